import type { ReporterContext, RuleInfo } from '../../../server/src/cli/reporters/reporter.ts';
import type { DiagnosticDetail, FileReport, LintReport } from '../../../server/src/lint/report.ts';

/** A path that has to be escaped in every format. */
export const AWKWARD_PATH = 'reports/café & co/50%, "draft": 1.report';
export const TWIN_PATH = 'reports/twin.report';
export const CLEAN_PATH = 'reports/clean.report';

/** What the two findings with edits are about stands behind characters of two and four bytes. */
export const SOURCE = [
  'DATE: 12th June 2023',
  '🏛️ “Café” WARD(S) Borough-wide, and AND',
  '',
  'Paragraph one,',
  'paragraph two.',
  'No full stop',
].join('\r\n');

/** A message with something for every escape. */
export const AWKWARD_MESSAGE =
  'Is 50% of "A" <&> \'B\' right? 🏛️ {0} [see](1), file=x:y::z\r\nsecond line ]]>';

/** Controls that XML refuses and a terminal obeys, half of a surrogate pair, a mark that turns the text. */
export const CONTROL_MESSAGE = 'bell\u0007 nul\u0000 red\u001b[31m half\uD83C end\uFFFE \u202Eturned';

const SAFE: DiagnosticDetail = {
  rule: 'header-field-colon',
  severity: 'error',
  message: AWKWARD_MESSAGE,
  line: 2,
  column: 12,
  endLine: 2,
  endColumn: 19,
  fix: 'safe',
  url: 'https://example.org/rules/header-field-colon',
  fingerprint: 'aa11',
  edits: {
    fix: { kind: 'safe', title: 'Add the colon after WARD(S)', edits: [] },
    // Not in the order of the text, and the second takes something away.
    lines: [
      { line: 2, column: 37, endLine: 2, endColumn: 41, text: '' },
      { line: 2, column: 19, endLine: 2, endColumn: 19, text: ':' },
    ],
  },
  related: [{ message: 'DATE has one', line: 1, column: 1, endLine: 1, endColumn: 6 }],
};

/** The text of line 2 once the safe fix has been applied. */
export const FIXED_LINE = '🏛️ “Café” WARD(S): Borough-wide, and';

const UNSAFE: DiagnosticDetail = {
  rule: 'paragraph-broken',
  severity: 'warning',
  message: 'The paragraph is broken in two',
  line: 4,
  column: 1,
  endLine: 6,
  endColumn: 1,
  fix: 'unsafe',
  url: 'https://example.org/rules/paragraph-broken',
  fingerprint: 'bb22',
  edits: {
    fix: { kind: 'unsafe', title: 'Join the two lines', edits: [] },
    lines: [{ line: 4, column: 15, endLine: 5, endColumn: 1, text: ' ' }],
  },
  related: [],
};

const INFO: DiagnosticDetail = {
  rule: 'control-character',
  severity: 'info',
  message: CONTROL_MESSAGE,
  line: 1,
  column: 7,
  endLine: 1,
  endColumn: 11,
  fix: null,
  url: null,
  fingerprint: 'cc33',
  edits: null,
  related: [],
};

const HINT: DiagnosticDetail = {
  ...INFO,
  rule: 'sentence-full-stop',
  severity: 'hint',
  message: 'The paragraph ends without a full stop',
  line: 6,
  column: 13,
  endLine: 6,
  endColumn: 13,
  url: 'https://example.org/rules/sentence-full-stop',
  fingerprint: 'dd44',
};

/** The same slip made again in the same place of the structure. */
const HINT_AGAIN: DiagnosticDetail = { ...HINT };

export function fileReport(path: string, diagnostics: DiagnosticDetail[]): FileReport {
  return { path, kind: 'report', house: 'halton', diagnostics };
}

export function lintReport(files: FileReport[]): LintReport {
  const all = files.flatMap((file) => file.diagnostics);
  const count = (severity: string) => all.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    version: '1.2.3',
    files,
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      fixable: all.filter((diagnostic) => diagnostic.fix !== null).length,
    },
  };
}

/** A file of awkward findings, one with the same text elsewhere, one without a finding. */
export const REPORT = lintReport([
  fileReport(AWKWARD_PATH, [SAFE, UNSAFE, INFO, HINT, HINT_AGAIN]),
  fileReport(TWIN_PATH, [SAFE]),
  fileReport(CLEAN_PATH, []),
]);

/** A run over one file in which nothing was found. */
export const CLEAN_REPORT = lintReport([fileReport(CLEAN_PATH, [])]);

/** A run over no file at all. */
export const EMPTY_REPORT = lintReport([]);

export const HELP = [
  '# header-field-colon',
  '',
  'Each field of the front block is *followed* by a colon,',
  'also `WARD(S)`.',
  '',
  '## Options',
  '',
  '{ "none": true }',
].join('\n');

function ruleInfo(id: string): RuleInfo | null {
  if (id === 'control-character') return null;
  return {
    id,
    summary: `What ${id} is about`,
    help: HELP,
    url: `https://example.org/rules/${id}`,
    defaultSeverity: 'warning',
    category: 'header',
  };
}

export function context(changes: Partial<ReporterContext> = {}): ReporterContext {
  return {
    color: false,
    columns: null,
    quiet: false,
    statistics: false,
    ruleInfo,
    readSource: () => SOURCE,
    homepage: 'https://example.org/',
    root: 'file:///repository/',
    inRepository: (path) => path,
    ...changes,
  };
}

/** The context of a file whose text is not at hand. */
export function contextWithoutSource(): ReporterContext {
  return context({ readSource: () => null });
}

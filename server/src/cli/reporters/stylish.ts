import stringWidth from 'fast-string-width';
import type { DiagnosticDetail, FileReport, LintReport } from '../../lint/report.ts';
import { excerpt } from './excerpt.ts';
import { listedFiles } from './findings.ts';
import type { ReporterContext } from './reporter.ts';
import { SourceLines } from './source-lines.ts';
import { statisticsTable } from './statistics.ts';
import { count, list, type Paint, painter, printable, type Style, wrap } from './terminal.ts';

type Severity = DiagnosticDetail['severity'];

/** Lines longer than this are tiring to read, however wide the window is. */
const WIDEST = 120;
/** A message narrower than this is torn into too many lines; its rule then follows it instead. */
const NARROWEST_MESSAGE = 50;
/** In the narrowest window a message still gets this much, and the terminal breaks the line. */
const LEAST_MESSAGE = 24;
const SEVERITY_WIDTH = 'warning'.length;

const STYLES: Record<Severity, { word: Style; message: Style | null; mark: Style }> = {
  error: { word: ['bold', 'red'], message: null, mark: ['bold', 'red'] },
  warning: { word: 'yellow', message: null, mark: 'yellow' },
  info: { word: 'cyan', message: 'dim', mark: 'cyan' },
  hint: { word: 'dim', message: 'dim', mark: 'underline' },
};

/** What stands behind the id of a rule whose finding has a fix; the summary explains the two. */
const FIX_MARKS: Record<'safe' | 'unsafe', { text: string; style: Style }> = {
  safe: { text: '[fix]', style: 'green' },
  unsafe: { text: '[fix?]', style: 'yellow' },
};

/** Where the columns of the list begin and end, the same for every file of a run. */
interface Layout {
  location: number;
  /** Where messages begin. */
  indent: number;
  /** How wide messages are; null for no limit. */
  message: number | null;
  /** Whether rules stand in a column of their own on the right. */
  rules: boolean;
  /** How wide a quotation may be; null to quote nothing and keep each finding on one line. */
  quotation: number | null;
}

/**
 * The format for people: findings under the name of their file, the words they are about quoted below where
 * the output is a terminal, and last what was found in all and what to do next. Into a file or a pipe, each
 * finding is one line.
 */
export function render(report: LintReport, context: ReporterContext): string {
  const paint = painter(context.color);
  const files = listedFiles(report, context).filter((file) => file.diagnostics.length > 0);
  const layout = measure(files, context);
  const parts = files.map((file) => section(file, layout, context, paint));
  if (context.statistics) parts.push(statisticsTable(files, context, paint));
  parts.push(summary(report, files, context, paint));
  const blocks = parts.filter((part) => part.length > 0).map((part) => `${part.join('\n')}\n`);
  // On a terminal a blank line keeps the list apart from the command above and the next prompt.
  return context.columns === null || files.length === 0 ? blocks.join('\n') : `\n${blocks.join('\n')}\n`;
}

function measure(files: FileReport[], context: ReporterContext): Layout {
  let location = 0;
  let rule = 0;
  for (const { diagnostics } of files) {
    for (const diagnostic of diagnostics) {
      location = Math.max(location, place(diagnostic).length);
      rule = Math.max(rule, ruleLabel(diagnostic).length);
    }
  }
  const indent = 2 + location + 2 + SEVERITY_WIDTH + 2;
  if (context.columns === null) return { location, indent, message: null, rules: false, quotation: null };
  const room = Math.min(context.columns, WIDEST) - indent;
  const beside = room - rule - 2;
  const quotation = room - 2;
  return beside >= NARROWEST_MESSAGE
    ? { location, indent, message: beside, rules: true, quotation }
    : { location, indent, message: Math.max(room, LEAST_MESSAGE), rules: false, quotation };
}

function place({ line, column }: DiagnosticDetail): string {
  return `${line}:${column}`;
}

function ruleLabel({ rule, fix }: DiagnosticDetail): string {
  return [printable(rule), ...(fix === null ? [] : [FIX_MARKS[fix].text])].join(' ');
}

function section(file: FileReport, layout: Layout, context: ReporterContext, paint: Paint): string[] {
  const text = layout.quotation === null ? null : (context.readSource?.(file.path) ?? null);
  const source = text === null ? null : new SourceLines(text);
  return [
    `${paint(['bold', 'underline'], printable(file.path))}  ${paint('dim', `${file.kind}, house ${printable(file.house)}`)}`,
    ...file.diagnostics.flatMap((diagnostic) => [
      ...finding(diagnostic, layout, paint),
      ...quotation(diagnostic, source, layout, context, paint),
      ...relatedPlaces(diagnostic, layout, paint),
    ]),
  ];
}

/** Place, severity, message and rule; the message in as many lines as it needs, under each other. */
function finding(diagnostic: DiagnosticDetail, layout: Layout, paint: Paint): string[] {
  const style = STYLES[diagnostic.severity];
  const lines = wrap(printable(diagnostic.message), layout.message);
  const label = ruleLabel(diagnostic);
  const rule = paintLabel(diagnostic, paint);
  const say = (line: string) => (style.message === null ? line : paint(style.message, line));
  const start = [
    ' ',
    paint('dim', place(diagnostic).padStart(layout.location)),
    '',
    paint(style.word, diagnostic.severity) + ' '.repeat(SEVERITY_WIDTH - diagnostic.severity.length),
    '',
    '',
  ].join(' ');
  const shown = lines.map((line, index) => (index === 0 ? start : ' '.repeat(layout.indent)) + say(line));
  if (layout.rules && layout.message !== null) {
    // Beside the first line, where the eye looks for it.
    const gap = ' '.repeat(layout.message - stringWidth(lines[0] ?? '') + 2);
    return [`${shown[0] ?? ''}${gap}${rule}`, ...shown.slice(1)];
  }
  // Measured only where there is a width to keep to.
  const fits = (width: number) => stringWidth(lines.at(-1) ?? '') + 2 + label.length <= width;
  return layout.message === null || fits(layout.message)
    ? [...shown.slice(0, -1), `${shown.at(-1) ?? ''}  ${rule}`]
    : [...shown, ' '.repeat(layout.indent) + rule];
}

function paintLabel({ rule, fix }: DiagnosticDetail, paint: Paint): string {
  const name = paint('dim', printable(rule));
  return fix === null ? name : `${name} ${paint(FIX_MARKS[fix].style, FIX_MARKS[fix].text)}`;
}

/** The words that a finding is about, coloured, or with carets below them where there is no colour. */
function quotation(
  diagnostic: DiagnosticDetail,
  source: SourceLines | null,
  layout: Layout,
  context: ReporterContext,
  paint: Paint,
): string[] {
  const bar = `${' '.repeat(layout.indent)}${paint('dim', '│')} `;
  if (source === null || layout.quotation === null) return [];
  const quoted = excerpt(source, diagnostic, layout.quotation);
  if (quoted === null) return [];
  const { text, mark } = quoted;
  if (mark === null) return [bar + paint('dim', text)];
  const marked = text.slice(mark.start, mark.end);
  if (context.color) {
    return [
      bar +
        paint('dim', text.slice(0, mark.start)) +
        paint(STYLES[diagnostic.severity].mark, marked) +
        paint('dim', text.slice(mark.end)),
    ];
  }
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [bar + text, `${bar}${' '.repeat(stringWidth(text.slice(0, mark.start)))}${carets}`];
}

function relatedPlaces({ related }: DiagnosticDetail, layout: Layout, paint: Paint): string[] {
  if (layout.message === null) return [];
  return related
    .flatMap((place) => wrap(printable(`see line ${place.line}: ${place.message}`), layout.message))
    .map((line) => ' '.repeat(layout.indent) + paint('dim', line));
}

/** The last lines, which are the first that are read: how much there is, and what to do about it. */
function summary(report: LintReport, files: FileReport[], context: ReporterContext, paint: Paint): string[] {
  const { errors, warnings, infos, hints } = report.summary;
  const amounts: [number, string, Style][] = [
    [errors, 'error', STYLES.error.word],
    [warnings, 'warning', STYLES.warning.word],
    [infos, 'info', STYLES.info.word],
    [hints, 'hint', STYLES.hint.word],
  ];
  const present = amounts.filter(([amount]) => amount > 0);
  const listed = context.quiet ? present.filter(([, noun]) => noun === 'error') : present;
  const hidden = context.quiet ? present.filter(([, noun]) => noun !== 'error') : [];
  const note =
    hidden.length === 0
      ? ''
      : paint('dim', ` (--quiet: ${list(hidden.map(([amount, noun]) => count(amount, noun)))} not shown)`);
  const all = count(report.summary.files, 'file');
  if (listed.length === 0) {
    const nothing = context.quiet ? 'No errors' : 'Nothing to put right';
    return [`${paint(['bold', 'green'], nothing)} in ${all}${note}`];
  }
  const found = list(listed.map(([amount, noun, style]) => paint(style, count(amount, noun))));
  const where = files.length === report.summary.files ? all : `${files.length} of ${all}`;
  return [`${found} in ${where}${note}`, ...nextSteps(files, context, paint)];
}

function nextSteps(files: FileReport[], context: ReporterContext, paint: Paint): string[] {
  const diagnostics = files.flatMap((file) => file.diagnostics);
  const safe = diagnostics.filter(({ fix }) => fix === 'safe').length;
  const unsafe = diagnostics.filter(({ fix }) => fix === 'unsafe').length;
  const mark = ({ text, style }: { text: string; style: Style }) =>
    `  ${paint(style, text)}${' '.repeat(FIX_MARKS.unsafe.text.length - text.length)}  `;
  const steps: string[] = [];
  if (safe > 0) {
    steps.push(`${mark(FIX_MARKS.safe)}${safe} can be put right for you: add ${paint('bold', '--fix')}`);
  }
  if (unsafe > 0) {
    const more = safe > 0 ? `${unsafe} more` : String(unsafe);
    const verbs = unsafe === 1 ? 'changes or adds' : 'change or add';
    steps.push(
      `${mark(FIX_MARKS.unsafe)}${more} ${verbs} words; check the result: add ${paint('bold', '--fix --unsafe')}`,
    );
  }
  const example =
    diagnostics.find(({ rule, severity }) => severity === 'error' && context.ruleInfo(rule) !== null) ??
    diagnostics.find(({ rule }) => context.ruleInfo(rule) !== null);
  if (example !== undefined) {
    steps.push(`  Why, and what to do: ${paint('bold', `rapporteur explain ${printable(example.rule)}`)}`);
  }
  return steps;
}

import type {
  ArtifactLocation,
  Fix,
  Location,
  Log,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
  ToolComponent,
} from 'sarif';
import type { DiagnosticDetail, LintReport } from '../../lint/report.ts';
import { FINDINGS_WITHOUT_RULE } from '../rules/findings-without-rule.ts';
import { listedFiles, type Span } from './findings.ts';
import type { ReporterContext, RuleInfo } from './reporter.ts';

const ROOT = 'SRCROOT';

const LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
} as const satisfies Record<DiagnosticDetail['severity'], ReportingConfiguration.level>;

/**
 * SARIF 2.1.0, for GitHub code scanning, Azure DevOps and the SARIF viewers. Only rules that found something
 * are described, so that a clean run is a short file.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function render(report: LintReport, context: ReporterContext): string {
  const files = listedFiles(report, context);
  const rules = new Map<string, { index: number; descriptor: ReportingDescriptor }>();
  const results: Result[] = [];
  for (const [artifactIndex, file] of files.entries()) {
    const artifact = { ...artifactLocation(file.path, context), index: artifactIndex };
    for (const diagnostic of file.diagnostics) {
      let rule = rules.get(diagnostic.rule);
      if (rule === undefined) {
        rule = {
          index: rules.size,
          descriptor: descriptor(diagnostic.rule, context.ruleInfo(diagnostic.rule)),
        };
        rules.set(diagnostic.rule, rule);
      }
      results.push(result(diagnostic, rule.index, artifact));
    }
  }
  const driver: ToolComponent = {
    name: 'rapporteur',
    version: report.version,
    semanticVersion: report.version,
    ...(context.homepage === null ? {} : { informationUri: context.homepage }),
    rules: [...rules.values()].map((rule) => rule.descriptor),
  };
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        invocations: [{ executionSuccessful: true }],
        originalUriBaseIds: {
          [ROOT]: {
            ...(context.root === null ? {} : { uri: context.root }),
            description: { text: 'The folder that the documents are named from.' },
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map((file) => ({
          location: artifactLocation(file.path, context),
          mimeType: 'text/plain',
          roles: ['analysisTarget'],
        })),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function descriptor(id: string, info: RuleInfo | null): ReportingDescriptor {
  const name = id.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
  if (info === null) {
    const page = FINDINGS_WITHOUT_RULE.get(id);
    const text = page ?? 'A finding about the file as such, which is not the work of a rule.';
    const summary = page === undefined ? null : firstParagraph(page);
    return {
      id,
      name,
      shortDescription: { text: summary ?? sentence(id) },
      fullDescription: { text: summary ?? text },
      help: { text, ...(page === undefined ? {} : { markdown: page }) },
    };
  }
  return {
    id,
    name,
    shortDescription: { text: sentence(info.summary) },
    fullDescription: { text: firstParagraph(info.help) ?? sentence(info.summary) },
    // A viewer without Markdown shows the source of it, which reads well enough; stripping it would not.
    help: { text: info.help || sentence(info.summary), ...(info.help ? { markdown: info.help } : {}) },
    helpUri: info.url,
    defaultConfiguration: { level: LEVELS[info.defaultSeverity] },
    properties: { tags: [info.category] },
  };
}

function result(diagnostic: DiagnosticDetail, ruleIndex: number, artifact: ArtifactLocation): Result {
  const { edits, related } = diagnostic;
  return {
    ruleId: diagnostic.rule,
    ruleIndex,
    level: LEVELS[diagnostic.severity],
    message: { text: message(diagnostic.message) },
    locations: [location(diagnostic, artifact)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            ...location(place, artifact),
            message: { text: message(place.message) },
          })),
        }),
    partialFingerprints: { 'rapporteur/v1': diagnostic.fingerprint },
    ...(edits === null || edits.lines.length === 0 ? {} : { fixes: [fix(edits, artifact)] }),
  };
}

function fix(edits: NonNullable<DiagnosticDetail['edits']>, artifact: ArtifactLocation): Fix {
  return {
    description: { text: message(edits.fix.title) },
    artifactChanges: [
      {
        artifactLocation: artifact,
        replacements: edits.lines.map((edit) => ({
          deletedRegion: region(edit),
          ...(edit.text === '' ? {} : { insertedContent: { text: edit.text } }),
        })),
      },
    ],
    // SARIF has no word for it, and who applies fixes unseen must be able to leave the unsafe ones out.
    properties: { applicability: edits.fix.kind },
  };
}

function location(span: Span, artifactLocation: ArtifactLocation): Location {
  return { physicalLocation: { artifactLocation, region: region(span) } };
}

/** As with us, columns count from 1 and the end column is the one behind the last character. */
function region({ line, column, endLine, endColumn }: Span): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative reference under SRCROOT, or a `file:` URL for a path that is not below it. */
function artifactLocation(shown: string, { inRepository, root }: ReporterContext): ArtifactLocation {
  const path = inRepository(shown);
  // Half of a surrogate pair, which a Windows file name may hold, has no encoding.
  const uri = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  if (path.startsWith('../') && root !== null) return { uri: new URL(uri, root).href };
  return { uri, uriBaseId: ROOT };
}

/**
 * A message string: braces are doubled because single ones mark placeholders (§3.11.5), and what would read
 * as an embedded link (§3.11.6) is taken apart.
 */
function message(text: string): string {
  return sentence(text).replace(/[{}]/g, '$&$&').replaceAll('](', '] (');
}

/** Our messages go without a full stop; SARIF wants whole sentences. */
function sentence(text: string): string {
  return /[.!?…]["'”’)]*$/.test(text) ? text : `${text}.`;
}

/** The first paragraph of a rule's page that is prose, on one line. */
function firstParagraph(markdown: string): string | null {
  const paragraph = markdown
    .split(/\r?\n[ \t]*(?:\r?\n)+/)
    .map((block) => block.trim())
    .find((block) => /^[\p{L}\p{N}“"‘'(*_`]/u.test(block) && !block.startsWith('```'));
  if (paragraph === undefined) return null;
  return paragraph
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}

import {
  type ClientCapabilities,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Severity } from '../../house/types.ts';
import type { Finding } from '../../lint/finding.ts';
import { HOUSE_SCHEMA_RULE } from '../../lint/house-schema.ts';
import { ruleUrl } from '../../rules/url.ts';
import { type FileProblem, severityOfProblem } from '../../workspace/file-problem.ts';
import type { Positions } from '../positions.ts';

/** What of a diagnostic the client can show. */
export interface DiagnosticSupport {
  codeDescription: boolean;
  related: boolean;
  data: boolean;
  tags: ReadonlySet<DiagnosticTag>;
}

/** What stands in `data` of a diagnostic, for the code actions it comes back with. Offsets are UTF-16 units. */
export interface DiagnosticData {
  /** Of the document that the finding is about; 0 when it is not open. */
  version: number;
  start: number;
  end: number;
  fix: 'safe' | 'unsafe' | null;
}

/** Clients say it for push or for pull; most say it once and mean both. */
export function supportOf({ textDocument }: ClientCapabilities): DiagnosticSupport {
  const { publishDiagnostics: push, diagnostic: pull } = textDocument ?? {};
  return {
    codeDescription: (pull?.codeDescriptionSupport ?? push?.codeDescriptionSupport) === true,
    related: (pull?.relatedInformation ?? push?.relatedInformation) === true,
    data: (pull?.dataSupport ?? push?.dataSupport) === true,
    tags: new Set((pull?.tagSupport ?? push?.tagSupport)?.valueSet ?? []),
  };
}

/** Where findings were made: what is needed to say it in the client's terms. */
export interface FoundIn {
  uri: string;
  version: number;
  positions: Positions;
  /** Of other documents; null when there is no such document any more. */
  positionsOf(uri: string): Positions | null;
}

/** Findings in the client's terms. */
export function diagnosticsOf(
  findings: readonly Finding[],
  foundIn: FoundIn,
  support: DiagnosticSupport,
): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(finding, foundIn, support));
}

/** What keeps a file from being linted, in the client's terms. Its columns are UTF-16 units in every encoding. */
export function diagnosticOfProblem(problem: FileProblem): Diagnostic {
  const at = { line: problem.line - 1, character: problem.column - 1 };
  return {
    range: { start: at, end: at },
    severity: SEVERITIES[severityOfProblem(problem)],
    code: problem.rule,
    source: SOURCE,
    message: problem.message,
  };
}

/** The name that clients show beside a message. */
export const SOURCE = 'rapporteur';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS: Record<NonNullable<Finding['tags']>[number], DiagnosticTag> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

function diagnosticOf(
  finding: Finding,
  { uri, version, positions, positionsOf }: FoundIn,
  support: DiagnosticSupport,
): Diagnostic {
  const { rule, severity, message, start, end, fix, related } = finding;
  const diagnostic: Diagnostic = {
    range: positions.range(finding),
    severity: SEVERITIES[severity],
    code: rule,
    source: SOURCE,
    message,
  };
  if (support.codeDescription && rule !== HOUSE_SCHEMA_RULE)
    diagnostic.codeDescription = { href: ruleUrl(rule) };
  const tags = finding.tags?.map((tag) => TAGS[tag]).filter((tag) => support.tags.has(tag)) ?? [];
  if (tags.length > 0) diagnostic.tags = tags;
  if (support.related && related && related.length > 0) {
    diagnostic.relatedInformation = related.flatMap((place) => {
      const other = place.uri === undefined ? positions : positionsOf(place.uri);
      if (!other) return [];
      return [{ location: { uri: place.uri ?? uri, range: other.range(place) }, message: place.message }];
    });
  }
  if (support.data)
    diagnostic.data = { version, start, end, fix: fix?.kind ?? null } satisfies DiagnosticData;
  return diagnostic;
}

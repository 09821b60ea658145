import { LineIndex } from '../model/line-index.ts';
import type { DocumentModel } from '../model/types.ts';
import { ruleUrl } from '../rules/url.ts';
import type { Finding, Range } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { DiagnosticDetail, DiagnosticEdit } from './report.ts';

/** What is wanted of each diagnostic beside its place and message. A run has tens of thousands of them. */
export interface Details {
  fingerprints: boolean;
  edits: boolean;
  related: boolean;
}

/** Findings as the edge wants them. What is not wanted is left empty. */
export function diagnose(
  findings: readonly Finding[],
  source: string,
  readModel: () => DocumentModel,
  details: Details,
): DiagnosticDetail[] {
  if (findings.length === 0) return [];
  const lines = new LineIndex(source);
  const names = details.fingerprints ? fingerprints(findings, readModel()) : [];
  return findings.map((finding, index) => {
    const { rule, severity, message, fix, related } = finding;
    const start = lines.at(finding.start);
    const end = lines.at(finding.end);
    return {
      rule,
      severity,
      message: detached(message),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      fix: fix?.kind ?? null,
      url: rule === HOUSE_SCHEMA_RULE ? null : ruleUrl(rule),
      fingerprint: names[index] ?? '',
      edits:
        fix && details.edits
          ? { fix, lines: fix.edits.map((edit) => ({ ...spanOf(edit, lines), text: edit.text })) }
          : null,
      // Places in other documents have other lines; the message names them.
      related:
        related && details.related
          ? related.filter(({ uri }) => uri === undefined).map((place) => relatedOf(place, lines))
          : NONE,
    };
  });
}

const NONE: DiagnosticDetail['related'] = [];

function relatedOf(
  place: Range & { message: string },
  lines: LineIndex,
): DiagnosticDetail['related'][number] {
  return { ...spanOf(place, lines), message: place.message };
}

function spanOf({ start, end }: Range, lines: LineIndex): Omit<DiagnosticEdit, 'text'> {
  const from = lines.at(start);
  const to = lines.at(end);
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/**
 * The message on its own. Put together from pieces of a document it would keep the whole document in memory for as
 * long as it lives; reading one of its units makes V8 copy the pieces.
 */
function detached(message: string): string {
  message.charCodeAt(0);
  return message;
}

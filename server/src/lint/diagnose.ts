import type { DocumentKind, House, Severity } from '../house/types.ts';
import { buildModel } from '../model/build.ts';
import { LineIndex } from '../model/line-index.ts';
import type { DocumentModel } from '../model/types.ts';
import { ruleUrl } from '../rules/url.ts';
import type { Finding } from './finding.ts';
import { fingerprints } from './fingerprint.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { DiagnosticDetail, DiagnosticEdit } from './report.ts';

/** The text that findings are about, and how to read it. */
export interface DiagnosedText {
  source: string;
  kind: DocumentKind;
  house: House;
  findings: readonly Finding[];
}

/**
 * Findings as the edge wants them. Lines and columns are there at once; what only some formats print is worked
 * out when it is asked for, because a run has tens of thousands of findings.
 */
export function diagnose(text: DiagnosedText): DiagnosticDetail[] {
  if (text.findings.length === 0) return [];
  const context = new DiagnosedDocument(text);
  return text.findings.map((finding, index) => new FindingDiagnostic(finding, index, context));
}

/** What the diagnostics of one document share. It keeps the text, never the model, which is fifty times as big. */
class DiagnosedDocument {
  readonly #text: DiagnosedText;
  readonly lines: LineIndex;
  #fingerprints: string[] | null = null;

  constructor(text: DiagnosedText) {
    this.#text = text;
    this.lines = new LineIndex(text.source);
  }

  fingerprint(index: number): string {
    this.#fingerprints ??= fingerprints(this.#text.findings, this.#model());
    return this.#fingerprints[index] ?? '';
  }

  #model(): DocumentModel {
    const { source, kind, house } = this.#text;
    return buildModel(source, kind, house);
  }
}

class FindingDiagnostic implements DiagnosticDetail {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix: 'safe' | 'unsafe' | null;
  readonly url: string | null;
  readonly #finding: Finding;
  readonly #index: number;
  readonly #document: DiagnosedDocument;

  constructor(finding: Finding, index: number, document: DiagnosedDocument) {
    const start = document.lines.at(finding.start);
    const end = document.lines.at(finding.end);
    this.rule = finding.rule;
    this.severity = finding.severity;
    this.message = finding.message;
    this.line = start.line;
    this.column = start.column;
    this.endLine = end.line;
    this.endColumn = end.column;
    this.fix = finding.fix?.kind ?? null;
    this.url = finding.rule === HOUSE_SCHEMA_RULE ? null : ruleUrl(finding.rule);
    this.#finding = finding;
    this.#index = index;
    this.#document = document;
  }

  get fingerprint(): string {
    return this.#document.fingerprint(this.#index);
  }

  get edits(): DiagnosticDetail['edits'] {
    const { fix } = this.#finding;
    if (!fix) return null;
    return { fix, lines: fix.edits.map(({ start, end, text }) => ({ ...this.#span(start, end), text })) };
  }

  get related(): DiagnosticDetail['related'] {
    const { related = [] } = this.#finding;
    return related.map(({ start, end, message }) => ({ ...this.#span(start, end), message }));
  }

  #span(start: number, end: number): Omit<DiagnosticEdit, 'text'> {
    const { lines } = this.#document;
    const from = lines.at(start);
    const to = lines.at(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }
}

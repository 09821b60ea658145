import { type ExemptMode, type RenderedBlock, renderBody } from '../export/html/body.ts';
import { fileAddressOf } from '../export/html/href.ts';
import { languageOf, pageTitle } from '../export/html/page.ts';
import { linkedReport, NO_REPORTS, type ReportLookup } from '../export/html/report-lookup.ts';
import { exemptParts } from '../export/public-parts.ts';
import type { Severity } from '../house/types.ts';
import type { Finding } from '../lint/finding.ts';
import type { FeatureDocument } from './document.ts';
import type { FeatureWorkspace } from './workspace.ts';

export interface Preview {
  /** Of the page. */
  title: string;
  /** BCP 47. */
  language: string;
  /** What stands in `main`; no text of the document is in it unescaped. */
  html: string;
  /** Elements of the page with the offsets they are made from, in document order. */
  blocks: readonly RenderedBlock[];
  /** What is wrong, by block, in document order. */
  problems: readonly BlockProblems[];
  /** Whether something of the document is exempt from publication. */
  exempt: 'none' | 'part' | 'whole';
}

/** The findings that begin in one block. */
export interface BlockProblems {
  /** Of the block. */
  id: string;
  /** The worst of them. */
  severity: Severity;
  messages: string[];
}

/** A document as it will be published, block by block, with what is wrong with each. */
export function preview(
  { model, findings }: FeatureDocument,
  mode: ExemptMode,
  reports: ReportLookup = NO_REPORTS,
): Preview {
  const { front, sections, blocks } = renderBody(model, mode, (path) => {
    const found = reports(path);
    // Beside the editor the report itself can be opened.
    return found && { ...found, href: fileAddressOf(path, 'source')?.href ?? null };
  });
  const parts = exemptParts(model);
  return {
    title: pageTitle(model, mode),
    language: languageOf(model),
    html: sections === '' ? front : `${front}\n${sections}`,
    blocks,
    problems: problemsOf(blocks, findings),
    exempt: parts.whole ? 'whole' : parts.sections.size > 0 ? 'part' : 'none',
  };
}

/** The reports that the minutes in a document name, for its page. */
export function reportsOf(
  document: FeatureDocument,
  mode: ExemptMode,
  workspace: Pick<FeatureWorkspace, 'resolve' | 'document'>,
): ReportLookup {
  return (path) => {
    const uri = workspace.resolve(document, path);
    const report = uri === null ? null : workspace.document(uri);
    return report && { ...linkedReport(report.model, mode), href: null };
  };
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function problemsOf(blocks: readonly RenderedBlock[], findings: readonly Finding[]): BlockProblems[] {
  const byBlock = new Map<RenderedBlock, BlockProblems>();
  let at = 0;
  for (const { start, severity, message } of [...findings].sort((a, b) => a.start - b.start)) {
    while ((blocks[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const block = blocks[at];
    if (!block) break;
    const known = byBlock.get(block);
    if (!known) {
      byBlock.set(block, { id: block.id, severity, messages: [message] });
      continue;
    }
    known.messages.push(message);
    if (WORST_FIRST.indexOf(severity) < WORST_FIRST.indexOf(known.severity)) known.severity = severity;
  }
  return [...byBlock.values()];
}

import type { DiffBlock } from './blocks.ts';
import type { DifferenceKind, DocumentDiff } from './diff-documents.ts';

/** `3.0 SUPPORTING INFORMATION`; the front of the document for null. */
export function sectionName(section: DiffBlock | null): string {
  if (!section) return 'Front of the document';
  return section.number === null ? section.text : `${section.number} ${section.text}`;
}

/** `2 changed, 1 added`; of a document that says the same, that it does. */
export function summaryText({ summary, isSame }: DocumentDiff): string {
  const counts = SHOWN.flatMap((kind) => (summary[kind] > 0 ? [`${summary[kind]} ${kind}`] : []));
  if (summary.renumbered > 0) counts.push(`${summary.renumbered} renumbered only`);
  if (!isSame) return counts.join(', ');
  return counts.length > 0 ? `The same text, ${counts.join(', ')}` : 'The same text';
}

const SHOWN: Exclude<DifferenceKind, 'same' | 'renumbered'>[] = ['changed', 'moved', 'added', 'removed'];

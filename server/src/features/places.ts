import type { Block } from '../../../grammar/src/index.ts';
import { firstWhere } from '../model/first-where.ts';
import { SideTable } from '../model/side-table.ts';
import type { DocumentModel, ProseUnit } from '../model/types.ts';

/** The block of the tree that an offset is in or at the end of, or null between two. */
export function blockAt({ tree }: DocumentModel, offset: number): Block | null {
  const block = lastStartingBy(tree.blocks, offset, (each) => each.start);
  return block && offset <= block.end ? block : null;
}

/**
 * The running text that an offset is in or at the end of, with its index in `content.text`; null elsewhere: on
 * numbers, markers, labels of fields.
 */
export function unitAt(model: DocumentModel, offset: number): { unit: ProseUnit; index: number } | null {
  const unit = lastStartingBy(inOrder(model), offset, ({ content }) => content.start);
  if (!unit || offset > unit.content.end) return null;
  if (offset === unit.content.end) return { unit, index: unit.content.text.length };
  const index = unit.content.fromSource(offset);
  // Between the lines of a wrapped text.
  return index < 0 ? null : { unit, index };
}

const orders = new SideTable<DocumentModel, readonly ProseUnit[]>();

/** Only the front block may have its fields and paragraphs in another order. */
function inOrder(model: DocumentModel): readonly ProseUnit[] {
  if (model.frontParagraphs.length === 0) return model.prose;
  const known = orders.get(model);
  if (known) return known;
  const sorted = [...model.prose].sort((a, b) => a.content.start - b.content.start);
  orders.set(model, sorted);
  return sorted;
}

/** The last of the items, in order of their beginnings, that begins at or before an offset. */
export function lastStartingBy<T>(
  items: readonly T[],
  offset: number,
  startOf: (item: T) => number,
): T | null {
  return items[firstWhere(items, (item) => startOf(item) > offset) - 1] ?? null;
}

import { firstWhere } from '../model/first-where.ts';
import type { DocumentModel } from '../model/types.ts';
import { type Alignment, align } from './align.ts';
import { blocksOf, type DiffBlock } from './blocks.ts';
import { type LinkedNumber, sameTokens, type Token, tokensOf, type WordPart, wordParts } from './words.ts';

/**
 * What became of a block. `moved`: it stands in another order, its words perhaps changed too; `renumbered`: only its
 * number or marker is another, or it is a list item now and was a paragraph.
 */
export type DifferenceKind = 'same' | 'renumbered' | 'changed' | 'moved' | 'added' | 'removed';

export interface Difference {
  kind: DifferenceKind;
  old: DiffBlock | null;
  new: DiffBlock | null;
  /** The words put in and taken out, of a block that is in both versions and says something else now. */
  words: WordPart[] | null;
  /** The heading it stands under: of the new version, for what was removed of the old one. */
  section: DiffBlock | null;
  /** The heading that it stood under in the old version. */
  oldSection: DiffBlock | null;
}

export interface DocumentDiff {
  /** Every block of both versions, in the order of the new one; what was removed, where it stood. */
  differences: Difference[];
  summary: Record<Exclude<DifferenceKind, 'same'>, number>;
  /** Whether the two say the same: at most numbers are others. */
  isSame: boolean;
}

/**
 * What differs between two versions of a document for those who read it: block by block and word by word. How lines
 * are broken, notes to the author and numbers do not count, nor do references that follow the number of what they
 * mean; a reference that means something else now does.
 */
export function diffDocuments(old: DocumentModel, fresh: DocumentModel): DocumentDiff {
  const before = blocksOf(old);
  const after = blocksOf(fresh);
  const alignment = align(before, after);
  const oldTokens = tokensByBlock(old, before, (index) => alignment.newOf[index] ?? -1);
  const newTokens = tokensByBlock(fresh, after, (index) => index);
  const differences = inOrder(before, after, alignment, (oldIndex, newIndex) =>
    differenceOf(
      before[oldIndex] ?? null,
      after[newIndex] ?? null,
      oldTokens(oldIndex),
      newTokens(newIndex),
      alignment.moved.has(newIndex),
    ),
  );
  const summary = { renumbered: 0, changed: 0, moved: 0, added: 0, removed: 0 };
  for (const { kind } of differences) if (kind !== 'same') summary[kind] += 1;
  const isSame = summary.changed + summary.moved + summary.added + summary.removed === 0;
  return { differences, summary, isSame };
}

type Found = Omit<Difference, 'section' | 'oldSection'>;

function differenceOf(
  old: DiffBlock | null,
  fresh: DiffBlock | null,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
  isMoved: boolean,
): Found {
  if (!old || !fresh) return { kind: old ? 'removed' : 'added', old, new: fresh, words: null };
  const words = sameTokens(oldTokens, newTokens) ? null : wordParts(oldTokens, newTokens);
  if (isMoved) return { kind: 'moved', old, new: fresh, words };
  if (words) return { kind: 'changed', old, new: fresh, words };
  const isAlike = old.number === fresh.number && old.kind === fresh.kind && old.level === fresh.level;
  return { kind: isAlike ? 'same' : 'renumbered', old, new: fresh, words };
}

function inOrder(
  before: readonly DiffBlock[],
  after: readonly DiffBlock[],
  { newOf, oldOf, moved }: Alignment,
  compare: (old: number, fresh: number) => Found,
): Difference[] {
  /** What was removed, by the block of the new version that it stood behind. */
  const gone = new Map<number, Difference[]>();
  let behind = -1;
  for (const [index, block] of before.entries()) {
    const now = newOf[index] ?? -1;
    if (now !== -1) {
      if (!moved.has(now)) behind = now;
      continue;
    }
    const section = before[block.parent] ?? null;
    const removed = { ...compare(index, -1), section, oldSection: section };
    const others = gone.get(behind);
    if (others) others.push(removed);
    else gone.set(behind, [removed]);
  }
  const differences = gone.get(-1) ?? [];
  for (const [index, block] of after.entries()) {
    const old = oldOf[index] ?? -1;
    const section = after[block.parent] ?? null;
    differences.push({
      ...compare(old, index),
      section,
      oldSection: before[before[old]?.parent ?? -1] ?? null,
    });
    differences.push(...(gone.get(index) ?? []));
  }
  return differences;
}

/**
 * The tokens of each block, made when they are asked for.
 *
 * @param nameOf what a block is called in both versions; -1 when it is only in one
 */
function tokensByBlock(
  model: DocumentModel,
  blocks: readonly DiffBlock[],
  nameOf: (index: number) => number,
): (index: number) => Token[] {
  const numbers = new Map<number, LinkedNumber[]>();
  for (const { targets } of model.references) {
    for (const { start, end, target } of targets) {
      if (!target) continue;
      const index = blockAt(blocks, start);
      const meant = blockAt(blocks, target.start);
      const name = nameOf(meant);
      if (name === -1) continue;
      const place = placeIn(blocks[index], start, end);
      if (!place) continue;
      const known = numbers.get(index);
      const number = { ...place, key: `\0${name}` };
      if (known) known.push(number);
      else numbers.set(index, [number]);
    }
  }
  return (index) => {
    const block = blocks[index];
    if (!block) return [];
    return tokensOf(
      block,
      (numbers.get(index) ?? []).sort((a, b) => a.start - b.start),
    );
  };
}

/** Index of the last block that begins at or before an offset; -1 when none does. */
function blockAt(blocks: readonly DiffBlock[], offset: number): number {
  return firstWhere(blocks, ({ start }) => start > offset) - 1;
}

/** A stretch of the source as indices of a block's text. */
function placeIn(
  block: DiffBlock | undefined,
  start: number,
  end: number,
): { start: number; end: number } | null {
  for (const { at, content } of block?.parts ?? []) {
    const from = content.fromSource(start);
    const to = content.fromSource(end - 1);
    if (from >= 0 && to >= from && to < content.text.length) return { start: at + from, end: at + to + 1 };
  }
  return null;
}

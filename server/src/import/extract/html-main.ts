import type { SourceBlock } from '../source-document.ts';
import { tidy } from '../spaces.ts';

/** A block, and in which parts of the page it stands. */
export interface Placed {
  block: SourceBlock;
  isMain: boolean;
  isArticle: boolean;
}

/**
 * Which blocks are of the document: those in the main part where the page marks one, or in an article that is nearly all of
 * it.
 */
export function mainPart(blocks: readonly Placed[]): (placed: Placed) => boolean {
  if (blocks.some(({ isMain }) => isMain)) return ({ isMain }) => isMain;
  const lengthOf = (some: readonly Placed[]) =>
    some.reduce((sum, { block }) => sum + textOf(block).length, 0);
  const inArticle = lengthOf(blocks.filter(({ isArticle }) => isArticle));
  return inArticle > NEARLY_ALL * lengthOf(blocks) ? ({ isArticle }) => isArticle : () => true;
}

/** Cards of other pages are articles too. */
const NEARLY_ALL = 0.8;

/** `#modgov` is where the system that most councils publish with puts its page into theirs. */
export function isMain(name: string, { role, id }: Record<string, string>): boolean {
  return name === 'main' || role === 'main' || id === 'modgov';
}

/** What a block says, on one line. */
export function textOf(block: SourceBlock): string {
  if (block.kind === 'table') return tidy(block.rows.flat().join(' '));
  return tidy(`${block.list?.marker ?? ''} ${block.text}`);
}

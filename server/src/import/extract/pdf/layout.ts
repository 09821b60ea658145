/** Blocks told by where they stand on the page. */
import { PLAIN_LOOK, type SourceBlock, type SourceParagraph } from '../../source-document.ts';
import { inReadingOrder } from './columns.ts';
import type { Hyphens } from './hyphens.ts';
import { paragraphsOf, type Setting } from './paragraphs.ts';
import type { Row, Run } from './runs.ts';
import { gridLength, gridOf } from './tables.ts';

/** The blocks of a page without tags, part by part. */
export function laidOut(rows: readonly Row[], page: number, hyphens: Hyphens): SourceBlock[] {
  return inReadingOrder(rows).flatMap((part) => {
    const runs = part.flat();
    const left = Math.min(...runs.map(({ x }) => x));
    return blocksOf(part, { page, hyphens, left, right: rightEdge(runs) });
  });
}

/** Where lines end: a few may reach further, as an address does that cannot be broken. */
export function rightEdge(runs: readonly Run[]): number {
  const most = Math.max(...runs.map(({ x, right }) => right - x));
  const ends = runs.filter(({ x, right }) => right - x > most / 2).map(({ right }) => right);
  return ends.toSorted((a, b) => a - b)[Math.floor(ends.length * 0.9)] ?? 0;
}

function blocksOf(rows: readonly Row[], setting: Setting): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let at = 0; at < rows.length; ) {
    const length = gridLength(rows, at);
    if (length > 0) {
      const grid = gridOf(rows.slice(at, at + length), setting.page);
      blocks.push('kind' in grid ? grid : plainParagraph(grid.lines.join('\n'), 'body', setting.page));
      at += length;
      continue;
    }
    let end = at + 1;
    while (end < rows.length && gridLength(rows, end) === 0) end++;
    blocks.push(...paragraphsOf(rows.slice(at, end).flat(), setting));
    at = end;
  }
  return blocks;
}

/** Text of which nothing is known but where it stands. */
export function plainParagraph(text: string, role: SourceParagraph['role'], page: number): SourceParagraph {
  return { kind: 'paragraph', text, look: PLAIN_LOOK, list: null, place: { page, line: null }, role };
}

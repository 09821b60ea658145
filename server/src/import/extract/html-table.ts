import type { Place, SourceBlock } from '../source-document.ts';

export interface Cell {
  isHeader: boolean;
  /** Tables inside it have become blocks already. */
  blocks: SourceBlock[];
}

/**
 * A table of facts as a table; one that only places things on the page as what it places, in reading order.
 *
 * @param isLayout what the page itself says
 */
export function tableBlocks(rows: readonly Cell[][], isLayout: boolean, place: Place): SourceBlock[] {
  const filled = rows.filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (filled.length === 0) return [];
  const width = Math.max(...filled.map((row) => row.length));
  const cells = filled.flat();
  // A column of things below one another, or cells that hold whole passages.
  if (isLayout || width < 2 || cells.some(holdsPassage)) return cells.flatMap(({ blocks }) => blocks);
  const texts = filled.map((row) => {
    const line = row.map(({ blocks }) => blocks.map(textOf).join('\n'));
    while (line.length < width) line.push('');
    return line;
  });
  const firstOfFacts = filled.findIndex(
    (row) => !row.every(({ isHeader, blocks }) => isHeader || blocks.length === 0),
  );
  return [{ kind: 'table', rows: texts, headerRows: firstOfFacts < 0 ? 1 : firstOfFacts, place }];
}

/** No cell of a table of facts has headings, tables or several long paragraphs in it. */
function holdsPassage({ blocks }: Cell): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length < blocks.length || paragraphs.some(({ look }) => look.heading !== null)) return true;
  return paragraphs.filter(({ text }) => text.length > LONG).length > 1;
}

/** A sentence of some length; a cell of figures or names has none. */
const LONG = 120;

function textOf(block: SourceBlock): string {
  if (block.kind === 'table') return '';
  return block.list === null ? block.text : `${block.list.marker} ${block.text}`;
}

import { ImportError } from '../import-error.ts';
import type { Place, SourceBlock } from '../source-document.ts';
import { TOO_LARGE } from './refusals.ts';
import { MOST_PLACES, widthOf } from './tables.ts';

export interface Cell {
  isHeader: boolean;
  /** How many columns and rows it covers; 1 for most. */
  span: { columns: number; rows: number };
  /** Tables inside it have become blocks already. */
  blocks: SourceBlock[];
}

/**
 * A table of facts as a table; one that only places things on the page as what it places, in reading order.
 *
 * @param isLayout what the page itself says
 * @throws ImportError when it has far more places than a table has
 */
export function tableBlocks(rows: readonly Cell[][], isLayout: boolean, place: Place): SourceBlock[] {
  const filled = inPlaces(rows).filter((row) => row.some(({ blocks }) => blocks.length > 0));
  if (filled.length === 0) return [];
  const width = widthOf(filled);
  const cells = filled.flat();
  // A column of things below one another, or cells that hold whole passages.
  if (isLayout || width < 2 || cells.some(holdsPassage) || listsItems(filled))
    return cells.flatMap(({ blocks }) => blocks);
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

/** What the attributes of a cell say that it covers; `rowspan="0"` is to the end, which few write and none needs here. */
export function spanOf({ colspan, rowspan }: Record<string, string>): Cell['span'] {
  return { columns: spanned(colspan), rows: spanned(rowspan) };
}

/** As browsers do, a span without sense is none, and one without end has one. */
function spanned(attribute: string | undefined): number {
  const number = Number(attribute ?? 1);
  return Number.isInteger(number) && number > 0 ? Math.min(number, MOST_SPANNED) : 1;
}

const MOST_SPANNED = 64;

/** Every cell in its column: the places that a wide or a high cell covers are cells without text. */
function inPlaces(rows: readonly Cell[][]): Cell[][] {
  if (rows.flat().every(({ span }) => span.columns === 1 && span.rows === 1)) return [...rows];
  /** Up to which row, exclusive, a cell above reaches into each column. */
  const covered: number[] = [];
  let count = 0;
  return rows.map((row, at) => {
    const places: Cell[] = [];
    const coverUp = () => {
      while ((covered[places.length] ?? 0) > at) places.push(EMPTY);
    };
    for (const cell of row) {
      coverUp();
      for (let column = 0; column < cell.span.columns; column += 1) {
        covered[places.length] = at + cell.span.rows;
        places.push(column === 0 ? cell : EMPTY);
      }
    }
    coverUp();
    count += places.length;
    if (count > MOST_PLACES) throw new ImportError(TOO_LARGE);
    return places;
  });
}

const EMPTY: Cell = { isHeader: false, span: { columns: 1, rows: 1 }, blocks: [] };

/** No cell of a table of facts has headings, tables or several long paragraphs in it. */
function holdsPassage({ blocks }: Cell): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length < blocks.length || paragraphs.some(({ look }) => look.heading !== null)) return true;
  return paragraphs.filter(({ text }) => text.length > LONG).length > 1;
}

/** `No. | Item`, as pages of meetings have them, with all that was said of an item in its cell. */
function listsItems([head = [], ...rows]: readonly Cell[][]): boolean {
  const titles = head.map(({ blocks }) => blocks.map(textOf).join(' '));
  const isOfItems =
    titles.length === 2 && /^No\.?$/i.test(titles[0] ?? '') && /^Item$/i.test(titles[1] ?? '');
  return isOfItems && rows.some((row) => row.some(({ blocks }) => blocks.length > 2));
}

/** A sentence of some length; a cell of figures or names has none. */
const LONG = 120;

function textOf(block: SourceBlock): string {
  if (block.kind === 'table') return '';
  return block.list === null ? block.text : `${block.list.marker} ${block.text}`;
}

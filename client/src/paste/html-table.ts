import { type Block, isFigure, marked } from './blocks.ts';

/** A cell as it was read: what stands in it, and how many columns and rows it takes. */
export interface HtmlCell {
  blocks: Block[];
  across: number;
  down: number;
}

/** More columns or rows than that nobody has meant. */
const MOST_SPANNED = 100;

export function cellOf({ colspan, rowspan }: Readonly<Record<string, string>>): HtmlCell {
  return { blocks: [], across: spanOf(colspan), down: spanOf(rowspan) };
}

function spanOf(attribute: string | undefined): number {
  const span = Number(attribute ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, MOST_SPANNED) : 1;
}

/**
 * A table as blocks of a report: one that is there for the looks as the text in it, the boxes of a form as fields, and
 * numbers with the text beside them as paragraphs.
 */
export function tableBlocks(rows: readonly (readonly HtmlCell[])[]): Block[] {
  const grid = gridOf(rows).filter((row) => row.some((cell) => textOf(cell) !== ''));
  if (grid.length === 0) return [];
  if (grid.every((row) => row.length < 2)) return grid.flat(2);
  return fieldsOf(grid) ?? numberedOf(grid) ?? [{ kind: 'table', rows: withPlainHeader(grid.map(textsOf)) }];
}

/** The text of a cell on one line. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.map(lineOf).join(' ');
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'item':
      return block.marker === '-' ? block.text : `${block.marker} ${block.text}`;
    case 'field':
      return `${block.label}: ${block.value}`;
    case 'table':
      return block.rows.flat().join(' ');
    default:
      return block.text;
  }
}

/** What a cell says stands in the first of the places it takes, so that those behind it keep their column. */
function gridOf(rows: readonly (readonly HtmlCell[])[]): Block[][][] {
  const grid: (Block[] | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const { blocks, across, down } of row) {
      while (grid[at]?.[column]) column += 1;
      for (const [below, places] of grid.slice(at, at + down).entries())
        for (let next = 0; next < across; next += 1)
          places[column + next] = below === 0 && next === 0 ? blocks : [];
      column += across;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? []));
}

/** Two columns, the left one labels with their colons. A box without a label goes on with the one above. */
function fieldsOf(grid: readonly Block[][][]): Block[] | null {
  const fields: (Block & { kind: 'field' })[] = [];
  for (const row of grid) {
    const [label = '', value = ''] = textsOf(row);
    const last = fields.at(-1);
    const name = /^(.*\S)\s*:$/.exec(label.replaceAll('**', ''))?.[1];
    if (row.length !== 2 || /:(?:\*\*)?$/.test(value)) return null;
    if (name !== undefined) fields.push({ kind: 'field', label: name, value });
    else if (label === '' && last) last.value = `${last.value} ${value}`.trim();
    else return null;
  }
  return fields.length > 1 ? fields : null;
}

/** `1.1`, `(a)`, and for a heading `2.` */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\.?|\(?[a-z]{1,4}[).]|\(\d{1,2}\))$/i;

/** Two columns, the left one numbers and markers: how many templates lay their paragraphs out. */
function numberedOf(grid: readonly Block[][][]): Block[] | null {
  const blocks: Block[] = [];
  let numbered = 0;
  for (const row of grid) {
    const [left = [], right = []] = row;
    const number = textOf(left).replaceAll('**', '');
    const text = textOf(right);
    if (row.length !== 2 || isFigure(text) || !(number === '' || NUMBER.test(number))) return null;
    const [first, ...rest] = right;
    if (number === '' || !first) {
      blocks.push(...right);
      continue;
    }
    numbered += 1;
    blocks.push(marked(number, lineOf(first), 0), ...rest);
  }
  // `1` and `2` beside something may count anything; `1.1` and `(a)` number paragraphs.
  const isCertain = grid.some(([left = []]) => /[.(]\w|\)$/.test(textOf(left)));
  return numbered > 1 && isCertain ? blocks : null;
}

function textsOf(row: readonly Block[][]): string[] {
  return row.map(textOf);
}

/** The header of a table is bold by being one. */
function withPlainHeader(rows: readonly string[][]): string[][] {
  const [header = [], ...body] = rows;
  const isBold = header.every((cell) => cell === '' || /^\*\*[^*]+\*\*$/.test(cell));
  return [isBold ? header.map((cell) => cell.replaceAll('**', '')) : header, ...body];
}

/** What was pasted, as far as a report has words for it. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  /** `marker` as it was typed or counted, `-` for any bullet; depth from 0. */
  | { kind: 'item'; marker: string; depth: number; text: string }
  | { kind: 'field'; label: string; value: string }
  | { kind: 'table'; rows: string[][] };

/** A bullet of a word processor, most of them signs of a symbol font. */
const BULLET = /^[-–—·•●○◦▪■□§o¨ØüvÞ*\u{F000}-\u{F0FF}]$/u;

/** `1.1`, `12.3.4`, with or without a full stop: the number of a paragraph. */
const PARAGRAPH_NUMBER = /^\d{1,3}(?:\.\d{1,3}){1,4}\.?$/;

/** `a)`, `(iv)`, `2.` */
const MARKER = /^(?:\(?(?:[a-z]|[ivxl]{1,6}|\d{1,3})[).]|\((?:[a-z]|[ivxl]{1,6}|\d{1,3})\))$/i;

/** A block for a text with what stood before it: a number makes a paragraph, a marker or a bullet an item. */
export function marked(marker: string, text: string, depth: number): Block {
  if (PARAGRAPH_NUMBER.test(marker)) return { kind: 'paragraph', text: `${marker} ${text}`.trimEnd() };
  if (BULLET.test(marker)) return { kind: 'item', marker: '-', depth, text };
  if (MARKER.test(marker)) return { kind: 'item', marker, depth, text };
  return { kind: 'paragraph', text: marker === '' ? text : `${marker} ${text}` };
}

/** A column of numbers beside one of figures is a table. */
export function isFigure(text: string): boolean {
  return /^[\s£$€%\d.,()-]*$/.test(text);
}

/** The blocks as lines of a report: a blank line between them, none between the items of a list or fields. */
export function printBlocks(blocks: readonly Block[], eol: string): string {
  let text = '';
  let before: Block | null = null;
  for (const block of blocks) {
    if (before) text += standTogether(before, block) ? eol : eol + eol;
    text += linesOf(block).join(eol);
    before = block;
  }
  return text;
}

function standTogether(before: Block, block: Block): boolean {
  return before.kind === block.kind && (block.kind === 'item' || block.kind === 'field');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      // One that has its number is written as reports write it.
      return [/^\d/.test(block.text) ? block.text : `${block.level > 2 ? '###' : '##'} ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'item':
      return [`${'  '.repeat(block.depth)}${block.marker} ${block.text}`.trimEnd()];
    case 'field':
      return [`${block.label}: ${block.value}`.trimEnd()];
    case 'table':
      return tableLines(block.rows);
  }
}

/** Pipes aligned, the first row the header. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) =>
    Array.from({ length: columns }, (_, column) => cellText(row[column] ?? '')),
  );
  const widths = Array.from({ length: columns }, (_, column) =>
    cells.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 3),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [header = [], ...body] = cells;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)];
}

/** A cell is one line, and a pipe would end it. */
function cellText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
}

import { type Block, isFigure, marked, printBlocks } from './blocks.ts';

/**
 * What a spreadsheet puts on the clipboard as text, as a table of a report; null where the text has not the shape of
 * one: two columns at least, the same in every row. Cells may be quoted and then hold line ends, as spreadsheets write
 * them.
 */
export function tableFromTabs(text: string, eol: string): string | null {
  if (!text.includes('\t')) return null;
  const rows = rowsOf(text.replace(/(?:\r\n|[\r\n])$/, ''));
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || rows.some((row) => row.length !== columns)) return null;
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) return null;
  const asList = listOf(rows);
  return printBlocks(asList ?? [{ kind: 'table', rows }], eol);
}

/** Numbered paragraphs and lists come with a tab behind their number. */
function listOf(rows: readonly (readonly string[])[]): Block[] | null {
  const blocks: Block[] = [];
  for (const [marker = '', text = '', ...more] of rows) {
    const block = marked(marker.trim(), text.trim(), 0);
    const isNumbered = block.kind === 'item' || /^\d{1,3}\.\d{1,3}/.test(marker.trim());
    if (more.length > 0 || !isNumbered || isFigure(text)) return null;
    blocks.push(block);
  }
  return blocks;
}

function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    const cell = quoted ?? plainCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') at += 1;
    else {
      rows.push(row);
      row = [];
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    }
  }
  return rows;
}

interface Cell {
  text: string;
  end: number;
}

/** `"a ""quoted"" cell"` up to a tab or a line end; null when the quotes are only quotes. */
function quotedCell(text: string, start: number): Cell | null {
  let content = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text[at];
    if (unit !== '"') content += unit;
    else if (text[at + 1] === '"') {
      content += '"';
      at += 1;
    } else {
      const next = text[at + 1];
      const isEnd = next === undefined || next === '\t' || next === '\r' || next === '\n';
      return isEnd ? { text: content, end: at + 1 } : null;
    }
  }
  return null;
}

function plainCell(text: string, start: number): Cell {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\r' && text[end] !== '\n') end += 1;
  return { text: text.slice(start, end), end };
}

import type { IToken } from 'chevrotain';
import { lineContent } from './content.ts';
import type { TableRow } from './tree.ts';

/** The rows of a pipe table. `\|` is a pipe inside a cell. */
export function readTable(source: string, lines: IToken[]): TableRow[] {
  return lines.map((line) => readRow(source, line));
}

function readRow(source: string, line: IToken): TableRow {
  const lineEnd = line.startOffset + line.image.trimEnd().length;
  const start = source.indexOf('|', line.startOffset);
  const cells = [];
  let from = start + 1;
  for (let at = from; at < lineEnd; at += 1) {
    if (source.charCodeAt(at) !== PIPE || source.charCodeAt(at - 1) === BACKSLASH) continue;
    cells.push(lineContent(source, from, at));
    from = at + 1;
  }
  // A row without its closing pipe still has its last cell.
  if (from < lineEnd) cells.push(lineContent(source, from, lineEnd));
  const isDelimiter = cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell.text));
  return { start, end: lineEnd, cells, isDelimiter };
}

const PIPE = 124;
const BACKSLASH = 92;

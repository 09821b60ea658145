import { isUpperCase } from '../../../../grammar/src/index.ts';
import { PLAIN_LOOK, type Place, type SourceBlock, type SourceDocument } from '../source-document.ts';
import { decode, refuseLarge } from './decode.ts';
import { widthOf } from './tables.ts';

/**
 * Plain text: a block for every run of lines between blank ones, with its line ends, since whether they mean anything
 * cannot be told from one block. A form feed ends a page. What is a source or Markdown already is read as such: rows in
 * pipes are a table, `## Title` is a heading, lines that begin with `//` are comments.
 *
 * @throws ImportError when the bytes are no text or far too many, or a table in it is far larger than any
 */
export function readText(bytes: Uint8Array, origin: string): SourceDocument {
  refuseLarge(bytes, 'text');
  const { text, note } = decode(bytes);
  return { origin, blocks: runsOf(text).map(blockOf), notes: note === null ? [] : [note], dropped: [] };
}

interface Run {
  kind: 'text' | 'row' | 'heading' | 'comment';
  lines: string[];
  place: Place;
}

/** Lines of one kind with nothing blank between them. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  const hasPages = text.includes('\f');
  let page = 1;
  let goesOn = false;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    for (const [part, piece] of line.split('\f').entries()) {
      if (part > 0) page += 1;
      const kind = kindOf(piece);
      const last = runs.at(-1);
      // Also a line of no-break spaces.
      if (piece.trim() === '') goesOn = false;
      else if (goesOn && part === 0 && (kind === 'text' || kind === 'row') && last?.kind === kind)
        last.lines.push(piece);
      else {
        runs.push({ kind, lines: [piece], place: { page: hasPages ? page : null, line: index + 1 } });
        goesOn = true;
      }
    }
  }
  return runs;
}

function kindOf(line: string): Run['kind'] {
  const start = line.trimStart();
  if (start.startsWith('|')) return 'row';
  if (start.startsWith('//')) return 'comment';
  return HEADING.test(start) ? 'heading' : 'text';
}

function blockOf({ kind, lines, place }: Run): SourceBlock {
  if (kind === 'row') return tableOf(lines, place);
  const whole = lines.join('\n');
  const sign = kind === 'text' ? '' : (SIGN.exec(whole)?.[0] ?? '');
  const text = whole.slice(sign.length);
  const heading = kind === 'heading' ? sign.trim().length : null;
  return {
    kind: 'paragraph',
    text,
    look: { ...PLAIN_LOOK, heading, capitals: isUpperCase(text) },
    list: null,
    place,
    role: kind === 'comment' ? 'comment' : 'body',
  };
}

/** `# of visits` is no heading. */
const HEADING = /^#{1,6}[ \t]+[\p{Lu}\d‘“"'(*]/u;
const SIGN = /^\s{0,20}(?:#{1,6}|\/{2,4})[ \t]{0,20}/;

function tableOf(lines: readonly string[], place: Place): SourceBlock {
  const rows = lines.map(cellsOf);
  const headerRows = rows[1]?.every((cell) => /^:?-+:?$/.test(cell)) ? 1 : 0;
  if (headerRows > 0) rows.splice(1, 1);
  const width = widthOf(rows);
  for (const row of rows) while (row.length < width) row.push('');
  return { kind: 'table', rows, headerRows, place };
}

/** `\|` is a pipe inside a cell. */
function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

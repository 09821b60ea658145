/** Pieces of a paragraph that look alike, and the text with marks that they make. */
import type { Look } from '../source-document.ts';

export interface Segment {
  text: string;
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  size: number | null;
  /** An address to link to, or null. */
  link: string | null;
}

/** The text of a paragraph, with marks for what stands out from the rest of it. */
export function textOf(segments: readonly Segment[]): string {
  const isBold = isWhollyBold(segments);
  const pieces = merged(segments.map((piece) => (isBold ? { ...piece, bold: false } : piece)));
  const text = pieces.map(marked).join('');
  return text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** What a paragraph looks like as a whole; its heading and place on the line are not in its characters. */
export function lookOf(segments: readonly Segment[]): Pick<Look, 'bold' | 'capitals' | 'size'> {
  return { bold: isWhollyBold(segments), capitals: isInCapitals(segments), size: mainSize(segments) };
}

/** The number of an item, `4.` or `CYP4`, need not look like its title. */
const NUMBER = /^(?:\p{Lu}{1,6}[ /]?)?\d{1,4}(?:[./]\d{1,4}){0,3}[.)]?$/u;

function isWhollyBold(segments: readonly Segment[]): boolean {
  const words = segments.filter(({ text }) => /\S/.test(text));
  const [first, second] = words;
  const title = second && NUMBER.test(first?.text.trim() ?? '') ? words.slice(1) : words;
  return title.length > 0 && title.every(({ bold }) => bold);
}

function isInCapitals(segments: readonly Segment[]): boolean {
  const words = segments.filter(({ text }) => /\p{L}/u.test(text));
  return words.length > 0 && words.every(({ text, capitals }) => capitals || text === text.toUpperCase());
}

/** The size of most of its characters. */
function mainSize(segments: readonly Segment[]): number | null {
  const lengths = new Map<number | null, number>();
  for (const { text, size } of segments) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length);
  let main: number | null = null;
  let most = 0;
  for (const [size, length] of lengths) {
    if (length <= most) continue;
    main = size;
    most = length;
  }
  return main;
}

/** Word splits runs for reasons of its own: neighbours that look alike are one piece, with the spaces between them. */
function merged(segments: readonly Segment[]): Segment[] {
  const pieces: Segment[] = [];
  for (const [at, piece] of segments.entries()) {
    const last = pieces.at(-1);
    const isSpace = !/[\p{L}\p{N}]/u.test(piece.text);
    const next = segments[at + 1];
    const joins = last && (isAlike(last, piece) || (isSpace && next !== undefined && isAlike(last, next)));
    if (joins) last.text += piece.text;
    else pieces.push({ ...piece });
  }
  return pieces;
}

function isAlike(one: Segment, other: Segment): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.link === other.link;
}

function marked(piece: Segment): string {
  const mark = piece.bold ? '**' : piece.italic ? '*' : '';
  // Marks around a lone colon or space say nothing; there is no way to write an asterisk inside marks.
  const isPlain = mark === '' || piece.text.includes('*') || !/[\p{L}\p{N}]/u.test(piece.text);
  const lines = piece.text.split('\n').map((line) => around(line, isPlain ? '' : mark, piece.link));
  return lines.join('\n');
}

function around(line: string, mark: string, link: string | null): string {
  const core = line.trim();
  if (core === '' || (mark === '' && link === null)) return line;
  const start = line.indexOf(core);
  return `${line.slice(0, start)}${mark}${linked(core, link)}${mark}${line.slice(start + core.length)}`;
}

/** A link, unless its text already is the address, or either could not be written in brackets. */
function linked(label: string, target: string | null): string {
  if (target === null || !/^(?:https?:|mailto:)/i.test(target)) return label;
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  const isAddress = bare(target) === bare(label) || /^(?:https?:\/\/|www\.)/i.test(label);
  if (isAddress || /[[\]]/.test(label) || /[()\s]/.test(target)) return label;
  return `[${label}](${target})`;
}

/**
 * A changed text as pieces: stretches of the source that stayed or moved, and new text between them. Edits that
 * follow on each other are put together so, and offsets of the source found again in the result.
 */
import { firstWhere } from '../model/first-where.ts';
import type { Range, TextEdit } from './finding.ts';

/** A stretch of the source, or new text. */
export type Piece = Range | string;

/** The text that pieces make. */
export function textOf(source: string, pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces)
    text += typeof piece === 'string' ? piece : source.slice(piece.start, piece.end);
  return text;
}

/** What edits of a text of `length` units make of it; they are in order and do not overlap. */
export function piecesOf(edits: readonly TextEdit[], length: number): Piece[] {
  return withEdits([{ start: 0, end: length }], edits);
}

/** Pieces after edits of the text they make, which are in order and do not overlap. */
export function withEdits(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const result: Piece[] = [];
  const keep = (piece: Piece) => {
    if (lengthOf(piece) > 0) result.push(piece);
  };
  let next = 0;
  let at = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    let from = at;
    // An edit at the end of a piece belongs to the next one, unless there is none.
    for (let edit = edits[next]; edit && edit.start < end; edit = edits[next]) {
      if (edit.start >= from) {
        keep(sliced(piece, from - at, edit.start - at));
        keep(edit.text);
      }
      from = Math.min(Math.max(edit.end, from), end);
      if (edit.end > end) break;
      next += 1;
    }
    keep(sliced(piece, from - at, end - at));
    at = end;
  }
  for (const edit of edits.slice(next)) if (edit.start >= at) keep(edit.text);
  return result;
}

/**
 * The edits that make the source into what the pieces say, in order, with no unit of the source replaced by itself.
 * As much as possible of what is in its old order stays where it is.
 */
export function editsOf(source: string, pieces: readonly Piece[]): TextEdit[] {
  const staying = stayingPieces(pieces);
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  const upTo = (offset: number) => {
    if (text !== '' || offset > at) edits.push(...trimmed({ start: at, end: offset, text }, source));
    text = '';
  };
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') text += piece;
    else if (!staying.has(index)) text += source.slice(piece.start, piece.end);
    else {
      upTo(piece.start);
      at = piece.end;
    }
  }
  upTo(source.length);
  return edits;
}

/** One list of edits for two that follow on each other: `second` are edits of the text that `first` makes. */
export function composed(
  source: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): TextEdit[] {
  return editsOf(source, withEdits(piecesOf(first, source.length), second));
}

/** Tells where an offset of the source is in the text of the pieces; null when it is no longer there. */
export function placesIn(pieces: readonly Piece[]): (offset: number) => number | null {
  const known: { start: number; end: number; to: number }[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (typeof piece !== 'string') known.push({ ...piece, to: at });
    at += lengthOf(piece);
  }
  known.sort((a, b) => a.start - b.start);
  return (offset) => {
    const piece = known[firstWhere(known, ({ end }) => end > offset)];
    return piece && piece.start <= offset ? piece.to + offset - piece.start : null;
  };
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function sliced(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}

/** Indices of the stretches that ascend, the most text of them together. */
function stayingPieces(pieces: readonly Piece[]): ReadonlySet<number> {
  const ranges: { index: number; start: number; end: number }[] = [];
  let isAscending = true;
  let last = 0;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') continue;
    ranges.push({ index, ...piece });
    if (piece.start < last) isAscending = false;
    last = piece.end;
  }
  if (isAscending) return new Set(ranges.map(({ index }) => index));
  const best: { weight: number; before: number }[] = [];
  for (const [at, range] of ranges.entries()) {
    let weight = 0;
    let before = -1;
    for (let other = 0; other < at; other += 1) {
      if ((ranges[other]?.end ?? 0) > range.start || (best[other]?.weight ?? 0) <= weight) continue;
      weight = best[other]?.weight ?? 0;
      before = other;
    }
    best.push({ weight: weight + range.end - range.start, before });
  }
  let at = best.reduce((most, { weight }, index) => (weight > (best[most]?.weight ?? 0) ? index : most), 0);
  const staying = new Set<number>();
  while (at >= 0) {
    const range = ranges[at];
    if (range) staying.add(range.index);
    at = best[at]?.before ?? -1;
  }
  return staying;
}

/** Without the units at both ends that stay as they are; nothing when all do. */
function trimmed({ start, end, text }: TextEdit, source: string): TextEdit[] {
  let from = 0;
  const shorter = Math.min(end - start, text.length);
  while (from < shorter && source.charCodeAt(start + from) === text.charCodeAt(from)) from += 1;
  while (from > 0 && isInsideCharacter(source, start + from)) from -= 1;
  let left = shorter - from;
  let to = 0;
  while (to < left && source.charCodeAt(end - 1 - to) === text.charCodeAt(text.length - 1 - to)) to += 1;
  while (to > 0 && isInsideCharacter(source, end - to)) to -= 1;
  left = text.length - to;
  if (start + from === end - to && left === from) return [];
  return [{ start: start + from, end: end - to, text: text.slice(from, left) }];
}

/** Between the halves of a surrogate pair, or of a CRLF. */
function isInsideCharacter(source: string, offset: number): boolean {
  const before = source.charCodeAt(offset - 1);
  const after = source.charCodeAt(offset);
  return (before === 13 && after === 10) || ((before & 0xfc00) === 0xd800 && (after & 0xfc00) === 0xdc00);
}

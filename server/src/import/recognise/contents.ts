import { fold } from '../../house/fold.ts';
import type { Losses } from './losses.ts';
import { fullText, type Piece } from './pieces.ts';

/**
 * A document without its table of contents, whose lines would be headings of sections a second time: titles that dots lead
 * to the number of a page. Word and tagged PDFs say which lines those are; here they are told by their look, and by the
 * word `Contents` above them or the same titles below: a list of sums looks alike.
 */
export function withoutContents(pieces: readonly Piece[], losses: Losses): Piece[] {
  const entries = pieces.map((piece) => (piece.kind === 'text' ? titleOfEntry(fullText(piece)) : null));
  if (entries.every((entry) => entry === null)) return [...pieces];
  const texts = new Set(pieces.map((piece) => (piece.kind === 'text' ? fold(fullText(piece)) : '')));
  const kept: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const isTitle = piece.kind === 'text' && TITLE.test(piece.text);
    const from = isTitle ? at + 1 : at;
    let to = from;
    while (entries[to]) to += 1;
    const again = entries.slice(from, to).filter((title) => texts.has(fold(title ?? ''))).length;
    if (to > from && (isTitle || again * 2 > to - from)) leave(pieces.slice(at, to), losses);
    else kept.push(...pieces.slice(at, Math.max(to, at + 1)));
    at = Math.max(to, at + 1);
  }
  return kept;
}

const TITLE = /^(?:Table of )?Contents:?$/i;
/** Dots that lead on; three are an omission. */
const LEADER = 5;

/** What stands before the dots that lead to the number of a page, or null. */
function titleOfEntry(text: string): string | null {
  const page = /\d{1,3}$/.exec(text);
  const before = text.slice(0, page?.index ?? 0).trimEnd();
  const leader = before.slice(-LEADER);
  if (page === null || leader.length < LEADER || /[^.… ]/.test(leader)) return null;
  let end = before.length;
  while (end > 0 && '.… '.includes(before.charAt(end - 1))) end -= 1;
  const title = before.slice(0, end);
  return /\p{L}/u.test(title) ? title : null;
}

function leave(pieces: readonly Piece[], losses: Losses): void {
  for (const piece of pieces)
    if (piece.kind === 'text') losses.add(fullText(piece), 'table of contents', piece.place);
}

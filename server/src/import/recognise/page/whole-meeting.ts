import { loneNumber, numberAndTitle } from '../item-numbers.ts';
import type { Losses } from '../losses.ts';
import type { HeadingPart, Part } from '../parts.ts';
import { fullText, isTitleLike, type Piece, type TextPiece } from '../pieces.ts';
import { ItemOf, isFileName, isLabel, itemBody, leaveBefore, titled, withMarker } from './item.ts';
import { readMeeting } from './meeting-line.ts';
import { beginsItems, DOCUMENTS_LABEL, isFileLink, pageWords, withoutFileTail } from './words.ts';

/** The page of a meeting: when and where, then every item with its number and title. */
export function wholeMeeting(pieces: readonly Piece[], label: number, losses: Losses): Part[] {
  leaveBefore(pieces, label, losses);
  const parts: Part[] = [];
  let at = label;
  for (; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (piece?.kind !== 'text' || beginsItems(piece.text) || opensItem(pieces, at) !== null) break;
    parts.push(...meetingDetails(piece, parts.length > 0, losses));
  }
  return [...parts, ...meetingItems(pieces.slice(at), losses)];
}

function meetingDetails(piece: TextPiece, isKnown: boolean, losses: Losses): Part[] {
  const { place } = piece;
  const text = fullText(piece);
  const meeting = isKnown ? null : readMeeting(piece.text);
  if (meeting) {
    losses.add(withMarker(piece, meeting.left, new ItemOf(meeting.item)), 'label of the page', place);
    return meeting.fields;
  }
  const venue = /^Venue: ?(\S.*)$/.exec(text)?.[1];
  if (venue !== undefined) {
    const directions = /\.? ?View directions$/.exec(venue);
    losses.add(directions?.[0] ?? '', 'page navigation', place);
    return [{ kind: 'field', label: 'VENUE', value: venue.slice(0, directions?.index) }];
  }
  // Whom to ask about the page; nothing of the meeting.
  if (/^Contact: /.test(text)) losses.add(text, 'page navigation', place);
  else if (isLabel(piece) || pageWords(piece.text) !== null || /^(?:Draft )?Minutes$/i.test(text))
    losses.add(text, pageWords(piece.text) ?? 'label of the page', place);
  else return [piece];
  return [];
}

function meetingItems(pieces: readonly Piece[], losses: Losses): Part[] {
  const parts: Part[] = [];
  let open: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const opened = opensItem(pieces, at);
    if (opened === null) {
      open.push(piece);
      at += 1;
      continue;
    }
    losses.add(opened.tail, 'link to the file', piece.place);
    parts.push(...itemBody(open, losses), opened.heading);
    open = [];
    at += opened.taken;
  }
  return [...parts, ...itemBody(open, losses)];
}

/**
 * `13.` and the title on the next line, `13. Title` with the link to its report, or a title with such a link; with how
 * many pieces that takes and what is of the file.
 */
function opensItem(
  pieces: readonly Piece[],
  at: number,
): { heading: HeadingPart; taken: number; tail: string } | null {
  const piece = pieces[at];
  if (piece?.kind !== 'text') return null;
  const next = pieces[at + 1];
  const alone = loneNumber(fullText(piece));
  if (alone !== null && next?.kind === 'text') {
    const { text, tail } = withoutFileTail(next.text);
    return isTitleLike(text) && !isLabel(next) ? { heading: titled(alone, text), taken: 2, tail } : null;
  }
  const { text, tail } = withoutFileTail(fullText(piece));
  const before = pieces[at - 1];
  // In a list of files every line has a size.
  const isInList = before?.kind === 'text' && (DOCUMENTS_LABEL.test(before.text) || isFileLink(before.text));
  // Of the agenda as a whole.
  const isOfPage = piece.list !== null && !/\d/.test(piece.list.marker);
  if (tail === '' || isInList || isOfPage) return null;
  const { number, title } = numberAndTitle(text);
  return isTitleLike(title) && !isFileName(title) ? { heading: titled(number, title), taken: 1, tail } : null;
}

import type { Losses } from '../losses.ts';
import type { HeadingPart, Part } from '../parts.ts';
import { anyText, fullText, type Piece, type TextPiece } from '../pieces.ts';
import { ItemOf, itemBody, itemHeading, leaveBefore, titled, withMarker } from './item.ts';
import { type MeetingLine, readIssueMeeting } from './meeting-line.ts';
import { pageWords } from './words.ts';

/**
 * An issue page tells of every meeting at which the matter was taken: `Issue - meetings`, the title, then for each
 * `Meeting: 20/07/2020 - Children’s Board (Item 4)` and the item.
 */
export function issueMeetings(pieces: readonly Piece[], label: number, losses: Losses): Part[][] {
  const first = pieces.findIndex((piece, index) => index > label && meetingOf(piece) !== null);
  leaveBefore(pieces, label, losses);
  const page = new IssueTitle(pieces.slice(label, first), losses);
  const meetings: Part[][] = [];
  for (let from = first; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && meetingOf(pieces[to]) === null) to += 1;
    meetings.push(meeting(pieces.slice(from, to), page, losses));
    from = to;
  }
  page.finish(losses);
  return meetings;
}

function meetingOf(piece: Piece | undefined): MeetingLine | null {
  return piece?.kind === 'text' ? readIssueMeeting(piece.text) : null;
}

/** The title of the page, which an item has again or, where it has none, takes. */
class IssueTitle {
  readonly #piece: TextPiece | null = null;
  #isTaken = false;

  constructor(pieces: readonly Piece[], losses: Losses) {
    for (const piece of pieces) {
      const reason = piece.kind === 'text' ? pageWords(piece.text) : null;
      if (piece.kind === 'text' && reason === null && this.#piece === null) this.#piece = piece;
      else losses.add(anyText(piece), reason ?? 'label of the page', piece.place);
    }
  }

  take(item: ItemOf): HeadingPart | null {
    if (this.#piece === null) return null;
    this.#isTaken = true;
    return titled(item.take(), fullText(this.#piece));
  }

  finish(losses: Losses): void {
    if (this.#piece && !this.#isTaken) losses.add(fullText(this.#piece), 'repeated title', this.#piece.place);
  }
}

function meeting(pieces: readonly Piece[], page: IssueTitle, losses: Losses): Part[] {
  const [head, ...rest] = pieces;
  const line = meetingOf(head);
  if (!head || !line) return [];
  const item = new ItemOf(line.item);
  const { heading, body } = itemHeading(rest, item, losses);
  const named = heading ?? page.take(item);
  losses.add(withMarker(head, line.left, item), 'label of the page', head.place);
  return [...line.fields, ...(named ? [named] : []), ...itemBody(body, losses)];
}

import type { Losses } from '../losses.ts';
import type { FieldPart, Part } from '../parts.ts';
import type { Piece } from '../pieces.ts';
import { ItemOf, isLabel, itemBody, itemHeading, leaveBefore, withMarker } from './item.ts';
import { readMeeting } from './meeting-line.ts';

/** A page about one item: `Agenda item`, the title, what the item is for, the minutes, the files. */
export function agendaItem(pieces: readonly Piece[], label: number, losses: Losses): Part[] {
  leaveBefore(pieces, label, losses);
  const fields: FieldPart[] = [];
  const rest: Piece[] = [];
  let line: { piece: Piece; left: string; item: ItemOf } | null = null;
  let before = 0;
  for (const piece of pieces.slice(label)) {
    // In the minutes a date has a sentence around it.
    const meeting =
      piece.kind === 'text' && fields.length === 0 && before < 2 ? readMeeting(piece.text) : null;
    if (meeting) {
      fields.push(...meeting.fields);
      line = { piece, left: meeting.left, item: new ItemOf(meeting.item) };
      continue;
    }
    if (piece.kind !== 'text' || !isLabel(piece)) before += 1;
    rest.push(piece);
  }
  const { heading, body } = itemHeading(rest, line?.item ?? null, losses);
  if (line) losses.add(withMarker(line.piece, line.left, line.item), 'label of the page', line.piece.place);
  return [...fields, ...(heading ? [heading] : []), ...itemBody(body, losses)];
}

import type { Losses } from '../losses.ts';
import type { Part } from '../parts.ts';
import type { Piece } from '../pieces.ts';
import { agendaItem } from './agenda-item.ts';
import { issueMeetings } from './issue.ts';
import { readIssueMeeting, readMeeting } from './meeting-line.ts';
import { wholeMeeting } from './whole-meeting.ts';
import { beginsItems, MINUTES_LABEL } from './words.ts';

/**
 * The minutes on a page of a publishing system, a list of parts for every meeting that it tells of: fields, then the
 * items. Null when the pieces are no such page.
 */
export function minutesOfPage(pieces: readonly Piece[], losses: Losses): Part[][] | null {
  const texts = pieces.map((piece) => (piece.kind === 'text' ? piece.text : ''));
  const start = texts.slice(0, BEGINNING);
  const issue = start.findIndex((text) => /^Issue - /.test(text));
  if (issue >= 0 && texts.some((text, index) => index > issue && readIssueMeeting(text) !== null))
    return issueMeetings(pieces, issue, losses);
  const item = start.findIndex((text) => /^Agenda item$/i.test(text));
  if (item >= 0) return [agendaItem(pieces, item, losses)];
  const meeting = start.findIndex((text) =>
    /^(?:Agenda and (?:draft )?minutes|(?:Draft )?Minutes)$/i.test(text),
  );
  if (meeting < 0 || !texts.slice(meeting, meeting + NEAR).some((text) => readMeeting(text) !== null))
    return null;
  // The minutes of a meeting as a document begin with such lines too.
  const isPage = texts.some((text) => beginsItems(text) || MINUTES_LABEL.test(text));
  return isPage ? [wholeMeeting(pieces, meeting, losses)] : null;
}

/** Pieces of a page before its own label: the name of the site, its menus. */
const BEGINNING = 40;
/** Pieces from the label to the line that says which meeting. */
const NEAR = 5;

import type { DocumentModel } from '../types.ts';
import { minutesOf } from './minutes-of.ts';
import type { Minutes } from './types.ts';

/** Fields that a page about one item has as well: which meeting it was taken at. */
const OF_A_PAGE = new Set(['meeting', 'date']);
/** Items that only the minutes of a whole meeting have. */
const OF_A_MEETING = new Set(['apologies', 'previous-minutes', 'close']);

/**
 * Whether a document has the minutes of a whole meeting, rather than what was minuted of one item: its front block
 * says more than which meeting it was, or it has the items with which meetings begin and end.
 */
export function isWholeMeeting(model: DocumentModel): boolean {
  const minutes = minutesOf(model);
  if (!minutes) return false;
  if (model.fields.some(({ id, match }) => id !== null && match !== 'near' && !OF_A_PAGE.has(id)))
    return true;
  return minutes.items.some(({ standing }) => standing !== null && OF_A_MEETING.has(standing));
}

/** The house’s fields that minutes give in a sentence or a title instead. */
export function fieldsSaid(model: DocumentModel): Set<string> {
  const minutes = minutesOf(model);
  return new Set(minutes ? saidIn(minutes, model) : []);
}

function saidIn({ meeting, attendance }: Minutes, { titles, frontParagraphs }: DocumentModel): string[] {
  const said: string[] = [];
  if (meeting.committee) said.push('meeting');
  if (meeting.date) said.push('date');
  // Names may stand under a heading, or be listed in a sentence, in forms that are not read.
  const isListed =
    titles.some(({ title }) => PRESENT.test(title.text)) ||
    frontParagraphs.some(({ content }) => PRESENT.test(content.text));
  if (attendance.present.length > 0 || isListed) said.push('present');
  return said;
}

const PRESENT = /\b(?:present|attendance|councillors?|members?|cllrs?|in the chair)\b/i;

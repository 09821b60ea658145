import { lexInline } from '../../../../grammar/src/index.ts';
import type { DocumentModel } from '../types.ts';
import { minutesOf } from './minutes-of.ts';

/** Fields that a page about one item has as well: which meeting it was taken at, and when. */
const OF_A_PAGE = new Set(['meeting', 'date', 'time']);
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

/** The house’s fields that minutes give in a sentence or a title instead; none for a report. */
export function fieldsSaid(model: DocumentModel): Set<string> {
  const minutes = minutesOf(model);
  if (!minutes) return new Set();
  const { meeting, attendance } = minutes;
  // What stands there is in many forms, and a heading may stand over names.
  const lines = [
    ...model.titles.map(({ title }) => title),
    ...model.frontParagraphs.map(({ content }) => content),
    // `HELD: Tuesday, 13 July 2021`
    ...model.fields.filter(({ id }) => id === null).map(({ value }) => value),
  ];
  const said = new Set<string>();
  if (meeting.committee || lines.some(({ text }) => BODY.test(text))) said.add('meeting');
  if (meeting.date || lines.some(({ text }) => isDated(text))) said.add('date');
  if (attendance.present.length > 0 || lines.some(({ text }) => PRESENT.test(text))) said.add('present');
  return said;
}

const PRESENT = /\b(?:present|attendance|councillors?|members?|cllrs?|in the chair)\b/i;
const BODY =
  /\b(?:board|committee|sub-committee|panel|cabinet|council|executive|forum|commission|authority|governors|trustees|partnership)\b/i;
/** A day with its month, or a year. */
function isDated(text: string): boolean {
  return /\b20\d\d\b/.test(text) || lexInline(text).some(({ kind }) => kind === 'Date');
}

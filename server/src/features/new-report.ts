import { BLANK_MARKS, reportSkeleton, type SkeletonContent } from '../format/skeleton.ts';
import type { House } from '../house/types.ts';
import { formatDate, isRealDate, readDate } from '../prose/dates.ts';
import type { Stop } from './completion/offer.ts';

/** What is known of a report before it is written. */
export interface NewReport {
  /** The body that receives it, or ''. */
  committee: string;
  /** The day of the meeting as somebody writes it, `2026-03-09` or `9 March 2026`; or ''. */
  date: string;
  /** What the note on the first line names, or null for no such note. */
  houseNote: string | null;
}

/** A report to be written in, and its blanks in the order in which the author visits them. */
export interface Draft {
  text: string;
  /** Offsets of `text`; over a proposal that may stay, such as “None.”, or empty. */
  stops: Stop[];
}

/** The skeleton of a report of a house with all its blanks. */
export function newReport(house: House, { committee, date, houseNote }: NewReport): Draft {
  const fields: Record<string, string> = {};
  const known = { 'report-to': committee.replace(/\s+/g, ' ').trim(), date: dateIn(house, date) };
  for (const [id, value] of Object.entries(known)) {
    if (value !== '' && house.fields.some((field) => field.id === id)) fields[id] = value;
  }
  const content: SkeletonContent = { fields, houseNote, blanks: 'marked' };
  return withoutMarks(reportSkeleton(house, content));
}

/** As the house writes dates; what is no date of the calendar is left as it is typed. */
export function dateIn(house: House, typed: string): string {
  const text = typed.replace(/\s+/g, ' ').trim();
  const date = readDate(text);
  if (!date || date.year === null || date.ambiguous || !isRealDate(date)) return text;
  return formatDate(date, house.dates.form);
}

/** A marked skeleton as a text with stops. */
export function withoutMarks(marked: string): Draft {
  const [first = '', ...rest] = marked.split(BLANK_MARKS.start);
  const stops: Stop[] = [];
  let text = first;
  for (const part of rest) {
    const end = part.indexOf(BLANK_MARKS.end);
    stops.push({ start: text.length, end: text.length + end });
    text += part.slice(0, end) + part.slice(end + BLANK_MARKS.end.length);
  }
  return { text, stops };
}

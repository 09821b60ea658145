import { isDate } from '../front/titles.ts';
import type { FieldPart } from '../parts.ts';

/** What a line says about a meeting, and which words of it are nothing but its form. */
export interface MeetingLine {
  fields: FieldPart[];
  /** The item that the line is about, or null. */
  item: string | null;
  /** `Meeting of`: words before the body that are in no field. */
  left: string;
}

/** Of an issue page: `Meeting: 20/07/2020 - Children’s Board (Item 4)`. */
export function readIssueMeeting(text: string): MeetingLine | null {
  const match =
    /^Meeting: (\S{6,10}) ?[-–—] ?(.{3,200}?)(?: \(Item ([A-Z]{0,5} ?\d{1,4}[a-z]?(?:\/\d{2})?)\.?\))?$/.exec(
      text,
    );
  const [, date = '', body = '', item = null] = match ?? [];
  if (!isDate(date)) return null;
  return {
    // The label stands in the source already.
    fields: [field('MEETING', body), field('DATE', date)],
    item,
    left: '',
  };
}

/**
 * Of a page about one item or one meeting: `Meeting of Children’s Board, Monday, 12th June, 2023 6.30 pm (Item 5.)`,
 * `Children’s Board - Monday, 12th June, 2023 6.30 p.m.`.
 */
export function readMeeting(text: string): MeetingLine | null {
  if (text.length > LONGEST) return null;
  const item = /\(Item ([A-Z]{0,5} ?\d{1,4}[a-z]?(?:\/\d{2})?)\.?\)$/.exec(text);
  const bare = (item ? text.slice(0, item.index) : text).trimEnd();
  const when = WHEN.exec(bare);
  if (!when?.groups) return null;
  const { date = '', time } = when.groups;
  const before = withoutDash(bare.slice(0, when.index));
  const body = before.replace(/^Meeting of (?:the )?/i, '');
  // Nobody puts more than a name before the date.
  if (!isDate(date) || body === '' || /[.:;]$/.test(body)) return null;
  const fields = [field('MEETING', body), field('DATE', date)];
  if (time !== undefined) fields.push(field('TIME', time));
  return { fields, item: item?.[1] ?? null, left: before.slice(0, before.length - body.length).trim() };
}

const LONGEST = 250;
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
/** At the end: `Monday, 12th June, 2023 6.30 p.m.` */
const WHEN = new RegExp(
  String.raw`(?<date>(?:${WEEKDAY},? (?:the )?)?\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH},? \d{4})(?:(?:,| at)? (?<time>\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|noon)))?(?:, (?:NEW|CANCELLED|MOVED))?\.?$`,
  'i',
);

/** `Children’s Board - `: what stands between the body and the date. */
function withoutDash(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,–—-'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function field(label: string, value: string): FieldPart {
  return { kind: 'field', label, value: value.trim() };
}

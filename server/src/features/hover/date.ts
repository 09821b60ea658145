import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import type { DocumentModel } from '../../model/types.ts';
import { clearDaysBetween, lastDayOfNotice } from '../../prose/clear-days.ts';
import { isRealDate, WEEKDAYS, type WrittenDate } from '../../prose/dates.ts';
import { dayOf } from '../../prose/field-dates.ts';
import { type HoverPart, text, title } from './parts.ts';

/** Beyond so many times the days needed nobody counts notice. */
const NEAR = 2;
const LONG_FORM = 'EEEE d MMMM yyyy';
const WHAT_COUNTS =
  'Saturdays and Sundays are not counted, nor are the days of publication and of the meeting. Bank holidays are not known here and are counted.';

/** The weekday of a date, and how it stands to the meeting. Nothing for a date without its year. */
export function aboutDate(model: DocumentModel, date: WrittenDate): HoverPart[] {
  if (date.year === null) return [];
  if (!isRealDate(date)) return [text('The calendar has no such day.')];
  const day = new Date(date.year, date.month - 1, date.day);
  const parts = [title(format(day, LONG_FORM))];
  const weekday = WEEKDAYS[day.getDay()];
  if (date.weekday !== null && date.weekday !== day.getDay()) {
    parts.push(text(`It is a ${weekday}, not a ${WEEKDAYS[date.weekday]}.`));
  }
  const meeting = dayOf(model.fieldById.get('date'));
  return meeting ? [...parts, ...aboutMeeting(day, meeting, model.house.dates.clearDays)] : parts;
}

function aboutMeeting(day: Date, meeting: Date, needed: number): HoverPart[] {
  const days = differenceInCalendarDays(meeting, day);
  if (days === 0) {
    const last = format(lastDayOfNotice(meeting, needed), LONG_FORM);
    return [
      text('The day of the meeting.'),
      text(`For ${clearDays(needed)} the papers are published by ${last}.`),
      text(WHAT_COUNTS),
    ];
  }
  if (days < 0) return [text(`${upperFirst(counted(-days, 'day'))} after the meeting.`)];
  const on = `before the meeting on ${format(meeting, LONG_FORM)}`;
  const clear = clearDaysBetween(day, meeting);
  if (clear > NEAR * needed) return [text(`${upperFirst(counted(days, 'day'))} ${on}.`)];
  const enough = `${clear < needed ? 'Too few' : 'Enough'} for papers, which need ${clearDays(needed)}.`;
  return [
    text(`${upperFirst(counted(days, 'day'))} ${on}, with ${clearDays(clear)} between.`),
    text(enough),
    text(WHAT_COUNTS),
  ];
}

function clearDays(count: number): string {
  return count === 0 ? 'no clear day' : counted(count, 'clear day');
}

function counted(count: number, what: string): string {
  return `${count === 1 ? 'one' : count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

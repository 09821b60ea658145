/** Completion of the meeting's date: days on which the committee is known, or used, to meet. */
import { fold } from '../../house/fold.ts';
import { formatDate, isRealDate, readDate, WEEKDAYS } from '../../prose/dates.ts';
import { bodyOf } from '../minutes/meetings.ts';
import type { ValueSite } from './field-values.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

/** Days since 1 January 1970, so that they can be added and compared. */
type Day = number;

const DAY = 86_400_000;
/** A committee that has not met for longer has no habit to go by. */
const LONGEST_PAUSE = 400;
const MOST_EXPECTED = 4;
/** Minutes are written after the meeting, within two months. */
const LONGEST_AFTER = 60;

/**
 * Coming days on which other documents of the committee are dated, and the next ones of the pattern they show; for
 * minutes also days that have just been, the nearest first.
 */
export function meetingDateOffers(site: Site, value: ValueSite): Offer[] {
  const today = dayOf(site.question.today);
  if (today === null || value.template.id !== 'date') return [];
  const { committee, days } = meetingsOf(site);
  const isMinutes = site.question.document.kind === 'minutes';
  const from = isMinutes ? today - LONGEST_AFTER : today;
  const known = [...days]
    .filter(([day]) => day >= from)
    .map(([day, count]) => ({ day, why: reports(count) }));
  const expected =
    committee === ''
      ? []
      : expectedDays(
          [...days.keys()].sort((a, b) => a - b),
          today,
        ).map(({ day, habit }) => ({ day, why: habit }));
  return [...known, ...expected]
    .sort((a, b) => (isMinutes ? Math.abs(a.day - today) - Math.abs(b.day - today) : a.day - b.day))
    .map(({ day, why }) => {
      const text = written(day, site.house.dates.form);
      const iso = isoOf(day);
      const weekday = WEEKDAYS[weekdayOf(day)] ?? '';
      const [year, month, date] = iso.split('-');
      return {
        label: text,
        kind: 'date',
        detail: `${weekday}: ${why}`,
        start: value.start,
        end: value.end,
        text: value.space + text,
        filter: `${text} ${weekday} ${date}/${month}/${year} ${iso}`,
      };
    });
}

function reports(count: number): string {
  return count === 1 ? '1 other document' : `${count} other documents`;
}

/** The meetings other documents are dated with, and how many each; of all committees before one is named. */
function meetingsOf(site: Site): { committee: string; days: Map<Day, number> } {
  const { document, workspace } = site.question;
  const committee = bodyOfDocument(site);
  const folded = fold(committee);
  const isSame = new Map<string, boolean>();
  const days = new Map<Day, number>();
  for (const entry of workspace.entries()) {
    if (entry.uri === document.uri || entry.house !== site.house.id) continue;
    const body = bodyOf(entry);
    if (committee !== '') {
      let same = isSame.get(body);
      if (same === undefined) {
        same = fold(body) === folded;
        isSame.set(body, same);
      }
      if (!same) continue;
    }
    const day = dayOf(entry.fields.date ?? '');
    if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
  }
  return { committee, days };
}

function bodyOfDocument({ model }: Site): string {
  const field = model.fieldById.get('report-to') ?? model.fieldById.get('meeting');
  return field?.value.text ?? '';
}

/**
 * The next days of a habit: the same weekday, and either the same week of the month or the same number of weeks
 * between. Empty when the days show none.
 *
 * @param days ascending, each once
 */
export function expectedDays(days: readonly Day[], today: Day): { day: Day; habit: string }[] {
  const recent = days.slice(-12);
  const weekday = most(recent.map(weekdayOf));
  const last = recent.at(-1);
  if (weekday === null || last === undefined || recent.length < 3 || today - last > LONGEST_PAUSE) return [];
  const usual = recent.filter((day) => weekdayOf(day) === weekday);
  const gap = median(usual.slice(1).map((day, index) => day - (usual[index] ?? 0)));
  const week = most(usual.map(weekOfMonth));
  const next: { day: Day; habit: string }[] = [];
  const from = usual.at(-1) ?? last;
  const add = (day: Day | null, habit: string) => {
    if (day !== null && day > last && day >= today) next.push({ day, habit });
  };
  if (week !== null && gap >= 25) {
    const months = Math.max(1, Math.round(gap / 30.44));
    const name = `${ORDINALS[week - 1]} ${WEEKDAYS[weekday]}${months === 1 ? ' of the month' : ` every ${months} months`}`;
    for (let step = months; next.length < MOST_EXPECTED && step <= 36; step += months) {
      add(nthWeekday(from, step, weekday, week), name);
    }
    return next;
  }
  const weeks = Math.max(1, Math.round(gap / 7));
  const name = weeks === 1 ? 'every week' : `every ${weeks} weeks`;
  for (let step = 1; next.length < MOST_EXPECTED && step <= 120; step += 1)
    add(from + step * weeks * 7, name);
  return next;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The value that at least two in three are, or null. */
function most(values: readonly number[]): number | null {
  for (const value of new Set(values)) {
    if (values.filter((each) => each === value).length * 3 >= values.length * 2) return value;
  }
  return null;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The first to fifth of its weekday in its month. */
function weekOfMonth(day: Day): number {
  return Math.ceil(new Date(day * DAY).getUTCDate() / 7);
}

/** The `week`th such weekday, `months` after a day's month; null in a month that has none. */
function nthWeekday(from: Day, months: number, weekday: number, week: number): Day | null {
  const start = new Date(from * DAY);
  const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1) / DAY;
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7;
  return new Date(day * DAY).getUTCMonth() === new Date(first * DAY).getUTCMonth() ? day : null;
}

/** Sunday is 0. */
function weekdayOf(day: Day): number {
  return new Date(day * DAY).getUTCDay();
}

function dayOf(text: string): Day | null {
  const date = readDate(text.replaceAll('*', '').trim());
  if (!date || date.year === null || !isRealDate(date)) return null;
  return Date.UTC(date.year, date.month - 1, date.day) / DAY;
}

function isoOf(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function written(day: Day, form: string): string {
  const date = readDate(isoOf(day));
  return date ? formatDate(date, form) : isoOf(day);
}

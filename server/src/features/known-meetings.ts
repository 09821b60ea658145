/** The bodies and meetings that a new document may be for, as far as the house and the workspace know them. */
import { fold } from '../house/fold.ts';
import type { House } from '../house/types.ts';
import { formatDate, readDate, WEEKDAYS } from '../prose/dates.ts';
import { bodyOf, dayOfText } from './minutes/meetings.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** A meeting that other documents are of. */
export interface KnownMeeting {
  /** As in `KnownBodies.committees`. */
  committee: string;
  /** `2026-03-09` */
  date: string;
  /** The date as the house writes it. */
  label: string;
  weekday: string;
  /** How many documents are of it. */
  documents: number;
  isPast: boolean;
}

export interface KnownBodies {
  /** Those of the house's register in its order; then those that other documents name, the most frequent first. */
  committees: string[];
  /** The nearest to today first. */
  meetings: KnownMeeting[];
}

const DAY = 86_400_000;
/** Minutes are written after the meeting, within two months. */
const LONGEST_AFTER = 60;
/** More nobody reads in a list. */
const MOST_BODIES = 100;

/** @param today ISO */
export function knownBodies(house: House, workspace: FeatureWorkspace, today: string): KnownBodies {
  const names = new Map(house.registers.committees.map((name) => [fold(name), { name, documents: 0 }]));
  const meetings = new Map<string, { key: string; day: number; documents: number }>();
  const now = dayOfText(today) ?? 0;
  for (const entry of workspace.entries()) {
    const body = bodyOf(entry).trim();
    const key = fold(body);
    if (entry.house !== house.id || key === '') continue;
    const known = names.get(key) ?? { name: body, documents: 0 };
    known.documents += 1;
    names.set(key, known);
    const day = dayOfText(entry.fields.date ?? '');
    if (day === null || day < now - LONGEST_AFTER) continue;
    const meeting = meetings.get(`${day} ${key}`) ?? { key, day, documents: 0 };
    meeting.documents += 1;
    meetings.set(`${day} ${key}`, meeting);
  }
  const registered = new Set(house.registers.committees.map(fold));
  const elsewhere = [...names]
    .filter(([key]) => !registered.has(key))
    .map(([, body]) => body)
    .sort((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1));
  return {
    committees: [...house.registers.committees, ...elsewhere.map(({ name }) => name)].slice(0, MOST_BODIES),
    meetings: [...meetings.values()]
      .sort((a, b) => Math.abs(a.day - now) - Math.abs(b.day - now))
      .map(({ key, day, documents }) => {
        const date = new Date(day * DAY).toISOString().slice(0, 10);
        const read = readDate(date);
        return {
          committee: names.get(key)?.name ?? '',
          date,
          label: read ? formatDate(read, house.dates.form) : date,
          weekday: WEEKDAYS[new Date(day * DAY).getUTCDay()] ?? '',
          documents,
          isPast: day < now,
        };
      }),
  };
}

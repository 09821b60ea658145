import type { Agenda } from '../../format/agenda.ts';
import { minutesSkeleton, type SkeletonItem } from '../../format/minutes-skeleton.ts';
import { fold } from '../../house/fold.ts';
import { templateOf } from '../../house/template-of.ts';
import type { House } from '../../house/types.ts';
import { formatDate, isRealDate, readDate } from '../../prose/dates.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import type { NewMinutesFlags } from '../commands/new.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { readAgendaFile } from './agenda-file.ts';
import { houseLaidDown, houseNote } from './house-note.ts';
import { dateOf } from './meeting-date.ts';
import { writeNew, written } from './new-file.ts';
import { itemOf, type MeetingReport, ofOneMeeting, readReports, sayLeftOut } from './reports-of-meeting.ts';

/** `rapporteur new minutes`. */
export async function newMinutes(flags: NewMinutesFlags, io: Io): Promise<ExitCode> {
  const out = flags.out === undefined ? null : absolutePath(io.cwd, flags.out);
  const path = out ?? absolutePath(io.cwd, 'new.minutes');
  const reports = await readReports(flags.reports ?? [], io);
  const { settings, houseBy } = createResolver(flags, io.cwd).resolve(path, null);
  const plain = createResolver({}, io.cwd);
  // Where nobody says it, minutes are in the house that the reports to the meeting are in.
  const shared = houseBy === 'default' ? houseOf(reports) : null;
  const asked = shared ?? settings.house;
  const house = templateOf(asked, 'minutes');
  const values = valuesOf(flags, house);
  const agenda = flags.agenda === undefined ? null : await readAgendaFile(flags.agenda, io.cwd, house);
  const fields = { ...agendaFields(agenda, house), ...values };
  const found = reportsTo(fields, reports);
  const text = minutesSkeleton(asked, {
    fields: { ...meetingFields(found.meeting, house), ...fields },
    houseNote: houseNote(shared ? { house: shared.id } : flags, path, plain, asked),
    extent: flags.all ? 'all' : 'usual',
    items: agenda
      ? withReports(agenda, found.reports, path)
      : found.reports.map((report) => itemOf(report, path)),
    order: agenda ? 'agenda' : 'house',
  });
  const laidDown = houseLaidDown(flags, path, plain, asked, io.cwd);
  if (out === null) io.stdout.write(text);
  else {
    writeNew(out, flags.out ?? out, text, 'new.minutes');
    sayLeftOut(found.others, io);
    io.stderr.write(written(flags.out ?? out));
  }
  if (laidDown !== null) io.stderr.write(`${laidDown}\n`);
  return EXIT.clean;
}

/** By the id of their field, which every house shares. */
const FIELDS = { committee: 'meeting', date: 'date', time: 'time', venue: 'venue' } as const;

function valuesOf(flags: NewMinutesFlags, house: House): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, id] of Object.entries(FIELDS) as [keyof typeof FIELDS, string][]) {
    const value = flags[name]?.replace(/\s+/g, ' ').trim();
    if (value === undefined || value === '') continue;
    if (!house.fields.some((field) => field.id === id))
      throw new UserError(`--${name}: the minutes of ${house.name} have no such field; leave it out`);
    values[id] = name === 'date' ? dateOf(value, house) : value;
  }
  return values;
}

function agendaFields(agenda: Agenda | null, house: House): Record<string, string> {
  const { date, ...others } = agenda?.fields ?? {};
  return { ...others, ...(date !== undefined && { date: inForm(date, house) }) };
}

function meetingFields(
  { committee, date }: { committee: string; date: string },
  house: House,
): Record<string, string> {
  return {
    ...(committee !== '' && { meeting: committee }),
    ...(date !== '' && { date: inForm(date, house) }),
  };
}

/** As the house writes dates; what is no day of the calendar stays as it is. */
function inForm(text: string, house: House): string {
  const date = readDate(text);
  return date && date.year !== null && !date.ambiguous && isRealDate(date)
    ? formatDate(date, house.dates.form)
    : text;
}

function reportsTo(
  { meeting = '', date = '' }: Record<string, string>,
  reports: readonly MeetingReport[],
): ReturnType<typeof ofOneMeeting> {
  const known = { committee: meeting, date };
  return reports.length === 0 ? { reports: [], meeting: known, others: [] } : ofOneMeeting(reports, known);
}

/** The house that all of them are in; null where they differ or there are none. */
function houseOf(reports: readonly MeetingReport[]): House | null {
  const houses = new Map(reports.map(({ model: { house } }) => [house.sources[0], house]));
  const [house = null] = houses.values();
  return houses.size === 1 ? house : null;
}

/** The items of the agenda, each with the report of its title; reports that the agenda does not name come behind. */
function withReports(agenda: Agenda, reports: readonly MeetingReport[], path: string): SkeletonItem[] {
  const left = new Set(reports);
  const items = agenda.items.map(({ number, title, lines }): SkeletonItem => {
    const report = [...left].find((each) => fold(each.title) === fold(title));
    if (report) left.delete(report);
    const linked = report ? itemOf(report, path) : null;
    return { title, number, report: linked?.report ?? null, notes: [...lines, ...(linked?.notes ?? [])] };
  });
  return [...items, ...[...left].map((report) => itemOf(report, path))];
}

import { dirname, relative } from 'node:path';
import type { SkeletonItem } from '../../format/minutes-skeleton.ts';
import { plainRecommendations } from '../../format/recommendation-notes.ts';
import { fold } from '../../house/fold.ts';
import type { DocumentModel } from '../../model/types.ts';
import { isRealDate, readDate } from '../../prose/dates.ts';
import { shownPath, withSlashes } from '../../workspace/node-files.ts';
import { UserError } from '../exit-codes.ts';
import { findFiles } from '../find-files.ts';
import type { Io } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { openDocument } from './open-document.ts';

/** A report that goes to a meeting. */
export interface MeetingReport {
  /** Absolute. */
  path: string;
  model: DocumentModel;
  title: string;
  /** As the report writes them; '' where it does not. */
  committee: string;
  date: string;
}

/** What is known of the meeting; '' where it is not. */
export interface MeetingKnown {
  committee: string;
  date: string;
}

/**
 * The reports that files and folders hold, in the order of their names; none for no paths.
 *
 * @throws UserError when a path comes to nothing, or a file cannot be read or is no report
 */
export async function readReports(paths: readonly string[], io: Io): Promise<MeetingReport[]> {
  if (paths.length === 0) return [];
  const resolver = createResolver({}, io.cwd);
  const found = await findFiles(paths, resolver, io.cwd);
  const named = new Set(paths);
  const reports: MeetingReport[] = [];
  for (const path of found) {
    const shown = shownPath(path, io.cwd);
    const isNamed = named.has(shown) || named.has(path);
    if (!isNamed && !path.endsWith('.report')) continue;
    const model = openDocument(shown, {}, io.cwd);
    if (model.kind !== 'report')
      throw new UserError(`${shown} is no report; name the reports of the meeting`);
    reports.push(reportOf(path, model));
  }
  if (reports.length === 0) throw new UserError(`${paths.join(', ')}: there are no reports here`);
  return reports;
}

function reportOf(path: string, model: DocumentModel): MeetingReport {
  const value = (id: string) => model.fieldById.get(id)?.value.text.replaceAll('**', '').trim() ?? '';
  return {
    path,
    model,
    title: value('subject') || path.slice(path.lastIndexOf('/') + 1).replace(/\.report$/, ''),
    committee: value('report-to'),
    date: value('date'),
  };
}

/**
 * Those of one meeting. Where nobody says which, they have to be of one.
 *
 * @throws UserError when the reports go to several meetings and it is not said which one is meant, or none goes to it
 */
export function ofOneMeeting(
  reports: readonly MeetingReport[],
  known: MeetingKnown,
): { reports: MeetingReport[]; meeting: MeetingKnown; others: MeetingReport[] } {
  const isMeant = ({ committee, date }: MeetingReport) =>
    (known.committee === '' || committee === '' || fold(committee) === fold(known.committee)) &&
    (known.date === '' || date === '' || isSameDay(date, known.date));
  const meant = reports.filter(isMeant);
  if (meant.length === 0)
    throw new UserError(
      `none of the reports goes to ${[known.committee, known.date].filter((part) => part !== '').join(' on ')}; check --committee and --date`,
    );
  const meetings = new Map(
    meant.map(({ committee, date }) => [`${fold(committee)} ${dayOf(date) ?? date}`, { committee, date }]),
  );
  const stated = [...meetings.values()].filter(({ committee, date }) => committee !== '' || date !== '');
  if (stated.length > 1)
    throw new UserError(
      `the reports go to ${stated.length} meetings (${stated
        .slice(0, 3)
        .map(({ committee, date }) => [committee, date].filter((part) => part !== '').join(', '))
        .join('; ')}${stated.length > 3 ? ' …' : ''}); say which one with --committee and --date`,
    );
  const [only = { committee: '', date: '' }] = stated;
  return {
    reports: meant,
    meeting: { committee: known.committee || only.committee, date: known.date || only.date },
    others: reports.filter((report) => !meant.includes(report)),
  };
}

/** The item that considers a report: its title, the way to it, and what it recommends, as notes. */
export function itemOf({ path, model, title }: MeetingReport, minutes: string): SkeletonItem {
  return {
    title,
    number: null,
    report: withSlashes(relative(dirname(minutes), path)),
    notes: plainRecommendations(model),
  };
}

function isSameDay(one: string, other: string): boolean {
  const day = dayOf(one);
  return day === null ? fold(one) === fold(other) : day === dayOf(other);
}

/** `2026-3-9`, or null for what is no day. */
function dayOf(text: string): string | null {
  const date = readDate(text);
  if (!date || date.year === null || !isRealDate(date)) return null;
  return `${date.year}-${date.month}-${date.day}`;
}

/** What the reports that were left out are, for the clerk. */
export function sayLeftOut(others: readonly MeetingReport[], io: Io): void {
  if (others.length === 0) return;
  const names = others.slice(0, 3).map(({ path }) => shownPath(path, io.cwd));
  const more = others.length > 3 ? ` and ${others.length - 3} more` : '';
  io.stderr.write(`Left out, since they go to other meetings: ${names.join(', ')}${more}.\n`);
}

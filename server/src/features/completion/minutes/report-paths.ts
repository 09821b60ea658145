/** Completion of `REPORT:`: the reports of the workspace, those of this meeting first. */

import { minutesOf } from '../../../model/minutes/minutes-of.ts';
import { bodyTest, dayOfMinutes, dayOfText } from '../../minutes/meetings.ts';
import { relativePath } from '../../relative-path.ts';
import type { DocumentEntry } from '../../workspace.ts';
import type { Offer } from '../offer.ts';
import type { Site } from '../site.ts';

const MOST_PATHS = 200;

/** Null on every other line. */
export function reportPathOffers(site: Site): Offer[] | null {
  const [lead, gap = '', typed = ''] = /^REPORT:([^\S\r\n]*)((?:\S[^\r\n]{0,300})?)$/.exec(site.line) ?? [];
  if (lead === undefined) return null;
  const end = site.lineEnd - (site.after.length - site.after.trimEnd().length);
  return nearestReports(site).map(({ entry, path, isOfMeeting }): Offer => {
    const { date = '' } = entry.fields;
    return {
      label: path,
      kind: 'document',
      detail: [entry.title, date].filter((part) => part !== '').join(', '),
      start: site.offset - typed.length,
      end: Math.max(end, site.offset),
      text: `${gap === '' ? ' ' : ''}${path}`,
      filter: `${path} ${entry.title}`,
      ...(isOfMeeting && { isDue: true }),
    };
  });
}

/** A report, the way to it, and whether it is for the meeting that the minutes are of. */
export interface NearReport {
  entry: DocumentEntry;
  path: string;
  isOfMeeting: boolean;
}

/** The reports that the minutes do not name yet: this meeting's, then of this body, then by the day. */
export function nearestReports(site: Site): NearReport[] {
  return reportsNear(site, 'unnamed');
}

/** The same, or all of them. */
export function reportsNear(site: Site, which: 'unnamed' | 'all'): NearReport[] {
  const { document, workspace } = site.question;
  const from = document.path;
  if (from === null) return [];
  const minutes = minutesOf(site.model);
  const isOf = bodyTest(minutes?.meeting.committee?.text ?? '');
  const days = new Map<string, number | null>();
  const day = dayOfMinutes(site.model);
  const named = new Set(
    (minutes?.items ?? [])
      .flatMap(({ reports }) => reports)
      .filter(({ start }) => which === 'unnamed' && !site.isOnLine(start))
      .map(({ path }) => workspace.resolve(document, path)),
  );
  const reports: (NearReport & { isOfBody: boolean; distance: number })[] = [];
  for (const entry of workspace.entries()) {
    if (entry.kind !== 'report' || entry.path === null || named.has(entry.uri)) continue;
    const { date = '' } = entry.fields;
    const own = days.has(date) ? (days.get(date) ?? null) : dayOfText(date);
    days.set(date, own);
    const isOfBody = isOf?.(entry) ?? false;
    const distance = day === null || own === null ? Number.MAX_SAFE_INTEGER : Math.abs(own - day);
    const path = relativePath(from, entry.path);
    reports.push({ entry, path, isOfBody, distance, isOfMeeting: isOfBody && distance === 0 });
  }
  return reports
    .sort(
      (a, b) =>
        Number(b.isOfBody) - Number(a.isOfBody) || a.distance - b.distance || (a.path < b.path ? -1 : 1),
    )
    .slice(0, MOST_PATHS);
}

import { minutesSkeleton, type SkeletonItem } from '../format/minutes-skeleton.ts';
import { plainRecommendations } from '../format/recommendation-notes.ts';
import { fold } from '../house/fold.ts';
import type { House } from '../house/types.ts';
import { bodyOf, dayOfText } from './minutes/meetings.ts';
import { type Draft, dateIn, withoutMarks } from './new-report.ts';
import { relativePath } from './relative-path.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** What is known of minutes before they are written. */
export interface NewMinutes {
  /** The body that meets, or ''. */
  committee: string;
  /** The day of the meeting as somebody writes it, `2026-03-09` or `9 March 2026`; or ''. */
  date: string;
  /** What the note on the first line names, or null for no such note. */
  houseNote: string | null;
  /** Where the minutes will be, absolute; null off the disk, where no report can be named. */
  path: string | null;
}

/** Minutes of a house with all their blanks, and an item for each report of the workspace that goes to the meeting. */
export function newMinutes(
  house: House,
  { committee, date, houseNote, path }: NewMinutes,
  workspace: FeatureWorkspace,
): Draft & { reports: number } {
  const fields: Record<string, string> = {};
  const known = { meeting: committee.replace(/\s+/g, ' ').trim(), date: dateIn(house, date) };
  for (const [id, value] of Object.entries(known)) {
    if (value !== '' && house.minutes.fields.some((field) => field.id === id)) fields[id] = value;
  }
  const items = path === null ? [] : itemsFor(known.meeting, known.date, path, workspace);
  const draft = withoutMarks(minutesSkeleton(house, { fields, houseNote, items, blanks: 'marked' }));
  return { ...draft, reports: items.length };
}

/** Only where body and day are known: a report to another meeting is no item. */
function itemsFor(body: string, date: string, path: string, workspace: FeatureWorkspace): SkeletonItem[] {
  const day = dayOfText(date);
  if (body === '' || day === null) return [];
  const folded = fold(body);
  const items: SkeletonItem[] = [];
  for (const entry of workspace.entries()) {
    if (entry.kind !== 'report' || entry.path === null || fold(bodyOf(entry)) !== folded) continue;
    if (dayOfText(entry.fields.date ?? '') !== day) continue;
    const report = workspace.document(entry.uri);
    if (!report) continue;
    items.push({
      title: entry.title,
      number: null,
      report: relativePath(path, entry.path),
      notes: plainRecommendations(report.model),
    });
  }
  return items.sort((a, b) => ((a.report ?? '') < (b.report ?? '') ? -1 : 1));
}

/** The other documents of a meeting's body, by the days of its meetings. */
import { fold } from '../../house/fold.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../../model/types.ts';
import { isRealDate, readDate } from '../../prose/dates.ts';
import type { DocumentEntry, FeatureWorkspace } from '../workspace.ts';

/** A document of the body, and its day where it has one: days since 1 January 1970. */
export interface Dated {
  entry: DocumentEntry;
  day: number | null;
}

const DAY = 86_400_000;

/** The body of a meeting as its minutes or its reports write it, or ''. */
export function bodyOf({ fields }: DocumentEntry): string {
  return fields['report-to'] ?? fields.meeting ?? '';
}

/** The day that minutes are of, or null. */
export function dayOfMinutes(model: DocumentModel): number | null {
  const date = minutesOf(model)?.meeting.date?.date;
  return date && date.year !== null && isRealDate(date)
    ? Date.UTC(date.year, date.month - 1, date.day) / DAY
    : null;
}

/** The day that a text says, or null. */
export function dayOfText(text: string): number | null {
  const date = readDate(text.replaceAll('*', '').trim());
  if (!date || date.year === null || !isRealDate(date)) return null;
  return Date.UTC(date.year, date.month - 1, date.day) / DAY;
}

/**
 * Whether documents are of a body, however it is spelt; null for a body without a name. Thousands of documents are of a
 * few bodies, so that each spelling is folded once.
 */
export function bodyTest(body: string): ((entry: DocumentEntry) => boolean) | null {
  const wanted = fold(body);
  if (wanted === '') return null;
  const known = new Map<string, boolean>();
  return (entry) => {
    const written = bodyOf(entry);
    const is = known.get(written) ?? fold(written) === wanted;
    known.set(written, is);
    return is;
  };
}

/** The other documents of one kind, of the body that met or, before it is named, of all. */
export function ofSameBody(
  kind: DocumentEntry['kind'],
  model: DocumentModel,
  uri: string,
  workspace: FeatureWorkspace,
): Dated[] {
  const isOfBody = bodyTest(minutesOf(model)?.meeting.committee?.text ?? '');
  const found: Dated[] = [];
  for (const entry of workspace.entries()) {
    if (entry.kind !== kind || entry.uri === uri) continue;
    if (isOfBody && !isOfBody(entry)) continue;
    found.push({ entry, day: dayOfText(entry.fields.date ?? '') });
  }
  return found;
}

/** The minutes of the body's meeting before, or null. */
export function previousMinutes(
  model: DocumentModel,
  uri: string,
  workspace: FeatureWorkspace,
): DocumentEntry | null {
  const own = dayOfMinutes(model);
  const earlier = ofSameBody('minutes', model, uri, workspace)
    .filter(({ day }) => day !== null && (own === null || day < own))
    .sort((a, b) => (b.day ?? 0) - (a.day ?? 0));
  return earlier[0]?.entry ?? null;
}

/** What is left to do in minutes, and how much was decided. */

import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem, Resolution } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { plainText } from '../describe.ts';

/** Items that considered a report and say neither what was decided nor what became of it. */
export function undecidedItems(model: DocumentModel): MinutesItem[] {
  return (minutesOf(model)?.items ?? []).filter(
    (item) => item.reports.length > 0 && decisionsOf(item).length + item.outcomes.length === 0,
  );
}

const MOST_NAMED = 3;
const MOST_WORDS = 30;

/** `2 items still without a decision: 4 The pond, 5 Gates` */
export function undecidedTitle(items: readonly MinutesItem[]): string {
  const names = items.map(({ number, title }) =>
    [number, firstWords(plainText(title ?? ''), MOST_WORDS)]
      .filter((part) => part !== null && part !== '')
      .join(' '),
  );
  const left = names.length - MOST_NAMED;
  const named = left > 1 ? [...names.slice(0, MOST_NAMED), `${left} more`] : names;
  const count = names.length === 1 ? '1 item' : `${names.length} items`;
  return `${count} still without a decision: ${named.join(', ')}`;
}

/** Items with more than one thing to look for: what was decided, what is to be done. */
export function busyItems(model: DocumentModel): MinutesItem[] {
  return (minutesOf(model)?.items ?? []).filter((item) => item.title !== null && placesOf(item).length > 1);
}

/** Where its decisions and actions begin. */
export function placesOf(item: MinutesItem): Range[] {
  return [
    ...decisionsOf(item).map(({ start, lead }) => ({ start, end: Math.max(start, lead.end) })),
    ...item.actions.map(({ start, end }) => ({ start, end })),
  ].sort((a, b) => a.start - b.start);
}

/** `2 decisions, 1 action` */
export function busyTitle(item: MinutesItem): string {
  return [counted(decisionsOf(item).length, 'decision'), counted(item.actions.length, 'action')]
    .filter((part) => part !== '')
    .join(', ');
}

/** `RESOLVED:` with nothing behind it decides nothing yet. */
function decisionsOf({ resolutions }: MinutesItem): Resolution[] {
  return resolutions.filter(({ clauses }) => clauses.length > 0);
}

function counted(count: number, word: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}

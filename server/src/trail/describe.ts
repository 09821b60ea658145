/** What became of recommendations, in words for editor, findings and registers. */
import type { WordChange } from './compare-clauses.ts';
import { dayInWords } from './days.ts';
import { firstWordsOf } from './names.ts';
import { asksOnlyToNote, type Outcome } from './outcomes.ts';
import type { Consideration } from './trail.ts';

/** `as recommended`, `as amended`, `deferred`, `2 adopted, 1 deferred`, `noted`, `no outcome recorded`. */
export function summaryOf(all: readonly Outcome[]): string {
  // That the report was noted need not be said beside what was decided.
  const decided = all.filter(
    ({ kind, recommendation }) => kind !== 'none' || !asksOnlyToNote(recommendation),
  );
  const outcomes = decided.length > 0 ? decided : all;
  const kinds = new Set(outcomes.map(({ kind }) => kind));
  const [only] = kinds;
  if (kinds.size === 1 && only !== undefined)
    return only === 'none' && outcomes.some(({ by }) => by === 'noting') ? 'noted' : WHOLE[only];
  if (kinds.size === 2 && kinds.has('adopted') && kinds.has('amended')) return 'as amended';
  return countsOf(outcomes);
}

/** `2 adopted, 1 amended` */
export function countsOf(outcomes: readonly Outcome[]): string {
  const counts = new Map<Outcome['kind'], number>();
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return ORDER.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [`${count} ${WORDS[kind]}`];
  }).join(', ');
}

/** `adopted`, `no outcome recorded` */
export function outcomeInWords({ kind }: Pick<Outcome, 'kind'>): string {
  return kind === 'none' ? 'no outcome recorded' : kind;
}

/** `20 July 2020, item 4`; the body before it when it is not the one the report was written for. */
export function placeInWords(consideration: Consideration): string {
  const { minutes, item } = consideration;
  const { body, date } = minutes.facts;
  const parts = [
    isOfOtherBody(consideration) ? body : null,
    date === null ? null : dayInWords(date),
    item.number === null ? null : `item ${item.number}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? (item.title ?? 'an item of minutes') : parts.join(', ');
}

/** `Resolved 20 July 2020, item 4`, `Resolved by Council, 9 December 2026, item 7`. */
export function doneInWords(word: string, consideration: Consideration): string {
  return `${word} ${isOfOtherBody(consideration) ? 'by ' : ''}${placeInWords(consideration)}`;
}

/** Whether the meeting is of another body than the one the report was written for. */
function isOfOtherBody({ minutes, report }: Consideration): boolean {
  const { body, bodyKey } = minutes.facts;
  return body !== null && report.facts.bodyKey !== null && bodyKey !== report.facts.bodyKey;
}

/** `“£90,000” has become “£60,000”`, one for each change that matters. */
export function changesInWords(changes: readonly WordChange[]): string[] {
  const said: string[] = [];
  const moved = movedIn(changes);
  for (let index = 0; index < changes.length; index += 1) {
    const { kind, text } = changes[index] ?? { kind: 'same', text: '' };
    if (kind === 'same') continue;
    const next = changes[index + 1];
    if (kind === 'removed' && next?.kind === 'added') {
      if (matters(text) || matters(next.text))
        said.push(`“${firstWordsOf(text)}” has become “${firstWordsOf(next.text)}”`);
      index += 1;
    } else if (moved.has(text.toLowerCase())) {
      if (kind === 'removed' && matters(text)) said.push(`“${firstWordsOf(text)}” stands elsewhere`);
    } else if (matters(text)) {
      said.push(`“${firstWordsOf(text)}” is ${kind === 'removed' ? 'left out' : 'added'}`);
    }
  }
  return said;
}

/** What only stands elsewhere, in small letters. */
function movedIn(changes: readonly WordChange[]): Set<string> {
  const of = (kind: WordChange['kind']) =>
    changes.flatMap((change) => (change.kind === kind ? [change.text.toLowerCase()] : []));
  const added = new Set(of('added'));
  return new Set(of('removed').filter((text) => added.has(text)));
}

const WHOLE: Record<Outcome['kind'], string> = {
  adopted: 'as recommended',
  amended: 'as amended',
  deferred: 'deferred',
  rejected: 'rejected',
  none: 'no outcome recorded',
};
const ORDER: readonly Outcome['kind'][] = ['adopted', 'amended', 'deferred', 'rejected', 'none'];
const WORDS: Record<Outcome['kind'], string> = {
  adopted: 'adopted',
  amended: 'amended',
  deferred: 'deferred',
  rejected: 'rejected',
  none: 'without outcome',
};

/** Words whose coming and going changes no decision. */
const TRIFLES = new Set(
  (
    'a an the this that these those and or of to in on at by for from with as its it their his her be is are been has have ' +
    'had will would also further members board committee cabinet council panel'
  ).split(' '),
);

function matters(text: string): boolean {
  return (text.toLowerCase().match(/[\p{L}\p{N}£%]+/gu) ?? []).some((word) => !TRIFLES.has(word));
}

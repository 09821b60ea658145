import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { plainText } from '../describe.ts';
import type { EntrySymbol } from '../workspace.ts';
import { wordsOf } from './item-state.ts';

const MOST_LETTERS = 100;

/** The decisions and actions of minutes, to be found in the workspace; its items are sections. */
export function minutesSymbols(model: DocumentModel): EntrySymbol[] {
  return (minutesOf(model)?.items ?? []).flatMap(({ resolutions, actions }) => [
    ...resolutions.map((resolution): EntrySymbol => {
      const { start, end } = resolution;
      return { kind: 'resolution', name: wordsOf(resolution), start, end };
    }),
    ...actions.map(({ owner, task, start, end }): EntrySymbol => {
      const said = firstWords(plainText(task.text), MOST_LETTERS);
      return { kind: 'action', name: owner ? `${owner.text} – ${said}` : said, start, end };
    }),
  ]);
}

/** `Executive Board, 15 October 2026`: what minutes are called; empty for a report and where nothing is said. */
export function titleOfMinutes(model: DocumentModel): string {
  const meeting = minutesOf(model)?.meeting;
  if (!meeting?.committee) return '';
  return [meeting.committee, meeting.date].flatMap((piece) => piece?.text ?? []).join(', ');
}

import { plainText } from '../export/html/inline.ts';
import type { ActionEntry, ConsideredReport, DecisionEntry, MeetingPlace } from './types.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `12 November 2026` of `2026-11-12`. */
export function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `12 November 2026, Leisure and Culture Committee`: what a meeting is called. */
export function meetingName({ date, committee }: Pick<MeetingPlace, 'date' | 'committee'>): string {
  return [date === null ? 'No date' : dayText(date), committee ?? 'Body not named'].join(', ');
}

/** `That (i) the hours be approved; and (ii) …`: what was decided, in one line. */
export function decisionText({ clauses, word }: Pick<DecisionEntry, 'clauses' | 'word'>): string {
  let text = '';
  for (const clause of clauses) {
    const said = plainText(clause.text).trim();
    // What stood in lines of its own is parted, where no mark and no word does it.
    if (text !== '') text += clause.marker === null && !GOES_ON.test(text) ? '; ' : ' ';
    text += clause.marker === null ? said : `${clause.marker} ${said}`;
  }
  text = text.trim();
  if (text !== '') return isThing(text) && word in OF_WORD ? `${OF_WORD[word]}: ${text}` : text;
  return word === 'noted'
    ? 'Noted.'
    : word === 'agreed'
      ? 'Agreed.'
      : 'Nothing stands behind the words of the decision.';
}

const GOES_ON = /(?:[.;:,]|\b(?:and|or))$/;
const OF_WORD: Partial<Record<DecisionEntry['word'], string>> = { noted: 'Noted', agreed: 'Agreed' };

/** `the report`, of which only the word before it says what became of it. */
function isThing(text: string): boolean {
  return /^(?:the|this|an?|its|their|all)\b/i.test(text) && !/\b(?:be|is|are|was|were|to)\b/i.test(text);
}

/** `unanimously`, `7 for, 2 against, 1 abstention`, or ''. */
export function voteText({ unanimous, vote }: Pick<DecisionEntry, 'unanimous' | 'vote'>): string {
  if (unanimous) return 'unanimously';
  if (!vote) return '';
  const counted = [
    vote.for === null ? '' : `${vote.for} for`,
    vote.against === null ? '' : `${vote.against} against`,
    vote.abstentions === null ? '' : `${vote.abstentions} abstention${vote.abstentions === 1 ? '' : 's'}`,
  ];
  return counted.filter((part) => part !== '').join(', ');
}

/** `as recommended`, `(i) adopted, (ii) amended`; '' for a report without recommendations. */
export function outcomeText({ outcomes, found, file }: ConsideredReport): string {
  if (!found) return `there is no report ${file}`;
  if (outcomes.length === 0) return '';
  if (outcomes.every(({ outcome }) => outcome === 'adopted')) return 'as recommended';
  return outcomes
    .map(({ marker, outcome }) => {
      const said = outcome === 'none' ? 'no outcome recorded' : outcome;
      return marker === null ? said : `${marker} ${said}`;
    })
    .join(', ');
}

/** `by 1 December 2026, overdue`, `no date`. */
export function dueText({ due, dueDate, state }: Pick<ActionEntry, 'due' | 'dueDate' | 'state'>): string {
  const when = dueDate === null ? (due ?? 'no date') : `by ${dayText(dueDate)}`;
  return state === 'overdue' ? `${when}, overdue` : state === 'done' ? 'done' : when;
}

import type { Range } from '../../lint/finding.ts';

/** What an offer is, for the sign that editors show beside it. */
export type OfferKind =
  | 'appendix'
  | 'date'
  | 'document'
  | 'field'
  | 'house'
  | 'note'
  | 'person'
  | 'phrase'
  | 'recommendation'
  | 'reference'
  | 'rule'
  | 'section'
  | 'skeleton'
  | 'statute'
  | 'term'
  | 'value';

/** Where the author goes on typing in an inserted text: indices of that text; empty or over a proposal. */
export interface Stop extends Range {
  /** The only texts that may stand here. */
  choices?: readonly string[];
}

/** What more there is to say of an offer, said only when the author looks at it: see `documentationOf`. */
export interface Topic {
  of: 'exempt' | 'field' | 'house' | 'rule' | 'section' | 'text';
  /** An id of the house or the rules; for `text` the offsets `start:end` in the document. */
  id: string;
}

/** One thing that can be put at the cursor. */
export interface Offer extends Range {
  /** What the list shows. */
  label: string;
  kind: OfferKind;
  /** A few words beside the label. */
  detail?: string;
  /** Replaces `[start, end)`, which has the cursor in it and lies on its line. */
  text: string;
  /** In the order in which the author visits them; none: the cursor goes to the end. */
  stops?: readonly Stop[];
  /** What the typed text is compared with, when it is not the label. */
  filter?: string;
  /** What most authors would take here. */
  isDue?: boolean;
  /** Still found in use, but no longer right. */
  isOutdated?: boolean;
  topic?: Topic;
  /** What is numbered below it moves on by one: see `followingEdits`. */
  renumbers?: boolean;
}

/** What may stand at the cursor, the likeliest first. */
export interface Completions {
  offers: Offer[];
  /** Whether typing on can only narrow the list down. */
  isWhole: boolean;
}

/** A text with its stops: `{}` is an empty one, `{Director of Place}` one with a proposal. */
export function withStops(pattern: string): { text: string; stops: Stop[] } {
  const stops: Stop[] = [];
  let text = '';
  for (const [index, part] of pattern.split(/[{}]/).entries()) {
    if (index % 2 === 1) stops.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, stops };
}

/** Whether `typed` begins the name or one of its words, in any case; an empty one begins everything. */
export function begins(name: string, typed: string): boolean {
  const lower = typed.toLowerCase();
  const full = name.toLowerCase();
  return full.startsWith(lower) || full.includes(` ${lower}`);
}

/** How much of a text stands beside a label. */
export const LONGEST_GIST = 70;

/** The first words of a text, without marks. */
export function shortened(text: string): string {
  const plain = text
    .slice(0, 2 * LONGEST_GIST)
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= LONGEST_GIST) return plain;
  const cut = plain.slice(0, LONGEST_GIST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_GIST / 2)).trimEnd()}…`;
}

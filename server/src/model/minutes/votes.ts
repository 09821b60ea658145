/** How a vote went, as minutes write it. */
import type { Content } from '../../../../grammar/src/index.ts';
import type { ParagraphNode } from '../types.ts';
import { readPeople } from './people.ts';
import type { Person, RecordedVote, Vote } from './types.ts';

const UNANIMOUS = /\bunanimous(?:ly)?\b/i;

/** Whether a text says that nobody was against. */
export function isUnanimous(text: string): boolean {
  return UNANIMOUS.test(text);
}

/** `(34:22)`, `(34:22:1)`, in the order for, against, abstentions. */
const BY_COLONS = /\((\d{1,3}):(\d{1,3})(?::(\d{1,3}))?\)/;
const FOR =
  /(?<![\w.£])(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|no)(?: members?| councillors?)?(?: votes?)?(?: (?:voted|voting|were|was))? (?:for|in favour)\b/i;
const AGAINST =
  /(?<![\w.£])(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|no)(?: members?| councillors?)?(?: votes?)?(?: (?:voted|voting|were|was))? against\b/i;
const ABSTAINED =
  /(?<![\w.£])(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|nil|no)(?: members?| councillors?)?(?: (?:voted|were|was))? abst(?:ention|entions|ained|aining)\b/i;
const WORDS = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** The numbers of a vote that a text gives, or null when it gives none. */
export function readVote(content: Content, from = 0, to = content.text.length): Vote | null {
  const text = content.text.slice(from, to);
  const colons = BY_COLONS.exec(text);
  const inFavour = colons ?? FOR.exec(text);
  const against = colons ?? AGAINST.exec(text);
  // `in favour of` a scheme is no vote: somebody must have been counted on both sides.
  if (!inFavour || !against) return null;
  const abstained = ABSTAINED.exec(text);
  const found = [inFavour, against, ...(abstained ? [abstained] : [])];
  const start = Math.min(...found.map((match) => match.index));
  const last = Math.max(...found.map((match) => match.index + match[0].length));
  const end = text.charAt(last) === ')' ? last + 1 : last;
  return {
    ...content.range(from + start, from + end),
    text: text.slice(start, end),
    for: colons ? Number(colons[1]) : countOf(inFavour[1]),
    against: colons ? Number(colons[2]) : countOf(against[1]),
    abstentions: abstained ? countOf(abstained[1]) : colons?.[3] === undefined ? null : Number(colons[3]),
  };
}

function countOf(word = ''): number {
  const digits = Number(word);
  if (Number.isInteger(digits)) return digits;
  return Math.max(0, WORDS.indexOf(word.toLowerCase()));
}

const SIDE =
  /^\**(for|voting for|voted for|in favour|against|voting against|voted against|abstained|abstentions?|abstaining)\b[^:]{0,40}:\**/i;

/** Which side of a recorded vote a paragraph lists, or null: `FOR: Councillors Ashe and Birch`. */
export function readVotingSide(
  content: Content,
): { side: 'for' | 'against' | 'abstained'; people: Person[] } | null {
  const match = SIDE.exec(content.text);
  const word = match?.[1]?.toLowerCase();
  if (!match || word === undefined) return null;
  const side = word.includes('against') ? 'against' : word.startsWith('abst') ? 'abstained' : 'for';
  return { side, people: readPeople(content, match[0].length) };
}

/** The recorded vote that some paragraphs give, one after another, or null. */
export function readRecordedVote(paragraphs: readonly ParagraphNode[]): RecordedVote | null {
  const vote: RecordedVote = { for: [], against: [], abstained: [], start: 0, end: 0 };
  let isFound = false;
  for (const { content, start, end } of paragraphs) {
    const read = readVotingSide(content);
    if (!read) break;
    if (!isFound) vote.start = start;
    isFound = true;
    vote.end = end;
    vote[read.side].push(...read.people);
  }
  return isFound ? vote : null;
}

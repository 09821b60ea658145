/** How a vote went, as minutes write it. */
import type { Content } from '../../../../grammar/src/index.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import type { ListNode, ParagraphNode } from '../types.ts';
import { isOfEarlier } from './earlier.ts';
import { readPeople } from './people.ts';
import type { Person, RecordedVote, Resolution, Vote } from './types.ts';

const UNANIMOUS = /\b(?<!\b(?:not|almost|nearly) )(?:unanimous(?:ly)?|all in favour|nem\.? con)\b/i;

/** Whether a text says that nobody was against. */
export function isUnanimous(text: string): boolean {
  return UNANIMOUS.test(text);
}

/** `(34:22)`, `(34:22:1)`, in the order for, against, abstentions. */
const BY_COLONS = /\((\d{1,3}):(\d{1,3})(?::(\d{1,3}))?\)/;
/** `by 6 votes to 2`, in the order for, against. */
const BY_VOTES = /\b(\d{1,3}) votes? to (\d{1,3})\b/i;
/** `For 4, Against 2, Abstentions 1` */
const BY_LABELS =
  /\bFor:? (\d{1,3})[,;.]? Against:? (\d{1,3})(?:[,;.]?(?: and)? Abst(?:entions?|ained|ain):? (\d{1,3}))?/i;
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
  const colons = BY_COLONS.exec(text) ?? BY_LABELS.exec(text) ?? BY_VOTES.exec(text);
  const inFavour = colons ?? FOR.exec(text);
  if (!inFavour) return null;
  const against = colons ?? AGAINST.exec(text);
  const abstained = ABSTAINED.exec(text);
  // `in favour of` a scheme is no vote: somebody must have been counted on another side, too.
  if (!against && !abstained) return null;
  const found = [inFavour, against, abstained].filter((match) => match !== null);
  const start = Math.min(...found.map((match) => match.index));
  const last = Math.max(...found.map((match) => match.index + match[0].length));
  const end = text.charAt(last) === ')' ? last + 1 : last;
  return {
    ...content.range(from + start, from + end),
    text: text.slice(start, end),
    for: colons ? Number(colons[1]) : countOf(inFavour[1]),
    against: colons ? Number(colons[2]) : against ? countOf(against[1]) : null,
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

/** What may stand between a recorded vote and the decision: the three sides, and that it was carried. */
export const MOST_SIDES = 5;
/** A vote on an amendment is not that on the motion. */
const OF_AMENDMENT = /\bamendment\b/i;
const CARRIED = /\b(?:carried|agreed|approved|in favour|vot(?:ed?|es|ing))\b/i;
const SENTENCES_OF_VOTE = 2;
const LOST = /\b(?:lost|fell|not carried|defeated|rejected)\b/i;

/** Fill in how a decision was voted on where the vote stands before it: `carried by 6 votes to 2`, `For (8): names`. */
export function addVotesBefore(resolution: Resolution, before: readonly (ParagraphNode | ListNode)[]): void {
  const paragraphs = before.filter((block): block is ParagraphNode => block.kind === 'paragraph');
  const last = paragraphs.at(-1);
  if (!last || last !== before.at(-1)) return;
  const { text } = last.content;
  // The vote is the last thing that is told of a debate.
  const from = sentencesOf(text).at(-SENTENCES_OF_VOTE)?.start ?? 0;
  const told = text.slice(from);
  if (
    resolution.vote === null &&
    CARRIED.test(told) &&
    !(OF_AMENDMENT.test(text) || LOST.test(told) || isOfEarlier(told))
  )
    resolution.vote = readVote(last.content, from);
  if (resolution.recordedVote !== null) return;
  const end = readVotingSide(last.content) ? paragraphs.length : paragraphs.length - 1;
  let first = end;
  for (let at = paragraphs[first - 1]; at && readVotingSide(at.content); at = paragraphs[first - 1])
    first -= 1;
  const found = readRecordedVote(paragraphs.slice(first, end));
  // Where the motion was put against an amendment, the two sides are no `for` and `against`.
  if (found && found.for.length > 0) resolution.recordedVote = found;
}

const FOR_AMENDMENT = /^\**(?:voting |voted )?for the (?:\w+ )?amendment\b/i;

/** The recorded vote that some paragraphs give, one after another, or null. */
export function readRecordedVote(paragraphs: readonly ParagraphNode[]): RecordedVote | null {
  const vote: RecordedVote = { for: [], against: [], abstained: [], start: 0, end: 0 };
  let isFound = false;
  for (const { content, start, end } of paragraphs) {
    const read = readVotingSide(content);
    if (!read) break;
    // The motion against an amendment: which of the two was carried, the decision says.
    if (FOR_AMENDMENT.test(content.text)) return null;
    if (!isFound) vote.start = start;
    isFound = true;
    vote.end = end;
    vote[read.side].push(...read.people);
  }
  return isFound ? vote : null;
}

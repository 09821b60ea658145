import { type Content, lexInline } from '../../../grammar/src/index.ts';
import type { MinutesItem } from '../model/minutes/types.ts';
import { isRealDate, readDate } from '../prose/dates.ts';
import { bodyKeyOf } from './body-key.ts';
import type { DateFacts, MeetingFacts } from './types.ts';

/** That minutes were approved is said with one of these, in the sentence or as the decision. */
const APPROVED =
  /\b(?:correct|accurate|true) (?:and accurate )?record\b|\b(?:confirmed|approved|agreed|signed)\b/i;
const MINUTES = /\bminutes\b/i;
/** A body that is not the one whose minutes are before it. */
const OTHER_BODY =
  /\b(?:sub-?committee|working (?:group|party)|task (?:group|force)|panel|forum|partnership|joint)\b/i;
/** Minutes are said to be of a meeting in so many characters. */
const BEFORE_DATE = 240;

/**
 * The days of the meetings whose minutes an item approves: `That the minutes of the meeting held on 11 June 2020 be
 * confirmed as a correct record`. Minutes of other bodies are not meant.
 */
export function readApprovals({ standing, blocks, title }: MinutesItem, { body }: MeetingFacts): DateFacts[] {
  const isAboutMinutes = standing === 'previous-minutes' || (title !== null && MINUTES.test(title));
  if (!isAboutMinutes) return [];
  const contents = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.content] : block.items.map((item) => item.content),
  );
  if (!contents.some(({ text }) => APPROVED.test(text))) return [];
  return contents.flatMap((content) => approvedIn(content, body));
}

function approvedIn(content: Content, body: string | null): DateFacts[] {
  const { text } = content;
  if (!MINUTES.test(text)) return [];
  const dates: DateFacts[] = [];
  for (const { kind, text: written, start, end } of lexInline(text)) {
    if (kind !== 'Date') continue;
    const date = readDate(written);
    if (!date || date.year === null || !isRealDate(date)) continue;
    const before = sentenceBefore(text.slice(Math.max(0, start - BEFORE_DATE), start));
    const at = before.search(/\bminutes\b/i);
    if (at === -1 || namesOther(before.slice(at), body)) continue;
    const iso = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
    dates.push({ date: iso, ...content.range(start, Math.min(end, start + date.text.length)) });
  }
  return dates;
}

function sentenceBefore(text: string): string {
  const at = Math.max(text.lastIndexOf('. '), text.lastIndexOf('; '));
  return text.slice(at + 1);
}

function namesOther(between: string, body: string | null): boolean {
  const other = OTHER_BODY.exec(between);
  if (!other) return false;
  return body === null || !(bodyKeyOf(body) ?? '').includes(bodyKeyOf(other[0]) ?? other[0]);
}

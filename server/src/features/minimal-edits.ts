import { diffArrays } from 'diff';
import type { TextEdit } from '../lint/finding.ts';
import { longestAscent } from '../model/number-faults.ts';

/** Tokens of a stretch that is compared word by word; a longer one is replaced between its common ends. */
const MOST_TOKENS = 4000;
/** Words that may differ in such a stretch. */
const MOST_DIFFERENCES = 200;

/**
 * Edits that make one text of another and leave alone what both have, so that cursors, folds and marks in it stay
 * where they are: lines first, words in the lines that differ. In document order, none touching the next.
 *
 * @param offset where `before` begins in the document the edits are for
 */
export function minimalEdits(before: string, after: string, offset = 0): TextEdit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const now = linesOf(after);
  const edits: TextEdit[] = [];
  let oldLine = 0;
  let nowLine = 0;
  let at = offset;
  for (const anchor of [...anchorsOf(old, now), { old: old.length, now: now.length }]) {
    const oldText = old.slice(oldLine, anchor.old).join('');
    const nowText = now.slice(nowLine, anchor.now).join('');
    if (oldText !== nowText) edits.push(...wordEdits(oldText, nowText, at));
    at += oldText.length + (old[anchor.old]?.length ?? 0);
    oldLine = anchor.old + 1;
    nowLine = anchor.now + 1;
  }
  return edits;
}

interface Anchor {
  old: number;
  now: number;
}

/** Lines that both texts have just once, in an order that both have: they stay, whatever happens between them. */
function anchorsOf(old: readonly string[], now: readonly string[]): Anchor[] {
  const oldAt = uniqueLines(old);
  const nowAt = uniqueLines(now);
  const common: Anchor[] = [];
  for (const [line, at] of oldAt) {
    const there = nowAt.get(line);
    if (at >= 0 && there !== undefined && there >= 0) common.push({ old: at, now: there });
  }
  common.sort((a, b) => a.old - b.old);
  return longestAscent(common.map((anchor) => anchor.now)).flatMap((index) => common[index] ?? []);
}

/** Each line with its index; -1 for one that is there more than once. */
function uniqueLines(lines: readonly string[]): Map<string, number> {
  const at = new Map<string, number>();
  for (const [index, line] of lines.entries()) at.set(line, at.has(line) ? -1 : index);
  return at;
}

function wordEdits(before: string, after: string, offset: number): TextEdit[] {
  const { start, oldEnd, nowEnd } = commonEnds(before, after);
  const whole = { start: offset + start, end: offset + oldEnd, text: after.slice(start, nowEnd) };
  const old = tokensOf(before.slice(start, oldEnd));
  const now = tokensOf(after.slice(start, nowEnd));
  if (old.length === 0 || now.length === 0 || old.length + now.length > MOST_TOKENS) return [whole];
  const changes = diffArrays(old, now, { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return [whole];
  const edits: TextEdit[] = [];
  let at = offset + start;
  let open: TextEdit | null = null;
  for (const { added, removed, value } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      at += text.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, text: '' };
      edits.push(open);
    }
    if (added) open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  return edits;
}

/** What two texts begin and end with alike, in whole characters and line ends. */
function commonEnds(before: string, after: string): { start: number; oldEnd: number; nowEnd: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start -= 1;
  let oldEnd = before.length;
  let nowEnd = after.length;
  while (oldEnd > start && nowEnd > start && before[oldEnd - 1] === after[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  while (oldEnd < before.length && (isInside(before, oldEnd) || isInside(after, nowEnd))) {
    oldEnd += 1;
    nowEnd += 1;
  }
  return { start, oldEnd, nowEnd };
}

/** Between the halves of a surrogate pair or of CRLF. */
function isInside(text: string, at: number): boolean {
  const last = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at);
  return (
    (last === 13 && next === 10) || (last >= 0xd800 && last <= 0xdbff && next >= 0xdc00 && next <= 0xdfff)
  );
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g) ?? [];
}

function tokensOf(text: string): string[] {
  return text.match(/\r\n|[\r\n]|[^\S\r\n]+|\S+/g) ?? [];
}

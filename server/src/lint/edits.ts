import { firstWhere } from '../model/first-where.ts';
import type { Range, TextEdit } from './finding.ts';

/** Put `text` in the place of a range. */
export function replace(range: Range, text: string): TextEdit {
  return { start: range.start, end: range.end, text };
}

/** Put `text` before the unit at `offset`. */
export function insert(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** Take a range out. */
export function remove(range: Range): TextEdit {
  return { start: range.start, end: range.end, text: '' };
}

/** The range of a whole line or lines with the line end, so that removing it leaves no empty line behind. */
export function wholeLines(source: string, range: Range): Range {
  let start = range.start;
  while (start > 0 && !isLineEnd(source.charCodeAt(start - 1))) start -= 1;
  let end = range.end;
  while (end < source.length && !isLineEnd(source.charCodeAt(end))) end += 1;
  if (source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10) end += 2;
  else if (end < source.length) end += 1;
  return { start, end };
}

/** The line end a document uses, for text that a fix inserts. */
export function lineEndOf(source: string): string {
  return /\r\n|\n|\r/.exec(source)?.[0] ?? '\n';
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/**
 * Apply edits to a text. Edits that overlap one already taken are refused (the earlier wins), with everything
 * that belongs to the same group: half a fix is worse than none.
 *
 * @returns the new text, the indices of the groups that were applied, and their edits in the order of the text
 */
export function applyEditGroups(
  source: string,
  groups: readonly TextEdit[][],
): { text: string; applied: number[]; edits: TextEdit[] } {
  // Kept in order, so that only its neighbours can be in an edit's way.
  const taken: TextEdit[] = [];
  const applied: number[] = [];
  for (const [index, group] of groups.entries()) {
    if (!group.every((edit, at) => isFree(edit, taken) && !clashesWithin(group, at))) continue;
    for (const edit of group) taken.splice(placeOf(edit, taken), 0, edit);
    applied.push(index);
  }
  let text = '';
  let at = 0;
  for (const edit of taken) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: text + source.slice(at), applied, edits: taken };
}

function isFree(edit: TextEdit, taken: readonly TextEdit[]): boolean {
  const at = placeOf(edit, taken);
  // The one before, and those that begin at the same place: an insertion and what it stands before.
  for (const other of taken.slice(Math.max(0, at - 2), at + 2)) if (overlaps(edit, other)) return false;
  return true;
}

/** Index of the first edit of the ordered `taken` that comes after `edit`. */
function placeOf(edit: TextEdit, taken: readonly TextEdit[]): number {
  return firstWhere(taken, (other) => (other.start - edit.start || other.end - edit.end) > 0);
}

function clashesWithin(group: readonly TextEdit[], at: number): boolean {
  const edit = group[at];
  return edit !== undefined && group.some((other, index) => index < at && overlaps(edit, other));
}

/** The text after edits that are in its order and share nothing. */
export function applyInOrder(source: string, edits: readonly TextEdit[]): string {
  let text = '';
  let at = 0;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at);
}

/**
 * Tells where an offset stands after edits that are in the order of the text and share nothing; the offsets asked
 * for may come in any order. What stands where something is inserted is moved behind it.
 */
export function mover(edits: readonly TextEdit[]): (offset: number) => number {
  const shifts: number[] = [0];
  for (const { start, end, text } of edits) shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
  return (offset) => offset + (shifts[firstWhere(edits, ({ end }) => end > offset)] ?? 0);
}

/** Two edits overlap when they share a unit, or insert at the same place. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

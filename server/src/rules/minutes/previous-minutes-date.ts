/**
 * ## What it does
 * Reads the date of the minutes that were approved (`the minutes of the meeting held on 17 September 2026`) beside the
 * date of this meeting, and finds one that is not earlier, and one that is more than a year earlier.
 *
 * ## Why it matters
 * A meeting cannot approve the minutes of a meeting that was not yet held. The usual reason is the year: minutes of
 * December, approved in January, or a paragraph carried over from the last agenda.
 *
 * ## Example
 * ```minutes bad
 * MEETING: Executive Board
 * DATE: 14 January 2027
 * PRESENT: Councillors Ashe (Chair) and Birch
 *
 * ## 1. Minutes of the last meeting
 *
 * RESOLVED: That the minutes of the meeting held on 10 December 2027 be approved as a correct record.
 * ```
 * Write instead:
 * ```minutes good
 * MEETING: Executive Board
 * DATE: 14 January 2027
 * PRESENT: Councillors Ashe (Chair) and Birch
 *
 * ## 1. Minutes of the last meeting
 *
 * RESOLVED: That the minutes of the meeting held on 10 December 2026 be approved as a correct record.
 * ```
 *
 * ## Source
 * Local Government Act 1972 Schedule 12 paragraph 41: the minutes of a meeting are signed at the same or the next
 * suitable meeting. Seen in the minutes of several councils.
 */
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lexInline } from '../../../../grammar/src/index.ts';
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { pieceOf } from '../../model/minutes/piece.ts';
import type { MinutesItem, Piece } from '../../model/minutes/types.ts';
import type { ListNode, ParagraphNode } from '../../model/types.ts';
import { isRealDate, readDate, type WrittenDate } from '../../prose/dates.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { LONGEST_GAP } from '../../trail/days.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'previous-minutes-date',
  category: 'minutes',
  summary: 'Approved minutes are not of an earlier meeting',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    const held = minutes?.meeting.date;
    const today = held && dayOf(held.date);
    if (!minutes || !held || !today) return;
    const related = [{ start: held.start, end: held.end, message: 'The date of this meeting' }];
    for (const { piece, date } of minutes.items.flatMap(approvedIn)) {
      const day = dayOf(date);
      if (!day) continue;
      const days = differenceInCalendarDays(today, day);
      if (days > 0 && days <= LONGEST_GAP) continue;
      const fix = yearFix(piece, date, today);
      report({
        at: piece,
        message: `${said(days, piece.text)}${fix ? `: is the year ${fix.year}?` : ''}`,
        related,
        ...(fix && { fix: fix.fix }),
      });
    }
  },
});

const MINUTES = /\bminutes\b/i;
/** What comes between the word and the dates of the minutes that a sentence is about. */
const OF_MEETINGS = /\b(?:meetings?|held|dated?|of|on)\b/i;
const LONGEST_BETWEEN = 160;
const APPROVED =
  /\b(?:approved|agreed|confirmed|signed|received|taken as read|accepted|adopted|correct record|accurate record|true record|noted)\b/i;

function said(days: number, text: string): string {
  if (days === 0) return `The minutes approved here have the date of this meeting, ${text}`;
  if (days < 0) return `The minutes approved here are of ${text}, which is after this meeting`;
  return `The minutes approved here are of ${text}, more than a year before this meeting`;
}

function approvedIn({ standing, title, blocks }: MinutesItem): { piece: Piece; date: WrittenDate }[] {
  // Minutes of other bodies may be as old as they like.
  const isOwn = standing === 'previous-minutes' || (title !== null && /^minutes\b/i.test(title));
  if (!isOwn) return [];
  const found: { piece: Piece; date: WrittenDate }[] = [];
  for (const content of blocks.flatMap(contentsOf)) {
    for (const { start, end, text } of sentencesOf(content.text)) {
      const at = text.search(MINUTES);
      if (at < 0 || !saysWhich(text.slice(at, at + LONGEST_BETWEEN)) || !APPROVED.test(text)) continue;
      for (const token of lexInline(text)) {
        if (token.kind !== 'Date' || token.start < at) continue;
        const date = readDate(token.text);
        if (date)
          found.push({
            piece: pieceOf(content, start + token.start, Math.min(end, start + token.end)),
            date,
          });
        // A second date may be of the signing, or of what is amended.
        if (!/\bmeetings\b/i.test(text)) break;
      }
    }
  }
  return found;
}

function saysWhich(text: string): boolean {
  return OF_MEETINGS.test(text.split(/[.;:]/, 1)[0] ?? '');
}

function contentsOf(block: ParagraphNode | ListNode): Piece['content'][] {
  return block.kind === 'paragraph' ? [block.content] : block.items.map(({ content }) => content);
}

function dayOf(date: WrittenDate): Date | null {
  if (date.year === null || !isRealDate(date)) return null;
  return new Date(date.year, date.month - 1, date.day);
}

/** The year that makes it the last such day before the meeting, when only the year is wrong. */
function yearFix(piece: Piece, date: WrittenDate, today: Date): { year: number; fix: Fix } | null {
  if (date.year === null) return null;
  const written = String(date.year);
  const at = piece.text.lastIndexOf(written);
  for (const year of [today.getFullYear(), today.getFullYear() - 1]) {
    const days = differenceInCalendarDays(today, new Date(year, date.month - 1, date.day));
    if (year === date.year || days <= 0 || days > LONGEST_SLIP || at < 0) continue;
    const range = { start: piece.start + at, end: piece.start + at + written.length };
    return {
      year,
      fix: { kind: 'unsafe', title: `Change the year to ${year}`, edits: [replace(range, String(year))] },
    };
  }
  return null;
}

/** Between two meetings of a body lies no more than this, where the year is a slip of the pen. */
const LONGEST_SLIP = 190;

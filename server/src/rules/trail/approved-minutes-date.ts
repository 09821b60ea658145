/**
 * ## What it does
 * Compares the date of the minutes that a meeting approves with the minutes of the same body that there are, and finds a
 * date that is a slip for the meeting before this one: the same but for the day, the month or the year. It speaks only
 * where there are no minutes of the date that is written; a date that is more than a year before is what
 * `previous-minutes-date` finds.
 *
 * ## Why it matters
 * The resolution makes the minutes of a meeting the record of it. With a wrong date it approves minutes that do not
 * exist, and those of the meeting that was held stay a draft.
 *
 * ## Example
 * ```minutes bad
 * //- board-2026-09-17.minutes
 * MEETING: Executive Board
 * DATE: 17 September 2026
 * //- board-2026-10-15.minutes
 * MEETING: Executive Board
 * DATE: 15 October 2026
 *
 * ## 1. Minutes
 *
 * RESOLVED: That the minutes of the meeting held on 17 August 2026 be confirmed as a correct record.
 * ```
 * Write instead:
 * ```minutes good
 * //- board-2026-09-17.minutes
 * MEETING: Executive Board
 * DATE: 17 September 2026
 * //- board-2026-10-15.minutes
 * MEETING: Executive Board
 * DATE: 15 October 2026
 *
 * ## 1. Minutes
 *
 * RESOLVED: That the minutes of the meeting held on 17 September 2026 be confirmed as a correct record.
 * ```
 *
 * ## Source
 * Local Government Act 1972 Schedule 12 paragraph 41: the minutes of a meeting are signed at the same or the next
 * suitable meeting. Wrong dates of previous minutes are the commonest error in published papers.
 */
import { dayInWords, daysBetween, isSlip, LONGEST_GAP } from '../../trail/days.ts';
import { fileNameOf } from '../../trail/paths.ts';
import { isMinutes } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'approved-minutes-date',
  category: 'trail',
  summary: 'Minutes approved with another date than those of the meeting before',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  checkAcross({ document, trail, report }) {
    if (!isMinutes(document)) return;
    const { bodyKey, date, items } = document.facts;
    const approved = items.flatMap(({ approves }) => approves);
    if (bodyKey === null || date === null || approved.length === 0) return;
    const others = trail.minutesOf(bodyKey).filter(({ path }) => path !== document.path);
    const days = new Set(others.flatMap(({ facts }) => facts.date ?? []));
    const before = others.findLast(({ facts }) => facts.date !== null && facts.date < date);
    const expected = before?.facts.date;
    if (!before || !expected || approved.some((each) => each.date === expected)) return;
    for (const written of approved) {
      // One that is no earlier than this meeting, or too early, is wrong by itself: `previous-minutes-date` says so.
      if (written.date >= date || daysBetween(written.date, date) > LONGEST_GAP) continue;
      if (days.has(written.date) || !isSlip(written.date, expected)) continue;
      report({
        at: written,
        message: `The meeting before this one was on ${dayInWords(expected)} (${fileNameOf(before.path)}), and there are no minutes of ${dayInWords(written.date)}`,
        ...(before.facts.dateAt && {
          related: [{ ...before.facts.dateAt, uri: before.uri, message: 'The meeting before this one' }],
        }),
      });
    }
  },
});

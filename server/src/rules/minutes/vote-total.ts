/**
 * ## What it does
 * Finds a vote that counts more votes and abstentions than there were members: those listed as present, with their
 * substitutes. It says nothing of fewer, since members leave, and not all who are there vote; and nothing where the
 * minutes do not list those present.
 *
 * ## Why it matters
 * Either the numbers are wrong or the list is, and a decision that was carried narrowly can be challenged.
 *
 * ## Example
 * ```minutes bad
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar and D Dale
 *
 * ## 4. Parking at the station
 *
 * RESOLVED (4:2): That the order be made.
 * ```
 * Write instead:
 * ```minutes good
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar and D Dale
 *
 * ## 4. Parking at the station
 *
 * RESOLVED (2:1): That the order be made.
 * ```
 *
 * ## Source
 * Paragraph 39 of Schedule 12 to the Local Government Act 1972: questions are decided by a majority of the members
 * present and voting.
 */

import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { mostPresent } from '../../model/minutes/most-present.ts';
import { defineRule } from '../rule.ts';

/** A list of fewer names is not the list of a meeting. */
const FEWEST = 2;
/** The chair votes once more when votes are equal, and another body may have voted too. */
const VOTES_TWICE = /\b(?:casting|second) vote\b|\bjoint\b/i;

export const rule = defineRule({
  id: 'vote-total',
  category: 'minutes',
  summary: 'More votes than members',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    if (!minutes || minutes.attendance.present.length < FEWEST) return;
    for (const { blocks, resolutions } of minutes.items) {
      for (const { vote } of resolutions) {
        if (!vote) continue;
        const total = (vote.for ?? 0) + (vote.against ?? 0) + (vote.abstentions ?? 0);
        const most = mostPresent(model);
        if (total <= most || blocks.some(saysTwice)) continue;
        report({
          at: vote,
          message: `${total} votes and abstentions are counted, and ${most} members are listed as present`,
        });
      }
    }

    function saysTwice({ start, end }: { start: number; end: number }): boolean {
      return VOTES_TWICE.test(model.source.slice(start, end));
    }
  },
});

/**
 * ## What it does
 * Finds a decision that its vote does not carry: resolved unanimously with votes against, or resolved with more votes
 * against than for.
 *
 * ## Why it matters
 * A reader cannot tell what was decided. Usually the two numbers were exchanged, or the lead-in was copied from another
 * item.
 *
 * ## Example
 * ```minutes bad
 * RESOLVED UNANIMOUSLY (5:2): That the order be made.
 * ```
 * Write instead:
 * ```minutes good
 * RESOLVED (5:2): That the order be made.
 * ```
 *
 * ## Source
 * Paragraph 39 of Schedule 12 to the Local Government Act 1972: questions are decided by a majority of the members
 * present and voting, and by a casting vote when votes are equal.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Resolution } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

/** The vote is of a motion that fell before this decision was made. */
const LOST =
  /\b(?:lost|fell|fallen|defeated|rejected|not carried|refus\w{1,4}|amendment|negatived|not agreed|not supported)\b/i;

export const rule = defineRule({
  id: 'vote-contradicts-decision',
  category: 'minutes',
  summary: 'Decision that its vote does not carry',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const { resolutions } of minutesOf(model)?.items ?? []) {
      for (const resolution of resolutions) {
        const votes = votesOf(resolution);
        if (!votes) continue;
        const { at, inFavour, against } = votes;
        if (resolution.isUnanimous && against > 0) {
          report({ at, message: `The decision was unanimous, and ${counted(against)} against` });
        } else if (against > inFavour && !LOST.test(model.source.slice(resolution.start, resolution.end))) {
          report({
            at,
            message: `${counted(against)} against and ${inFavour} for, and the decision was carried: are the numbers right?`,
          });
        }
      }
    }
  },
});

function counted(votes: number): string {
  return votes === 1 ? '1 vote was' : `${votes} votes were`;
}

/** The numbers stated, else those of the names. */
function votesOf({ vote, recordedVote }: Resolution) {
  if (vote && vote.for !== null && vote.against !== null) {
    return { at: { start: vote.start, end: vote.end }, inFavour: vote.for, against: vote.against };
  }
  if (!recordedVote || recordedVote.for.length === 0) return null;
  const { start, end } = recordedVote;
  return { at: { start, end }, inFavour: recordedVote.for.length, against: recordedVote.against.length };
}

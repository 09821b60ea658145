/**
 * ## What it does
 * Finds a recorded vote whose names are more or fewer than the numbers that the decision states.
 *
 * ## Why it matters
 * The names are read years later, by voters and by the member concerned; a name that is missing is a vote that was not
 * cast.
 *
 * ## Example
 * ```minutes bad
 * RESOLVED (3:1): That the order be made.
 *
 * FOR: Councillors Ashe and Birch
 * AGAINST: Councillor Cedar
 * ```
 * Write instead:
 * ```minutes good
 * RESOLVED (3:1): That the order be made.
 *
 * FOR: Councillors Ashe, Birch and Dale
 * AGAINST: Councillor Cedar
 * ```
 *
 * ## Source
 * The Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014 (SI 2014/165) for
 * budget meetings; councils’ standing orders for recorded votes at any other.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Person, Resolution } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

const SIDES = [
  { side: 'for', stated: 'for', words: 'for' },
  { side: 'against', stated: 'against', words: 'against' },
  { side: 'abstained', stated: 'abstentions', words: 'abstaining' },
] as const;

export const rule = defineRule({
  id: 'vote-names-differ',
  category: 'minutes',
  summary: 'Recorded vote that differs from the numbers stated',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const { resolutions } of minutesOf(model)?.items ?? []) {
      for (const resolution of resolutions) {
        const { vote, recordedVote } = resolution;
        if (!vote || !recordedVote || !areNames(recordedVote)) continue;
        for (const { side, stated, words } of SIDES) {
          const people = recordedVote[side];
          const number = vote[stated];
          const first = people[0];
          if (number === null || number === people.length || !first) continue;
          const last = people.at(-1) ?? first;
          report({
            at: { start: first.start, end: last.end },
            message: `${people.length} ${people.length === 1 ? 'name is' : 'names are'} recorded ${words}, and the decision states ${number}`,
            related: [{ start: vote.start, end: vote.end, message: 'Stated here' }],
          });
        }
      }
    }
  },
});

/** `MBE` behind a comma is no name, and a list that was not understood is not counted. */
function areNames(vote: NonNullable<Resolution['recordedVote']>): boolean {
  const isName = ({ name }: Person) => /\p{Lu}\p{Ll}/u.test(name);
  return [...vote.for, ...vote.against, ...vote.abstained].every(isName);
}

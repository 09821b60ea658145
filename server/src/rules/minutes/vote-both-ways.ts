/**
 * ## What it does
 * Finds a member whom a recorded vote names twice: both for and against, against and abstaining, or twice on one side.
 *
 * ## Why it matters
 * A member votes once. Somebody else’s vote has been lost, or the wrong member’s position is on the public record.
 *
 * ## Example
 * ```minutes bad
 * RESOLVED: That the order be made.
 *
 * FOR: Councillors Ashe, Birch and Cedar
 * AGAINST: Councillors Cedar and Dale
 * ```
 * Write instead:
 * ```minutes good
 * RESOLVED: That the order be made.
 *
 * FOR: Councillors Ashe, Birch and Elm
 * AGAINST: Councillors Cedar and Dale
 * ```
 *
 * ## Source
 * Paragraph 39 of Schedule 12 to the Local Government Act 1972: questions are decided by a majority of the members
 * present and voting; only the person presiding has a second vote.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { identityOf } from '../../model/minutes/roll.ts';
import type { Person, RecordedVote } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'vote-both-ways',
  category: 'minutes',
  summary: 'Somebody named twice in one vote',
  severity: 'error',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const { resolutions } of minutesOf(model)?.items ?? []) {
      for (const { recordedVote } of resolutions) {
        if (!recordedVote) continue;
        const seen = new Map<string, { person: Person; side: string }>();
        for (const { person, side } of votesOf(recordedVote)) {
          const key = identityOf(person);
          const first = seen.get(key);
          if (!first) seen.set(key, { person, side });
          else {
            report({
              at: person,
              message:
                first.side === side
                  ? `“${person.name}” is named ${side} twice`
                  : `“${person.name}” is named ${side}, and ${first.side}`,
              related: [
                { start: first.person.start, end: first.person.end, message: `Named ${first.side} here` },
              ],
            });
          }
        }
      }
    }
  },
});

function votesOf({ for: inFavour, against, abstained }: RecordedVote): { person: Person; side: string }[] {
  const votes = (side: string) => (person: Person) => ({ person, side });
  return [
    ...inFavour.map(votes('for')),
    ...against.map(votes('against')),
    ...abstained.map(votes('as abstaining')),
  ];
}

/**
 * ## What it does
 * Finds one or two members listed as present whom a recorded vote does not name on any side, and of whom the minutes do
 * not say that they came late, left, declared an interest or did not vote.
 *
 * ## Why it matters
 * A recorded vote accounts for every member who was there: for, against or abstaining. Whoever is missing will ask.
 *
 * ## Example
 * ```minutes bad
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar, D Dale and E Elm
 *
 * ## 4. Parking at the station
 *
 * RESOLVED: That the order be made.
 *
 * FOR: Councillors Ashe, Birch and Cedar
 * AGAINST: Councillor Dale
 * ```
 * Write instead:
 * ```minutes good
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar, D Dale and E Elm
 *
 * ## 4. Parking at the station
 *
 * RESOLVED: That the order be made.
 *
 * FOR: Councillors Ashe, Birch and Cedar
 * AGAINST: Councillor Dale
 * ABSTAINED: Councillor Elm
 * ```
 *
 * ## Source
 * The Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014 (SI 2014/165) for budget meetings;
 * councils’ standing orders for recorded votes at any other.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { surnameOf } from '../../model/minutes/people.ts';
import { PeopleByName } from '../../model/minutes/people-by-name.ts';
import { membersThere } from '../../model/minutes/roll.ts';
import type { MinutesItem, Person } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

/** Where more are missing, the vote was of some of them only, or the list is of more than members. */
const MOST_MISSING = 2;
const FEWEST_VOTES = 3;
const AWAY =
  /\b(?:left|withdrew|withdrawn|arrived|joined|returned|absent|out of the room|interests?|(?:not|no) (?:vote|voting|voted|part)|did not vote|non-voting|co-?opted)\b/i;

export const rule = defineRule({
  id: 'vote-name-missing',
  category: 'minutes',
  summary: 'Recorded vote that lacks a member who was present',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    if (!minutes) return;
    const members = membersThere(minutes.attendance).filter(({ notes }) => !notes.some(isPart));
    for (const item of minutes.items) {
      for (const { recordedVote } of item.resolutions) {
        if (!recordedVote) continue;
        const voters = [...recordedVote.for, ...recordedVote.against, ...recordedVote.abstained];
        const voted = new PeopleByName(voters.map((voter) => [voter.name, voter]));
        const missing = members.filter(({ name }) => !voted.has(name));
        if (voters.length < FEWEST_VOTES || missing.length === 0 || missing.length > MOST_MISSING) continue;
        if (saysNot(item) || missing.some(mayHaveBeenAway)) continue;
        report({
          at: recordedVote,
          message: `${missing.map(({ name }) => `“${name}”`).join(' and ')} ${missing.length === 1 ? 'is' : 'are'} listed as present and not named in this vote`,
          related: missing.map(({ start, end }) => ({ start, end, message: 'Listed here' })),
        });
      }
    }

    function saysNot({ start, end }: MinutesItem): boolean {
      return /\b(?:not voting|did not vote|took no part)\b/i.test(model.source.slice(start, end));
    }

    function mayHaveBeenAway({ name }: Person): boolean {
      const surname = surnameOf(name);
      const says = (text: string) =>
        AWAY.test(text) && text.toLowerCase().replaceAll('’', "'").includes(surname);
      return (
        model.paragraphs.some(({ content }) => says(content.text)) ||
        model.lists.some(({ items }) => items.some(({ content }) => says(content.text)))
      );
    }
  },
});

/** `(from 7.10 p.m.)`, `(co-opted, non-voting)`; an office is no such note. */
function isPart(note: string): boolean {
  return !/^(?:in the )?(?:vice-?|deputy )?(?:chair(?:man|woman|person)?|mayor|leader)$/i.test(note.trim());
}

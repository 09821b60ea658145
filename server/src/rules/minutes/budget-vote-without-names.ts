/**
 * ## What it does
 * Finds a decision of an English council on its council tax requirement, the basic amount of its council tax or the
 * setting of the council tax, of which the minutes do not name who voted for, who against and who abstained.
 *
 * ## Why it matters
 * At a budget decision meeting the names have to be recorded after every such vote, also where nobody was against.
 *
 * ## Example
 * ```minutes bad
 * MEETING: Council
 *
 * ## 8. Budget
 *
 * RESOLVED: That the council tax requirement for 2026/27 be calculated as £61,200,000.
 * ```
 * Write instead:
 * ```minutes good
 * MEETING: Council
 *
 * ## 8. Budget
 *
 * RESOLVED: That the council tax requirement for 2026/27 be calculated as £61,200,000.
 *
 * FOR: Councillors Ashe and Birch
 * AGAINST: Councillor Cedar
 * ABSTAINED: Councillor Dale
 * ```
 *
 * ## Source
 * The Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014 (SI 2014/165). They are about principal
 * councils; parish and town councils are left alone.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

const COUNCIL = /\bcouncil(?: meeting)?$/i;
const NO_PRINCIPAL = /\b(?:parish|town|community|youth|shadow|cabinet|committee|board|panel)\b/i;
const SETS_TAX =
  /\bcouncil tax requirement\b|\bbasic amounts? of (?:its )?council tax\b|\bset(?:s|ting)? (?:the |its )?(?:amounts? of |levels? of )?council tax\b|\bcouncil tax (?:for [\d/–-]{4,9} )?be set\b/i;
/** Decisions about it that calculate nothing. */
const NO_CALCULATION =
  /\b(?:noted|consult\w{0,6}|timetable|support scheme|reduction scheme|premium|referendum)\b/i;
/** Names that are given in a form of their own. */
const NAMED =
  /^[ \t*|>-]{0,8}(?:for|in favour|against|voting for|voting in favour|those (?:voting )?(?:for|in favour))\b/im;

export const rule = defineRule({
  id: 'budget-vote-without-names',
  category: 'minutes',
  summary: 'Budget vote without the names',
  severity: 'error',
  fix: null,
  kinds: ['minutes'],
  check({ model, house, report }) {
    if (house.jurisdiction !== 'england') return;
    const minutes = minutesOf(model);
    const committee = minutes?.meeting.committee?.text ?? '';
    if (!minutes || !COUNCIL.test(withoutNote(committee)) || NO_PRINCIPAL.test(committee)) return;
    for (const item of minutes.items) {
      if (namesVoters(item, model.source)) continue;
      for (const { lead, text, word } of item.resolutions) {
        if (word === 'noted' || word === 'recommended') continue;
        if (!SETS_TAX.test(text) || NO_CALCULATION.test(text)) continue;
        report({
          at: lead,
          message: 'Name who voted for, who against and who abstained: this is a budget decision',
        });
        break;
      }
    }
  },
});

function namesVoters({ resolutions, start, end }: MinutesItem, source: string): boolean {
  return (
    resolutions.some(({ recordedVote }) => recordedVote !== null) || NAMED.test(source.slice(start, end))
  );
}

/** `Council (Budget)`, `Council – budget meeting` → `Council`. */
function withoutNote(name: string): string {
  return (name.split(/[(–]| - /, 1)[0] ?? '').trim();
}

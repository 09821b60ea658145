/**
 * ## What it does
 * Finds a decision in the minutes of an English council’s executive (a cabinet, executive or executive board) of which
 * the minutes give no reasons, or no alternatives considered and rejected: each key decision, and, where they give them
 * of no decision at all, the first. What is only noted, or recommended to the council, needs neither; minutes that speak
 * of a separate record or notice of decisions are left alone.
 *
 * ## Why it matters
 * After a meeting of the executive a written statement has to be made of each decision, with its reasons and the
 * alternatives. Most councils print them with the minutes; the report has them already.
 *
 * ## Example
 * ```minutes bad
 * MEETING: Executive Board
 *
 * ## 4. Parking at the station
 *
 * RESOLVED: That the order be made.
 * ```
 * Write instead:
 * ```minutes good
 * MEETING: Executive Board
 *
 * ## 4. Parking at the station
 *
 * RESOLVED: That the order be made.
 *
 * Reasons for the decision: commuters’ cars block the bus stop.
 *
 * Alternative options considered and rejected: limited waiting, which would have to be enforced.
 * ```
 *
 * ## Source
 * Regulation 12 of the Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England)
 * Regulations 2012 (SI 2012/2089).
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem, Resolution } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

const EXECUTIVE = /\b(?:cabinet|executive)\b/i;
const OTHER_BODY =
  /\b(?:scrutiny|panel|advisory|overview|policy|consultative|forum|working|group|council)\b/i;
const REASONS = /\breasons?\b|\bbecause\b/i;
const ALTERNATIVES = /\balternatives?\b|\boptions?\b/i;
const ELSEWHERE =
  /\bdecision (?:notice|record|sheet|statement|list)s?\b|\b(?:record|notice|statement)s? of (?:executive )?decisions?\b/i;
const KEY = /\bkey decision\b/i;
/** Clauses that decide nothing. */
const DECIDES_NOTHING =
  /\b(?:not(?:e|es|ed)|receiv(?:e|es|ed)|thank(?:s|ed)?|welcom(?:e|es|ed)|recommend(?:s|ed)?|commend(?:s|ed)?|deferred|excluded|approved as a correct record|correct record)\b/i;

export const rule = defineRule({
  id: 'executive-record-incomplete',
  category: 'minutes',
  summary: 'Executive decision without reasons or alternatives',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  check({ model, house, report }) {
    if (house.jurisdiction !== 'england') return;
    const minutes = minutesOf(model);
    const committee = minutes?.meeting.committee?.text ?? '';
    if (!minutes || !EXECUTIVE.test(committee) || OTHER_BODY.test(committee)) return;
    if (ELSEWHERE.test(model.source)) return;
    const decisions = minutes.items.flatMap((item) => {
      const decision = item.standing === null ? item.resolutions.find(isDecision) : undefined;
      return decision ? [{ item, decision }] : [];
    });
    const isNowhere = decisions.every(({ item }) => missingOf(model.source, item).length === 2);
    const hasKeys = KEY.test(model.source);
    for (const [index, { item, decision }] of decisions.entries()) {
      const isAsked = (isNowhere && index === 0) || (hasKeys && isKey(model.source, item));
      const missing = isAsked ? missingOf(model.source, item) : [];
      if (missing.length === 0) continue;
      report({
        at: decision.lead,
        message: `Record ${missing.join(' and ')}, unless a notice of the decision does`,
      });
    }
  },
});

/** By the title or the text: `Parking – key decision`. */
function isKey(source: string, { start, end }: MinutesItem): boolean {
  return KEY.test(source.slice(start, end).replace(/\bnot a key decision\b/gi, ''));
}

function missingOf(source: string, { titleRange, end }: MinutesItem): string[] {
  const said = source.slice(titleRange.end, end);
  return [
    ...(REASONS.test(said) ? [] : ['the reasons for the decision']),
    ...(ALTERNATIVES.test(said) ? [] : ['the alternatives considered and rejected']),
  ];
}

function isDecision({ word, clauses }: Resolution): boolean {
  if (word === 'noted' || word === 'recommended') return false;
  return clauses.some(({ text }) => !DECIDES_NOTHING.test(text));
}

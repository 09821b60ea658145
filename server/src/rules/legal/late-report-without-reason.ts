/**
 * ## What it does
 * Asks for the reason where a report calls itself late or urgent and gives none.
 *
 * ## Why it matters
 * An item that was not open to inspection in time may be considered only if the chair is of the opinion, because of
 * special circumstances, that it is urgent. The circumstances have to be specified in the minutes, which take them
 * from the report.
 *
 * ## Example
 * ```report bad
 * 1. Purpose
 *
 * 1.1 This report is submitted as an urgent item.
 * ```
 * Write instead:
 * ```report good
 * 1. Purpose
 *
 * 1.1 This report is submitted as an urgent item. The special circumstances are that the offer of grant, received
 * on 3 May, has to be accepted by 20 May.
 * ```
 *
 * ## Source
 * Section 100B(4)(b) of the Local Government Act 1972, section 50B(4)(b) of the Local Government (Scotland) Act 1973;
 * the counterpart for Northern Ireland is unverified. Brighton & Hove’s template asks for two paragraphs, on
 * lateness and on urgency.
 */
import { sentenceAt } from '../../prose/sentences.ts';
import { defineRule, type WordHit } from '../rule.ts';

/** The report says it of itself: `This report is submitted as an urgent item`. */
const OF_ITSELF =
  /\b[Tt]his (?:report|item|matter) (?:is|was|has been|is being|will be|had to be) (?:[a-z]+ ){0,6}(?:late|urgent)\b(?: (?:item|report|business|matter|addition)|[ ]?[.;,]|$)/;
const LABEL = /^(?:\*\*)?(?:late|urgent) (?:report|item|business)\b/i;
const DENIED = /\b(?:not|no longer|neither|never)\b/i;
/** Words that begin a reason, in the sentence or right after it. */
const REASON =
  /\b(?:because|since|due to|owing to|reasons?|in order (?:to|that)|so that|as a result|to enable|to allow|to meet|to avoid|to ensure|deadline|given that|as the|by reason of|in view of|following)\b/i;

export const rule = defineRule({
  id: 'late-report-without-reason',
  category: 'legal',
  summary: 'Late or urgent, without the reason',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  triggers: [
    'late',
    'urgent',
    'special circumstances',
    'reason for urgency',
    'reasons for urgency',
    'reason for the urgency',
    'reasons for the urgency',
    'reason for lateness',
    'reasons for lateness',
    'reason for the lateness',
    'reasons for the lateness',
    'lateness',
  ],
  check({ hits, report }) {
    const said: WordHit[] = [];
    for (const hit of hits) {
      if (hit.phrase !== 'late' && hit.phrase !== 'urgent') return;
      said.push(hit);
    }
    const label = said.find(
      ({ unit, start }) => start < 3 && unit.section === null && LABEL.test(unit.content.text),
    );
    const sentence = said.find(saysSoOfItself);
    const hit = label ?? sentence;
    if (!hit) return;
    report({
      at: hit.unit.content.range(hit.start, hit.end),
      message: `The report is ${hit.phrase}: give the special circumstances that make it urgent`,
    });
  },
});

function saysSoOfItself({ unit, start, end }: WordHit): boolean {
  const { text } = unit.content;
  if (unit.role === 'title') return false;
  const { start: from, end: to } = sentenceAt(text, start);
  const match = OF_ITSELF.exec(text.slice(from, to));
  if (!match || from + match.index > start || from + match.index + match[0].length < end) return false;
  return !DENIED.test(match[0]) && !REASON.test(text.slice(from));
}

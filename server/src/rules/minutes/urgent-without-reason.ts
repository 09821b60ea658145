/**
 * ## What it does
 * Finds an item that was taken as urgent, whose minutes do not say why it could not wait: business under a heading such
 * as `Urgent business`, or an item said to have been taken as a matter of urgency.
 *
 * ## Why it matters
 * An item that was not on the published agenda may be considered only if the chair is of the opinion, because of special
 * circumstances, that it is urgent, and the minutes have to specify the circumstances. The formula alone specifies none.
 *
 * ## Example
 * ```minutes bad
 * URGENT BUSINESS
 *
 * The Chair agreed to the following item by reason of special circumstances.
 *
 * RESOLVED: That the lease be signed.
 * ```
 * Write instead:
 * ```minutes good
 * URGENT BUSINESS
 *
 * The Chair agreed to the following item by reason of special circumstances, because the offer would lapse before the
 * next meeting.
 *
 * RESOLVED: That the lease be signed.
 * ```
 *
 * ## Source
 * Section 100B(4)(b) of the Local Government Act 1972; section 50B(4)(b) of the Local Government (Scotland) Act 1973.
 */
import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

const TITLE = /\burgent (?:business|items?|matters?|reports?)\b|\((?:urgent|late)(?: item)?\)/i;
const TAKEN =
  /\b(?:take|taken|took|consider|considered|accept|accepted|admit|admitted|treat|treated|allow|allowed|add|added)\b/i;
const AS_URGENT = /\bas (?:an? )?urgent\b|\bas (?:an item|a matter|items|matters) of urgency\b/i;
const NO = /\b(?:no|not|none|nil)\b/i;
const BUSINESS = /\b(?:urgent|urgency|items?|business|matters?)\b/i;
const NOTED = /\bnot(?:e|es|ed)\b/i;
const NOTHING = /^(?:none|nil)\b/i;
/** What says that it was urgent, and gives no reason. */
const FORMULA =
  /\bby reason of (?:the )?special circumstances\b|\bas (?:an? )?(?:urgent )?(?:items?|matters?|business)\b(?: of (?:urgency|urgent business))?/gi;
/** Words that begin a reason. */
const REASON =
  /\b(?:because|since|due to|owing to|reasons?|in order (?:to|that)|so that|as a result|to (?:enable|allow|meet|avoid|ensure|prevent|secure)|deadline|given that|as (?:the|a|an|it|this|there|they|he|she)\b|being that|(?:were|was|are|is) that|namely|in view of|in light of|before the (?:next|end)|could not|would (?:lapse|expire|be lost)|prior to)\b|circumstances[^.]{0,20}:/i;

export const rule = defineRule({
  id: 'urgent-without-reason',
  category: 'minutes',
  summary: 'Urgent item without its special circumstances',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const item of minutesOf(model)?.items ?? []) {
      const at = urgentBusiness(item) ?? takenAsUrgent(item);
      if (!at) continue;
      const said = model.source.slice(item.titleRange.end, item.end).replace(/\s+/g, ' ');
      if (REASON.test(said.replace(FORMULA, ''))) continue;
      report({ at, message: 'Say what the special circumstances were that made this item urgent' });
    }
  },
});

/** The title of an item of urgent business at which something was decided. */
function urgentBusiness({
  standing,
  title,
  titleRange,
  blocks,
  reports,
  resolutions,
}: MinutesItem): Range | null {
  if (standing !== 'urgent-business' && !TITLE.test(title ?? '')) return null;
  // Urgent decisions that others took are only noted.
  const decided = resolutions.some(({ word, text }) => word !== 'noted' && !NOTED.test(text));
  if (!decided && (reports.length === 0 || resolutions.length > 0)) return null;
  const isNothing = blocks.some((block) => block.kind === 'paragraph' && saysNothing(block.content.text));
  return isNothing ? null : titleRange;
}

/** `None.`, `There was no urgent business.` */
function saysNothing(text: string): boolean {
  if (NOTHING.test(text)) return true;
  return sentencesOf(text).some((sentence) => NO.test(sentence.text) && BUSINESS.test(sentence.text));
}

/** `agreed to consider the report as a matter of urgency` */
function takenAsUrgent({ blocks }: MinutesItem): Range | null {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || !AS_URGENT.test(block.content.text)) continue;
    for (const { start, text } of sentencesOf(block.content.text)) {
      const match = AS_URGENT.exec(text);
      if (!match || !TAKEN.test(text) || NO.test(text)) continue;
      return block.content.range(start + match.index, start + match.index + match[0].length);
    }
  }
  return null;
}

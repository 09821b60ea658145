/**
 * ## What it does
 * Finds an amount of money that cannot be right as typed: thousands grouped wrongly (`£500,00`, `£1,00,000`), a
 * point without its decimals (`£5.m`), a full stop for the comma (`£500.000`), two pound signs.
 *
 * ## Why it matters
 * Nobody can tell whether £500,00 is five hundred or fifty thousand pounds, and the resolution will repeat it.
 *
 * ## Example
 * ```report bad
 * 5. Financial implications
 *
 * 5.1 The cost is £500,00.
 * ```
 * Write instead:
 * ```report good
 * 5. Financial implications
 *
 * 5.1 The cost is £500,000.
 * ```
 *
 * ## Source
 * Seen in a published forward plan, year after year.
 */
import type { InlineToken } from '../../../../grammar/src/index.ts';
import { readMoney } from '../../prose/money.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** What may follow and belongs to the amount all the same. */
const LOST_DECIMALS = /^\.(?:m|k|bn|million|billion)\b/i;
const SECOND_POINT = /^\.\d/;
const SCALE_AGAIN = /^ ?(?:million|billion|thousand|bn|m|k)\b/i;
const CONTINENTAL = /^£ ?\d{1,3}(?:\.\d{3}){0,3}\.000$/;

export const rule = defineRule({
  id: 'amount-malformed',
  category: 'references',
  summary: 'An amount of money that cannot be right',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const unit of model.prose) {
      for (const token of unit.inline) {
        if (token.kind !== 'Money') continue;
        const { text } = unit.content;
        if (isPlain(token, text)) continue;
        const problem = problemOf(token, text);
        if (!problem || isQuoted(text, token.start)) continue;
        report({ at: unit.content.range(problem.start, problem.end), message: problem.message });
      }
    }
  },
});

const PLAIN = /^£ ?(?:\d{1,3}(?:,\d{3})*|\d+)(?:\.\d{1,2})?$/;
const SCALED = /^£ ?\d{1,4}(?:\.\d{1,2})? ?(?:m|k|bn|million|billion|thousand)$/;

/** Nothing about it can be wrong: nearly every amount, told by one look. */
function isPlain({ text: written, start, end }: InlineToken, text: string): boolean {
  if (text.charAt(start - 1) === '£') return false;
  if (PLAIN.test(written)) return text.charAt(end) !== '.';
  return SCALED.test(written) && !SCALE_AGAIN.test(text.slice(end, end + 10));
}

function problemOf(token: InlineToken, text: string): { start: number; end: number; message: string } | null {
  const money = readMoney(token.text);
  if (!money) return null;
  const after = text.slice(token.end, token.end + 12);
  const { start } = token;
  const end = start + money.length;
  const written = token.text.slice(0, money.length);
  if (text.charAt(start - 1) === '£') {
    return { start: start - 1, end, message: `“£${written}” has two pound signs` };
  }
  if (money.malformed)
    return { start, end, message: `“${written}” cannot be read: check its digits and commas` };
  if (CONTINENTAL.test(written)) {
    return {
      start,
      end,
      message: `“${written}” has a full stop where a comma belongs: “${written.replaceAll('.', ',')}”?`,
    };
  }
  const lost = /[a-z]$/i.test(token.text)
    ? null
    : (LOST_DECIMALS.exec(after) ?? (token.text.includes('.') ? SECOND_POINT.exec(after) : null));
  if (lost) {
    const whole = text.slice(start, token.end + lost[0].length);
    return {
      start,
      end: token.end + lost[0].length,
      message: `“${whole}” cannot be read: check its decimals`,
    };
  }
  const again = /[a-z]$/i.test(token.text) ? SCALE_AGAIN.exec(after) : null;
  if (!again) return null;
  const whole = text.slice(start, token.end + again[0].length);
  return {
    start,
    end: token.end + again[0].length,
    message: `“${whole}” gives its thousands or millions twice`,
  };
}

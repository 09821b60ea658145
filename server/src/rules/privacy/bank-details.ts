/**
 * ## What it does
 * Finds a sort code or an account number, in text that says it is one.
 *
 * ## Why it matters
 * Fraudsters read council papers: with a payee's account and the sums that are due they send invoices that look
 * right.
 *
 * ## Example
 * ```report
 * 3.1 The grant will be paid to sort code 12-34-56, account number 12345678.
 * ```
 * Write instead:
 * ```report
 * 3.1 The grant will be paid to the trust's bank account.
 * ```
 *
 * ## Source
 * UK General Data Protection Regulation, article 5(1)(c): no more personal data than the purpose needs.
 */
import { defineRule, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'bank-details',
  category: 'privacy',
  summary: 'Sort code or account number',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['sort code', 'account number', 'account no', 'iban'],
  check({ hits, report }) {
    for (const hit of hits) {
      const { unit, end } = hit;
      const [what, shape] = DETAILS[hit.phrase] ?? DETAILS['account number'] ?? ['', /$^/];
      const match = shape.exec(unit.content.text.slice(end, end + 50));
      if (!match) continue;
      const number = match[1] ?? '';
      const start = end + match[0].length - number.length;
      if (isReference(hit, number)) continue;
      report({
        at: unit.content.range(start, start + number.length),
        message: `This looks like ${what}: should it be in a published paper?`,
      });
    }
  },
});

/** Between the words and the number: `:`, `no.`, `number`, `is`. */
const BETWEEN = '^[\\s:.(–-]{0,4}(?:(?:no|number|is|of)\\b[\\s:.]{0,3}){0,2}';
const DETAILS: Record<string, [what: string, shape: RegExp]> = {
  'sort code': ['a sort code', new RegExp(`${BETWEEN}(\\d{2}[ -]?\\d{2}[ -]?\\d{2})(?![\\d-])`)],
  'account number': ['a bank account number', new RegExp(`${BETWEEN}(\\d{8})(?!\\d)`)],
  iban: [
    'a bank account number',
    /^[\s:.(–-]{0,4}([A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?)(?![A-Z0-9])/,
  ],
};

/** `Account number 20230401` may be a date, and cost centres are shown as placeholders: `00000000`. */
function isReference({ phrase }: WordHit, number: string): boolean {
  if (phrase === 'sort code' || phrase === 'iban') return false;
  return /^(\d)\1+$/.test(number) || /^(?:19|20)\d\d(?:0\d|1[0-2])/.test(number);
}

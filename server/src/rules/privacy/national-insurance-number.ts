/**
 * ## What it does
 * Finds what has the form of a National Insurance number, with a prefix that is given out.
 *
 * ## Why it matters
 * With it and a name, anyone can pose as that person; once an agenda is published it cannot be called back.
 *
 * ## Example
 * ```report
 * 3.1 The appeal of the claimant (AB 12 34 56 C) was heard in May.
 * ```
 * Write instead:
 * ```report
 * 3.1 The appeal of the claimant was heard in May.
 * ```
 *
 * ## Source
 * UK General Data Protection Regulation, article 5(1)(c): no more personal data than the purpose needs. The form is
 * that of HMRC's National Insurance Manual, NIM39110.
 */
import { inlineAt } from '../../prose/inline-at.ts';
import { insuranceNumberLength } from '../../prose/personal-numbers.ts';
import { type CapitalsHit, defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'national-insurance-number',
  category: 'privacy',
  summary: 'National Insurance number',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ capitals, report }) {
    for (const hit of capitals) {
      if (!mayBegin(hit)) continue;
      const { unit, start } = hit;
      const length = insuranceNumberLength(unit.content.text.slice(start, start + 16));
      if (length === 0 || /[\w/-]/.test(unit.content.text.charAt(start - 1))) continue;
      if (inlineAt(unit, start)?.kind === 'Url') continue;
      report({
        at: unit.content.range(start, start + length),
        message:
          'This looks like somebody’s National Insurance number: take it out before the paper is published',
      });
    }
  },
});

/** `AB123456C`, or `AB` and a space before a figure. */
function mayBegin({ unit, start, end, word }: CapitalsHit): boolean {
  if (word.length === 9 || word.length === 8) return isFigure(unit.content.text.charCodeAt(start + 2));
  return word.length === 2 && isFigure(unit.content.text.charCodeAt(end + 1));
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

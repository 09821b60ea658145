/**
 * ## What it does
 * Finds an NHS number, in text that says it is one and with the right check digit.
 *
 * ## Why it matters
 * It identifies one patient for life, and ties whatever the report says to their health record.
 *
 * ## Example
 * ```report
 * 3.1 The placement of the young person (NHS number 943 476 5919) was reviewed.
 * ```
 * Write instead:
 * ```report
 * 3.1 The placement of the young person was reviewed.
 * ```
 *
 * ## Source
 * UK General Data Protection Regulation, article 5(1)(c): no more personal data than the purpose needs. The check
 * digit is that of the NHS Data Dictionary.
 */
import type { Range } from '../../lint/finding.ts';
import { cellsBelow } from '../../prose/cells-below.ts';
import { findHealthNumber } from '../../prose/personal-numbers.ts';
import { defineRule } from '../rule.ts';

/** Furthest from the words that announce it. */
const REACH = 40;

export const rule = defineRule({
  id: 'nhs-number',
  category: 'privacy',
  summary: 'NHS number',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['nhs number', 'nhs numbers', 'nhs no', 'nhs id'],
  check({ hits, report }) {
    const tell = (at: Range) =>
      report({ at, message: 'This is somebody’s NHS number: take it out before the paper is published' });
    for (const { unit, end } of hits) {
      const found = findHealthNumber(unit.content.text.slice(end, end + REACH));
      if (found) tell(unit.content.range(end + found.start, end + found.end));
      for (const cell of cellsBelow(unit)) {
        const below = findHealthNumber(cell.text);
        if (below) tell(cell.range(below.start, below.end));
      }
    }
  },
});

/**
 * ## What it does
 * Finds a date of birth, in text that says it is one. Parts of a report that are marked as exempt are left alone.
 *
 * ## Why it matters
 * It is half of what banks ask for, and picks one child out of a school.
 *
 * ## Example
 * ```report
 * 3.1 The applicant (date of birth 4 May 1990) holds a licence from another council.
 * ```
 * Write instead:
 * ```report
 * 3.1 The applicant holds a licence from another council.
 * ```
 *
 * ## Source
 * UK General Data Protection Regulation, article 5(1)(c): no more personal data than the purpose needs.
 */
import { lexInline } from '../../../../grammar/src/index.ts';
import type { Range } from '../../lint/finding.ts';

import { cellsBelow } from '../../prose/cells-below.ts';
import { readDate } from '../../prose/dates.ts';
import { isInExemptPart } from '../../prose/exemption.ts';
import { inlineAt } from '../../prose/inline-at.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'date-of-birth',
  category: 'privacy',
  summary: 'Date of birth',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  triggers: ['date of birth', 'dates of birth', 'dob', 'd.o.b'],
  check({ model, hits, report }) {
    if (model.exempt) return;
    const tell = (at: Range) =>
      report({ at, message: 'This is somebody’s date of birth: take it out before the paper is published' });
    for (const { unit, end } of hits) {
      if (isInExemptPart(unit.section, model)) continue;
      const { text } = unit.content;
      const between = BETWEEN.exec(text.slice(end, end + 12))?.[0] ?? '';
      const date = inlineAt(unit, end + between.length);
      if (date?.start === end + between.length && isWhole(date.kind, date.text)) {
        tell(unit.content.range(date.start, date.end));
      }
      for (const cell of cellsBelow(unit)) {
        const [first] = lexInline(cell.text);
        if (first?.start === 0 && isWhole(first.kind, first.text)) tell(cell.range(first.start, first.end));
      }
    }
  },
});

/** `date of birth: `, `(DOB) – `, `d.o.b. is `; but not `date of birth after`. */
const BETWEEN = /^[\s.:,;)(*–-]{0,5}(?:(?:is|was|of) )?/;

function isWhole(kind: string, text: string): boolean {
  return kind === 'Date' && typeof readDate(text)?.year === 'number';
}

/**
 * ## What it does
 * Asks for the paragraph of the schedule of exempt information where a report or section is marked exempt and
 * neither the mark nor the text names one.
 *
 * ## Why it matters
 * Public and press can be excluded only for a description in the schedule, and the resolution has to give it.
 * “Commercially sensitive” is none.
 *
 * ## Example
 * ```report bad
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: commercially sensitive
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 3
 * ```
 *
 * ## Source
 * Section 100A(4) and Schedule 12A to the Local Government Act 1972, Schedule 7A to the Local Government
 * (Scotland) Act 1973, Schedule 6 to the Local Government Act (Northern Ireland) 2014.
 */
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { exemptField, isInExemptPart, markedParts, readScheduleCitation } from '../../prose/exemption.ts';
import { defineRule, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'exempt-without-paragraph',
  category: 'legal',
  summary: 'Exempt, without the paragraph that says why',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  triggers: ['schedule 12a', 'schedule 7a', 'schedule 6'],
  check({ model, house, hits, report }) {
    const field = exemptField(model);
    const parts = markedParts(model).filter(({ mark }) => mark.paragraphs.length === 0);
    const isUnnumbered = field !== null && !model.exempt && !/\d/.test(field.value.text);
    const reason = model.fieldById.get('exempt-reason');
    if ((parts.length === 0 && !isUnnumbered) || (reason && /\d/.test(reason.value.text))) return;
    const message = `Say which paragraph of ${house.law.exemptSchedule} makes it exempt`;
    const cited = hits.filter(isParagraphCited);
    for (const { mark, section } of parts) {
      if (!cited.some(({ unit }) => isAbout(unit.section, section, model))) report({ at: mark, message });
    }
    if (isUnnumbered && field && cited.length === 0) report({ at: field.value, message });
  },
});

function isParagraphCited({ unit, start, end }: WordHit): boolean {
  return readScheduleCitation(unit.content.text, start, end) !== null;
}

/** A citation in the front block or in the exempt part speaks for it; for the whole report, any does. */
function isAbout(where: SectionNode | null, part: SectionNode | null, model: DocumentModel): boolean {
  return part === null || where === null || isInExemptPart(where, model);
}

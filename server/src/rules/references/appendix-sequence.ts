/**
 * ## What it does
 * Finds appendices that are listed out of order, or with a label left out.
 *
 * ## Why it matters
 * After A and C readers look for B, and wonder whether it was withheld.
 *
 * ## Example
 * ```report bad
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix C: Options compared
 * ```
 * Write instead:
 * ```report good
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix B: Options compared
 * ```
 *
 * ## Source
 * Reports from which an appendix was taken out.
 */
import type { Appendix, DocumentModel } from '../../model/types.ts';
import { mentionsOf } from '../../prose/appendix-labels.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'appendix-sequence',
  category: 'references',
  summary: 'Appendices out of order, or one left out',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    if (model.appendices.length < 2) return;
    const listed = model.appendices.filter(({ isListed }) => isListed);
    const inOrder = listed.length > 1 ? listed : model.appendices.filter(({ isAttached }) => isAttached);
    const placed = inOrder.map((appendix) => ({ appendix, place: placeOf(appendix) }));
    const isDigits = /^\d/.test(inOrder[0]?.label ?? '');
    if (placed.some(({ appendix, place }) => place === null || /^\d/.test(appendix.label) !== isDigits))
      return;
    const word = house.appendices.word;
    for (const [index, { appendix, place }] of placed.entries()) {
      const before = placed[index - 1];
      if (!before || place === null || before.place === null) continue;
      const step = place - before.place;
      if (step < 0) {
        report({
          at: appendix,
          message: `${word} ${appendix.label} comes after ${word} ${before.appendix.label}: put them in order`,
        });
      } else if (step === 2 && !isMentioned(model, labelOf(place - 1, isDigits))) {
        const missing = labelOf(place - 1, isDigits);
        report({
          at: appendix,
          message: `${word} ${appendix.label} follows ${word} ${before.appendix.label}: is there no ${word} ${missing}?`,
        });
      }
    }
  },
});

/** A is 1; `2A` has the place of 2; null for what is no single letter or number. */
function placeOf({ label }: Appendix): number | null {
  const digits = /^(\d{1,2})[A-Z]?$/.exec(label)?.[1];
  if (digits) return Number(digits);
  // I, V and X may be Roman.
  const letter = /^([A-HJ-UWYZ])\d{0,2}$/.exec(label)?.[1];
  return letter ? letter.charCodeAt(0) - 64 : null;
}

function labelOf(place: number, isDigits: boolean): string {
  return isDigits ? String(place) : String.fromCharCode(place + 64);
}

/** What is mentioned and not there is another rule’s to tell. */
function isMentioned(model: DocumentModel, label: string): boolean {
  return mentionsOf(model).some((mention) => mention.label === label);
}

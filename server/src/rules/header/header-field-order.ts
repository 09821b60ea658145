/**
 * ## What it does
 * Finds a field of the front block that is not where the house's order puts it.
 *
 * ## Why it matters
 * Members read many reports in an evening and look for the officer or the ward where it always stands; agenda
 * software that reads the fields by place takes one for the other.
 *
 * ## Example
 * ```report bad
 * DATE: 12 June 2023
 *
 * REPORT TO: Executive Board
 * ```
 * Write instead:
 * ```report good
 * REPORT TO: Executive Board
 *
 * DATE: 12 June 2023
 * ```
 *
 * ## Source
 * Councils' templates print their fields in a fixed order and tell authors to leave it alone.
 */
import type { House } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import type { Range, TextEdit } from '../../lint/finding.ts';
import type { DocumentModel, FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

/** A field of the house with what follows it up to the next: the lines that belong together. */
interface Slot extends Range {
  field: FieldNode;
  rank: number;
}

export const rule = defineRule({
  id: 'header-field-order',
  category: 'header',
  summary: 'Fields out of the house’s order',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.prescriptive || model.fields.length < 2) return;
    const slots = slotsOf(model, house);
    if (slots.every((slot, index) => index === 0 || slot.rank > (slots[index - 1]?.rank ?? -1))) return;
    const inOrder = longestAscending(slots);
    const sorted = slots.toSorted((a, b) => a.rank - b.rank);
    const edits = reorder(model, slots, sorted);
    for (const slot of slots) {
      if (inOrder.has(slot)) continue;
      const before = sorted[sorted.indexOf(slot) - 1];
      const label = slot.field.label.text;
      report({
        at: slot.field.label,
        message: before
          ? `“${label}” belongs after “${before.field.label.text}” in this council’s reports`
          : `“${label}” belongs at the top of the front block in this council’s reports`,
        ...(edits ? { fix: { kind: 'safe', title: 'Put the fields in order', edits } } : {}),
      });
    }
  },
});

function slotsOf(model: DocumentModel, house: House): Slot[] {
  const slots: Slot[] = [];
  for (const field of model.fields) {
    const rank = field.template ? house.fields.indexOf(field.template) : -1;
    const last = slots.at(-1);
    // A second `DATE:` and lines the house does not know stay with the field above them.
    if (rank !== -1 && model.fieldById.get(field.id ?? '') === field)
      slots.push({ field, rank, start: field.start, end: field.end });
    else if (last) last.end = field.end;
  }
  return slots;
}

/** The most slots that can stay where they are. */
function longestAscending(slots: Slot[]): Set<Slot> {
  const best: Slot[][] = [];
  for (const [index, slot] of slots.entries()) {
    let longest: Slot[] = [];
    for (let before = 0; before < index; before += 1) {
      const chain = best[before] ?? [];
      if ((slots[before]?.rank ?? 0) < slot.rank && chain.length > longest.length) longest = chain;
    }
    best.push([...longest, slot]);
  }
  return new Set(best.reduce((longest, chain) => (chain.length > longest.length ? chain : longest), []));
}

/** Every slot gets the text that belongs there; null where something between the fields would lose its place. */
function reorder(
  { source, notes, conflicts }: DocumentModel,
  slots: Slot[],
  sorted: Slot[],
): TextEdit[] | null {
  const first = slots[0];
  const last = slots.at(-1);
  if (!first || !last) return null;
  const isBetween = ({ start }: Range) => start > first.start && start < last.end;
  if (notes.some(isBetween) || conflicts.some(isBetween)) return null;
  return slots.flatMap((slot, index) => {
    const wanted = sorted[index];
    if (!wanted || wanted === slot) return [];
    return [replace(slot, source.slice(wanted.start, wanted.end))];
  });
}

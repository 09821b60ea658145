/**
 * ## What it does
 * Finds section numbers that skip, repeat or go back: section 6 right after section 4.
 *
 * ## Why it matters
 * A section number that is left out looks like a section that was taken out; one that is there twice makes every
 * reference to it and to its paragraphs ambiguous.
 *
 * ## Example
 * ```report bad
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 6.0 FINANCIAL IMPLICATIONS
 * ```
 * Write instead:
 * ```report good
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 5.0 FINANCIAL IMPLICATIONS
 * ```
 *
 * ## Source
 * Councils’ report templates number sections through. The fix renumbers sections and paragraphs and takes
 * references along; it is not offered where a reference would have to be guessed.
 */
import { renumberFix } from '../../format/renumber-fix.ts';
import type { Related } from '../../lint/finding.ts';
import { findMissingSections } from '../../model/missing-sections.ts';
import { type NumberedNode, type NumberFault, numberFaults } from '../../model/number-faults.ts';
import type { DocumentModel } from '../../model/types.ts';
import { listNames } from '../../prose/name-lists.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-number-sequence',
  category: 'numbering',
  summary: 'Section numbers skip, repeat or go back',
  severity: 'error',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    for (const fault of numberFaults(model).sections) {
      const told = describe(fault, model);
      if (!told || fault.kind === 'wrong-section') continue;
      const { number } = fault.node;
      const fix = renumberFix(model, number.start);
      report({ at: number, message: told.message, ...(fix && { fix }), related: told.related });
    }
  },
});

function describe(fault: NumberFault, model: DocumentModel): { message: string; related: Related[] } | null {
  switch (fault.kind) {
    case 'gap': {
      const { before, node, missing } = fault;
      // A section that the house requires and that is missing here has been told already.
      if (!before || isRequiredMissing(model, before, node)) return null;
      const names = missing.length > 2 ? `${missing[0]} to ${missing.at(-1)}` : listNames(missing);
      return {
        message: `There is no section ${names}: section ${numberOf(before)} is followed by section ${numberOf(node)}`,
        related: [relate(before.number, 'The section before it')],
      };
    }
    case 'duplicate':
      return {
        message: `There is another section ${numberOf(fault.node)}: give each its own number`,
        related: [relate(fault.first.number, 'The first one')],
      };
    case 'disorder': {
      const { node, neighbour, isAfter } = fault;
      // Where the house lays down the order, a section out of its place is another finding.
      if (model.house.prescriptive && node.kind === 'section' && node.template !== null) return null;
      return {
        message: `Section ${numberOf(node)} stands ${isAfter ? 'after' : 'before'} section ${numberOf(neighbour)}: move it or renumber it`,
        related: [relate(neighbour.number, `Section ${numberOf(neighbour)}`)],
      };
    }
    default:
      return null;
  }
}

function relate({ start, end }: { start: number; end: number }, message: string): Related {
  return { start, end, message };
}

function isRequiredMissing(model: DocumentModel, before: NumberedNode, node: NumberedNode): boolean {
  if (!model.house.prescriptive) return false;
  return findMissingSections(model).some(
    (missing) => missing.after === before && (missing.before === null || missing.before === node),
  );
}

function numberOf({ number }: NumberedNode): string {
  return String(number.parts[0]);
}

/**
 * ## What it does
 * Finds a field that the house requires and that the front block does not have. Minutes are asked for theirs when they
 * are of a whole meeting; what a sentence or a title says (`At a meeting of the Board on 12 June 2023`) is not missing.
 *
 * ## Why it matters
 * The agenda is made from the fields: without the date or the subject the report cannot be listed, and without
 * the wards a resident does not know that the decision is about their street.
 *
 * ## Example
 * ```report bad
 * REPORT TO: Executive Board
 *
 * SUBJECT: Library opening hours
 * ```
 * Write instead:
 * ```report good
 * REPORT TO: Executive Board
 *
 * DATE: 12 June 2023
 *
 * SUBJECT: Library opening hours
 * ```
 *
 * ## Source
 * The report templates of English councils, each of which lays down its own fields; which are required is for
 * the house to say. Of minutes: Local Government Act 1972 Schedule 12 paragraph 40, by which the names of the members
 * present are recorded.
 */

import { matchField } from '../../house/lookup.ts';
import type { FieldTemplate, House } from '../../house/types.ts';
import { insert, lineEndOf } from '../../lint/edits.ts';
import type { Range, TextEdit } from '../../lint/finding.ts';
import { fieldsSaid, isWholeMeeting } from '../../model/minutes/whole-meeting.ts';
import type { DocumentModel, FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'header-field-missing',
  category: 'header',
  summary: 'Required field missing from the front block',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    if (model.kind === 'minutes' && !isWholeMeeting(model)) return;
    const missing = missingFields(model, house);
    if (missing.length === 0) return;
    const known = model.fields.filter(({ template }) => template !== null);
    if (known.length === 0) {
      const start = firstLine(model);
      if (!start) return;
      const labels = missing.map(({ label }) => label);
      const begins = model.kind === 'minutes' ? 'These minutes begin' : 'The report begins';
      const [only, ...others] = labels;
      report({
        at: start,
        message:
          others.length === 0
            ? `${begins} without “${only}”: put it at the top`
            : `${begins} without ${model.kind === 'minutes' ? 'their' : 'its'} front block: put ${labels.map((label) => `“${label}”`).join(', ')} at the top`,
        fix: {
          kind: 'unsafe',
          title: 'Add the front block',
          edits: [insertAtTop(model, start.start, labels)],
        },
      });
      return;
    }
    for (const template of missing) {
      const place = placeOf(template, known, house);
      report({
        at: place.field.label,
        message: `The front block has no “${template.label}”: add it ${place.side} “${place.field.label.text}”`,
        fix: {
          kind: 'unsafe',
          title: `Add ${template.label}`,
          edits: [insertField(model, template, place)],
        },
      });
    }
  },
});

function missingFields(model: DocumentModel, house: House): FieldTemplate[] {
  const missing = house.fields.filter(({ id, required }) => required && !model.fieldById.has(id));
  if (missing.length === 0) return missing;
  const inTables = fieldsInTables(model, house);
  const said = fieldsSaid(model);
  return missing.filter(({ id }) => {
    if (inTables.has(id) || said.has(id)) return false;
    return id !== 'subject' || house.prescriptive || !hasTitle(model);
  });
}

/** Where the form is free, a title over the report says what it is about. */
function hasTitle({ titles, frontParagraphs }: DocumentModel): boolean {
  return titles.length > 0 || frontParagraphs.some(({ block }) => block.titleLike);
}

/** Fields printed as a table: `| Ward(s) | All |`. */
function fieldsInTables(model: DocumentModel, house: House): Set<string> {
  const ids = new Set<string>();
  for (const block of model.tree.blocks) {
    if (block.start >= model.frontEnd) break;
    if (block.kind !== 'table') continue;
    for (const { cells } of block.rows) {
      for (const cell of cells) {
        const found = cell.isEmpty ? null : matchField(house, cell.text.replace(/\*\*|:$/g, ''));
        if (found) ids.add(found.field.id);
      }
    }
  }
  return ids;
}

interface Place {
  field: FieldNode;
  side: 'after' | 'before';
}

/** After the last field that the house puts before it; before the next one when it comes first. */
function placeOf(template: FieldTemplate, known: FieldNode[], house: House): Place {
  const order = new Map(house.fields.map(({ id }, index) => [id, index]));
  const rank = (field: FieldNode) => order.get(field.id ?? '') ?? -1;
  const own = order.get(template.id) ?? 0;
  let before: FieldNode | null = null;
  let after: FieldNode | null = null;
  for (const field of known) {
    if (rank(field) < own) before = before && rank(before) > rank(field) ? before : field;
    else after = after && rank(after) <= rank(field) ? after : field;
  }
  return before
    ? { field: before, side: 'after' }
    : { field: after ?? (known[0] as FieldNode), side: 'before' };
}

function insertField(model: DocumentModel, template: FieldTemplate, { field, side }: Place): TextEdit {
  const gap = gapBetweenFields(model);
  if (side === 'before') return insert(field.start, `${template.label}:${gap}`);
  return insert(field.end, `${gap}${template.label}:`);
}

/** One line end or two, as between the fields that are there. */
function gapBetweenFields({ source, fields }: DocumentModel): string {
  const lineEnd = lineEndOf(source);
  const [first, second] = fields;
  if (!first || !second) return lineEnd + lineEnd;
  return source.slice(first.end, second.start).split(/\r\n|\n|\r/).length > 2 ? lineEnd + lineEnd : lineEnd;
}

/** The first line that is published. */
function firstLine({ tree, source }: DocumentModel): Range | null {
  const block = tree.blocks.find(({ kind }) => kind !== 'note' && kind !== 'conflict');
  if (!block) return null;
  const start = block.start === 0 && source.startsWith('\uFEFF') ? 1 : block.start;
  const length = source.slice(start, block.end).search(/[\r\n]/);
  return { start, end: length === -1 ? block.end : start + length };
}

function insertAtTop({ source }: DocumentModel, at: number, labels: string[]): TextEdit {
  const lineEnd = lineEndOf(source);
  return insert(at, labels.map((label) => `${label}:${lineEnd}${lineEnd}`).join(''));
}

/**
 * ## What it does
 * Finds a field with nothing after its label, or with a placeholder: `TBC`, `TBA`, `XX`, `[name]`, `dd/mm/yyyy`.
 *
 * ## Why it matters
 * The placeholder was to be filled in before the report went out. Published, it tells the public that nobody
 * looked at the first lines.
 *
 * ## Example
 * ```report bad
 * PORTFOLIO: TBC
 * ```
 * Write instead:
 * ```report good
 * PORTFOLIO: Environment and Regulatory Services
 * ```
 *
 * ## Source
 * Seen in councils' papers: contact lines printed half filled in, minute numbers left blank.
 */
import type { DocumentModel, FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

const LONGEST_PLACEHOLDER = 60;
const PLACEHOLDER =
  /^(?:t\.?b\.?[acd]\.?|to be (?:confirmed|advised|agreed|announced|completed|determined|inserted|added)\.?|x{2,}|\?+|\.{2,}|…+|_+|\[[^\]]*\]|<[^>]*>|(?:insert|enter|type|add) (?:date|name|title|text|post|ward|here)\b.*|(?:click|tap) (?:here |or tap here )?to enter\b.*|choose an item\.?|d{1,2}[/ .-]m{2,4}[/ .-]y{2,4})$/i;
/** The clerk fills these in when the agenda is made. */
const FILLED_IN_LATER = new Set(['agenda-item', 'report-number']);

export const rule = defineRule({
  id: 'header-field-empty',
  category: 'header',
  summary: 'Field left blank or to be confirmed',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const [index, field] of model.fields.entries()) {
      if (!field.template) continue;
      const { value, label } = field;
      if (value.isEmpty) {
        if (FILLED_IN_LATER.has(field.template.id) || isFollowedByText(model, field, index)) continue;
        if (introducesNames(model, field, index)) continue;
        if (model.kind === 'minutes' && field.colon === null) continue;
        report({ at: label, message: `“${label.text}” is blank: fill it in` });
      } else if (value.text.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(value.text)) {
        report({
          at: value,
          message: `“${label.text}” still says “${value.text}”: fill it in`,
        });
      }
    }
  },
});

/** `PRESENT:` in minutes, and under it `Councillors: A Ashe and B Birch`. */
function introducesNames({ kind, fields }: DocumentModel, { id }: FieldNode, index: number): boolean {
  const next = fields[index + 1];
  if (kind !== 'minutes' || next === undefined) return false;
  // `COUNCILLORS`, and under it `PRESENT`; `PRESENT:`, and under it `In the Chair: Councillor A Ashe`.
  if (id === 'present' && next.id === 'chair') return true;
  return next.id === id || (next.id === null && !next.value.isEmpty);
}

/** A list, a table or a paragraph after a blank line can be what the field says. */
function isFollowedByText(
  { source, fields, frontEnd }: DocumentModel,
  field: FieldNode,
  index: number,
): boolean {
  const end = fields[index + 1]?.start ?? frontEnd;
  return source
    .slice(field.end, end)
    .split(/[\r\n]+/)
    .some((line) => line.trim() !== '' && !line.trimStart().startsWith('//'));
}

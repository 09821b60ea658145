/**
 * ## What it does
 * Finds a field whose value runs on over the next line, or begins there.
 *
 * ## Why it matters
 * The line end comes from the narrow cell of the form the text was copied from. Whoever copies the subject from
 * here gets half of it.
 *
 * ## Example
 * ```report bad
 * REPORTING OFFICER: Director of Places
 * and Partnerships
 * ```
 * Write instead:
 * ```report good
 * REPORTING OFFICER: Director of Places and Partnerships
 * ```
 *
 * ## Source
 * Seen in published reports converted from Word and PDF.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import type { FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

/** A telephone number or an address. */
const CONTACT = /@|\d{4}/;
const GOES_ON = /(?:[,;&]|\b(?:and|or|of|the|for))$/i;
const BEGINS_AGAIN = /^(?:&|(?:and|or|of|the|for)\b)/i;

export const rule = defineRule({
  id: 'header-field-wrapped',
  category: 'header',
  summary: 'Field value broken over lines',
  severity: 'hint',
  fix: 'safe',
  kinds: ['report'],
  check({ model, report }) {
    for (const field of model.fields) {
      if (!field.template || field.value.isEmpty) continue;
      const lines = field.value.isWrapped ? field.value.lines() : [field.value];
      const edits = [...joinToLabel(model.source, field), ...joinLines(lines)];
      if (edits.length === 0 || isOneThingALine(field, lines)) continue;
      report({
        at: field.value,
        message: `The value of “${field.label.text}” is broken over lines: put it on one`,
        fix: { kind: 'safe', title: `Put ${field.label.text} on one line`, edits },
      });
    }
  },
});

/** `SUBJECT:` on a line of its own above its value. */
function joinToLabel(source: string, { colon, label, value }: FieldNode): TextEdit[] {
  const from = colon === null ? label.end : colon + 1;
  if (value.start === from + 1 && source.charAt(from) === ' ') return [];
  const between = source.slice(from, value.start);
  return /[\r\n]/.test(between) && between.trim() === ''
    ? [replace({ start: from, end: value.start }, ' ')]
    : [];
}

function joinLines(lines: Content[]): TextEdit[] {
  return lines.slice(1).map((line, index) => {
    const previous = lines[index] ?? line;
    return replace({ start: previous.end, end: line.start }, ' ');
  });
}

/** Wards one under the other, or a contact with name, telephone and address: joined, they would run together. */
function isOneThingALine({ template }: FieldNode, lines: Content[]): boolean {
  if (lines.length === 1) return false;
  if (lines.some(({ text }) => CONTACT.test(text))) return true;
  if (template?.type !== 'wards') return false;
  return lines.slice(1).some(({ text }, index) => {
    const previous = lines[index]?.text ?? '';
    return !GOES_ON.test(previous) && !BEGINS_AGAIN.test(text);
  });
}

import { matchField } from '../../../house/lookup.ts';
import type { House } from '../../../house/types.ts';
import type { SourceTable } from '../../source-document.ts';
import type { FieldPart, Part, TitlePart } from '../parts.ts';
import { labelIn } from './labels.ts';

/** The boxes of a form: label and value side by side, once or twice a row. */
export function tableFields(table: SourceTable, house: House): Part[] {
  const [head = []] = table.rows;
  // Labels side by side stand over their values.
  if (table.headerRows > 0 && head.length > 1 && head.every((cell) => isLabel(cell, house))) return [table];
  const pairs = table.rows.flatMap((row) => {
    const cells = row.map(oneLine);
    return cells.length % 2 === 0 && cells.length <= 4
      ? Array.from(
          { length: cells.length / 2 },
          (_, index) => [cells[index * 2] ?? '', cells[index * 2 + 1] ?? ''] as const,
        )
      : [];
  });
  const filled = pairs.filter(([label, value]) => label !== '' || value !== '');
  const known = filled.filter(([label]) => isLabel(label, house)).length;
  if (filled.length === 0 || known * 2 < filled.length || filled.length < table.rows.length) return [table];
  const fields: (FieldPart | TitlePart)[] = [];
  for (const [label, value] of filled) {
    const last = fields.at(-1);
    // A box whose label is empty goes on with the one above.
    if (label === '' && last?.kind === 'field') last.value = `${last.value} ${value}`.trim();
    // A box across the form names the document.
    else if (value === '' && !isLabel(label, house) && !/[?:]$/.test(label))
      fields.push(titleOf(label.replaceAll('**', ''), house));
    else fields.push({ kind: 'field', label: bare(label), value });
  }
  return fields;
}

/** `Report to Cabinet` is a field that has no colon. */
function titleOf(text: string, house: House): FieldPart | TitlePart {
  const field = labelIn(text, house);
  return field && field.value !== ''
    ? { kind: 'field', label: field.label, value: field.value }
    : { kind: 'title', text };
}

/** The lines of an address or of several names are kept apart. */
function oneLine(cell: string): string {
  const lines = cell.split('\n');
  const items = lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
  if (items.length > 0)
    return [...lines.filter((line) => !line.startsWith('- ')), items.join(', ')].join(' ').trim();
  const people = cell.replace(/\)\n(?=[\p{Lu}\d])/gu, '), ');
  return people.replace(/([^,;:\n])\n(?=\p{Lu}|[^\s@]{1,60}@)/gu, '$1, ').replaceAll('\n', ' ');
}

/** `Is this a key decision?` asks for its value, and is printed with a colon. */
function bare(label: string): string {
  return label
    .replaceAll('**', '')
    .replace(/[?:\s]{1,4}$/, '')
    .trim();
}

function isLabel(text: string, house: House): boolean {
  const label = bare(text);
  const known = label === '' ? null : matchField(house, label);
  return known !== null && known.match !== 'near';
}

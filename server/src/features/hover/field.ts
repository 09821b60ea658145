import { format } from 'date-fns/format';
import type { FieldTemplate, House } from '../../house/types.ts';
import type { DocumentModel, FieldNode } from '../../model/types.ts';
import { type HoverPart, text, title } from './parts.ts';

const EXAMPLE = new Date(2026, 5, 8);

/** What the house says of a field. Nothing for one it does not know. */
export function aboutField({ house }: DocumentModel, { template }: FieldNode): HoverPart[] {
  if (!template) return [];
  const parts = [title(template.label)];
  if (template.guidance !== '') parts.push({ kind: 'guidance', text: template.guidance });
  if (template.type === 'date') parts.push(text(`A date, written as ${format(EXAMPLE, house.dates.form)}.`));
  if (template.choices.length > 0) parts.push(text('One of:'), { kind: 'list', items: template.choices });
  parts.push(text(needOf(template, house)));
  return parts;
}

function needOf({ required }: FieldTemplate, { documentKind }: House): string {
  if (!required) return 'Left out where it does not apply.';
  return documentKind === 'minutes'
    ? 'All minutes of this house have this field.'
    : 'Every report of this house has this field.';
}

import type { DocumentKind, FieldType, Severity } from '../house/types.ts';
import type { DocumentModel, FieldNode, ImplicationState } from '../model/types.ts';
import { dayOf } from '../prose/field-dates.ts';
import type { FeatureDocument } from './document.ts';

/** What a reviewer of many documents wants to know of one. */
export interface ReviewEntry {
  uri: string;
  kind: DocumentKind;
  /** The subject, else null. */
  title: string | null;
  /** As typed; null when the document does not say. */
  committee: string | null;
  /** `2026-10-15`; null when the document gives no complete date. */
  meeting: string | null;
  house: string;
  findings: Record<Severity, number>;
  /** In the order of the house; none for minutes. */
  implications: { id: string; title: string; state: ImplicationState }[];
}

/** A document as one of many: what is wrong with it, and what it says of each implication. */
export function reviewEntry({ uri, kind, model, findings }: FeatureDocument): ReviewEntry {
  const counts: ReviewEntry['findings'] = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const day = dayOf(meetingField(model));
  return {
    uri,
    kind,
    title: textOf(model.fieldById.get('subject')),
    committee: textOf(fieldOf(model, 'committee')),
    meeting: day && isoDay(day),
    house: model.house.id,
    findings: counts,
    implications:
      kind === 'minutes'
        ? []
        : model.implications.map(({ id, template, state }) => ({ id, title: template.title, state })),
  };
}

/** `date` in every house that is shipped; else the first field that is a date. */
function meetingField(model: DocumentModel): FieldNode | undefined {
  return model.fieldById.get('date') ?? fieldOf(model, 'date');
}

function fieldOf({ fields }: DocumentModel, type: FieldType): FieldNode | undefined {
  return fields.find(({ template }) => template?.type === type);
}

function textOf(field: FieldNode | undefined): string | null {
  return field?.value.text || null;
}

function isoDay(day: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

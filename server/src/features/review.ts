import type { DocumentKind, FieldType, Severity } from '../house/types.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { DocumentModel, FieldNode, ImplicationState } from '../model/types.ts';
import { dayOf } from '../prose/field-dates.ts';
import type { FeatureDocument } from './document.ts';
import { titleOfMinutes } from './minutes/entry-symbols.ts';
import { decisionsOf } from './status.ts';

/** What a reviewer of many documents wants to know of one. */
export interface ReviewEntry {
  uri: string;
  kind: DocumentKind;
  /** The subject; of minutes that they are, and of which meeting; else null. */
  title: string | null;
  /** As typed; null when the document does not say. */
  committee: string | null;
  /** `2026-10-15`; null when the document gives no complete date. */
  meeting: string | null;
  house: string;
  findings: Record<Severity, number>;
  /** In the order of the house; none for minutes. */
  implications: { id: string; title: string; state: ImplicationState }[];
  /** The items of minutes in which something was considered and nothing was decided; none for a report. */
  undecided: string[];
}

/** A document as one of many: what is wrong with it, and what it says of each implication. */
export function reviewEntry({ uri, kind, model, findings }: FeatureDocument): ReviewEntry {
  const counts: ReviewEntry['findings'] = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const day = dayOf(meetingField(model)) ?? dayOfMinutes(model);
  const meeting = titleOfMinutes(model);
  return {
    uri,
    kind,
    title: textOf(model.fieldById.get('subject')) ?? (meeting === '' ? null : `Minutes: ${meeting}`),
    committee: textOf(fieldOf(model, 'committee')) ?? minutesOf(model)?.meeting.committee?.text ?? null,
    meeting: day && isoDay(day),
    house: model.house.id,
    findings: counts,
    implications:
      kind === 'minutes'
        ? []
        : model.implications.map(({ id, template, state }) => ({ id, title: template.title, state })),
    undecided: decisionsOf(model)?.open.map(({ title }) => title) ?? [],
  };
}

/** Of a meeting that is told of in a sentence. */
function dayOfMinutes(model: DocumentModel): Date | null {
  const date = minutesOf(model)?.meeting.date?.date;
  return date?.year ? new Date(date.year, date.month - 1, date.day) : null;
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

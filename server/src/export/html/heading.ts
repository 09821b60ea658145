/** What the page of a document is called. */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel, FieldNode } from '../../model/types.ts';

/** The subject, else the title that names the body that met, else the first title, else the body: what the page is called by. */
export function headingOf(model: DocumentModel): FieldNode | DocumentModel['titles'][number] | null {
  const [subject, meeting] = ['subject', 'meeting'].map((id) => model.fieldById.get(id));
  if (subject && !subject.value.isEmpty) return subject;
  const isMeeting = model.kind === 'minutes' && meeting && !meeting.value.isEmpty;
  return titleOfBody(model) ?? model.titles[0] ?? (isMeeting ? meeting : null);
}

/** `PLANNING COMMITTEE` under the name of the council. */
function titleOfBody(model: DocumentModel): DocumentModel['titles'][number] | null {
  const body = model.titles.length > 1 ? minutesOf(model)?.meeting.committee?.content : undefined;
  return (body && model.titles.find(({ title }) => title === body)) ?? null;
}

/** Whether a reader learns from the titles of a document what kind of document it is; of a report the subject is enough. */
export function saysWhatItIs({ kind, titles }: DocumentModel): boolean {
  return kind === 'report' || titles.some(({ title }) => /\bminutes\b/i.test(title.text));
}

/** What a document is called that does not say. */
export function defaultTitle({ kind }: DocumentModel): string {
  return kind === 'minutes' ? 'Minutes' : 'Report';
}

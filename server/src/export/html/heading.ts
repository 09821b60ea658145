/** What the page of a document is called. */
import type { DocumentModel, FieldNode } from '../../model/types.ts';

/** The subject, else the first title, else the body that met: what the page is called by. */
export function headingOf(model: DocumentModel): FieldNode | DocumentModel['titles'][number] | null {
  const [subject, meeting] = ['subject', 'meeting'].map((id) => model.fieldById.get(id));
  if (subject && !subject.value.isEmpty) return subject;
  const isMeeting = model.kind === 'minutes' && meeting && !meeting.value.isEmpty;
  return model.titles[0] ?? (isMeeting ? meeting : null);
}

/** Whether a reader learns from the titles of a document what kind of document it is; of a report the subject is enough. */
export function saysWhatItIs({ kind, titles }: DocumentModel): boolean {
  return kind === 'report' || titles.some(({ title }) => /\bminutes\b/i.test(title.text));
}

/** What a document is called that does not say. */
export function defaultTitle({ kind }: DocumentModel): string {
  return kind === 'minutes' ? 'Minutes' : 'Report';
}

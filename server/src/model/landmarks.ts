import type { Range } from '../../../grammar/src/index.ts';
import type { DocumentModel } from './types.ts';

/**
 * Where a finding about a document as a whole is shown: on what names the document (its subject, its title), or
 * on the first thing it says. Null when it says nothing.
 */
export function documentLandmark(model: DocumentModel): Range | null {
  const subject = model.fieldById.get('subject');
  const content =
    subject?.label ??
    model.titles[0]?.title ??
    model.fields[0]?.label ??
    model.sections[0]?.title ??
    model.prose[0]?.content.lines()[0];
  return content ? { start: content.start, end: content.end } : null;
}

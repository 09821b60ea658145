import { isUpperCase } from '../../../grammar/src/index.ts';
import { titleInCapitals } from '../format/title-capitals.ts';
import { fieldById, sectionById } from '../house/lookup.ts';
import type { House } from '../house/types.ts';
import { insert, lineEndOf } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import { attachmentsStart } from '../model/attachments.ts';
import { readHouseNote } from '../model/notes.ts';
import type { SectionNode } from '../model/types.ts';
import type { FeatureDocument } from './document.ts';

/**
 * Give a document the labels and titles of another house, wherever the two houses know the same field or section.
 * What the new house does not know stays as it is, and nothing changes its place: missing and misplaced sections are
 * for the linter to tell of.
 *
 * @param note how the note on the first line is to name the house; null to leave the note alone
 */
export function applyHouse({ model }: FeatureDocument, house: House, note: string | null): TextEdit[] {
  const edits: TextEdit[] = [];
  if (note !== null) edits.push(...noteEdits(model.source, note));
  for (const { id, label } of model.fields) {
    const template = id === null ? null : fieldById(house, id);
    if (template && template.label !== label.text)
      edits.push({ start: label.start, end: label.end, text: template.label });
  }
  const end = attachmentsStart(model);
  for (const section of model.allSections) {
    if (section.start >= end) continue;
    const title = titleIn(house, section);
    if (title !== null && title !== section.title.text)
      edits.push({ start: section.title.start, end: section.title.end, text: title });
  }
  return edits;
}

function titleIn(house: House, { id, title, level }: SectionNode): string | null {
  const template = id === null ? null : sectionById(house, id);
  if (!template) return null;
  const isUpper = level === 1 && (house.numbering.titles === 'upper' || isUpperCase(title.text));
  return isUpper ? titleInCapitals(template.title, template) : template.title;
}

function noteEdits(source: string, house: string): TextEdit[] {
  const named = readHouseNote(source);
  if (named === house) return [];
  if (named === null) {
    const start = source.startsWith('\uFEFF') ? 1 : 0;
    return [insert(start, `// house: ${house}${lineEndOf(source)}`)];
  }
  const start = source.indexOf(named, source.indexOf('house:') + 'house:'.length);
  return [{ start, end: start + named.length, text: house }];
}

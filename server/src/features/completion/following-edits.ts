import { renumberEdits } from '../../format/renumber.ts';
import { wholeLines } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { buildModel } from '../../model/build.ts';
import type { FeatureDocument } from '../document.ts';

/**
 * What else changes when a section is inserted before others: their numbers, those of their paragraphs, and the
 * references to them. Only where all numbers were right before, so that nothing is renumbered for another reason;
 * none of the edits touches what is inserted.
 */
export function followingEdits(
  { model, text, kind, settings }: FeatureDocument,
  inserted: TextEdit,
): TextEdit[] {
  const build = (source: string) => buildModel(source, kind, settings.house);
  const line = wholeLines(text, inserted);
  if (
    model.source !== text ||
    renumberEdits(build(text.slice(0, line.start) + text.slice(line.end))).length > 0
  )
    return [];
  const after = inserted.start + inserted.text.length;
  const moved = inserted.text.length - (inserted.end - inserted.start);
  const edits: TextEdit[] = [];
  for (const edit of renumberEdits(
    build(text.slice(0, inserted.start) + inserted.text + text.slice(inserted.end)),
  )) {
    if (edit.end <= inserted.start) edits.push(edit);
    else if (edit.start >= after) edits.push({ ...edit, start: edit.start - moved, end: edit.end - moved });
    else return [];
  }
  return edits;
}

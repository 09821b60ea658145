/** Where a section that a document lacks is put in. */
import { insert, lineEndOf } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import type { MissingSection } from '../model/missing-sections.ts';
import { sectionExtent, startWithNotes, trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel } from '../model/types.ts';
import { newSectionText } from './section-text.ts';

/** The offset that it goes to, and on which side of its neighbour's text that is. */
export interface Gap {
  offset: number;
  side: 'before' | 'after';
}

export function gapFor({ after, before, parent }: MissingSection, model: DocumentModel): Gap {
  if (after) return { offset: sectionExtent(model, after).end, side: 'after' };
  if (before) return { offset: startWithNotes(model, before.start), side: 'before' };
  const end = parent ? sectionExtent(model, parent).end : trimmedEnd(model.source, model.source.length);
  return { offset: end, side: 'after' };
}

/**
 * Puts a section in, or several that go to one place, as a new report has them: the heading and notes. What they say,
 * and be it that there is nothing to say, is for the author.
 *
 * @param wanted of one gap, in the order of the house
 */
export function insertAt(
  { offset, side }: Gap,
  wanted: readonly MissingSection[],
  model: DocumentModel,
): TextEdit {
  const eol = lineEndOf(model.source);
  const gap = eol.repeat(2);
  const text = wanted
    .map((missing) => newSectionText(missing.template, missing, model, eol, 'noted'))
    .join(gap);
  return insert(offset, side === 'after' ? `${gap}${text}` : `${text}${gap}`);
}

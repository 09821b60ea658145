import type { Range } from '../../../grammar/src/index.ts';
import type { DocumentModel, SectionNode } from './types.ts';

/**
 * The text of a section as an author would cut it out: from the notes right above its heading to its last
 * character, without the blank lines and the notes that belong to what follows.
 */
export function sectionExtent(model: DocumentModel, section: SectionNode): Range {
  const { source } = model;
  const next = section.end < source.length ? startWithNotes(model, section.end) : source.length;
  return { start: startWithNotes(model, section.start), end: trimmedEnd(source, next) };
}

/** Where a block begins together with the notes that stand right above it, no blank line between. */
export function startWithNotes(model: DocumentModel, start: number): number {
  let at = start;
  for (let index = model.notes.length - 1; index >= 0; index -= 1) {
    const note = model.notes[index];
    if (!note || note.start >= at) continue;
    if (!/^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(model.source.slice(note.end, at))) break;
    at = note.start;
  }
  return at;
}

/**
 * Where a heading ends together with the notes that stand right below it, no blank line between; the heading alone,
 * where the notes stand right above what follows as well.
 */
export function endWithNotes({ notes, source }: DocumentModel, end: number): number {
  let at = end;
  for (const note of notes) {
    if (note.start < at) continue;
    if (!/^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(source.slice(at, note.start))) break;
    at = note.end;
  }
  return /^[^\S\r\n]*(?:(?:\r\n|\n|\r)[^\S\r\n]*){2}|^\s*$/.test(source.slice(at, at + 1000)) ? at : end;
}

/** The end of the last character before `end` that is no space and no line end. */
export function trimmedEnd(source: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(source.charAt(at - 1))) at -= 1;
  return at;
}

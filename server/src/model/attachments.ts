import { SideTable } from './side-table.ts';
import type { DocumentModel, SectionNode } from './types.ts';

const ATTACHED_TITLE =
  /^(?:(?:appendix|annex|enclosure|schedule|attachment) (?:\d{1,2}|[a-z])\b|(?:annex|appendix)$)/i;

const starts = new SideTable<DocumentModel, number>();

/** Where the report itself ends and what is attached to it begins; the length of the text when nothing is. */
export function attachmentsStart(model: DocumentModel): number {
  const known = starts.get(model);
  if (known !== undefined) return known;
  const start = findStart(model);
  starts.set(model, start);
  return start;
}

/** For a view of a part, which does not show where the report ends. */
export function setAttachmentsStart(model: DocumentModel, start: number): void {
  starts.set(model, start);
}

/** The top-level sections of the report itself: an appendix is a document of its own. */
export function ownSections(model: DocumentModel): SectionNode[] {
  const start = attachmentsStart(model);
  const last = model.sections.at(-1);
  if (!last || last.start < start) return model.sections;
  return model.sections.filter((section) => section.start < start);
}

/** Where each thing attached to the report begins: every one is numbered by itself. */
export function attachmentStarts(model: DocumentModel): number[] {
  const start = attachmentsStart(model);
  const last = model.sections.at(-1);
  if (!last || last.start < start) return [];
  return model.sections
    .filter((section) => section.start >= start && isAttachment(section))
    .map((section) => section.start);
}

/** Which of them an offset lies in, from 1; 0 for the report itself. */
export function attachmentAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset) + 1;
}

/** Whether a section is the heading of something attached, by its form or its words. */
export function isAttachment({ heading, title }: SectionNode): boolean {
  return heading.form === 'appendix' || ATTACHED_TITLE.test(title.text);
}

function findStart(model: DocumentModel): number {
  const { sections } = model;
  let nextNumbers: (number | null)[] | null = null;
  let lastNumber = 0;
  for (const [index, section] of sections.entries()) {
    if (isAttachment(section)) {
      nextNumbers ??= numbersAfter(sections);
      // `Appendix A – Title` in a list of appendices looks the same, but there the report's sections go on after it.
      if (lastNumber === 0 || nextNumbers[index] !== lastNumber + 1) return section.start;
    }
    lastNumber = section.number?.parts[0] ?? lastNumber;
  }
  return model.source.length;
}

/** For each section, the number of the next one that has a number. */
function numbersAfter(sections: readonly SectionNode[]): (number | null)[] {
  const numbers: (number | null)[] = [];
  let next: number | null = null;
  for (let index = sections.length - 1; index >= 0; index -= 1) {
    numbers[index] = next;
    next = sections[index]?.number?.parts[0] ?? next;
  }
  return numbers;
}

import type { DocumentModel, SectionNode } from './types.ts';

const ATTACHED_TITLE = /^(?:appendix|annex|enclosure|schedule|attachment) (?:\d{1,2}|[a-z])\b/i;

const starts = new WeakMap<DocumentModel, number>();

/** Where the report itself ends and what is attached to it begins; the length of the text when nothing is. */
export function attachmentsStart(model: DocumentModel): number {
  const known = starts.get(model);
  if (known !== undefined) return known;
  const start = findStart(model);
  starts.set(model, start);
  return start;
}

/** The top-level sections of the report itself: an appendix is a document of its own. */
export function ownSections(model: DocumentModel): SectionNode[] {
  const start = attachmentsStart(model);
  const last = model.sections.at(-1);
  if (!last || last.start < start) return model.sections;
  return model.sections.filter((section) => section.start < start);
}

function findStart(model: DocumentModel): number {
  let lastNumber = 0;
  for (const [index, section] of model.sections.entries()) {
    const isAttached = section.heading.form === 'appendix' || ATTACHED_TITLE.test(section.title.text);
    // `Appendix A – Title` in a list of appendices looks the same, but there the report's sections go on after it.
    if (isAttached && !goesOn(model.sections, index + 1, lastNumber)) return section.start;
    lastNumber = section.number?.parts[0] ?? lastNumber;
  }
  return model.source.length;
}

function goesOn(sections: SectionNode[], from: number, lastNumber: number): boolean {
  if (lastNumber === 0) return false;
  return sections.slice(from).find((section) => section.number !== null)?.number?.parts[0] === lastNumber + 1;
}

import type { Range } from '../../../grammar/src/index.ts';
import { setAttachmentsStart } from './attachments.ts';
import type { BodyPart } from './body-part.ts';
import type { WholeFront } from './build.ts';
import type { DocumentModel } from './types.ts';

/** One part of a document as if it were all there is: what a rule of scope `part` is given. */
export interface PartView {
  model: DocumentModel;
  /** Where the part lies in the source. */
  extent: Range;
}

/** The front block alone. */
export function viewOfFront(model: DocumentModel, front: WholeFront): PartView {
  const view: DocumentModel = {
    ...model,
    ...NOTHING_IN_BODY,
    prose: front.prose,
    proseParts: [front.prose],
    references: front.references,
    terms: front.terms,
  };
  setAttachmentsStart(view, model.source.length);
  return { model: view, extent: { start: 0, end: model.frontEnd } };
}

/**
 * One part of the body alone.
 *
 * @param extent from its first block to the next part's
 * @param standing whether it is attached to the report: an appendix is a document of its own
 */
export function viewOfPart(
  model: DocumentModel,
  part: BodyPart,
  extent: Range,
  standing: 'own' | 'attached',
): PartView {
  const view: DocumentModel = {
    ...model,
    ...NOTHING_IN_FRONT,
    frontEnd: extent.start,
    sections: part.sections,
    allSections: part.allSections,
    paragraphs: part.paragraphs,
    lists: part.lists,
    tables: part.tables,
    prose: part.prose,
    proseParts: [part.prose],
    references: part.references,
    terms: part.terms,
  };
  setAttachmentsStart(view, standing === 'attached' ? extent.start : model.source.length);
  return { model: view, extent };
}

const NOTHING_IN_FRONT = { titles: [], fields: [], frontParagraphs: [], fieldById: new Map(), exempt: null };
const NOTHING_IN_BODY = {
  sections: [],
  allSections: [],
  sectionById: new Map(),
  paragraphs: [],
  lists: [],
  tables: [],
  recommendations: null,
  appendices: [],
};

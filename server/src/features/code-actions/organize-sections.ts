import { mayRenumber } from '../../format/renumber-fix.ts';
import type { Piece } from '../../lint/pieces.ts';
import { ownSections } from '../../model/attachments.ts';
import { maySectionsMove, misplacedSections } from '../../model/misplaced-sections.ts';
import { numberFaults } from '../../model/number-faults.ts';
import { sectionExtent } from '../../model/section-extent.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { rearrange } from '../rearrange.ts';
import { type CodeAction, editOf, type Offer } from './action.ts';

/**
 * Put the sections into the order of a house that lays it down, and all numbers right; references follow what they
 * mean. Sections the house does not know stay where they are.
 *
 * ```report
 * 1.0 RISK ANALYSIS$0
 *
 * 1.1 The risk is described in paragraph 2.1.
 *
 * 2.0 FINANCIAL IMPLICATIONS
 *
 * 2.1 The grant may be lost.
 * ```
 * Sort the sections and renumber
 * ```report
 * 1.0 FINANCIAL IMPLICATIONS
 *
 * 1.1 The grant may be lost.
 *
 * 2.0 RISK ANALYSIS
 *
 * 2.1 The risk is described in paragraph 1.1.
 * ```
 */
export const organizeSections: CodeAction = {
  id: 'organize-sections',
  kind: 'source.organizeSections',
  offered: 'on-request',
  offers({ document: { model } }): Offer[] {
    if (model.kind === 'minutes') return [];
    const offer = { title: 'Sort the sections and renumber', argument: '' };
    if (
      model.house.prescriptive &&
      levelsOf(model).some((level) => misplacedSections(level, model.house).length > 0)
    ) {
      if (maySectionsMove(model)) return [offer];
      return [
        { ...offer, disabled: 'A number stands twice: which section its text belongs to is uncertain' },
      ];
    }
    return hasWrongNumbers(model) && mayRenumber(model) ? [{ ...offer, title: 'Renumber' }] : [];
  },
  edit({ document }) {
    const { model } = document;
    const isSorting = model.house.prescriptive && maySectionsMove(model);
    const pieces = isSorting ? sorted(model) : [{ start: 0, end: model.source.length }];
    return editOf(document, rearrange(model, pieces));
  },
};

function levelsOf(model: DocumentModel): readonly (readonly SectionNode[])[] {
  const top = ownSections(model);
  return [top, ...top.map(({ sections }) => sections)];
}

function hasWrongNumbers(model: DocumentModel): boolean {
  const { sections, paragraphs } = numberFaults(model);
  return sections.length + paragraphs.length > 0;
}

/** The whole text, its sections in the house's order; the blank lines between them stay where they are. */
function sorted(model: DocumentModel): Piece[] {
  return piecesOfLevel(ownSections(model), { start: 0, end: model.source.length }, model, (section) =>
    piecesOfLevel(section.sections, sectionExtent(model, section), model, (inner) => [
      sectionExtent(model, inner),
    ]),
  );
}

function piecesOfLevel(
  level: readonly SectionNode[],
  { start, end }: { start: number; end: number },
  model: DocumentModel,
  inside: (section: SectionNode) => Piece[],
): Piece[] {
  const extents = level.map((section) => sectionExtent(model, section));
  const pieces: Piece[] = [];
  let at = start;
  for (const [index, section] of inOrder(level, model).entries()) {
    const slot = extents[index];
    if (!slot) continue;
    pieces.push({ start: at, end: slot.start }, ...inside(section));
    at = slot.end;
  }
  return [...pieces, { start: at, end }];
}

function inOrder(level: readonly SectionNode[], model: DocumentModel): SectionNode[] {
  const misplaced = misplacedSections(level, model.house);
  const moved = new Set(misplaced.map(({ section }) => section));
  const order = level.filter((section) => !moved.has(section));
  const placeOf = ({ id }: SectionNode) => model.house.sections.findIndex((template) => template.id === id);
  const inHouse = [...misplaced].sort((a, b) => placeOf(a.section) - placeOf(b.section));
  for (const { section, after, before } of inHouse) {
    if (!after) order.splice(before ? order.indexOf(before) : order.length, 0, section);
  }
  // Each goes right behind the section before it, so that of several with the same one the last goes first.
  for (const { section, after } of inHouse.reverse()) {
    if (after) order.splice(order.indexOf(after) + 1, 0, section);
  }
  return order;
}

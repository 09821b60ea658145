import type { Range } from '../lint/finding.ts';
import { textsOf } from '../model/implications.ts';
import { findMissingSections } from '../model/missing-sections.ts';
import type { DocumentModel, Implication, SectionNode } from '../model/types.ts';
import { saysCleared } from '../prose/clearance.ts';
import type { FeatureDocument } from './document.ts';
import { busyItems, busyTitle, placesOf, undecidedItems, undecidedTitle } from './minutes/lenses.ts';
import { appendixNames, nodeAt } from './nodes.ts';
import { type Pointer, pointersOf, pointersTo } from './reference-index.ts';

/**
 * `references`: how often something is referred to; `unwritten`: implications the house asks about of which nothing
 * is said; `uncleared`: an implication that the officer responsible has not cleared; in minutes `undecided`: items with
 * a report of which nothing was decided, `decided`: how much an item decided.
 */
export type LensKind = 'references' | 'unwritten' | 'uncleared' | 'undecided' | 'decided';

/** Where a lens stands; what it says is worked out when it is looked at. */
export interface Lens extends Range {
  kind: LensKind;
  /** Where the thing begins that it speaks of. */
  of: number;
}

export interface LensText {
  title: string;
  /** What a click may lead to: the references, the sections that are still empty. */
  places: readonly Range[];
}

/** The lenses of a document, in document order. */
export function codeLenses({ model }: FeatureDocument): Lens[] {
  const lenses = [
    ...frontLenses(model),
    ...referenceLenses(model),
    ...clearanceLenses(model),
    ...decisionLenses(model),
  ];
  return lenses.sort((a, b) => a.start - b.start);
}

/** What a lens says now; null when there is nothing to say any more, because the document has been edited. */
export function lensText(
  { model }: FeatureDocument,
  { kind, of }: Pick<Lens, 'kind' | 'of'>,
): LensText | null {
  switch (kind) {
    case 'references': {
      const places = referencesTo(model, of);
      if (places.length === 0) return null;
      return { title: places.length === 1 ? '1 reference' : `${places.length} references`, places };
    }
    case 'unwritten': {
      const unwritten = unwrittenImplications(model);
      if (unwritten.length === 0) return null;
      const places = unwritten.flatMap(({ section }) => (section ? [section.heading] : []));
      return { title: unwrittenTitle(unwritten), places };
    }
    case 'uncleared': {
      const found = unclearedImplications(model).find(({ section }) => section.start === of);
      return found ? { title: `Not yet cleared by ${found.template.owner}`, places: [] } : null;
    }
    case 'undecided': {
      const undecided = undecidedItems(model);
      if (undecided.length === 0) return null;
      return { title: undecidedTitle(undecided), places: undecided.map(({ titleRange }) => titleRange) };
    }
    case 'decided': {
      const item = busyItems(model).find(({ start }) => start === of);
      return item ? { title: busyTitle(item), places: placesOf(item) } : null;
    }
  }
}

/** On the first line of the front block: that is where an author looks for what is left to do. */
function* frontLenses(model: DocumentModel): Generator<Lens> {
  const kind =
    unwrittenImplications(model).length > 0
      ? 'unwritten'
      : undecidedItems(model).length > 0
        ? 'undecided'
        : null;
  if (kind === null) return;
  const starts = [model.titles[0]?.start, model.fields[0]?.start, model.sections[0]?.start];
  const start = Math.min(...starts.filter((each) => each !== undefined));
  // There is nothing yet that could have implications.
  if (Number.isFinite(start)) yield { kind, of: start, start, end: start };
}

function* referenceLenses(model: DocumentModel): Generator<Lens> {
  const seen = new Set<number>();
  for (const { to } of pointersOf(model)) {
    if (!to || seen.has(to.start)) continue;
    seen.add(to.start);
    if (referencesTo(model, to.start).length === 0) continue;
    const { start, end } = placeOf(model, to);
    yield { kind: 'references', of: to.start, start, end };
  }
}

/** The number or name of what is referred to; of an appendix that is attached, in its own heading. */
function placeOf(model: DocumentModel, to: Range): Range {
  const node = nodeAt(model, to.start);
  if (!node) return { start: to.start, end: to.start };
  if (node.subject.kind !== 'appendix') return node.name;
  const names = appendixNames(model, node.subject.appendix);
  return names.find(({ isHeading }) => isHeading)?.name ?? node.name;
}

/** Those from elsewhere: an entry in the list of appendices is no reference to itself. */
function referencesTo(model: DocumentModel, start: number): readonly Pointer[] {
  return pointersTo(model, { start, end: start }).filter(
    (pointer) => !pointer.to || pointer.start < pointer.to.start || pointer.end > pointer.to.end,
  );
}

/** Implications that the house asks about and of which nothing is said, sections and labels in the text counted. */
function unwrittenImplications(model: DocumentModel): Implication[] {
  if (model.kind !== 'report') return [];
  const wanted = new Set(findMissingSections(model).map(({ template }) => template.id));
  return model.implications.filter(
    ({ id, state, section }) => state === 'missing' && (section !== null || wanted.has(id)),
  );
}

const MOST_NAMED = 4;

function unwrittenTitle(unwritten: readonly Implication[]): string {
  const names = unwritten.map(({ section, template }) => section?.title.text || template.title);
  const left = names.length - MOST_NAMED;
  const named = left > 1 ? [...names.slice(0, MOST_NAMED), `${left} more`] : names;
  const count = names.length === 1 ? '1 implication' : `${names.length} implications`;
  return `${count} still to be written: ${named.join(', ')}`;
}

function* decisionLenses(model: DocumentModel): Generator<Lens> {
  for (const { start, titleRange } of busyItems(model)) {
    yield { kind: 'decided', of: start, start: titleRange.start, end: titleRange.end };
  }
}

function* clearanceLenses(model: DocumentModel): Generator<Lens> {
  for (const { section } of unclearedImplications(model)) {
    const { start, end } = section.heading;
    yield { kind: 'uncleared', of: start, start, end };
  }
}

/** Where the house names an officer, the section says something, and no clearance stands in it. */
function unclearedImplications(model: DocumentModel): (Implication & { section: SectionNode })[] {
  if (model.kind !== 'report') return [];
  return model.implications.filter(
    (implication): implication is Implication & { section: SectionNode } =>
      implication.section !== null &&
      implication.state !== 'missing' &&
      implication.template.owner !== '' &&
      !isCleared(implication.section, implication.template.owner),
  );
}

function isCleared(section: SectionNode, owner: string): boolean {
  for (const text of textsOf(section)) if (saysCleared(text, owner)) return true;
  return false;
}

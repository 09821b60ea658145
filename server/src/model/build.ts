import { type Block, type Content, parseTree, type Range, type Tree } from '../../../grammar/src/index.ts';
import { templateOf } from '../house/template-of.ts';
import type { DocumentKind, House } from '../house/types.ts';
import { collectAppendices } from './appendices.ts';
import { collectBackgroundPapers } from './background-papers.ts';
import type { BodyPart } from './body-part.ts';
import { type Front, readFront } from './front.ts';
import { collectImplications } from './implications.ts';
import { readNotes } from './notes.ts';
import { proseOfFront, proseOfPart } from './prose-units.ts';
import { collectRecommendations } from './recommendations.ts';
import { resolveReferences } from './reference-targets.ts';
import { readReferences } from './references.ts';
import { NOTHING_KNOWN, readParts } from './sections.ts';
import { readTerms } from './terms.ts';
import type { DocumentModel, ProseUnit, Reference, Term } from './types.ts';

/**
 * The model of one document in one house. Total: any text has a model, if an empty one.
 *
 * @param source the text, line ends as found
 * @param kind what the file says it is
 * @param asked the template, resolved; the model has it as it is for this kind
 */
export function buildModel(source: string, kind: DocumentKind, asked: House): DocumentModel {
  const house = templateOf(asked, kind);
  const tree = parseTree(source);
  const front = readWholeFront(tree.blocks, house);
  return assembleModel({ kind, house, tree, front, parts: readBody(tree, house, front) });
}

/**
 * The same without what running text says: `prose`, `references` and `terms` are empty, and so are implications, background
 * papers, appendices, labels and notes. For those who ask many documents for nothing but their fields, sections, recommendations and items.
 */
export function buildStructure(source: string, kind: DocumentKind, asked: House): DocumentModel {
  const house = templateOf(asked, kind);
  const tree = parseTree(source);
  const front = { ...readFront(tree.blocks, house), prose: [], references: [], terms: [] };
  return assembleStructure({ kind, house, tree, front, parts: readBodyParts(tree, house, front) });
}

/** The front block with what its running text says. */
export interface WholeFront extends Front {
  prose: ProseUnit[];
  references: Reference[];
  terms: Term[];
}

export function readWholeFront(blocks: Block[], house: House): WholeFront {
  const front = readFront(blocks, house);
  const prose = proseOfFront(front);
  return { ...front, prose, references: readReferences(prose), terms: readTerms(prose) };
}

/** All parts of the body, with what their running text says. */
export function readBody(tree: Tree, house: House, front: Front): BodyPart[] {
  const parts = readBodyParts(tree, house, front);
  for (const part of parts) readProse(part);
  return parts;
}

function readBodyParts({ blocks, source }: Tree, house: House, front: Front): BodyPart[] {
  const { blockCount, itemLines } = front;
  const start = { block: blockCount, context: { ...NOTHING_KNOWN, itemLines } };
  return readParts(blocks.slice(blockCount), house, start, { next: undefined, end: source.length }).parts;
}

/** Fill in what the running text of a part says; `known` as in `proseOfPart`. */
export function readProse(part: BodyPart, known?: ReadonlyMap<Content, ProseUnit>): void {
  part.prose = proseOfPart(part, known);
  part.references = readReferences(part.prose);
  part.terms = readTerms(part.prose);
}

/** What a model is put together from. */
export interface ModelParts {
  kind: DocumentKind;
  house: House;
  tree: Tree;
  front: WholeFront;
  parts: readonly BodyPart[];
}

/** Put a model together, and find out what can only be told of the whole. */
export function assembleModel(from: ModelParts): DocumentModel {
  const model = assembleStructure(from);
  model.implications = collectImplications(model);
  model.backgroundPapers = collectBackgroundPapers(model);
  model.appendices = collectAppendices(
    model,
    from.parts.flatMap(({ appendixHeadings }) => appendixHeadings),
  );
  model.labels = collectLabels(from.tree.blocks);
  model.conflicts = conflictsOf(from.tree.blocks);
  Object.assign(model, readNotes(from.tree.blocks));
  resolveReferences(model, from.parts);
  return model;
}

function assembleStructure({ kind, house, tree, front, parts }: ModelParts): DocumentModel {
  const model: DocumentModel = {
    kind,
    house,
    source: tree.source,
    tree,
    titles: front.titles,
    fields: front.fields,
    frontEnd: front.end ?? tree.source.length,
    frontParagraphs: front.paragraphs,
    sections: [],
    allSections: [],
    sectionById: new Map(),
    fieldById: firstById(front.fields),
    paragraphs: [],
    lists: [],
    tables: [],
    prose: [...front.prose],
    proseParts: [front.prose, ...parts.map(({ prose }) => prose)],
    recommendations: null,
    implications: [],
    backgroundPapers: { state: 'missing', papers: [], section: null },
    appendices: [],
    references: [...front.references],
    terms: [...front.terms],
    labels: new Map(),
    exempt: front.exempt,
    conflicts: [],
    notes: [],
    suppressions: [],
  };
  for (const part of parts) {
    append(model.sections, part.sections);
    append(model.allSections, part.allSections);
    append(model.paragraphs, part.paragraphs);
    append(model.lists, part.lists);
    append(model.tables, part.tables);
    append(model.prose, part.prose);
    append(model.references, part.references);
    append(model.terms, part.terms);
  }
  model.sectionById = firstById(model.allSections);
  model.recommendations = collectRecommendations(model);
  return model;
}

function append<Item>(all: Item[], some: readonly Item[]): void {
  for (const item of some) all.push(item);
}

function firstById<Node extends { id: string | null }>(nodes: Node[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  for (const node of nodes) if (node.id !== null && !byId.has(node.id)) byId.set(node.id, node);
  return byId;
}

function collectLabels(blocks: Block[]): Map<string, Range> {
  const labels = new Map<string, Range>();
  for (const block of blocks) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'listItem') continue;
    if (block.label && !labels.has(block.label.name)) labels.set(block.label.name, block);
  }
  return labels;
}

function conflictsOf(blocks: Block[]): Range[] {
  return blocks.filter((block) => block.kind === 'conflict');
}

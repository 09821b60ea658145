import {
  type Block,
  type Content,
  lexInline,
  parseTree,
  type Range,
  WordRecord,
} from '../../../grammar/src/index.ts';
import type { DocumentKind, House } from '../house/types.ts';
import { collectAppendices } from './appendices.ts';
import { collectBackgroundPapers } from './background-papers.ts';
import { readFront } from './front.ts';
import { collectImplications } from './implications.ts';
import { readNotes } from './notes.ts';
import { collectRecommendations } from './recommendations.ts';
import { collectReferences } from './references.ts';
import { readSections } from './sections.ts';
import { collectTerms } from './terms.ts';
import type { DocumentModel, ProseUnit, SectionNode } from './types.ts';

/**
 * The model of one document in one house. Total: any text has a model, if an empty one.
 *
 * @param source the text, line ends as found
 * @param kind what the file says it is
 * @param house the template, resolved
 */
export function buildModel(source: string, kind: DocumentKind, house: House): DocumentModel {
  const tree = parseTree(source);
  const front = readFront(tree.blocks, house);
  const body = readSections(tree.blocks.slice(front.blockCount), house, source.length);
  const { prose, words } = collectProse(front, body);
  const model: DocumentModel = {
    kind,
    house,
    source,
    tree,
    titles: front.titles,
    fields: front.fields,
    frontEnd: front.end ?? source.length,
    frontParagraphs: front.paragraphs,
    sections: body.sections,
    allSections: body.allSections,
    sectionById: firstById(body.allSections),
    fieldById: firstById(front.fields),
    paragraphs: body.paragraphs,
    lists: body.lists,
    tables: body.tables,
    prose,
    words,
    recommendations: null,
    implications: [],
    backgroundPapers: { state: 'missing', papers: [], section: null },
    appendices: [],
    references: [],
    terms: [],
    labels: collectLabels(tree.blocks),
    exempt: front.exempt,
    conflicts: conflictsOf(tree.blocks),
    ...readNotes(tree.blocks),
  };
  model.recommendations = collectRecommendations(model);
  model.implications = collectImplications(model);
  model.backgroundPapers = collectBackgroundPapers(model);
  model.appendices = collectAppendices(model, body.appendixHeadings);
  model.references = collectReferences(model);
  model.terms = collectTerms(model);
  return model;
}

function firstById<Node extends { id: string | null }>(nodes: Node[]): Map<string, Node> {
  const byId = new Map<string, Node>();
  for (const node of nodes) if (node.id !== null && !byId.has(node.id)) byId.set(node.id, node);
  return byId;
}

type FrontPart = ReturnType<typeof readFront>;
type BodyPart = ReturnType<typeof readSections>;

// One record for all documents: it grows to the longest and stays.
const record = new WordRecord();

function collectProse(front: FrontPart, body: BodyPart): { prose: ProseUnit[]; words: Int32Array } {
  const units: ProseUnit[] = [];
  record.clear();
  const add = (
    content: Content,
    role: ProseUnit['role'],
    section: SectionNode | null,
    owner: ProseUnit['owner'],
  ) => {
    if (content.isEmpty) return;
    const wordsFrom = record.length;
    const inline = lexInline(content.text, record);
    units.push({ content, role, section, owner, inline, wordsFrom, wordsTo: record.length });
  };
  for (const field of front.fields) add(field.value, 'field', null, field);
  for (const paragraph of front.paragraphs) add(paragraph.content, 'paragraph', null, paragraph);
  for (const node of body.order) {
    switch (node.kind) {
      case 'section':
        add(node.title, 'title', node, node);
        if (node.leadIn) add(node.leadIn, 'lead-in', node, node);
        break;
      case 'paragraph':
        add(node.content, 'paragraph', node.section, node);
        break;
      case 'listItem':
        add(node.content, 'list-item', node.list.section, node);
        break;
      case 'table':
        for (const row of [node.header, ...node.rows])
          for (const cell of row) add(cell, 'cell', node.section, node);
    }
  }
  return { prose: units, words: record.take() };
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

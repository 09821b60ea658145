import type { Range } from '../lint/finding.ts';
import { SideTable } from '../model/side-table.ts';
import type { Appendix, DocumentModel, ListItemNode, SectionNode } from '../model/types.ts';
import type { Subject } from './symbol-at.ts';

/** A thing of the document's structure, with the place of its number or name. */
export interface StructureNode {
  subject: Subject;
  /** `3.4`, `ii)`, `A` in `Appendix A`; the title or the first words where it has no number. */
  name: Range;
}

/** The section, paragraph, list item, recommendation, appendix or table that begins at an offset, or null. */
export function nodeAt(model: DocumentModel, start: number): StructureNode | null {
  return nodesOf(model).get(start) ?? null;
}

/** What a range of the model means as a subject: what begins where it does. */
export function subjectAt(model: DocumentModel, { start }: Range): Subject | null {
  return nodeAt(model, start)?.subject ?? null;
}

const known = new SideTable<DocumentModel, ReadonlyMap<number, StructureNode>>();

function nodesOf(model: DocumentModel): ReadonlyMap<number, StructureNode> {
  const cached = known.get(model);
  if (cached) return cached;
  const nodes = new Map<number, StructureNode>();
  for (const table of model.tables) {
    if (!table.caption) continue;
    const { start } = table.caption.range;
    const name = { start, end: start + table.caption.name.length };
    nodes.set(start, { subject: { kind: 'table', table }, name });
  }
  for (const list of model.lists) for (const item of list.items) nodes.set(item.start, itemNode(item));
  for (const paragraph of model.paragraphs) {
    const { number, start, content } = paragraph;
    nodes.set(start, { subject: { kind: 'paragraph', paragraph }, name: bare(number) ?? firstWord(content) });
  }
  for (const section of model.allSections) nodes.set(section.start, sectionNode(section));
  for (const recommendation of model.recommendations?.items ?? []) {
    const { item, content } = recommendation;
    // `RECOMMENDATION: That the report be noted.` is a section first.
    if (item.kind === 'section') continue;
    const name = item.kind === 'listItem' ? item.marker : bare(item.number);
    nodes.set(item.start, {
      subject: { kind: 'recommendation', recommendation },
      name: name ?? firstWord(content),
    });
  }
  for (const appendix of model.appendices) addAppendix(model, appendix, nodes);
  known.set(model, nodes);
  return nodes;
}

function sectionNode(section: SectionNode): StructureNode {
  const { number, title } = section;
  return {
    subject: { kind: 'section', section },
    name: bare(number) ?? { start: title.start, end: title.end },
  };
}

function itemNode(paragraph: ListItemNode): StructureNode {
  const { marker, content } = paragraph;
  return { subject: { kind: 'paragraph', paragraph }, name: marker ?? firstWord(content) };
}

/** Under its entry in the list, and under its own heading. */
function addAppendix(model: DocumentModel, appendix: Appendix, nodes: Map<number, StructureNode>): void {
  for (const { start, name } of appendixNames(model, appendix)) {
    nodes.set(start, { subject: { kind: 'appendix', appendix }, name });
  }
}

/** Where an appendix is named by its entry and by its own heading: the label alone, and where the thing begins. */
export function appendixNames(model: DocumentModel, { label, start, isListed, isAttached }: Appendix) {
  const names: { start: number; isHeading: boolean; name: Range }[] = [];
  if (isListed) names.push({ start, isHeading: false, name: labelRange(model, start, label) });
  if (isAttached) {
    for (const { heading } of headingsOf(model)) {
      // A house that does not know the list of appendices takes its entries for headings too.
      if (heading.appendix?.toUpperCase() !== label) continue;
      names.push({ start: heading.start, isHeading: true, name: labelRange(model, heading.start, label) });
    }
  }
  return names;
}

const headings = new SideTable<DocumentModel, readonly SectionNode[]>();

function headingsOf(model: DocumentModel): readonly SectionNode[] {
  const cached = headings.get(model);
  if (cached) return cached;
  const found = model.allSections.filter(({ heading }) => heading.appendix !== null);
  headings.set(model, found);
  return found;
}

const WORD_AND_LABEL = /^[^A-Za-z]{0,8}[A-Za-z]{5,10}[ \t\u00a0]{1,3}/;

function labelRange({ source }: DocumentModel, start: number, label: string): Range {
  const word = WORD_AND_LABEL.exec(source.slice(start, start + 30))?.[0] ?? '';
  const at = start + word.length;
  return { start: at, end: at + label.length };
}

/** A number without the full stop after it. */
function bare(number: { start: number; text: string } | null): Range | null {
  return number && { start: number.start, end: number.start + number.text.length };
}

function firstWord({ start, text }: { start: number; text: string }): Range {
  return { start, end: start + (/^\S{1,40}/.exec(text)?.[0].length ?? 0) };
}

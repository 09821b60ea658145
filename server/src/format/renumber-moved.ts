/**
 * Numbers and references after blocks have been moved, put in or taken out: worked out from the order of the blocks,
 * before there is a text of that order.
 */
import type { NumberShape } from '../../../grammar/src/index.ts';
import type { TextEdit } from '../lint/finding.ts';
import { attachmentsStart } from '../model/attachments.ts';
import type { DocumentModel, ParagraphNode, SectionNode } from '../model/types.ts';
import { beginsAnew, computeNumbers, numberedNodes } from './numbers.ts';

/** What changes its number; all offsets are of the source as it stands. */
export interface Renumbering {
  /** New numbers in the place of typed ones. */
  edits: TextEdit[];
  /** What references have to say, by where the node begins; only for nodes whose name changes. */
  names: Map<number, string>;
}

/**
 * The numbers that follow from a new order of a document's blocks. Only what the change touches is renumbered: a
 * section whose paragraphs keep their order keeps its numbers, right or wrong, and sections count on from the first
 * as it is typed. Minutes, whose items are numbered through the year, are treated alike.
 *
 * @param after the top sections in their new order, each node with the offsets it has in the source
 * @returns null when something that had a number has none in its new place
 */
export function renumberMoved(model: DocumentModel, after: readonly SectionNode[]): Renumbering | null {
  const before = rightNumbers(model, model.sections);
  const now = rightNumbers(model, after);
  const result: Renumbering = { edits: [], names: new Map() };
  const values = sectionValues(model, after, before, now);
  const homes = homesOf(model.sections);
  for (const section of after) {
    const value = values.get(section.start);
    const nodes = [...numberedNodes(section)].filter(isNumbered);
    if (nodes.some(({ start }) => before.has(start) && !now.has(start))) return null;
    if (section.number && value !== undefined)
      rename(result, section.start, section.number, [value, ...section.number.parts.slice(1)], String(value));
    const prefix = value ?? section.number?.parts[0];
    if (prefix === undefined) continue;
    const placed = nodes.filter(({ start, number }) => now.has(start) && number.parts.length > 1);
    const isTouched =
      prefix !== section.number?.parts[0] ||
      placed.some(
        ({ start }) => homes.get(start) !== section.start || rest(before.get(start)) !== rest(now.get(start)),
      );
    if (!isTouched) continue;
    for (const { start, number } of placed) {
      const name = `${prefix}.${rest(now.get(start))}`;
      rename(result, start, number, name.split('.').map(Number), name);
    }
  }
  if (model.house.numbering.paragraphs === 'continuous') renumberContinuous(result, model, after);
  return result;
}

function rightNumbers(model: DocumentModel, sections: readonly SectionNode[]): ReadonlyMap<number, string> {
  const { house } = model;
  const paragraphs = [...paragraphsIn(sections)];
  const numbered = { kind: 'report' as const, house, sections: [...sections], paragraphs };
  return computeNumbers(numbered, 'as-typed', attachmentsStart(model)).byNode;
}

function* paragraphsIn(sections: readonly SectionNode[]): Generator<ParagraphNode> {
  for (const { blocks, sections: inner } of sections) {
    for (const block of blocks) if (block.kind === 'paragraph') yield block;
    yield* paragraphsIn(inner);
  }
}

/** The top section that each node was in, by where the node begins. */
function homesOf(sections: readonly SectionNode[]): Map<number, number> {
  const homes = new Map<number, number>();
  for (const section of sections)
    for (const { start } of numberedNodes(section)) homes.set(start, section.start);
  return homes;
}

/** New values of the numbered top sections, for those whose row has changed; each row counts from its first. */
function sectionValues(
  model: DocumentModel,
  after: readonly SectionNode[],
  before: ReadonlyMap<number, string>,
  now: ReadonlyMap<number, string>,
): Map<number, number> {
  const attached = attachmentsStart(model);
  const rowBefore = rowsOf(model.sections, attached);
  const rowNow = rowsOf(after, attached);
  const bases = new Map<number, number>();
  for (const { start, number } of model.sections) {
    const row = rowBefore.get(start) ?? 0;
    const right = before.get(start);
    if (number && right !== undefined && !bases.has(row))
      bases.set(row, (number.parts[0] ?? 1) - Number(right));
  }
  const changed = new Set<number>();
  for (const { start } of after) {
    if (now.get(start) === before.get(start) && rowNow.get(start) === rowBefore.get(start)) continue;
    changed.add(rowNow.get(start) ?? 0);
  }
  const values = new Map<number, number>();
  for (const { start, number } of after) {
    const row = rowNow.get(start) ?? 0;
    const right = now.get(start);
    if (number && right !== undefined && changed.has(row))
      values.set(start, Number(right) + (bases.get(row) ?? 0));
  }
  return values;
}

/** Sections of the report are row 0, those of the first appendix row 1 … */
function rowsOf(sections: readonly SectionNode[], attached: number): Map<number, number> {
  const rows = new Map<number, number>();
  let row = 0;
  for (const section of sections) {
    if (beginsAnew(section, attached)) row += 1;
    rows.set(section.start, row);
  }
  return rows;
}

/** Paragraphs numbered through the document. A move leaves the row of numbers as it is typed, slips and all. */
function renumberContinuous(result: Renumbering, model: DocumentModel, after: readonly SectionNode[]): void {
  const typed = continuousIn(model.sections);
  const row = continuousIn(after);
  if (row.length === typed.length && row.every(({ start }, at) => start === typed[at]?.start)) return;
  const first = typed[0]?.number.parts[0] ?? 1;
  for (const [at, { start, number }] of row.entries()) {
    const value = row.length === typed.length ? (typed[at]?.number.parts[0] ?? first + at) : first + at;
    rename(result, start, number, [value], String(value));
  }
}

function continuousIn(sections: readonly SectionNode[]): (ParagraphNode & { number: NumberShape })[] {
  return [...paragraphsIn(sections)].filter(isNumbered).filter(({ number }) => number.parts.length === 1);
}

function rename(
  { edits, names }: Renumbering,
  node: number,
  { start, end, parts: typed, dot }: NumberShape,
  parts: readonly number[],
  name: string,
): void {
  if (typed.length === parts.length && typed.every((part, index) => part === parts[index])) return;
  edits.push({ start, end, text: `${parts.join('.')}${dot ? '.' : ''}` });
  names.set(node, name);
}

function rest(name: string | undefined): string {
  return name?.split('.').slice(1).join('.') ?? '';
}

function isNumbered<Node extends ParagraphNode | SectionNode>(
  node: Node,
): node is Node & { number: NumberShape } {
  return node.number !== null;
}

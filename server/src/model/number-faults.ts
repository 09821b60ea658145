/**
 * Where the typed numbers of a report depart from the order of what they number: worked out once for the rules
 * that speak of it. What the numbers should be is for `format/numbers.ts`.
 */
import type { NumberShape } from '../../../grammar/src/index.ts';
import { attachmentsStart, ownSections } from './attachments.ts';
import { firstWhere } from './first-where.ts';
import { SideTable } from './side-table.ts';
import type { DocumentModel, ParagraphNode, SectionNode } from './types.ts';

export type NumberedNode = (ParagraphNode | SectionNode) & { number: NumberShape };

export type NumberFault =
  /** Numbers are left out between `before` (null: the beginning) and `node`. */
  | { kind: 'gap'; node: NumberedNode; before: NumberedNode | null; missing: string[] }
  /** `node` has the number of `first`. */
  | { kind: 'duplicate'; node: NumberedNode; first: NumberedNode }
  /** `node` stands after `before`, which has the greater number, or before a smaller one. */
  | { kind: 'disorder'; node: NumberedNode; neighbour: NumberedNode; isAfter: boolean }
  /** Paragraphs that carry the number of another section, one after another. */
  | { kind: 'wrong-section'; nodes: [NumberedNode, ...NumberedNode[]]; section: SectionNode };

export interface NumberFaults {
  sections: NumberFault[];
  paragraphs: NumberFault[];
}

const NONE: NumberFaults = { sections: [], paragraphs: [] };
const known = new SideTable<DocumentModel, NumberFaults>();

/** What is wrong with the numbers of sections, and of the paragraphs and sub-headings within them. */
export function numberFaults(model: DocumentModel): NumberFaults {
  const kept = known.get(model);
  if (kept) return kept;
  const faults = isInOrder(model) ? NONE : findFaults(model);
  known.set(model, faults);
  return faults;
}

/** Whether sections count from the first and paragraphs from `n.1`, none deeper: the usual case, told quickly. */
function isInOrder(model: DocumentModel): boolean {
  const end = attachmentsStart(model);
  let last: number | null = null;
  for (const section of model.sections) {
    if (section.start >= end) break;
    if (section.level > 1) return false;
    const value = section.number?.parts[0];
    if (value === undefined) {
      if (hasNumbers(section)) return false;
      continue;
    }
    if (last !== null && value !== last + 1) return false;
    last = value;
    if (!isCountedInOrder(section, value)) return false;
  }
  return true;
}

/** Kept with the section, which is another after an edit in it. */
function isCountedInOrder(section: SectionNode, value: number): boolean {
  const known = inOrder.get(section);
  if (known !== undefined) return known;
  const found = countInOrder(section, value, 0) !== null;
  inOrder.set(section, found);
  return found;
}

const inOrder = new SideTable<SectionNode, boolean>();

function hasNumbers({ blocks, sections }: SectionNode): boolean {
  return (
    blocks.some((block) => block.kind === 'paragraph' && block.number !== null) ||
    sections.some((inner) => inner.number !== null || hasNumbers(inner))
  );
}

/** How far the numbers of a section count, or null when they are out of order or deeper than `n.1`. */
function countInOrder({ blocks, sections }: SectionNode, value: number, from: number): number | null {
  let count: number | null = from;
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.number === null) continue;
    count += 1;
    if (!isNext(block.number, value, count)) return null;
  }
  for (const inner of sections) {
    if (inner.number) {
      count += 1;
      if (!isNext(inner.number, value, count)) return null;
    }
    count = countInOrder(inner, value, count);
    if (count === null) return null;
  }
  return count;
}

function isNext({ parts }: NumberShape, section: number, paragraph: number): boolean {
  return parts.length === 2 && parts[0] === section && parts[1] === paragraph;
}

function findFaults(model: DocumentModel): NumberFaults {
  const top = ownSections(model);
  const numbered = top.filter(isNumbered).filter(({ level }) => level === 1);
  const sections = sequenceFaults(
    numbered.map((node) => ({ node, value: node.number.parts[0] ?? 0 })),
    (value) => String(value),
    { first: numbered[0]?.number.parts[0] ?? 1, source: model.source },
  );
  const paragraphs: NumberFault[] = [];
  let before = 0;
  const end = attachmentsStart(model);
  for (const section of top) {
    if (section.level === 1) {
      for (const fault of faultsInside(section, before, end, model.source)) paragraphs.push(fault);
    }
    before = section.number?.parts[0] ?? before;
  }
  return sections.length + paragraphs.length === 0 ? NONE : { sections, paragraphs };
}

function faultsInside(section: SectionNode, before: number, end: number, source: string): NumberFault[] {
  const nodes = [...nodesBelow(section)].filter((node) => node.start < end && !isQuantity(node));
  if (nodes.length === 0) return [];
  const value = sectionNumber(section, nodes, before);
  const strays = section.number ? strayFaults(section, nodes, value) : [];
  const place = { first: 1, source };
  const direct = nodes.filter((node) => node.number.parts.length === 2);
  const own = (node: NumberedNode) => node.number.parts[0] === value;
  const ofDirect = sequenceFaults(
    direct.map((node) => ({ node, value: own(node) ? (node.number.parts[1] ?? 0) : null })),
    (part) => `${value}.${part}`,
    place,
  );
  const ofDeeper = [...groupByPrefix(nodes.filter(own))].flatMap(([prefix, deeper]) =>
    sequenceFaults(
      deeper.map((node) => ({ node, value: node.number.parts.at(-1) ?? 0 })),
      (part) => `${prefix}.${part}`,
      place,
    ),
  );
  return [...strays, ...ofDirect, ...ofDeeper];
}

/**
 * The number the paragraphs of a section should begin with: the heading's, unless the heading breaks the
 * sequence and all its paragraphs agree on the number that it should have.
 */
function sectionNumber(section: SectionNode, nodes: NumberedNode[], before: number): number {
  const first = nodes[0]?.number.parts[0] ?? 0;
  const typed = section.number?.parts[0] ?? first;
  if (typed === before + 1 || first !== before + 1) return typed;
  return nodes.every((node) => node.number.parts[0] === first) ? first : typed;
}

function* nodesBelow(section: SectionNode): Generator<NumberedNode> {
  for (const block of section.blocks) {
    if (block.kind === 'paragraph' && isNumbered(block) && block.number.parts.length > 1) yield block;
  }
  for (const inner of section.sections) {
    if (isNumbered(inner) && inner.number.parts.length > 1) yield inner;
    yield* nodesBelow(inner);
  }
}

function isNumbered<Node extends ParagraphNode | SectionNode>(
  node: Node,
): node is Node & { number: NumberShape } {
  return node.number !== null;
}

/** `2.5 FTE posts` and `1.2 million` begin with a figure, not with the number of a paragraph. */
export function isQuantity(node: ParagraphNode | SectionNode): boolean {
  if (node.kind !== 'paragraph' || node.number?.parts.length !== 2) return false;
  return QUANTITY.test(node.content.text);
}

const QUANTITY =
  /^(?:[a-z%]|(?:FTEs?|WTEs?|MWh?|GWh?|TWh?|kWh?|GB|TB|MB|HGVs?|Ha|KM|KG|Hectares|Miles|Million|Billion)\b)/;

function groupByPrefix(nodes: NumberedNode[]): Map<string, NumberedNode[]> {
  const groups = new Map<string, NumberedNode[]>();
  for (const node of nodes) {
    const { parts } = node.number;
    if (parts.length < 3) continue;
    const prefix = parts.slice(0, -1).join('.');
    const group = groups.get(prefix);
    if (group) group.push(node);
    else groups.set(prefix, [node]);
  }
  return groups;
}

function strayFaults(section: SectionNode, nodes: NumberedNode[], value: number): NumberFault[] {
  const faults: NumberFault[] = [];
  let run: [NumberedNode, ...NumberedNode[]] | null = null;
  for (const node of nodes) {
    if (node.number.parts[0] === value) {
      run = null;
    } else if (run) {
      run.push(node);
    } else {
      run = [node];
      faults.push({ kind: 'wrong-section', nodes: run, section });
    }
  }
  return faults;
}

interface Placed {
  node: NumberedNode;
  /** Null for what stands in the row but belongs to another. */
  value: number | null;
}

/** One row of numbers that should run from `first` without a gap. */
function sequenceFaults(
  row: Placed[],
  nameOf: (value: number) => string,
  place: { first: number; source: string },
): NumberFault[] {
  if (row.every(({ value }, index) => value === place.first + index)) return [];
  const faults: NumberFault[] = [];
  const firstOf = new Map<number, NumberedNode>();
  const unique: { node: NumberedNode; value: number; at: number }[] = [];
  for (const [at, { node, value }] of row.entries()) {
    if (value === null) continue;
    const first = firstOf.get(value);
    if (first) {
      faults.push({ kind: 'duplicate', node, first });
    } else {
      firstOf.set(value, node);
      unique.push({ node, value, at });
    }
  }
  const ascending = longestAscent(unique.map(({ value }) => value));
  for (const fault of disorders(unique, ascending)) faults.push(fault);
  let before: { node: NumberedNode | null; value: number; at: number } = {
    node: null,
    value: place.first - 1,
    at: -1,
  };
  for (const index of ascending) {
    const here = unique[index];
    if (!here) continue;
    const missing: string[] = [];
    for (let value = before.value + 1; value < here.value && missing.length < MOST_MISSING; value += 1) {
      if (!firstOf.has(value) && !isTyped(nameOf(value), before.node, here.node, place.source))
        missing.push(nameOf(value));
    }
    // A repeated or misplaced number between the two stands for the one that is missing.
    const between = here.at - before.at - 1;
    if (missing.length > between) faults.push({ kind: 'gap', node: here.node, before: before.node, missing });
    before = here;
  }
  return withoutEchoes(faults);
}

/** 4, 6, 6, 7: one slip, the first 6 for 5, and not a gap and a repetition. */
function withoutEchoes(faults: NumberFault[]): NumberFault[] {
  const afterGap = new Set<NumberedNode>();
  for (const fault of faults)
    if (fault.kind === 'gap' && fault.missing.length === 1) afterGap.add(fault.node);
  if (afterGap.size === 0) return faults;
  return faults.filter((fault) => fault.kind !== 'duplicate' || !afterGap.delete(fault.first));
}

const MOST_MISSING = 100;
/** How far before the first number of a section an unread one is looked for. */
const MOST_BEFORE = 2000;

/** How far a neighbour in disorder is looked for. */
const NEAR = 50;

function disorders(row: { node: NumberedNode; value: number }[], ascending: number[]): NumberFault[] {
  const inOrder = new Set(ascending);
  return row.flatMap(({ node, value }, index): NumberFault[] => {
    if (inOrder.has(index)) return [];
    const before = row.slice(Math.max(0, index - NEAR), index).findLast((other) => other.value > value);
    const after = row.slice(index + 1, index + NEAR).find((other) => other.value < value);
    const neighbour = before ?? after;
    return neighbour
      ? [{ kind: 'disorder', node, neighbour: neighbour.node, isAfter: before !== undefined }]
      : [];
  });
}

/** Indices of a longest strictly ascending subsequence: what can stay where it is. */
export function longestAscent(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, value] of values.entries()) {
    const length = firstWhere(tails, (tail) => (values[tail] ?? 0) >= value);
    previous.push(tails[length - 1] ?? -1);
    tails[length] = index;
  }
  const ascent: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) ascent.push(index);
  return ascent.reverse();
}

/** Whether a number begins a line between two nodes after all, in a shape that is no paragraph: `3.3The`. */
function isTyped(name: string, from: NumberedNode | null, to: NumberedNode, source: string): boolean {
  const start =
    from === null ? to.start - MOST_BEFORE : from.kind === 'section' ? from.heading.end : from.end;
  const text = source.slice(Math.max(0, start), to.start);
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    let line = at - 1;
    while (line >= 0 && ' \t\u00a0*•-|('.includes(text.charAt(line))) line -= 1;
    const next = text.charCodeAt(at + name.length);
    const isWhole = !(next >= 48 && next <= 57);
    if (isWhole && (line < 0 || text.charAt(line) === '\n' || text.charAt(line) === '\r')) return true;
  }
  return false;
}

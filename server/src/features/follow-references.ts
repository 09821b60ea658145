import type { NumberShape } from '../../../grammar/src/index.ts';
import { numberedNodes, renamedTargets } from '../format/numbers.ts';
import type { TextEdit } from '../lint/finding.ts';
import type { DocumentModel, Reference, ReferenceTarget, SectionNode } from '../model/types.ts';
import { pointersOf } from './reference-index.ts';

/**
 * The edits that take references along, by what they mean and not by what they say: the same block before and
 * after. A range whose blocks still stand together goes on naming all of them. References to other documents
 * (`paragraph 3.4 of the Constitution`) stay as they are.
 *
 * @param names new numbers and markers, by where the node begins
 * @param orders what ranges run through, before and after: the starts of nodes of one kind in document order
 */
export function followReferences(
  model: DocumentModel,
  names: ReadonlyMap<number, string>,
  orders: readonly Orders[] = [],
): TextEdit[] {
  const edits: TextEdit[] = [];
  const numbers = { byStart: new Map<number, string>(), byNode: new Map(names) };
  const none = new Map<number, string>();
  const own = ownTargets(model);
  for (const reference of model.references) {
    const targets = reference.targets.map((target, index) => {
      if (!own.has(target)) return { ...target, target: null };
      const other = rangePartner(reference, index, model.source);
      const stand = other && standIn(target, other.target, other.isFirst, orders);
      return stand ? { ...target, target: stand } : target;
    });
    // A range may now begin with a block whose own number is unchanged.
    for (const target of targets) {
      const start = target.target?.start;
      if (start === undefined || numbers.byNode.has(start)) continue;
      const name = orders.map(({ nameOf }) => nameOf(start)).find((each) => each !== null);
      if (name) numbers.byNode.set(start, name);
    }
    edits.push(...renamedTargets({ ...reference, targets }, numbers, none));
  }
  return edits;
}

/** Where what each reference of a document means begins, by where the reference does; null where it means nothing. */
export function meaningsOf({ references }: DocumentModel): Map<number, number | null> {
  const meanings = new Map<number, number | null>();
  for (const { targets } of references)
    for (const { start, target } of targets) meanings.set(start, target?.start ?? null);
  return meanings;
}

/** What references name in this document, those to other documents left out. */
export function ownTargets(model: DocumentModel): ReadonlySet<ReferenceTarget> {
  return new Set(pointersOf(model).flatMap(({ target, to }) => (to ? [target] : [])));
}

/** What a range of references runs through. */
export interface Orders {
  before: readonly number[];
  after: readonly number[];
  /** The name of a node as it is typed, or null when it is not of these. */
  nameOf(start: number): string | null;
}

/** The numbered paragraphs and sub-sections of one depth, for ranges. */
export function ordersOf(model: DocumentModel, after: readonly SectionNode[]): Orders[] {
  const depths = new Map<number, { before: number[]; after: number[]; names: Map<number, string> }>();
  const at = (depth: number) => {
    const known = depths.get(depth) ?? { before: [], after: [], names: new Map<number, string>() };
    depths.set(depth, known);
    return known;
  };
  for (const { start, number } of everyNumbered(model.sections)) {
    const order = at(number.parts.length);
    order.before.push(start);
    order.names.set(start, number.text);
  }
  for (const { start, number } of everyNumbered(after)) at(number.parts.length).after.push(start);
  return [...depths.values()].map((order) => ({
    before: order.before,
    after: order.after,
    nameOf: (start) => order.names.get(start) ?? null,
  }));
}

function* everyNumbered(sections: readonly SectionNode[]): Generator<{ start: number; number: NumberShape }> {
  for (const section of sections)
    for (const { start, number } of numberedNodes(section)) if (number) yield { start, number };
}

const RANGE_JOIN = /^\s{0,3}(?:to|–|-)\s{0,3}$/;

/** The other end of the range that a target is one end of. */
function rangePartner(
  { targets }: Reference,
  index: number,
  source: string,
): { target: ReferenceTarget; isFirst: boolean } | null {
  const here = targets[index];
  const next = targets[index + 1];
  const last = targets[index - 1];
  if (here && next && RANGE_JOIN.test(source.slice(here.end, next.start)))
    return { target: next, isFirst: true };
  if (here && last && RANGE_JOIN.test(source.slice(last.end, here.start)))
    return { target: last, isFirst: false };
  return null;
}

/** What one end of a range has to name: the first or last of its blocks as they stand now. */
function standIn(
  { target: here }: ReferenceTarget,
  { target: there }: ReferenceTarget,
  isFirst: boolean,
  orders: readonly Orders[],
): { start: number; end: number } | null {
  if (!here || !there) return null;
  for (const { before, after } of orders) {
    const ends = [before.indexOf(here.start), before.indexOf(there.start)];
    const [from = -1, to = -1] = ends.sort((a, b) => a - b);
    if (from < 0) continue;
    const meant = new Set(before.slice(from, to + 1));
    const places = after.flatMap((start, at) => (meant.has(start) ? [at] : []));
    const first = places[0];
    const last = places.at(-1);
    if (first === undefined || last === undefined) return null;
    const isTogether = last - first + 1 === meant.size;
    const [low, high] = isTogether
      ? [after[first], after[last]]
      : [here.start, there.start].sort((a, b) => after.indexOf(a) - after.indexOf(b));
    const start = isFirst ? low : high;
    return start === undefined ? null : { start, end: start };
  }
  return null;
}

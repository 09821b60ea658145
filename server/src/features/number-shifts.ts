import { type Numbers, numberedNodes, renamedTargets } from '../format/numbers.ts';
import { replace } from '../lint/edits.ts';
import type { TextEdit } from '../lint/finding.ts';
import type { DocumentModel, ParagraphNode, SectionNode } from '../model/types.ts';

type Node = ParagraphNode | SectionNode;

/** The number of a paragraph put after one: of the first below it, where there are such, else of the next beside it. */
export function nextNumber(model: DocumentModel, { start, number }: ParagraphNode): number[] {
  const parts = number?.parts ?? [];
  const following = followers(model, start, parts.length).next().value;
  const below = following?.number?.parts ?? [];
  if (below.length === parts.length + 1 && parts.every((part, at) => below[at] === part)) {
    return [...parts, below.at(-1) ?? 1];
  }
  return [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1];
}

/**
 * The edits that make room for a number that comes in, or close up after one that goes, with the references to all
 * that move. Only an unbroken run of numbers moves: behind a gap nothing is in the way. Empty where a reference would
 * have to be guessed, and in minutes, whose numbers are the year's.
 *
 * @param node after which the number comes in, or which goes
 * @param parts the number that comes in or goes
 * @param by 1 or -1
 * @param renamed a paragraph whose text takes the number that comes in, so that references go with it
 */
export function numberShifts(
  model: DocumentModel,
  node: Node,
  parts: readonly number[],
  by: 1 | -1,
  renamed: ParagraphNode | null = null,
): TextEdit[] {
  if (model.kind === 'minutes') return [];
  const names = new Map<number, string>();
  if (renamed) names.set(renamed.start, parts.join('.'));
  const edits: TextEdit[] = [];
  for (const { moved, name } of runAfter(model, node, parts, by)) {
    names.set(moved.start, name);
    if (moved.number) edits.push(replace(moved.number, spelling(moved.number, name)));
  }
  const references = names.size === 0 ? [] : referenceEdits(model, names, by === -1 ? node : null);
  return references === null ? [] : [...edits, ...references];
}

function* runAfter(
  model: DocumentModel,
  { start }: Node,
  parts: readonly number[],
  by: 1 | -1,
): Generator<{ moved: Node; name: string }> {
  const depth = parts.length;
  // The number that would be in the way of the next one to move.
  let expected = (parts.at(-1) ?? 0) + (by === 1 ? 0 : 1);
  let isMoving = false;
  for (const moved of followers(model, start, depth)) {
    const own = moved.number?.parts ?? [];
    if (own.length < depth || parts.slice(0, -1).some((part, at) => own[at] !== part)) return;
    const value = own[depth - 1] ?? 0;
    if (own.length > depth) {
      if (!isMoving || value !== expected - 1) {
        // Below the one that the number comes in after, or goes: nothing of theirs moves.
        if (isMoving) return;
        continue;
      }
    } else if (value === expected) {
      isMoving = true;
      expected += 1;
    } else return;
    yield { moved, name: [...own.slice(0, depth - 1), value + by, ...own.slice(depth)].join('.') };
  }
}

/** Numbered nodes after an offset that count with those of a depth, in the order of the text. */
function* followers(model: DocumentModel, start: number, depth: number): Generator<Node> {
  if (depth === 1) {
    if (model.house.numbering.paragraphs !== 'continuous') return;
    for (const paragraph of model.paragraphs)
      if (paragraph.start > start && paragraph.number?.parts.length === 1) yield paragraph;
    return;
  }
  const top = model.sections.findLast((section) => section.start <= start);
  if (!top) return;
  for (const node of numberedNodes(top)) if (node.start > start) yield node;
}

/** The references to what moves, or null when one of them may mean something else. */
function referenceEdits(
  model: DocumentModel,
  names: ReadonlyMap<number, string>,
  gone: Node | null,
): TextEdit[] | null {
  const edits: TextEdit[] = [];
  const spellings = new Set(names.values());
  const twice = repeatedNumbers(model);
  const numbers: Numbers = { byStart: new Map(), byNode: new Map(names) };
  for (const reference of model.references) {
    if (reference.kind !== 'paragraph' && reference.kind !== 'section') continue;
    for (const { target, text } of reference.targets) {
      const name = text.replace(/\.0?$/, '');
      if (target === null ? spellings.has(name) : target.start === gone?.start) return null;
      if (target !== null && names.has(target.start) && twice.has(name)) return null;
    }
    edits.push(...renamedTargets(reference, numbers, NO_MARKERS));
  }
  return edits;
}

const NO_MARKERS: ReadonlyMap<number, string> = new Map();

function repeatedNumbers(model: DocumentModel): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const nodes of [model.allSections, model.paragraphs]) {
    for (const { number } of nodes) if (number) (seen.has(number.text) ? repeated : seen).add(number.text);
  }
  return repeated;
}

function spelling({ dot }: { dot: boolean }, name: string): string {
  return `${name}${dot ? '.' : ''}`;
}

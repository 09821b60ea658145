import type { Range } from '../lint/finding.ts';
import { firstWhere } from '../model/first-where.ts';
import { SideTable } from '../model/side-table.ts';
import type { DocumentModel, Reference, ReferenceTarget } from '../model/types.ts';
import { isOwnReference, saysOwn } from '../prose/reference-context.ts';

/** One target of a reference, as typed: the `3.4` of `paragraphs 3.2 and 3.4`, the `workforce` of `[see](#workforce)`. */
export interface Pointer extends Range {
  reference: Reference;
  target: ReferenceTarget;
  /** What it means in this document; null when that does not exist or stands in another document. */
  to: Range | null;
}

interface ReferenceIndex {
  /** In document order. */
  pointers: readonly Pointer[];
  /** By the offset at which the thing meant begins. */
  byTarget: ReadonlyMap<number, readonly Pointer[]>;
}

/** Every pointer of a document, in document order. Collected once a model. */
export function pointersOf(model: DocumentModel): readonly Pointer[] {
  return indexOf(model).pointers;
}

/** Everything in a document that points at what begins where `node` does, in document order. */
export function pointersTo(model: DocumentModel, node: Range): readonly Pointer[] {
  return indexOf(model).byTarget.get(node.start) ?? [];
}

/** The pointer at an offset; on the word (`paragraphs`) or between two targets, the next one. */
export function pointerAt(model: DocumentModel, offset: number): Pointer | null {
  const { pointers } = indexOf(model);
  const at = firstWhere(pointers, ({ end }) => end > offset);
  const before = pointers[at - 1];
  if (before && before.end === offset && before.start < offset) return before;
  const pointer = pointers[at];
  if (!pointer) return null;
  const { reference } = pointer;
  return offset >= reference.start && offset < Math.max(reference.end, pointer.end) ? pointer : null;
}

/** The pointers that stand between two offsets. */
export function pointersIn(model: DocumentModel, { start, end }: Range): readonly Pointer[] {
  const { pointers } = indexOf(model);
  const from = firstWhere(pointers, (pointer) => pointer.start >= start);
  const to = firstWhere(pointers, (pointer) => pointer.start >= end);
  return pointers.slice(from, to);
}

const indexes = new SideTable<DocumentModel, ReferenceIndex>();

function indexOf(model: DocumentModel): ReferenceIndex {
  const known = indexes.get(model);
  if (known) return known;
  const pointers = model.references.flatMap((reference) => readPointers(model, reference));
  pointers.sort((a, b) => a.start - b.start);
  const byTarget = new Map<number, Pointer[]>();
  for (const pointer of pointers) {
    if (!pointer.to) continue;
    const list = byTarget.get(pointer.to.start);
    if (list) list.push(pointer);
    else byTarget.set(pointer.to.start, [pointer]);
  }
  const index = { pointers, byTarget };
  indexes.set(model, index);
  return index;
}

function readPointers(model: DocumentModel, reference: Reference): Pointer[] {
  if (reference.kind === 'label') {
    return reference.targets.map((target) => ({
      reference,
      target,
      to: target.target,
      start: reference.end - 1 - target.text.length,
      end: reference.end - 1,
    }));
  }
  return reference.targets.map((target) => {
    const lettered = reference.kind === 'appendix' ? letteredAppendix(model, reference, target) : null;
    const { start } = target;
    const end = lettered ? target.end + 1 : target.end;
    const to = lettered ? lettered.appendix : target.target;
    return { reference, target, to: to && isOwn(model, reference, target) ? to : null, start, end };
  });
}

/** `Appendix 2B`: the grammar's target is `2`, the letter after it belongs to the label. */
function letteredAppendix(
  model: DocumentModel,
  { unit }: Reference,
  { text, end }: ReferenceTarget,
): { appendix: Range | null } | null {
  if (!/\d$/.test(text)) return null;
  const after = unit.content.text.slice(unit.content.fromSource(end - 1) + 1);
  const letter = /^[A-Za-z](?![\w’'])/.exec(after)?.[0];
  if (!letter) return null;
  const label = (text + letter).toUpperCase();
  return { appendix: model.appendices.find((appendix) => appendix.label === label) ?? null };
}

const NEAR = 80;
/** After the reference, what comes is what it belongs to. */
const JOINED_AFTER = /^\)?,? ?\(?(?:of|to|in|from|under|within) /;
const DOCUMENT =
  /^(?:acts?|regulations?|orders?|codes?|constitution|schedules?|parts?|chapters?|guidance|framework|policy|policies|plans?|strategy|strategies|rules|agreements?|leases?|contracts?|handbook|nppf|appendix|annex)\b/i;
const SMALL_WORD = /^(?:the|its|their|that|those|a|of|for|and)$/;
const MOST_WORDS = 8;

/** `of the Constitution`, `to the Local Plan`, `in Schedule 2` */
function isOthersAfter(after: string): boolean {
  const join = JOINED_AFTER.exec(after);
  if (!join) return false;
  for (const word of after.slice(join[0].length).split(' ', MOST_WORDS)) {
    if (DOCUMENT.test(word)) return true;
    if (!SMALL_WORD.test(word) && !/^[A-Z]/.test(word)) return false;
  }
  return false;
}

const COMMON_NAMES = new Set(
  'As At By In On Per See Members Council Board Cabinet Committee Officers'.split(' '),
);

/** A name or an acronym right before the reference: `the NPPF paragraph 3.4`, `Local Plan Appendix A`. */
function isOthersBefore(before: string): boolean {
  const words = before.replace(/[ (,]{1,4}$/, '').split(' ');
  const last = words.at(-1) ?? '';
  const previous = words.at(-2);
  if (/^[A-Z]{3,}s?$/.test(last)) return true;
  // Every sentence begins with a capital.
  if (previous === undefined || /[.?!:;”"]$/.test(previous)) return false;
  return /^[A-Z][\w’'&-]+$/.test(last) && !COMMON_NAMES.has(last);
}

/**
 * Whether a reference to something this document has means this document. It is taken to, as renumbering takes it,
 * unless another document is named; only `section 5` and the like, which every Act has, must not leave it open.
 */
function isOwn({ house }: DocumentModel, reference: Reference, { text, target }: ReferenceTarget): boolean {
  const { kind, unit, start } = reference;
  const whole = unit.content.text;
  const from = unit.content.fromSource(start);
  const to = from + reference.text.length;
  const isCommon =
    kind === 'section' || (kind === 'paragraph' && house.numbering.paragraphs !== 'continuous');
  if (isCommon && !text.includes('.')) return isOwnReference(whole, from, to, true);
  // An entry of the list of appendices is what it names: `Appendix A to the Local Plan` too.
  if (kind === 'appendix' && start === unit.content.start && target?.start === start) return true;
  if (saysOwn(whole, to)) return true;
  return (
    !isOthersAfter(whole.slice(to, to + NEAR)) && !isOthersBefore(whole.slice(Math.max(0, from - NEAR), from))
  );
}

import { numberedTargets } from '../format/numbers.ts';
import { insert } from '../lint/edits.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import { trimmedEnd } from '../model/section-extent.ts';
import type { DocumentModel, Reference } from '../model/types.ts';
import type { FeatureDocument } from './document.ts';
import { nodeAt } from './nodes.ts';
import { blockAt } from './places.ts';
import { type Pointer, pointerAt, pointersOf } from './reference-index.ts';
import { uniqueSlug, wordsForSlug } from './slug.ts';

/**
 * Turn the reference at `offset` into one by label, which survives every renumbering, or into one by number.
 *
 * To labels: `paragraph 3.4` becomes `[paragraph 3.4](#workforce)`, and what it means gets `{#workforce}` unless it
 * has a label. To numbers: `[paragraph 3.4](#workforce)` becomes `paragraph 3.4`, `[the posts](#workforce)` becomes
 * `the posts (paragraph 3.4)`; the label stays, since other documents may use it.
 *
 * @returns edits in order; null when there is no such reference, or what it means can have no label, or no number
 */
export function convertReference(
  { model }: FeatureDocument,
  offset: number,
  to: 'label' | 'number',
): TextEdit[] | null {
  const pointer = pointerAt(model, offset);
  if (!pointer) return null;
  const edits = convert(model, [pointer.reference], to);
  return edits.length === 0 ? null : edits;
}

/** All references of a document turned; as `convertReference`. Empty when there are none to turn. */
export function convertReferences({ model }: FeatureDocument, to: 'label' | 'number'): TextEdit[] {
  return convert(model, model.references, to);
}

function convert(model: DocumentModel, references: readonly Reference[], to: 'label' | 'number'): TextEdit[] {
  const wanted = new Set(references);
  const pointers = new Map<Reference, Pointer[]>();
  for (const pointer of pointersOf(model)) {
    const { reference } = pointer;
    if (!wanted.has(reference)) continue;
    pointers.set(reference, [...(pointers.get(reference) ?? []), pointer]);
  }
  const labels = new Labels(model);
  const edits: TextEdit[] = [];
  for (const [reference, own] of pointers) {
    edits.push(...(to === 'label' ? toLabel(reference, own, labels) : toNumber(model, reference)));
  }
  return [...edits, ...labels.edits].sort((a, b) => a.start - b.start);
}

const WITH_LABEL: ReadonlySet<Reference['kind']> = new Set(['paragraph', 'section', 'recommendation']);

function toLabel(reference: Reference, pointers: readonly Pointer[], labels: Labels): TextEdit[] {
  if (!WITH_LABEL.has(reference.kind)) return [];
  // Half a list of numbers would no longer be read as one.
  const names = pointers.map(({ to }) => to && labels.nameOf(to));
  if (names.length !== reference.targets.length || names.includes(null)) return [];
  const isOne = pointers.length === 1;
  return pointers.flatMap(({ start, end }, index) => [
    insert(isOne ? reference.start : start, '['),
    insert(isOne ? reference.end : end, `](#${names[index]})`),
  ]);
}

function toNumber(model: DocumentModel, reference: Reference): TextEdit[] {
  const target = reference.kind === 'label' ? reference.targets[0]?.target : null;
  const name = target && nameOf(model, target);
  if (!name) return [];
  const words = reference.text.lastIndexOf('](');
  const { unit } = reference;
  const from = unit.content.fromSource(reference.start);
  const open = { start: reference.start, end: reference.start + 1, text: '' };
  const close = unit.content.range(from + words, from + reference.text.length);
  const [typed] = numberedTargets(reference);
  if (!typed) return [open, { ...close, text: ` (${name.word} ${name.number})` }];
  const number: TextEdit[] =
    typed.text === name.number ? [] : [{ start: typed.start, end: typed.end, text: name.number }];
  return [open, ...number, { ...close, text: '' }];
}

/** What a reference by number calls a thing; null for what has no number. */
function nameOf(model: DocumentModel, target: Range): { word: string; number: string } | null {
  const subject = nodeAt(model, target.start)?.subject;
  switch (subject?.kind) {
    case 'section': {
      const { number, level } = subject.section;
      if (!number) return null;
      return { word: 'section', number: level === 1 ? String(number.parts[0]) : number.text };
    }
    case 'paragraph': {
      const { paragraph } = subject;
      const number = paragraph.kind === 'paragraph' ? paragraph.number : null;
      return number && { word: 'paragraph', number: number.text };
    }
    case 'recommendation': {
      const { marker } = subject.recommendation;
      if (marker === null) return null;
      const bare = marker.replace(/[().]/g, '');
      return { word: 'recommendation', number: /^\d+\.\d/.test(marker) ? marker : `(${bare})` };
    }
    default:
      return null;
  }
}

/** The labels of a document, with those that are being given. */
class Labels {
  readonly edits: TextEdit[] = [];
  readonly #model: DocumentModel;
  readonly #taken: Set<string>;
  readonly #given = new Map<number, string>();

  constructor(model: DocumentModel) {
    this.#model = model;
    this.#taken = new Set(model.labels.keys());
  }

  /**
   * The label of what begins where `node` does, a new one when it has none; null for what can have none, or when
   * another block has the same.
   */
  nameOf({ start }: Range): string | null {
    const known = this.#given.get(start);
    if (known !== undefined) return known;
    const block = blockAt(this.#model, start);
    if (block?.kind !== 'heading' && block?.kind !== 'paragraph' && block?.kind !== 'listItem') return null;
    if (block.label) return this.#model.labels.get(block.label.name) === block ? block.label.name : null;
    const text = block.kind === 'heading' ? block.title.text : block.content.text;
    const name = uniqueSlug(wordsForSlug(text), this.#taken);
    this.#given.set(start, name);
    this.#taken.add(name);
    this.edits.push(insert(trimmedEnd(this.#model.source, block.end), ` {#${name}}`));
    return name;
  }
}

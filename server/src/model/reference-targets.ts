import type { Range } from '../../../grammar/src/index.ts';
import { attachmentAt, attachmentStarts } from './attachments.ts';
import type { BodyPart } from './body-part.ts';
import { SideTable } from './side-table.ts';
import type { DocumentModel, ReferenceKind } from './types.ts';

/** Find the node that each target of the document's references means. */
export function resolveReferences(model: DocumentModel, parts: readonly BodyPart[]): void {
  const { references } = model;
  if (references.length === 0) return;
  const starts = attachmentStarts(model);
  const index = indexTargets(model, parts, starts);
  for (const { kind, targets, start } of references) {
    const within = attachmentAt(starts, start);
    for (const target of targets) target.target = resolve(kind, target.text, within, index, model);
  }
}

interface TargetIndex {
  numbers: Numbers;
  appendices: Map<string, Range>;
  recommendations: Map<string, Range>;
  captions: Map<string, Range>;
}

/** The numbers that one part of the body has. */
interface PartNumbers {
  /** What they begin with: mostly one, that of the section. */
  first: readonly number[];
  /** `3.4` → sub-section; `3` and `3.0` → section. */
  sections: ReadonlyMap<string, Range>;
  /** `3.4` → paragraph. */
  paragraphs: ReadonlyMap<string, Range>;
}

const known = new SideTable<BodyPart, PartNumbers>();

function numbersOf(part: BodyPart): PartNumbers {
  const before = known.get(part);
  if (before) return before;
  const first = new Set<number>();
  const sections = new Map<string, Range>();
  const paragraphs = new Map<string, Range>();
  const put = (numbers: Map<string, Range>, text: string, range: Range) => {
    if (!numbers.has(text)) numbers.set(text, range);
  };
  for (const { number, level, heading } of part.allSections) {
    if (!number) continue;
    const section = number.parts[0] ?? 0;
    first.add(section);
    put(sections, number.text, heading);
    if (level === 1) put(sections, String(section), heading);
  }
  for (const paragraph of part.paragraphs) {
    if (!paragraph.number) continue;
    first.add(paragraph.number.parts[0] ?? 0);
    put(paragraphs, paragraph.number.text, paragraph);
  }
  const made = { first: [...first], sections, paragraphs };
  known.set(part, made);
  return made;
}

/**
 * Where the numbers of a document stand. After an edit only the parts that it touched are gone through, since a few
 * hundred of the thousands of numbers of a long document are referred to.
 */
class Numbers {
  /** The parts that have numbers beginning so, in order, and which attachment they are of. */
  readonly #parts = new Map<number, { numbers: PartNumbers; within: number }[]>();

  constructor(parts: readonly BodyPart[], starts: readonly number[]) {
    for (const part of parts) {
      const numbers = numbersOf(part);
      const within = attachmentAt(starts, part.sections[0]?.start ?? 0);
      for (const first of numbers.first) {
        const parts = this.#parts.get(first);
        if (parts) parts.push({ numbers, within });
        else this.#parts.set(first, [{ numbers, within }]);
      }
    }
  }

  /**
   * The first section of that number; if there is none, the first paragraph. In the report, or the appendix, that the
   * number is read in; if it is not there, in the first that has it.
   */
  get(text: string, within: number): Range | null {
    const parts = this.#parts.get(Number.parseInt(text, 10)) ?? [];
    const near = parts.filter((part) => part.within === within);
    return findIn(near, text) ?? (near.length < parts.length ? findIn(parts, text) : null);
  }
}

function findIn(parts: readonly { numbers: PartNumbers }[], text: string): Range | null {
  for (const kind of ['sections', 'paragraphs'] as const) {
    for (const { numbers } of parts) {
      const range = numbers[kind].get(text);
      if (range) return range;
    }
  }
  return null;
}

function indexTargets(
  model: DocumentModel,
  parts: readonly BodyPart[],
  starts: readonly number[],
): TargetIndex {
  const recommendations = new Map<string, Range>();
  for (const { marker, item } of model.recommendations?.items ?? []) {
    if (marker) recommendations.set(bare(marker), item);
  }
  const captions = new Map<string, Range>();
  for (const { caption } of model.tables)
    if (caption) captions.set(caption.name.toLowerCase(), caption.range);
  return {
    numbers: new Numbers(parts, starts),
    appendices: new Map(model.appendices.map((appendix) => [appendix.label, appendix])),
    recommendations,
    captions,
  };
}

function resolve(
  kind: ReferenceKind,
  text: string,
  within: number,
  index: TargetIndex,
  model: DocumentModel,
): Range | null {
  switch (kind) {
    case 'paragraph':
    case 'section':
      return index.numbers.get(text, within) ?? index.numbers.get(`${text}.0`, within);
    case 'appendix':
      return index.appendices.get(text.toUpperCase()) ?? null;
    case 'recommendation':
      return index.recommendations.get(bare(text)) ?? index.numbers.get(text, within);
    case 'table':
    case 'figure':
      return index.captions.get(`${kind} ${text}`) ?? null;
    case 'label':
      return model.labels.get(text) ?? null;
    case 'minute':
      // A minute stands in another document.
      return null;
  }
}

function bare(marker: string): string {
  return marker.replace(/[().]/g, '').toLowerCase();
}

/**
 * The numbers that sections, paragraphs and recommendations should have. Numbers belong to the machine: they
 * follow from the order of what they number.
 */
import type { NumberShape } from '../../../grammar/src/index.ts';
import type { SectionNumbering } from '../house/types.ts';
import { isAttachment } from '../model/attachments.ts';
import { isPartDivider } from '../model/part-dividers.ts';
import type {
  DocumentModel,
  ParagraphNode,
  Reference,
  ReferenceTarget,
  SectionNode,
} from '../model/types.ts';

/** How the new numbers are spelt: `3.` stays `3.`, or becomes what the house prints. */
export type NumberStyle = 'as-typed' | 'house';

export interface Numbers {
  /** The new spelling of each typed number, by where it stands. A heading's may come without one typed. */
  byStart: Map<number, string>;
  /** New numbers of nodes, by where the node begins: what references to it have to say. */
  byNode: Map<number, string>;
}

/** What the numbers of a document follow from. */
export type NumberedModel = Pick<DocumentModel, 'kind' | 'house' | 'sections' | 'paragraphs'>;

/**
 * Work out every number anew. Numbers that are right come out as they are typed.
 *
 * @param attached where what is attached to the report begins: see `attachmentsStart`
 */
export function computeNumbers(model: NumberedModel, style: NumberStyle, attached: number): Numbers {
  const numbering = model.house.numbering;
  const numbers: Numbers = { byStart: new Map(), byNode: new Map() };
  // Items of minutes are numbered through the year: where one meeting begins is not in its minutes.
  if (model.kind === 'minutes') return numbers;
  const numberSections = style === 'house' && numbering.sections !== 'none';
  let section = 0;
  for (const node of model.sections) {
    if (beginsAnew(node, attached)) section = 0;
    if (!isNumberedSection(node, numberSections)) {
      numberInside(node, null, numbers);
      continue;
    }
    section += 1;
    put(
      numbers,
      node,
      sectionNumber(section, node.number, numberSections ? numbering.sections : null),
      String(section),
    );
    numberInside(node, section, numbers);
  }
  if (numbering.paragraphs === 'continuous') numberContinuously(model.paragraphs, numbers);
  return numbers;
}

/** An appendix is a document of its own: its sections begin again. A line in a list of appendices is none. */
export function beginsAnew(section: SectionNode, attached: number): boolean {
  if (section.start >= attached) return isAttachment(section);
  return section.heading.form === 'appendix' && section.blocks.length + section.sections.length > 0;
}

/** The numbers as they stand, for what is printed without being numbered anew: no reference has to follow. */
export function typedNumbers(model: DocumentModel): Numbers {
  const numbers: Numbers = { byStart: new Map(), byNode: new Map() };
  for (const { number } of [...model.allSections, ...model.paragraphs])
    if (number) numbers.byStart.set(number.start, model.source.slice(number.start, number.end));
  return numbers;
}

function isNumberedSection(node: SectionNode, numberSections: boolean): boolean {
  if (node.heading.form === 'appendix') return false;
  if (node.number === null && (isAttachment(node) || isPartDivider(node.title.text))) return false;
  // `## Title` leaves the number to the machine; a title in capitals may be meant to have none.
  return node.number !== null || (numberSections && node.heading.form === 'hash');
}

function put(numbers: Numbers, node: SectionNode | ParagraphNode, spelt: string, name: string): void {
  numbers.byStart.set(node.number?.start ?? node.start, spelt);
  numbers.byNode.set(node.start, name);
}

function sectionNumber(value: number, typed: NumberShape | null, house: SectionNumbering | null): string {
  if (house) return house === '1.0' ? `${value}.0` : house === '1.' ? `${value}.` : String(value);
  const rest = typed?.parts.slice(1).map((part) => `.${part}`) ?? [];
  return `${value}${rest.join('')}${typed?.dot ? '.' : ''}`;
}

/** Paragraphs and sub-sections `n.1`, `n.2` … in document order; deeper ones under the one before them. */
function numberInside(top: SectionNode, section: number | null, numbers: Numbers): void {
  if (section === null) return;
  const counters: number[] = [section];
  for (const node of numberedNodes(top)) {
    const depth = node.number?.parts.length ?? 0;
    if (depth < 2 || depth > counters.length + 1) continue;
    counters.length = depth;
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1;
    const name = counters.join('.');
    put(numbers, node, `${name}${node.number?.dot ? '.' : ''}`, name);
  }
}

/** What is numbered below a section, in document order. */
export function* numberedNodes(section: SectionNode): Generator<ParagraphNode | SectionNode> {
  for (const block of section.blocks) if (block.kind === 'paragraph' && block.number) yield block;
  for (const inner of section.sections) {
    if (inner.number) yield inner;
    yield* numberedNodes(inner);
  }
}

function numberContinuously(paragraphs: readonly ParagraphNode[], numbers: Numbers): void {
  let value = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.number?.parts.length !== 1) continue;
    value += 1;
    put(numbers, paragraph, `${value}${paragraph.number.dot ? '.' : ''}`, String(value));
  }
}

/** What the targets of a reference have to say when the numbers change; unresolved ones stay as they are. */
export function renamedTargets(
  reference: Reference,
  numbers: Numbers,
  markers: ReadonlyMap<number, string>,
): { start: number; end: number; text: string }[] {
  const renamed: { start: number; end: number; text: string }[] = [];
  for (const { text, target, start, end } of numberedTargets(reference)) {
    if (!target) continue;
    const name = numbers.byNode.get(target.start) ?? markers.get(target.start);
    if (name === undefined) continue;
    const spelt = respell(text, name);
    if (spelt !== text) renamed.push({ start, end, text: spelt });
  }
  return renamed;
}

/**
 * What of a reference says a number. `[see](#workforce)` is there so as not to depend on any; the words of
 * `[paragraph 3.4](#workforce)` follow the number of what carries the label.
 */
export function numberedTargets(reference: Reference): ReferenceTarget[] {
  const { kind, targets, text, start, unit } = reference;
  if (kind !== 'label') return targets;
  const words = text.slice(0, text.lastIndexOf(']('));
  const number = NUMBER_IN_WORDS.exec(words)?.[1];
  if (number === undefined) return [];
  const end = unit.content.fromSource(start) + words.length;
  const range = unit.content.range(end - number.length, end);
  return targets.map(({ target }) => ({ text: number, target, ...range }));
}

/** `[paragraph 3.4`, `[recommendation (ii)`; alone, `[3.4`, and no `[3`, which may number anything. */
const NUMBER_IN_WORDS =
  /(?:\b(?:paragraph|para\.?|section|recommendation) (?=[\d(])|^\[(?=\d{1,3}\.\d))(\d{1,3}(?:\.\d{1,3}){0,4}|\([ivxlc]{1,7}\)|\([a-z]\))$/i;

/** `3.0` for section 3 stays in its form; `(ii)` keeps its brackets. */
function respell(text: string, name: string): string {
  if (/^\d+\.0$/.test(text)) return `${name}.0`;
  if (text.startsWith('(')) return `(${name.replace(/[().]/g, '')})`;
  return text.endsWith(')') ? `${name.replace(/[().]/g, '')})` : name;
}

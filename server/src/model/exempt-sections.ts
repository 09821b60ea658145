import type { Attribute } from '../../../grammar/src/index.ts';
import { readEntry } from './appendices.ts';
import { readExempt } from './exempt.ts';
import { Exemption, type ExemptionStart } from './exemption.ts';
import { partNumber } from './part-dividers.ts';
import { type Rank, rankOf, SectionSequence } from './section-sequence.ts';
import { SideTable } from './side-table.ts';
import type { DocumentModel, SectionNode } from './types.ts';

const known = new SideTable<DocumentModel, ReadonlyMap<SectionNode, readonly string[]>>();

/**
 * The sections that `EXEMPT:` lines make exempt, with the paragraphs that are cited for each: the very list of the line
 * that makes it so. Sub-sections of one are not among them: they go with it.
 *
 * A line makes the section exempt that it stands in, and what follows it for as long as that may still be of it (see
 * `Exemption`): in doubt a section is exempt, since what was published cannot be taken back.
 *
 * - Right above the next heading, kept from what is above by a blank line, it speaks of both.
 * - Below text under a line that only its place makes a title, it speaks of the section around that, too.
 * - Under an entry of the list of appendices it speaks of that appendix, too; above all entries, of each.
 */
export function exemptSections(model: DocumentModel): ReadonlyMap<SectionNode, readonly string[]> {
  const before = known.get(model);
  if (before) return before;
  const exempt = model.allSections.some((section) => section.exempt) ? readAll(model) : NONE;
  known.set(model, exempt);
  return exempt;
}

const NONE: ReadonlyMap<SectionNode, readonly string[]> = new Map();

function readAll(model: DocumentModel): ReadonlyMap<SectionNode, readonly string[]> {
  const { starts, appendices } = readMarks(model);
  const exempt = new Map<SectionNode, readonly string[]>();
  const sequence = new SectionSequence(model);
  const open = new Map<string, Exemption>();
  for (const section of model.allSections) {
    const step = sequence.next(section);
    for (const [key, exemption] of open) if (exemption.endsAt(step)) open.delete(key);
    const label = step.attachment?.label;
    const listed = label === undefined ? undefined : (appendices.get(label) ?? appendices.get(EACH));
    const own: readonly ExemptionStart[] =
      starts.get(section) ?? (listed ? [{ paragraphs: listed, under: section.title.text }] : []);
    for (const start of own) {
      const exemption = new Exemption(start, step);
      // What is still open and of the same kind reaches at least as far.
      if (!open.has(exemption.key)) open.set(exemption.key, exemption);
    }
    const ofLine = section.exempt ?? own[0];
    const paragraphs = ofLine?.paragraphs ?? [...open.values()].at(-1)?.paragraphs;
    if (own.length > 0 || !paragraphs) sequence.addDivision(step);
    if (paragraphs && (own.length > 0 || !isWithin(section, exempt))) exempt.set(section, paragraphs);
  }
  return exempt;
}

function isWithin({ parent }: SectionNode, exempt: ReadonlyMap<SectionNode, unknown>): boolean {
  for (let at = parent; at; at = at.parent) if (exempt.has(at)) return true;
  return false;
}

/** In place of a label, for all appendices. */
const EACH = '*';

interface Marks {
  /** The sections that lines stand in. */
  starts: ReadonlyMap<SectionNode, ExemptionStart[]>;
  /** The paragraphs for appendices that a list calls exempt, by their labels. */
  appendices: ReadonlyMap<string, readonly string[]>;
}

function readMarks(model: DocumentModel): Marks {
  const starts = new Map<SectionNode, ExemptionStart[]>();
  const appendices = new Map<string, readonly string[]>();
  for (const { block, section, next } of marksIn(model)) {
    const { paragraphs } = section.exempt?.start === block.start ? section.exempt : readExempt(block);
    const line = lineAbove(section, block.start, model.source);
    const entry = readEntry(line);
    const isBelowText = section.leadIn !== null || (section.blocks[0]?.start ?? block.start) < block.start;
    if (section.id === 'appendices') {
      const label = isBelowText ? entry?.label : EACH;
      if (label !== undefined && !appendices.has(label)) appendices.set(label, paragraphs);
      add(starts, section, { paragraphs, under: section.title.text });
    } else {
      const isTitle = line !== section.title.text && (partNumber(line) !== null || entry !== null);
      add(starts, section, { paragraphs, under: isTitle ? line : section.title.text });
    }
    if (next) add(starts, next, { paragraphs, under: next.title.text });
    for (let at = section; at.parent && isBelowText && isOnlyByPlace(at); at = at.parent)
      add(starts, at.parent, { paragraphs, under: at.parent.title.text });
  }
  return { starts, appendices };
}

function add(starts: Map<SectionNode, ExemptionStart[]>, section: SectionNode, start: ExemptionStart): void {
  const list = starts.get(section);
  if (list) list.push(start);
  else starts.set(section, [start]);
}

interface Mark {
  block: Attribute;
  /** The innermost that it stands in. */
  section: SectionNode;
  /** The one right below it, where a blank line keeps it from what is above. */
  next: SectionNode | null;
}

/** The `EXEMPT:` lines of the body. */
function* marksIn({ tree, allSections, source }: DocumentModel): Iterable<Mark> {
  let count = 0;
  for (const block of tree.blocks) {
    if (block.kind !== 'attribute' || block.key !== 'EXEMPT') continue;
    while ((allSections[count]?.start ?? Number.POSITIVE_INFINITY) <= block.start) count += 1;
    const section = allSections[count - 1];
    const below = allSections[count] ?? null;
    const isOver = below && block.afterBlank && ONE_LINE_END.test(source.slice(block.end, below.start));
    if (section) yield { block, section, next: isOver ? below : null };
  }
}

const ONE_LINE_END = /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/;

/** The last line of a section above an offset, of its text or of its heading, without the marks that begin it. */
function lineAbove({ start }: SectionNode, offset: number, source: string): string {
  for (let end = offset, at = offset; at > start; end = at) {
    at -= 1;
    while (at > start && !/[\r\n]/.test(source.charAt(at))) at -= 1;
    const line = source.slice(at, end).trim();
    if (line !== '' && !line.startsWith('//')) return line.replace(/^[\s#*•-]{1,10}/, '');
  }
  return '';
}

const PLAIN: Rank = 0;

/** Whether only its place makes a line the title of a section: neither a number, a mark nor the house does. */
function isOnlyByPlace(section: SectionNode): boolean {
  return section.template === null && rankOf(section, null) === PLAIN;
}

import type { Range } from '../../../grammar/src/index.ts';
import { lastStartingBy } from '../features/places.ts';
import { attachmentsStart } from '../model/attachments.ts';
import { readExempt } from '../model/exempt.ts';
import type { DocumentModel, SectionNode } from '../model/types.ts';
import { readExemptClaim } from '../prose/exempt-claims.ts';
import { exemptField } from '../prose/exemption.ts';

/** What of a document is exempt from publication. */
export interface ExemptParts {
  /** The paragraphs cited where the whole document is exempt, null where it is not. */
  whole: readonly string[] | null;
  /** The paragraphs cited for each exempt section; sub-sections of one are not in it, they go with it. */
  sections: ReadonlyMap<SectionNode, readonly string[]>;
  /** What those sections cover, in document order, apart from each other. */
  ranges: readonly Range[];
}

/**
 * The exempt parts of a document, read so that in doubt a part is exempt: text that is left out can be put back, text
 * that was published cannot be taken back.
 *
 * - An `EXEMPT:` line above all sections, or a classification such as `Not for publication`, makes the whole exempt.
 * - Any other `EXEMPT:` line makes the section exempt that it stands in, wherever in it, with all its sub-sections.
 * - An exempt appendix goes to the next appendix, also where it has sections numbered as the report's are.
 */
export function exemptParts(model: DocumentModel): ExemptParts {
  const marks = marksOf(model);
  const outside = marks.filter(({ section }) => section === null);
  const field = exemptField(model);
  const whole = outside.length > 0 || field ? cited(outside, field?.value.text ?? '') : null;
  const sections = new Map<SectionNode, readonly string[]>();
  for (const { section, paragraphs } of marks) {
    if (section && !sections.has(section)) sections.set(section, paragraphs);
  }
  addRestsOfAppendices(model, sections);
  return { whole, sections, ranges: apart([...sections.keys()]) };
}

/**
 * Paragraphs and titles of the public part that begin as an exempt one does (`Not for publication: …`, `CONFIDENTIAL`):
 * whoever wrote them may have forgotten the `EXEMPT:` line.
 */
export function unmarkedClaims(model: DocumentModel, parts: ExemptParts): Range[] {
  const mark = (model.house.law.exemptMark || 'Not for publication').toLowerCase();
  const running = model.prose.flatMap(({ role, content }) =>
    role === 'paragraph' || role === 'title' ? [content] : [],
  );
  return [...model.titles.map(({ title }) => title), ...running]
    .filter(({ text }) => text.toLowerCase().startsWith(mark) || readExemptClaim(text) !== null)
    .map(({ start, end }) => ({ start, end }))
    .filter(({ start }) => !isExempt(parts, start));
}

/** Whether an offset lies in an exempt section. */
export function isExempt({ whole, ranges }: ExemptParts, offset: number): boolean {
  if (whole) return true;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= offset;
}

interface Mark {
  /** Null above all sections. */
  section: SectionNode | null;
  paragraphs: readonly string[];
}

/** From the tree: the model keeps one mark a section, and none that stands before the first heading of a body. */
function marksOf(model: DocumentModel): Mark[] {
  const marks: Mark[] = [];
  for (const block of model.tree.blocks) {
    if (block.kind !== 'attribute' || block.key !== 'EXEMPT') continue;
    marks.push({
      section: block.start < model.frontEnd ? null : sectionAt(model.sections, block.start),
      paragraphs: readExempt(block).paragraphs,
    });
  }
  return marks;
}

function sectionAt(sections: readonly SectionNode[], offset: number): SectionNode | null {
  const section = lastStartingBy(sections, offset, ({ start }) => start);
  if (!section) return null;
  return sectionAt(section.sections, offset) ?? section;
}

function cited(marks: readonly Mark[], text: string): string[] {
  const numbers = marks.flatMap(({ paragraphs }) => paragraphs);
  if (numbers.length > 0) return numbers;
  const after = /\bparagraphs? (\d{1,2}[A-C]?(?:(?:, | and | & )\d{1,2}[A-C]?){0,8})/i.exec(text)?.[1] ?? '';
  return [...after.matchAll(/\d{1,2}[A-C]?/g)].map((match) => match[0]);
}

const ATTACHED_TITLE = /^(?:appendix|annex|enclosure|schedule|attachment) (?:\d{1,2}|[a-z])\b/i;

function isAppendix({ heading, title }: SectionNode): boolean {
  return heading.form === 'appendix' || ATTACHED_TITLE.test(title.text);
}

/** Sections of the first level that follow an exempt appendix belong to it. */
function addRestsOfAppendices(model: DocumentModel, exempt: Map<SectionNode, readonly string[]>): void {
  const attached = attachmentsStart(model);
  /** The exempt appendix that is being gone through, and the number that ends it. */
  let open: { paragraphs: readonly string[]; end: number | null } | null = null;
  let lastNumber = 0;
  for (const section of model.sections) {
    const number = section.number?.parts[0] ?? null;
    const paragraphs = exempt.get(section);
    if (isAppendix(section)) {
      // In the middle of a report, its next section ends the appendix.
      const end = section.start >= attached ? null : lastNumber + 1;
      open = paragraphs ? { paragraphs, end } : null;
    } else if (open && number !== null && number === open.end) open = null;
    else if (open && !paragraphs) exempt.set(section, open.paragraphs);
    lastNumber = number ?? lastNumber;
  }
}

function apart(sections: readonly SectionNode[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of [...sections].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end });
  }
  return ranges;
}

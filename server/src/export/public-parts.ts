import type { Range } from '../../../grammar/src/index.ts';
import { readExempt } from '../model/exempt.ts';
import { exemptSections } from '../model/exempt-sections.ts';
import { firstWhere } from '../model/first-where.ts';
import type { DocumentModel, ExemptMark, SectionNode } from '../model/types.ts';
import { readExemptClaim } from '../prose/exempt-claims.ts';
import { exemptField } from '../prose/exemption.ts';

/** What of a document is exempt from publication. */
export interface ExemptParts {
  /** The paragraphs cited where the whole document is exempt, null where it is not. */
  whole: readonly string[] | null;
  /** The paragraphs cited for each exempt section; sub-sections of one are not in it, they go with it. */
  sections: ReadonlyMap<SectionNode, readonly string[]>;
  /** Those that only go on with one before them and have no number or title of their own to tell: of each, that one. */
  rests: ReadonlyMap<SectionNode, SectionNode>;
  /** What those sections cover, in document order, apart from each other. */
  ranges: readonly Range[];
}

/**
 * The exempt parts of a document, read so that in doubt a part is exempt: text that is left out can be put back, text
 * that was published cannot be taken back.
 *
 * - An `EXEMPT:` line above all sections, or a classification such as `Not for publication`, makes the whole exempt.
 * - Any other `EXEMPT:` line makes the section exempt that it stands in, wherever in it, with all its sub-sections and
 *   what belongs to it besides: see `exemptSections`.
 */
export function exemptParts(model: DocumentModel): ExemptParts {
  const outside = marksOutside(model);
  const field = exemptField(model);
  const whole = outside.length > 0 || field ? cited(outside, field?.value.text ?? '') : null;
  const sections = exemptSections(model);
  return { whole, sections, rests: restsOf(sections), ranges: apart([...sections.keys()]) };
}

/**
 * Paragraphs and titles of the public part that begin as an exempt one does (`Not for publication: …`, `CONFIDENTIAL`),
 * and items and cells that cite a paragraph in doing so (`- EXEMPT: paragraph 3`): whoever wrote them may have forgotten
 * the `EXEMPT:` line, or written it where it is none.
 */
export function unmarkedClaims(model: DocumentModel, parts: ExemptParts): Range[] {
  const mark = (model.house.law.exemptMark || 'Not for publication').toLowerCase();
  const titles = model.titles.map(({ title }) => ({ role: 'title', content: title }));
  return [...titles, ...model.prose]
    .filter(({ role, content: { text } }) => {
      const claim = readExemptClaim(text);
      if (role !== 'paragraph' && role !== 'title') return claim !== null && claim.paragraphs.length > 0;
      return claim !== null || text.toLowerCase().startsWith(mark);
    })
    .map(({ content: { start, end } }) => ({ start, end }))
    .filter(({ start }) => !isExempt(parts, start));
}

/** Whether an offset lies in an exempt section. */
export function isExempt({ whole, ranges }: ExemptParts, offset: number): boolean {
  if (whole) return true;
  const range = ranges[firstWhere(ranges, ({ end }) => end > offset)];
  return range !== undefined && range.start <= offset;
}

/** The `EXEMPT:` lines above all sections. From the tree: the model keeps one, and none behind the front block. */
function marksOutside(model: DocumentModel): ExemptMark[] {
  const end = model.sections[0]?.start ?? model.source.length;
  return model.tree.blocks.flatMap((block) =>
    block.kind === 'attribute' && block.key === 'EXEMPT' && block.start < end ? [readExempt(block)] : [],
  );
}

function cited(marks: readonly ExemptMark[], text: string): string[] {
  const numbers = marks.flatMap(({ paragraphs }) => paragraphs);
  if (numbers.length > 0) return numbers;
  const after = /\bparagraphs? (\d{1,2}[A-C]?(?:(?:, | and | & )\d{1,2}[A-C]?){0,8})/i.exec(text)?.[1] ?? '';
  return [...after.matchAll(/\d{1,2}[A-C]?/g)].map((match) => match[0]);
}

function restsOf(sections: ExemptParts['sections']): Map<SectionNode, SectionNode> {
  const rests = new Map<SectionNode, SectionNode>();
  let head: SectionNode | null = null;
  let before: SectionNode | null = null;
  for (const [section, cited] of sections) {
    const { exempt, heading, number, template, start } = section;
    const isNamed = exempt !== null || number !== null || template !== null || heading.appendix !== null;
    if (!isNamed && head && before?.end === start && sections.get(before) === cited) rests.set(section, head);
    else head = section;
    before = section;
  }
  return rests;
}

function apart(sections: readonly SectionNode[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of [...sections].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= (ranges.at(-1)?.end ?? 0)) ranges.push({ start, end });
  }
  return ranges;
}

/**
 * ## What it does
 * Finds text that says that it is exempt or confidential where no `EXEMPT:` line does. What is said of an appendix is left
 * alone where some part of the report has such a line.
 *
 * ## Why it matters
 * What is left out of the public copy goes by `EXEMPT:` lines, and by the classification in the front block. Words
 * such as `EXEMPT – paragraph 3` or `CONFIDENTIAL` keep nothing back: the text under them would be published.
 *
 * ## Example
 * ```report bad
 * ## Offers received
 *
 * Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.
 *
 * The highest offer was £1.2 million.
 * ```
 * Write instead:
 * ```report good
 * ## Offers received
 *
 * EXEMPT: paragraph 3
 *
 * Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.
 *
 * The highest offer was £1.2 million.
 * ```
 *
 * ## Source
 * The documentation of `rapporteur export`. The words are those of published agendas and templates.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { insert, lineEndOf, replace } from '../../lint/edits.ts';
import type { Fix, Range } from '../../lint/finding.ts';
import { exemptSections } from '../../model/exempt-sections.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { type ExemptClaim, readExemptClaim } from '../../prose/exempt-claims.ts';
import { exemptField, isInExemptPart } from '../../prose/exemption.ts';
import { firstWords } from '../../prose/first-words.ts';
import { defineRule } from '../rule.ts';

/** A claim begins with one of these; only marks of emphasis and brackets may stand before it. */
const MOST_BEFORE = 3;
const MOST_LETTERS = 50;

export const rule = defineRule({
  id: 'exempt-mark-unread',
  category: 'legal',
  summary: 'Says that it is exempt without an EXEMPT: line',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  triggers: ['not for publication', 'exempt', 'confidential', 'private', 'strictly', 'part'],
  check({ model, hits, report }) {
    if (model.exempt || exemptField(model)) return;
    const isMarked = exemptSections(model).size > 0;
    const tell = ({ text, start, end }: Content, section: SectionNode | null) => {
      const claim = readExemptClaim(text);
      if (!claim || (isMarked && OF_APPENDIX.test(text))) return;
      const at = { start, end };
      const isTitle = section?.title.start === start;
      const what =
        section === null ? 'this document' : isTitle ? 'what stands under it' : `“${section.title.text}”`;
      report({
        at,
        message: `“${firstWords(text, MOST_LETTERS)}” keeps nothing back: without an EXEMPT: line, ${what} is published`,
        ...fixOf(claim, at, isTitle ? section : null, model),
      });
    };
    // What stands above the fields is no running text.
    for (const { title } of model.titles) tell(title, null);
    for (const { unit, start } of hits) {
      if (start > MOST_BEFORE || (unit.role !== 'paragraph' && unit.role !== 'title')) continue;
      if (!isInExemptPart(unit.section, model)) tell(unit.content, unit.section);
    }
  },
});

/** What is said here of an appendix, its own `EXEMPT:` line does. */
const OF_APPENDIX = /\b(?:annex|appendi(?:x|ces)|enclosure)\b/i;

/** @param titled the section whose title the claim is: a line in its place would speak of the section before */
function fixOf(
  { paragraphs, isOnlyMark }: ExemptClaim,
  { start, end }: Range,
  titled: SectionNode | null,
  model: DocumentModel,
): { fix?: Fix } {
  if (paragraphs.length === 0) return {};
  const mark = `EXEMPT: ${paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} ${paragraphs.join(' and ')}`;
  const line = lineRange(model.source, start, end);
  const gap = lineEndOf(model.source).repeat(2);
  const place = titled
    ? insert(lineRange(model.source, start, titled.heading.end).end, `${gap}${mark}`)
    : null;
  const edit = place ?? (isOnlyMark ? replace(line, mark) : insert(line.start, `${mark}${gap}`));
  return { fix: { kind: 'unsafe', title: `Write “${mark}”`, edits: [edit] } };
}

/** With the marks of emphasis, the number or the `##` that stand round it. */
function lineRange(source: string, start: number, end: number): Range {
  let from = start;
  while (from > 0 && !/[\r\n]/.test(source.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < source.length && !/[\r\n]/.test(source.charAt(to))) to += 1;
  return { start: from, end: to };
}

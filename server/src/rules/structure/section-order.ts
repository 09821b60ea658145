/**
 * ## What it does
 * Finds a section that stands out of the order in which the house prints its sections. As few sections as
 * possible are called misplaced.
 *
 * ## Why it matters
 * Members find the financial implications where they always are. Most councils forbid authors to rearrange the
 * template.
 *
 * ## Example
 * ```report bad
 * ## RISK ANALYSIS
 *
 * The main risk is delay.
 *
 * ## FINANCIAL IMPLICATIONS
 *
 * None identified.
 * ```
 * Write instead:
 * ```report good
 * ## FINANCIAL IMPLICATIONS
 *
 * None identified.
 *
 * ## RISK ANALYSIS
 *
 * The main risk is delay.
 * ```
 *
 * ## Source
 * The order of `sections` in the template of a house that prescribes one. The fix moves the whole section;
 * numbers are put right afterwards by the rules on numbering, references following. It is not offered while
 * numbers leave open what belongs to the section.
 */
import { insert, lineEndOf, remove } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { ownSections } from '../../model/attachments.ts';
import { maySectionsMove, misplacedSections } from '../../model/misplaced-sections.ts';
import { sectionExtent, trimmedEnd } from '../../model/section-extent.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-order',
  category: 'structure',
  summary: 'Section out of the template’s order',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.prescriptive) return;
    const top = ownSections(model);
    for (const level of [top, ...top.map((section) => section.sections)]) {
      for (const { section, after, before } of misplacedSections(level, house)) {
        const target = after
          ? `after “${after.title.text}”`
          : before
            ? `before “${before.title.text}”`
            : null;
        if (target === null) continue;
        report({
          at: { start: section.title.start, end: section.title.end },
          message: `“${section.title.text}” belongs ${target}`,
          ...(maySectionsMove(model) && { fix: moveFix(section, after, before, model) }),
        });
      }
    }
  },
});

function moveFix(
  section: SectionNode,
  after: SectionNode | null,
  before: SectionNode | null,
  model: DocumentModel,
): Fix {
  const { source } = model;
  const extent = sectionExtent(model, section);
  const text = source.slice(extent.start, extent.end);
  const gap = lineEndOf(source).repeat(2);
  const target = after
    ? insert(sectionExtent(model, after).end, `${gap}${text}`)
    : insert(before ? sectionExtent(model, before).start : source.length, `${text}${gap}`);
  return {
    kind: 'safe',
    title: `Move “${section.title.text}” to its place`,
    edits: [target, remove(cutOut(source, extent))],
  };
}

/** The section with the blank lines after it, or before it when it is the last. */
function cutOut(
  source: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const following = source.slice(end).search(/\S/);
  if (following >= 0) return { start, end: end + following };
  return { start: trimmedEnd(source, start), end };
}

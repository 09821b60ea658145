/**
 * ## What it does
 * Finds a section that is there twice.
 *
 * ## Why it matters
 * Two sections of one title contradict each other sooner or later, and usually the second is left from the
 * report that served as the model.
 *
 * ## Example
 * ```report bad
 * 7.0 RISK ANALYSIS
 *
 * 7.1 The main risk is delay.
 *
 * 8.0 RISK ANALYSIS
 *
 * 8.1 None identified.
 * ```
 * Write instead:
 * ```report good
 * 7.0 RISK ANALYSIS
 *
 * 7.1 The main risk is delay.
 * ```
 *
 * ## Source
 * A template has each of its sections once. Sections that only resemble each other (`Introduction` and
 * `Background`), sub-headings and appendices are left alone, and so are recommendations that stand above the numbered
 * sections and once more among them, as some councils print them.
 */
import { fold } from '../../house/fold.ts';
import { ownSections } from '../../model/attachments.ts';
import type { SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-duplicate',
  category: 'structure',
  summary: 'Section there twice',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    for (const section of ownSections(model)) {
      const { id, heading, title } = section;
      if (id === null || model.sectionById.get(id) === section) continue;
      // Without numbers, a line in bold may be a sub-heading of the section above it.
      if (heading.form === 'bold' && !house.prescriptive) continue;
      const first = model.sectionById.get(id);
      if (!first || first.parent !== section.parent || !isSameTitle(first, section)) continue;
      // The consultation in words, and a table of who was consulted: some templates have both under one title.
      if (isTable(first) !== isTable(section)) continue;
      if (isSaidAgain(first, section)) continue;
      report({
        at: { start: title.start, end: title.end },
        message: `There is another section “${first.title.text}” before this one: join the two or take one out`,
        related: [{ start: first.title.start, end: first.title.end, message: 'The first one' }],
      });
    }
  },
});

/** The house’s title both times, if with a slip, or the same other title. */
function isSameTitle(first: SectionNode, second: SectionNode): boolean {
  if (first.match !== 'alias' && second.match !== 'alias') return true;
  return fold(first.title.text) === fold(second.title.text);
}

function isTable({ blocks }: SectionNode): boolean {
  return blocks.length > 0 && blocks.every((block) => block.kind === 'table');
}

/** Some templates have the recommendations above the numbered sections, and again among the last of them. */
function isSaidAgain(first: SectionNode, section: SectionNode): boolean {
  return section.id === 'recommendations' && first.number === null && section.number !== null;
}

/**
 * ## What it does
 * Finds a section that says in other words than the house’s that there is nothing to say: `None`, `Nil`, `No
 * implications`. Only in houses that lay down their wording, and only short phrases: a sentence that says more
 * than the phrase is the author’s to keep.
 *
 * ## Why it matters
 * Members learn one phrase and trust it. Three phrases in one report look as if they meant three things.
 *
 * ## Example
 * ```report bad
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 Nil.
 * ```
 * Write instead, in a house whose phrase it is:
 * ```report good
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 None identified.
 * ```
 *
 * ## Source
 * Templates that print their own phrase, and guides that ask for it in every section.
 */
import { noneMatch } from '../../house/lookup.ts';
import { replace } from '../../lint/edits.ts';
import { contentsOf } from '../../model/implication-evidence.ts';
import type { SectionNode } from '../../model/types.ts';
import { isNotApplicable, needsStatement } from '../../prose/not-applicable.ts';
import { defineRule } from '../rule.ts';

const MOST_WORDS = 4;

export const rule = defineRule({
  id: 'none-phrase',
  category: 'implications',
  summary: 'Another phrase than the house’s for nothing to say',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report'],
  scope: 'part',
  check({ model, house, report }) {
    if (!house.prescriptive) return;
    for (const section of model.allSections) {
      const { template } = section;
      if (!template?.none.allowed || !isShort(section)) continue;
      const [said, more] = contentsOf(section);
      if (!said || more || said.text.split(' ').length > MOST_WORDS) continue;
      if (isNotApplicable(said.text) && needsStatement(template.implication)) continue;
      const { phrase } = template.none;
      if (said.text === phrase || noneMatch(house, said.text, template) !== 'other') continue;
      report({
        at: said,
        message: `This council writes “${phrase}”, not “${said.text}”`,
        fix: { kind: 'unsafe', title: `Write “${phrase}”`, edits: [replace(said, phrase)] },
      });
    }
  },
});

/** One paragraph of a few words; most sections are told apart by their length. */
function isShort({ blocks, sections, leadIn }: SectionNode): boolean {
  const [block] = blocks;
  if (leadIn || sections.length > 0 || blocks.length !== 1) return false;
  return block?.kind === 'paragraph' && block.content.text.length < 40;
}

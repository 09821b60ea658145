/**
 * ## What it does
 * Finds two implication sections of one report that say the same thing word for word.
 *
 * ## Why it matters
 * What was written for risk rarely answers the question on equality. A sentence pasted into both was probably
 * left behind.
 *
 * ## Example
 * ```report bad
 * ## Legal implications
 *
 * The programme has been discussed with all partners, who support it and have signed up to its aims.
 *
 * ## Risk management
 *
 * The programme has been discussed with all partners, who support it and have signed up to its aims.
 * ```
 * Write instead:
 * ```report good
 * ## Legal implications
 *
 * Section 1 of the Localism Act 2011 allows the Council to join the programme.
 *
 * ## Risk management
 *
 * The programme has been discussed with all partners, who support it and have signed up to its aims.
 * ```
 *
 * ## Options
 * - `minimum`: sections whose first paragraph is shorter, in characters, are not compared. Default: 60.
 *
 * ## Source
 * Audits of reports that found implications written without the officers concerned.
 */
import { contentsOf } from '../../model/implication-evidence.ts';
import type { SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ minimum: number }>({
  id: 'implication-boilerplate',
  category: 'implications',
  summary: 'Two implications that say the same',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  options: {
    defaults: { minimum: 60 },
    properties: {
      minimum: {
        type: 'integer',
        minimum: 1,
        description: 'Sections whose first paragraph is shorter than this many characters are not compared',
      },
    },
  },
  check({ model, options, report }) {
    const seen = new Map<string, SectionNode>();
    for (const section of model.allSections) {
      if (!isImplication(section) || section.sections.length > 0) continue;
      const [block] = section.blocks;
      if (block?.kind !== 'paragraph' || block.content.text.length < options.minimum) continue;
      const { text } = block.content;
      const same = seen.get(text);
      if (!same) seen.set(text, section);
      else if (saysTheSame(section, same)) {
        report({
          at: section.title,
          message: `“${section.title.text}” says word for word what “${same.title.text}” says: does it answer both?`,
          related: [{ start: same.title.start, end: same.title.end, message: 'The same text stands here' }],
        });
      }
    }
  },
});

function saysTheSame(one: SectionNode, other: SectionNode): boolean {
  const texts = contentsOf(other);
  const contents = contentsOf(one);
  return contents.length === texts.length && contents.every(({ text }, index) => texts[index]?.text === text);
}

/** A section of the house on an implication, or below one. */
function isImplication({ template, parent }: SectionNode): boolean {
  return (
    template !== null && (template.implication !== null || (parent?.template?.implication ?? null) !== null)
  );
}

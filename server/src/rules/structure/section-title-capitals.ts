/**
 * ## What it does
 * Finds section titles that are not in capitals in a house that prints them so.
 *
 * ## Why it matters
 * Capitals are how such a template tells a section from a sub-heading at a glance.
 *
 * ## Example
 * ```report bad
 * 3.0 Supporting information
 * ```
 * Write instead:
 * ```report good
 * 3.0 SUPPORTING INFORMATION
 * ```
 *
 * ## Source
 * `numbering.titles` of a house that prescribes its form. Titles of an author’s own are judged too, since they
 * stand among the others.
 */
import { isUpperCase } from '../../../../grammar/src/index.ts';
import { namePart } from '../../house/lookup.ts';
import { replace } from '../../lint/edits.ts';
import { ownSections } from '../../model/attachments.ts';
import type { SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-title-capitals',
  category: 'structure',
  summary: 'Section title not in capitals',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.prescriptive || house.numbering.titles !== 'upper') return;
    const found = ownSections(model).filter(isInLowerCase);
    const [first, ...others] = found;
    if (!first) return;
    const more =
      others.length === 0
        ? ''
        : `, as ${others.length === 1 ? 'does another title' : `do ${others.length} other titles`}`;
    report({
      at: first.title.range(0, nameOf(first).length),
      message: `“${nameOf(first)}” goes in capitals${more}`,
      related: others.map(({ title }) => ({
        start: title.start,
        end: title.end,
        message: 'In capitals too',
      })),
      fix: {
        kind: 'safe',
        title: 'Put section titles in capitals',
        edits: found.map((section) => {
          const { title, template } = section;
          const name = nameOf(section);
          // `SUBJECT HISTORY (last 3 years)` is not all in capitals where the house prints it.
          const isPrintedSo = template?.title.length === name.length && !isUpperCase(template.title);
          return replace(title.range(0, name.length), isPrintedSo ? template.title : name.toUpperCase());
        }),
      },
    });
  },
});

/** Numbered or known, and with a word in lower case that the house does not print so. */
function isInLowerCase(section: SectionNode): boolean {
  const { title, template, number, heading, level } = section;
  if (level > 1) return false;
  const name = nameOf(section);
  if (name === template?.title || isUpperCase(name) || !/\p{Ll}{2}/u.test(name)) return false;
  if (number === null && template === null) return false;
  if (heading.form === 'appendix' || title.isWrapped) return false;
  return (
    template === null ||
    isUpperCase(template.title) ||
    title.text.slice(0, 12) !== template.title.slice(0, 12)
  );
}

function nameOf({ title, template }: SectionNode): string {
  return namePart(title.text, template ? [template.title, ...template.aliases] : []);
}

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
      at: { start: first.title.start, end: first.title.end },
      message: `“${first.title.text}” goes in capitals${more}`,
      related: others.map(({ title }) => ({
        start: title.start,
        end: title.end,
        message: 'In capitals too',
      })),
      fix: {
        kind: 'safe',
        title: 'Put section titles in capitals',
        edits: found.map(({ title, template }) => {
          // `SUBJECT HISTORY (last 3 years)` is not all in capitals where the house prints it.
          const isPrintedSo = template?.title.length === title.text.length && !isUpperCase(template.title);
          const text = isPrintedSo ? template.title : title.text.toUpperCase();
          return replace({ start: title.start, end: title.end }, text);
        }),
      },
    });
  },
});

/** Numbered or known, and with a word in lower case that the house does not print so. */
function isInLowerCase({ title, template, number, heading, level }: SectionNode): boolean {
  if (level > 1) return false;
  if (title.text === template?.title || isUpperCase(title.text) || !/\p{Ll}{2}/u.test(title.text))
    return false;
  if (number === null && template === null) return false;
  if (heading.form === 'appendix' || title.isWrapped) return false;
  return (
    template === null ||
    isUpperCase(template.title) ||
    title.text.slice(0, 12) !== template.title.slice(0, 12)
  );
}

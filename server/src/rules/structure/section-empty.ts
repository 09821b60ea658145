/**
 * ## What it does
 * Finds a section with a heading and nothing under it.
 *
 * ## Why it matters
 * An empty section leaves open whether there is nothing to say or nobody has looked. Where the house allows it,
 * “None identified.” answers that.
 *
 * ## Example
 * ```report bad
 * 4.0 POLICY IMPLICATIONS
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 None identified.
 * ```
 * Write instead:
 * ```report good
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 None identified.
 * ```
 *
 * ## Source
 * Guides to report writing: “complete every section”. A heading over other headings is not empty, nor is one that
 * is exempt or that introduces what is attached.
 */
import { paragraphNumber } from '../../format/section-text.ts';
import { insert, lineEndOf } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-empty',
  category: 'structure',
  summary: 'Section without content',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, report }) {
    const end = attachmentsStart(model);
    for (const [index, section] of model.allSections.entries()) {
      if (section.blocks.length > 0 || section.sections.length > 0 || section.leadIn) continue;
      if (section.start >= end) return;
      if (!isMeantToHaveContent(section, model.allSections[index + 1] ?? null, model)) continue;
      const { template, title } = section;
      const none = template?.none.allowed ? template.none.phrase : null;
      report({
        at: { start: title.start, end: title.end },
        message: `“${title.text}” has nothing under it: say what there is to say${none ? `, or “${none}”` : ''}`,
        ...(none && { fix: noneFix(section, none, model) }),
      });
    }
  },
});

function isMeantToHaveContent(section: SectionNode, next: SectionNode | null, model: DocumentModel): boolean {
  const { template, number, exempt, heading } = section;
  // A report that recommends nothing is another finding.
  if (section.id === 'recommendations') return false;
  if (exempt || heading.form === 'appendix' || heading.level === 0) return false;
  // A line in capitals that is no section of anybody’s may be a stamp, a name, the title of a part.
  if (template === null && number === null) return false;
  // `SUPPORTING INFORMATION` over `1.0 REASONS`: a heading without a number over numbered ones.
  if (number === null && next?.number) return false;
  if (
    template?.id === 'implications' ||
    model.house.sections.some(({ parent }) => parent === section.id && parent)
  )
    return false;
  // `Contact details` over `Author: …`, which names the same matter.
  if (next && next.id !== null && next.id === section.id) return false;
  // A heading without a number over numbered ones, and a heading over what is attached.
  if (next && number === null && next.number !== null) return false;
  if (next?.heading.form === 'appendix' || (next && next.start >= attachmentsStart(model))) return false;
  return isBlankBelow(section, model);
}

/** Nothing but notes: a picture’s caption, a rule or an attribute is something. */
function isBlankBelow({ heading, end }: SectionNode, { source }: DocumentModel): boolean {
  return source
    .slice(heading.end, end)
    .split(/[\r\n]/)
    .every((line) => line.trim() === '' || line.trimStart().startsWith('//'));
}

function noneFix(section: SectionNode, phrase: string, model: DocumentModel): Fix {
  const { heading, number, level } = section;
  const place = { parent: section.parent, after: null, before: section };
  const value = level === 1 ? (number?.parts[0] ?? null) : null;
  return {
    kind: 'unsafe',
    title: `Say “${phrase}”`,
    edits: [
      insert(
        heading.end,
        `${lineEndOf(model.source).repeat(2)}${paragraphNumber(value, place, model)}${phrase}`,
      ),
    ],
  };
}

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
import { emptySections } from '../../model/empty-sections.ts';
import { endWithNotes } from '../../model/section-extent.ts';
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
    for (const section of emptySections(model)) {
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

function noneFix(section: SectionNode, phrase: string, model: DocumentModel): Fix {
  const { heading, number, level } = section;
  const place = { parent: section.parent, after: null, before: section };
  const value = level === 1 ? (number?.parts[0] ?? null) : null;
  return {
    kind: 'unsafe',
    title: `Say “${phrase}”`,
    edits: [
      insert(
        endWithNotes(model, heading.end),
        `${lineEndOf(model.source).repeat(2)}${paragraphNumber(value, place, model)}${phrase}`,
      ),
    ],
  };
}

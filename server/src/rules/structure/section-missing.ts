/**
 * ## What it does
 * Finds a section that the house requires and the report does not have. The fix puts in its heading, and below it notes
 * to the author of what belongs there: what the section says, even “None”, is never written for the author.
 *
 * ## Why it matters
 * A council’s template asks for these sections because a decision can be challenged when the members had nothing
 * on the matter before them. Most councils ask for every section to be completed, if only with “None”.
 *
 * ## Example
 * ```report bad
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 5.0 RISK ANALYSIS
 * ```
 * Write instead:
 * ```report good
 * 4.0 POLICY IMPLICATIONS
 *
 * 4.1 None identified.
 *
 * 5.0 FINANCIAL IMPLICATIONS
 *
 * 5.1 The cost of £12,000 is met from the existing budget.
 *
 * 6.0 RISK ANALYSIS
 * ```
 *
 * ## Source
 * The sections marked `required` in the house template. Guides to report writing: “complete every section” and
 * “headings must not be deleted”. A label in running text or in a table of implications (`Financial – None.`)
 * counts as the section.
 */
import { gapFor, insertAt } from '../../format/missing-section.ts';
import { replace } from '../../lint/edits.ts';
import { documentLandmark } from '../../model/landmarks.ts';
import { findMissingSections, type MissingSection } from '../../model/missing-sections.ts';
import type { ParagraphNode } from '../../model/types.ts';
import { defineRule, type Report, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'section-missing',
  category: 'structure',
  summary: 'Required section missing',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report'],
  triggers: ['recommended that', 'recommended to', 'asked to', 'invited to', 'requested to'],
  check({ model, house, hits, report }) {
    for (const missing of findMissingSections(model)) {
      const { template, parent, after, before, lookalike } = missing;
      // `background-papers-missing` says what the law asks for.
      if (template.id === 'background-papers' && model.sections.length > 0) continue;
      if (template.id === 'recommendations' && !house.prescriptive && hits.some(isRequest)) continue;
      if (lookalike) {
        report(asHeading(lookalike, template.title));
        continue;
      }
      const peer = after ?? parent ?? before;
      const at = peer ? { start: peer.title.start, end: peer.title.end } : (documentLandmark(model) ?? null);
      if (!at) continue;
      const title = `“${template.title}”`;
      report({
        at,
        message: `The section ${title} is missing${placeOf(missing)}`,
        fix: {
          kind: 'unsafe',
          title: `Insert the section ${title}`,
          edits: [insertAt(gapFor(missing, model), [missing], model)],
        },
      });
    }
  },
});

function asHeading({ content }: ParagraphNode, title: string): Report {
  return {
    at: content,
    message: `“${content.text}” looks like the heading of the section “${title}”: write it so`,
    fix: {
      kind: 'unsafe',
      title: `Change the line to ${title}`,
      edits: [replace({ start: content.start, end: content.end }, title)],
    },
  };
}

/** `Members are asked to`, `it is recommended that`: not what others were asked in the past. */
function isRequest({ unit, start }: WordHit): boolean {
  return /\b(?:is|are) $/i.test(unit.content.text.slice(Math.max(0, start - 5), start));
}

function placeOf({ parent, after, before }: MissingSection): string {
  if (after) return `: it belongs after “${after.title.text}”`;
  if (parent) return `: it belongs under “${parent.title.text}”`;
  return before ? `: it belongs before “${before.title.text}”` : '';
}

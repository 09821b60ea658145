/**
 * ## What it does
 * Finds a section that the template does not have, in a house whose list of sections is closed.
 *
 * ## Why it matters
 * Where a council fixes the sections of its reports, what stands under a heading of an author’s own is overlooked
 * by those who look for it under the template’s.
 *
 * ## Example
 * ```report bad
 * 4.0 THE WAY FORWARD
 *
 * 4.1 Work begins in May.
 * ```
 * Write instead:
 * ```report good
 * 4.0 SUPPORTING INFORMATION
 *
 * 4.1 Work begins in May.
 * ```
 *
 * ## Source
 * `closedSections` of the house template. Sub-headings and appendices are the author’s own everywhere.
 */
import { ownSections } from '../../model/attachments.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-unknown',
  category: 'structure',
  summary: 'Section that the template does not have',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.closedSections) return;
    for (const { id, title, heading, level } of ownSections(model)) {
      if (id !== null || title.isEmpty || heading.level === 0 || level > 1) continue;
      report({
        at: { start: title.start, end: title.end },
        message: `“${title.text}” is no section of the template: put its text under one that is`,
      });
    }
  },
});

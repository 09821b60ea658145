/**
 * ## What it does
 * Finds a `REPORT:` line that names no file.
 *
 * ## Why it matters
 * The line ties the item to the report that was considered. Without the path neither the recommendations nor what
 * became of them can be found.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Inspection
 * REPORT:
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Inspection
 * REPORT: inspection.report
 * ```
 *
 * ## Source
 * The language of Rapporteur.
 */
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'report-path-missing',
  category: 'minutes',
  summary: 'REPORT line without a path',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const block of model.tree.blocks) {
      if (block.kind !== 'attribute' || block.key !== 'REPORT' || !block.value.isEmpty) continue;
      report({
        at: { start: block.start, end: block.start + 'REPORT:'.length },
        message:
          'Nothing follows “REPORT:”: write the path of the report from these minutes, such as “inspection.report”',
      });
    }
  },
});

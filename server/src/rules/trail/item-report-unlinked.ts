/**
 * ## What it does
 * Finds an item of minutes that is plainly about a report of the same meeting (the body, the date and the title are the
 * same) and does not name it with `REPORT:`, and offers to. Nothing is taken for a link that the minutes do not make.
 *
 * ## Why it matters
 * With the report named, its recommendations are compared with the decisions, the report shows what became of it, and
 * the register of decisions leads from one to the other.
 *
 * ## Example
 * ```minutes bad
 * //- roof.report
 * REPORT TO: Executive Board
 * DATE: 15 October 2026
 * SUBJECT: The roof of the hall
 * //- board.minutes
 * MEETING: Executive Board
 * DATE: 15 October 2026
 *
 * ## 4. The roof of the hall
 *
 * RESOLVED: That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * //- roof.report
 * REPORT TO: Executive Board
 * DATE: 15 October 2026
 * SUBJECT: The roof of the hall
 * //- board.minutes
 * MEETING: Executive Board
 * DATE: 15 October 2026
 *
 * ## 4. The roof of the hall
 * REPORT: roof.report
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * Minutes name the report of an item: docs/trail.md.
 */
import { insert } from '../../lint/edits.ts';
import { fileNameOf, pathFrom } from '../../trail/paths.ts';
import { isAbout } from '../../trail/titles.ts';
import { isMinutes } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'item-report-unlinked',
  category: 'trail',
  summary: 'Item that does not name the report it is about',
  severity: 'hint',
  fix: 'unsafe',
  kinds: ['minutes'],
  checkAcross({ document, trail, report }) {
    if (!isMinutes(document)) return;
    const { bodyKey, date, items, lineEnd } = document.facts;
    if (bodyKey === null || date === null) return;
    const reports = trail.reportsTo(bodyKey, date);
    if (reports.length === 0) return;
    const named = new Set(
      items.flatMap((item) =>
        trail.considerationsIn(document, item).map((consideration) => consideration.report.path),
      ),
    );
    for (const item of items) {
      if (item.reports.length > 0 || item.standing !== null) continue;
      const fitting = reports.filter(({ path: each, facts }) => !named.has(each) && isAbout(item, facts));
      const [only] = fitting;
      if (!only || fitting.length > 1) continue;
      const path = pathFrom(document.path, only.path);
      report({
        at: item.titleAt,
        message: `This item is about ${fileNameOf(only.path)}, which it does not name with REPORT:`,
        fix: {
          kind: 'unsafe',
          title: `Name ${path} as the report of this item`,
          edits: [insert(item.titleAt.end, `${lineEnd}REPORT: ${path}`)],
        },
      });
    }
  },
});

import { lineEndOf } from '../../lint/edits.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { type CodeAction, editOf } from './action.ts';

/**
 * Say in an `OUTCOME:` line what became of the recommendations of a report, where the words of the decision do not tell
 * it.
 *
 * ```minutes
 * ## 4. Budget
 * REPORT: budget.report$0
 *
 * RESOLVED: That the matter come back in May.
 * ```
 * State that the recommendations were deferred
 * ```minutes
 * ## 4. Budget
 * REPORT: budget.report
 * OUTCOME: deferred
 *
 * RESOLVED: That the matter come back in May.
 * ```
 */
export const stateOutcome: CodeAction = {
  id: 'state-outcome',
  kind: 'refactor.rewrite',
  offered: 'always',
  offers({ document, range }) {
    if (!itemAt(document.model, range.start)) return [];
    return OUTCOMES.map((outcome) => ({
      title: `State that the recommendations were ${outcome}`,
      argument: `${outcome} ${range.start}`,
    }));
  },
  edit({ document }, argument) {
    const [outcome = '', offset] = argument.split(' ');
    const item = itemAt(document.model, Number(offset));
    const last = item?.reports.at(-1);
    if (!last || !OUTCOMES.includes(outcome)) return null;
    const text = `${lineEndOf(document.text)}OUTCOME: ${outcome}`;
    return editOf(document, [{ start: last.pathRange.end, end: last.pathRange.end, text }]);
  },
};

const OUTCOMES: readonly string[] = ['adopted', 'amended', 'deferred', 'rejected'];

/** The item of whose report the line at an offset tells, as long as nothing is said of its outcome. */
function itemAt(model: DocumentModel, offset: number): MinutesItem | null {
  const item = minutesOf(model)?.items.find(({ reports }) =>
    reports.some(({ start, end }) => start <= offset && offset <= end),
  );
  return item && item.outcomes.length === 0 ? item : null;
}

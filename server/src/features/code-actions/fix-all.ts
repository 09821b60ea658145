import { fixEdits } from '../../lint/fix.ts';
import { type CodeAction, editOf } from './action.ts';
import { linterOf } from './linter.ts';

/**
 * Mend everything whose fix is safe: what `rapporteur lint --fix` does.
 *
 * ```report
 * DATE 12 June 2023$0
 *
 * 1.0 PURPOSE OF THE REPORT
 *
 * 1.1 To report  on parks.
 * ```
 * Fix all that can be fixed safely
 * ```report
 * DATE: 12 June 2023
 *
 * 1.0 PURPOSE OF THE REPORT
 *
 * 1.1 To report on parks.
 * ```
 */
export const fixAll: CodeAction = {
  id: 'fix-all',
  kind: 'source.fixAll.rapporteur',
  offered: 'on-request',
  offers: ({ document }) =>
    document.findings.some(({ fix }) => fix?.kind === 'safe')
      ? [{ title: 'Fix all that can be fixed safely', argument: '' }]
      : [],
  edit: ({ document }) =>
    editOf(
      document,
      fixEdits(document.text, linterOf(document), ({ fix }) => fix.kind === 'safe'),
    ),
};

import { convertReference as converted } from '../convert-reference.ts';
import { pointerAt } from '../reference-index.ts';
import { type CodeAction, editOf } from './action.ts';

/**
 * Turn a reference by number into one by label, which no renumbering can make wrong, or the other way round.
 *
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant ends in March.
 *
 * 1.2 The risk is that of paragraph 1.1$0.
 * ```
 * Refer to it by label
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant ends in March. {#grant-ends-march}
 *
 * 1.2 The risk is that of [paragraph 1.1](#grant-ends-march).
 * ```
 *
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant ends in March. {#grant}
 *
 * 1.2 The risk is that of [paragraph$0 1.1](#grant).
 * ```
 * Refer to it by number
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant ends in March. {#grant}
 *
 * 1.2 The risk is that of paragraph 1.1.
 * ```
 */
export const convertReference: CodeAction = {
  id: 'convert-reference',
  kind: 'refactor.rewrite',
  offered: 'always',
  offers({ document, range }) {
    const pointer = pointerAt(document.model, range.start);
    if (!pointer?.to) return [];
    const to = pointer.reference.kind === 'label' ? 'number' : 'label';
    // What can have no label or no number is seen only by trying.
    if (!converted(document, range.start, to)) return [];
    return [{ title: `Refer to it by ${to}`, argument: `${to} ${range.start}` }];
  },
  edit({ document }, argument) {
    const [to, offset] = argument.split(' ');
    return editOf(document, converted(document, Number(offset), to === 'number' ? 'number' : 'label'));
  },
};

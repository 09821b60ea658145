import type { TextEdit } from '../lint/finding.ts';
import { attachmentsStart } from '../model/attachments.ts';
import type { DocumentModel } from '../model/types.ts';
import { computeNumbers, renamedTargets } from './numbers.ts';

/**
 * All edits that make the numbers of a document right, its references following, in the spelling the document
 * uses. Empty when they are right already. The edits belong together: apply all or none.
 */
export function renumberEdits(model: DocumentModel): TextEdit[] {
  const numbers = computeNumbers(model, 'as-typed', attachmentsStart(model));
  const edits: TextEdit[] = [];
  for (const node of [...model.allSections, ...model.paragraphs]) {
    if (!node.number) continue;
    const { start, end } = node.number;
    const spelt = numbers.byStart.get(start);
    if (spelt !== undefined && spelt !== model.source.slice(start, end))
      edits.push({ start, end, text: spelt });
  }
  if (edits.length === 0) return [];
  const none = new Map<number, string>();
  for (const reference of model.references) edits.push(...renamedTargets(reference, numbers, none));
  return edits.sort((a, b) => a.start - b.start);
}

import { formatBlocks } from '../../format/format-blocks.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Resolution } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { type CodeAction, editOf } from './action.ts';

/**
 * Put a decision behind the word that begins it, which stands alone on its line.
 *
 * ```minutes
 * ## 4. Budget
 *
 * RESOLVED:$0
 *
 * That the budget be approved.
 * ```
 * Put the decision behind “RESOLVED:”
 * ```minutes
 * ## 4. Budget
 *
 * RESOLVED: That the budget be approved.
 * ```
 */
export const joinDecision: CodeAction = {
  id: 'join-decision',
  kind: 'refactor.rewrite',
  offered: 'always',
  offers({ document, range }) {
    const resolution = resolutionAt(document.model, range.start);
    if (!resolution || editsFor(document.model, resolution).length === 0) return [];
    return [{ title: `Put the decision behind “${resolution.lead.text}”`, argument: String(range.start) }];
  },
  edit({ document }, argument) {
    const resolution = resolutionAt(document.model, Number(argument));
    return editOf(document, resolution && editsFor(document.model, resolution));
  },
};

function resolutionAt(model: DocumentModel, offset: number): Resolution | null {
  for (const { resolutions } of minutesOf(model)?.items ?? []) {
    const found = resolutions.find(({ start, end }) => start <= offset && offset <= end);
    if (found) return found;
  }
  return null;
}

/** As formatting does it; empty where the two stay apart. */
function editsFor(model: DocumentModel, { lead, start, end }: Resolution): TextEdit[] {
  const isAlone = /^[\s:–—-]*$/.test(lead.content.text.slice(lead.to));
  if (!isAlone) return [];
  const blocks = model.tree.blocks.filter((block) => block.start >= start && block.end <= end).slice(0, 2);
  const edits = formatBlocks(model, (block) => blocks.some((each) => each.start === block.start));
  return edits.some(({ text }) => text === ' ') ? edits : [];
}

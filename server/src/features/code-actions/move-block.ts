import type { DocumentModel } from '../../model/types.ts';
import { type Part, partAfter, partAt, partBefore } from '../blocks.ts';
import { moveBlock as moved } from '../move-block.ts';
import { type CodeAction, editOf } from './action.ts';

/**
 * Move the paragraph, table, list item or section at the cursor past its neighbour; numbers and references follow.
 *
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant may be lost, as paragraph 1.2 explains.$0
 *
 * 1.2 The grant ends in March.
 * ```
 * Move the paragraph down
 * ```report
 * 1.0 RISK ANALYSIS
 *
 * 1.1 The grant ends in March.
 *
 * 1.2 The grant may be lost, as paragraph 1.1 explains.
 * ```
 */
export const moveBlock: CodeAction = {
  id: 'move-block',
  kind: 'refactor.move',
  offered: 'always',
  offers({ document: { model }, range }) {
    const part = model.conflicts.length > 0 ? null : partAt(model, range.start);
    if (!part) return [];
    return (['up', 'down'] as const)
      .filter((direction) => hasNeighbour(part, direction))
      .map((direction) => ({
        title: `Move the ${nameOf(part, model)} ${direction}`,
        argument: `${direction} ${range.start}`,
      }));
  },
  edit({ document }, argument) {
    const [direction, offset] = argument.split(' ');
    return editOf(document, moved(document, Number(offset), direction === 'up' ? 'up' : 'down'));
  },
};

function hasNeighbour(part: Part, direction: 'up' | 'down'): boolean {
  switch (part.kind) {
    case 'blocks': {
      const { blocks } = part.section;
      return (direction === 'up' ? partBefore(blocks, part.from) : partAfter(blocks, part)) >= 0;
    }
    case 'item':
      return direction === 'up' ? part.index > 0 : part.index + 1 < part.list.items.length;
    case 'section':
      return direction === 'up' ? part.index > 0 : part.index + 1 < part.siblings.length;
  }
}

function nameOf(part: Part, { recommendations }: DocumentModel): string {
  if (part.kind === 'section') return part.section.heading.form === 'appendix' ? 'appendix' : 'section';
  if (part.kind === 'item') {
    const item = part.list.items[part.index];
    return recommendations?.items.some((each) => each.item === item) ? 'recommendation' : 'list item';
  }
  return part.section.blocks[part.from]?.kind === 'table' ? 'table' : 'paragraph';
}

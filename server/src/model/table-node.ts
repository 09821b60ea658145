import { type Caption, hasHeaderRow, type Table } from '../../../grammar/src/index.ts';
import type { SectionNode, TableNode } from './types.ts';

/**
 * A table as the model has it: with its caption, and its header apart from its rows. It begins with its caption, unless
 * something stands between them, as `All figures in thousands` may.
 *
 * @param isApart whether something stands between the caption and the table
 */
export function tableNode(
  block: Table,
  caption: Caption | null,
  isApart: boolean,
  section: SectionNode | null,
): TableNode {
  const rows = block.rows.filter((row) => !row.isDelimiter);
  const hasHeader = hasHeaderRow(block);
  return {
    kind: 'table',
    section,
    caption: caption && {
      name: caption.name.text,
      title: caption.content.text.replace(/^.*?[:–—-]\s*/, ''),
      range: { start: caption.start, end: caption.end },
    },
    header: hasHeader ? (rows[0]?.cells ?? []) : [],
    rows: rows.slice(hasHeader ? 1 : 0).map((row) => row.cells),
    block,
    start: caption && !isApart ? caption.start : block.start,
    end: block.end,
  };
}

import type { Content } from '../../../grammar/src/index.ts';
import type { ProseUnit } from '../model/types.ts';

/** The cells below a heading of a table, top to bottom; none where the text is no heading of a column. */
export function cellsBelow({ owner, content }: ProseUnit): Content[] {
  if (!('rows' in owner)) return [];
  const column = owner.header.indexOf(content);
  if (column === -1) return [];
  return owner.rows.flatMap((row) => row[column] ?? []);
}

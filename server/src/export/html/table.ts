import type { Content } from '../../../../grammar/src/index.ts';
import type { TableNode } from '../../model/types.ts';
import { escaped } from './text.ts';

/**
 * A table with its caption, and headers that say what they head: the first row when it is one, and the first cell of
 * each row when all rows have one. Rows that are too short are filled up.
 *
 * @param id of the element around the table, which scrolls where the page is too narrow
 * @param inline running text as HTML
 */
export function tableHtml(table: TableNode, id: string, inline: (content: Content) => string): string {
  const { caption, header, rows } = table;
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), Math.max(header.length, 1));
  const alignment = alignmentOf(table);
  const hasRowHeaders = header.length > 1 && rows.every(([first]) => first && !first.isEmpty);
  const cell = (content: Content | undefined, column: number, scope: 'col' | 'row' | null) => {
    const html = content ? inline(content).replaceAll('\\|', '|') : '';
    const align = alignment[column] ? ` class="${alignment[column]}"` : '';
    return scope && html !== '' ? `<th scope="${scope}"${align}>${html}</th>` : `<td${align}>${html}</td>`;
  };
  const row = (cells: readonly Content[], scope: (column: number) => 'col' | 'row' | null) => {
    const filled = Array.from({ length: width }, (_, column) => cell(cells[column], column, scope(column)));
    return `${isTotal(cells) ? '<tr class="total">' : '<tr>'}${filled.join('')}</tr>`;
  };
  const title = caption ? [caption.name, caption.title].filter((part) => part !== '').join(': ') : '';
  const label = title === '' ? 'Table' : title;
  return [
    // Reached by the keyboard, so that what is out of sight can be scrolled to.
    `<div class="table" id="${id}" role="group" aria-label="${escaped(label)}" tabindex="0">`,
    '<table>',
    ...(title === '' ? [] : [`<caption>${escaped(title)}</caption>`]),
    ...(header.length > 0 ? [`<thead>${row(header, () => 'col')}</thead>`] : []),
    ...(rows.length > 0
      ? [
          '<tbody>',
          ...rows.map((cells) => row(cells, (column) => (hasRowHeaders && column === 0 ? 'row' : null))),
          '</tbody>',
        ]
      : []),
    '</table>',
    '</div>',
  ].join('\n');
}

/** By the colons of the line under the header. */
function alignmentOf({ block }: TableNode): (string | null)[] {
  const delimiter = block.rows.find(({ isDelimiter }) => isDelimiter);
  return (delimiter?.cells ?? []).map(({ text }) => {
    if (!text.endsWith(':')) return null;
    return text.startsWith(':') ? 'centre' : 'right';
  });
}

function isTotal([first]: readonly Content[]): boolean {
  return first !== undefined && /^(?:\*\*)?(?:grand |overall |net )?total\b/i.test(first.text);
}

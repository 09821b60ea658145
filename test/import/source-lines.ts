import type { SourceBlock, SourceDocument } from '../../server/src/import/source-document.ts';

/**
 * A block a line: its role where it is not the body's, what it looks like in brackets (`h1`, `b`old, `C`apitals,
 * `c`entred), its marker, its text. A table is its rows with `|`.
 */
export function lines({ blocks }: Pick<SourceDocument, 'blocks'>): string[] {
  return blocks.flatMap(blockLines);
}

function blockLines(block: SourceBlock): string[] {
  if (block.kind === 'table') {
    return block.rows.map(
      (row, at) => `${at < block.headerRows ? '|=' : '|'} ${row.map(inline).join(' | ')}`,
    );
  }
  const { heading, bold, capitals, centred } = block.look;
  const look = [heading ? `h${heading}` : '', bold ? 'b' : '', capitals ? 'C' : '', centred ? 'c' : ''].join(
    '',
  );
  return [
    [
      block.role === 'body' ? '' : `${block.role}:`,
      look ? `[${look}]` : '',
      block.list ? `${'  '.repeat(block.list.level)}${block.list.marker}` : '',
      inline(block.text),
    ]
      .filter((piece) => piece !== '')
      .join(' '),
  ];
}

function inline(text: string): string {
  return text.replaceAll('\n', '⏎').replaceAll('\t', '→');
}

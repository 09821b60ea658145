/** Tables of Word (ISO/IEC 29500-1, 17.4). */
import type { SourceBlock } from '../../source-document.ts';
import { blanks, blockText, type Cell, type Row, tableOf } from '../tables.ts';
import type { BlockReader } from './blocks.ts';
import { deletedText } from './inline.ts';
import { hasLines } from './styles.ts';
import { child, property, switchOf, type XmlElement } from './xml.ts';

const ROW_WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** A table as blocks. */
export function readTable(table: XmlElement, reader: BlockReader): SourceBlock[] {
  const properties = child(table, 'w:tblPr');
  const { page, styles } = reader.flow;
  const rows = rowsOf(table, reader);
  const style = styles.table(property(properties, 'w:tblStyle'));
  const ofTable = child(properties, 'w:tblBorders');
  return tableOf(rows, {
    page,
    isRuled: ofTable ? hasLines(ofTable) : style.isRuled,
    marksFirstRow: style.marksFirstRow && showsFirstRow(properties),
  });
}

function rowsOf(container: XmlElement, reader: BlockReader): Row[] {
  return container.children.flatMap((element) => {
    if (element.name === 'w:tr') return readRow(element, reader);
    return ROW_WRAPPERS.has(element.name) ? rowsOf(element, reader) : [];
  });
}

function readRow(row: XmlElement, reader: BlockReader): Row[] {
  const { flow } = reader;
  const properties = child(row, 'w:trPr');
  const deletion = child(properties, 'w:del');
  if (deletion) {
    flow.changes.add('deletion', deletion);
    flow.drop(deletedText(row), 'deleted text (tracked change)');
    return [];
  }
  const insertion = child(properties, 'w:ins');
  if (insertion) flow.changes.add('insertion', insertion);
  const cells = [...blanks(numberOf(properties, 'w:gridBefore')), ...cellsOf(row, reader)];
  if (cells.length === 0) return [];
  return [{ cells, isHeader: switchOf(properties, 'w:tblHeader') === true }];
}

function cellsOf(container: XmlElement, reader: BlockReader): Cell[] {
  return container.children.flatMap((element) => {
    if (element.name === 'w:tc') return readCell(element, reader);
    return ROW_WRAPPERS.has(element.name) ? cellsOf(element, reader) : [];
  });
}

/** A cell as wide as it is: text in the first column that it covers. */
function readCell(cell: XmlElement, reader: BlockReader): Cell[] {
  const properties = child(cell, 'w:tcPr');
  const merge = child(properties, 'w:vMerge');
  const isCovered = merge !== null && merge.attributes['w:val'] !== 'restart';
  const blocks = reader.read(cell);
  // What a covered cell holds is not on the page.
  if (isCovered) for (const text of blocks.map(blockText)) reader.flow.drop(text, 'hidden text');
  const isRuled = hasLines(child(properties, 'w:tcBorders'));
  const span = Math.max(numberOf(properties, 'w:gridSpan'), 1);
  return [{ blocks: isCovered ? [] : blocks, isRuled }, ...blanks(span - 1)];
}

function numberOf(properties: XmlElement | null, name: string): number {
  const value = Number(property(properties, name) ?? 0);
  return Number.isInteger(value) ? value : 0;
}

/** Whether the first row has the look that the style keeps for it (17.4.55; the bit is of the older form). */
function showsFirstRow(properties: XmlElement | null): boolean {
  const look = child(properties, 'w:tblLook')?.attributes;
  const said = look?.['w:firstRow'];
  if (said !== undefined) return said === '1' || said === 'true';
  return (Number.parseInt(look?.['w:val'] ?? '0', 16) & 0x20) !== 0;
}

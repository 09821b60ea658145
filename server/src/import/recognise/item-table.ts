import { isUpperCase } from '../../../../grammar/src/index.ts';
import { PLAIN_LOOK, type SourceTable } from '../source-document.ts';
import { loneNumber } from './item-numbers.ts';
import type { Losses } from './losses.ts';
import { isTitleLike, type Piece, type TextPiece } from './pieces.ts';

/**
 * Minutes whose items stand in a table, number | title and text | action, as the running text that they are. Who has to
 * act is named in the third column, below `Action`.
 */
export function withoutItemTables(pieces: readonly Piece[], losses: Losses): Piece[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'table' && isItemTable(piece) ? flattened(piece, losses) : [piece],
  );
}

function isItemTable({ rows }: SourceTable): boolean {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || width > 3) return false;
  const firsts = rows.map(([first = '']) => plain(first));
  const isNumbered = firsts.every(
    (first) => first === '' || loneNumber(first) !== null || COLUMN.test(first),
  );
  const hasItem = rows.some(
    ([first = '', text = '']) => loneNumber(plain(first)) !== null && isTitleLike(plain(firstLine(text))),
  );
  return isNumbered && hasItem && rows.some(([, text = '']) => text.length > SHORTEST_NARRATIVE);
}

const SHORTEST_NARRATIVE = 80;
/** What heads a column. */
const COLUMN = /^(?:No\.?|Item(?: no\.?)?|Minute(?: no\.?)?|Ref\.?)$/i;
const ACTION = /^Actions?(?: by)?:?$/i;

function flattened({ rows, place }: SourceTable, losses: Losses): Piece[] {
  const hasActions = rows.some(([, , third = '']) => ACTION.test(plain(third)));
  const text = (line: string, heading: number | null = null): TextPiece => ({
    kind: 'text',
    text: line,
    look: { ...PLAIN_LOOK, heading, capitals: isUpperCase(line) },
    list: null,
    place,
    role: 'body',
  });
  return rows.flatMap(([first = '', second = '', third = ''], row) => {
    if (row === 0 && COLUMN.test(plain(first))) {
      for (const title of [first, second, third]) losses.add(plain(title), 'label of the page', place);
      return [];
    }
    const [title = '', ...lines] = second.split('\n').filter((line) => line !== '');
    const number = loneNumber(plain(first));
    const isItem = number !== null && isTitleLike(plain(title));
    const pieces = isItem
      ? [text(`${plain(first)} ${plain(title)}`, 1)]
      : [first, title].filter(isText).map((line) => text(line));
    pieces.push(...lines.map((line) => text(line)));
    if (hasActions && ACTION.test(plain(third))) losses.add(third, 'label of the page', place);
    else
      pieces.push(
        ...third
          .split('\n')
          .filter(isText)
          .map((who) => text(hasActions ? `ACTION: ${plain(who)}` : who)),
      );
    return pieces;
  });
}

function isText(text: string): boolean {
  return text !== '' && !COLUMN.test(plain(text));
}

function plain(text: string): string {
  return text.replaceAll('**', '').trim();
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

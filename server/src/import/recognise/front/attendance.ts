import type { House } from '../../../house/types.ts';
import { PLAIN_LOOK, type SourceTable } from '../../source-document.ts';
import type { Losses } from '../losses.ts';
import { anyText, type Piece, type TextPiece } from '../pieces.ts';
import { LONGEST_FRONT } from './end-of-front.ts';
import { labelOf } from './labels.ts';
import { isName, joinNames, namesAfter, OF_PEOPLE, PEOPLE, withPost } from './people.ts';

/**
 * Minutes with who was there in the fields of the language: tables of names with who came and who did not, columns of
 * names below `Present` and `Apologies`, and names below a label below `Present:` (`Voting Members:`).
 *
 * @param house that of minutes
 */
export function withAttendance(pieces: readonly Piece[], house: House, losses: Losses): Piece[] {
  const result: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    const names = at < LONGEST_FRONT && piece.kind === 'table' ? namesOf(piece, pieces[at - 1], house) : null;
    const fields = at < LONGEST_FRONT && piece.kind === 'table' && !names ? fieldsOf(piece, losses) : null;
    const below = at < LONGEST_FRONT && piece.kind === 'text' ? namesBelow(pieces, at, piece, house) : null;
    if (fields) {
      // `Present:` over a table whose columns say so themselves.
      if (isBareLabel(result.at(-1), house)) leave(result.pop(), losses);
      result.push(...fields);
    } else if (names) result.push(...names);
    else if (below?.isLabel === false) losses.add(below.piece.text, 'label of the page', below.piece.place);
    else result.push(below?.piece ?? piece);
    at += below?.taken ?? 1;
  }
  return result;
}

function isBareLabel(piece: Piece | undefined, house: House): boolean {
  const label = labelOf(piece, house);
  return label !== null && PEOPLE.has(label.id) && label.value === '';
}

function leave(piece: Piece | undefined, losses: Losses): void {
  if (piece) losses.add(anyText(piece), 'label of the page', piece.place);
}

const SUB_LABEL = /^(?:Voting |Elected |Committee |Full |Core )?(?:Members?|Councillors?|Membership):$/i;

/** `Voting Members:` below `Present:`, which says no more; another label of people with the names below it in one line. */
function namesBelow(
  pieces: readonly Piece[],
  at: number,
  piece: TextPiece,
  house: House,
): { piece: TextPiece; taken: number; isLabel: boolean } | null {
  const text = piece.text.replaceAll('**', '');
  if (!text.endsWith(':') || text.length > LONGEST_LABEL || labelOf(piece, house) !== null) return null;
  const names = namesAfter(pieces, at + 1, house);
  if (names.length === 0) return null;
  if (isBareLabel(pieces[at - 1], house) && SUB_LABEL.test(text)) return { piece, taken: 1, isLabel: false };
  if (!OF_PEOPLE.test(text)) return null;
  return {
    piece: { ...piece, text: `${text} ${joinNames(['', ...names])}` },
    taken: 1 + names.length,
    isLabel: true,
  };
}

/** A table of names with their posts below the label of those present; without a header, or it would say itself what it is. */
function namesOf(table: SourceTable, above: Piece | undefined, house: House): TextPiece[] | null {
  if (!isBareLabel(above, house)) return null;
  const rows = table.rows.map((row) =>
    row.map((cell) => cell.replaceAll('**', '').replaceAll('\n', ' ').trim()),
  );
  if (rows.some(([first = '']) => !isName(first))) return null;
  const names = rows.flatMap(([first = '', ...others]) => {
    const filled = others.filter((cell) => cell !== '');
    return filled.every(isCouncillor) ? [first, ...filled] : [withPost(first, filled)];
  });
  return names.map((text) => ({
    kind: 'text',
    text,
    look: PLAIN_LOOK,
    list: null,
    place: table.place,
    role: 'body',
  }));
}

function isCouncillor(text: string): boolean {
  return /^(?:Councillor|Cllr|Alderman)\b/.test(text);
}

const LONGEST_LABEL = 60;
/** What heads a column of names. */
const NAMES =
  /^(?:(?:Committee |Board |Voting )?Members?(?: present)?|Councillors?|Names?|Present|Attendees?)$/i;
const ROLES = /^(?:Role|Position|Title|Post|Representing|Organisation|Party|Office|Capacity)$/i;
const ATTENDED = /^(?:Attend(?:ed|ance)|Present|Status|Attendance status|Present or apologies)\??$/i;
const COLUMNS: readonly [RegExp, string][] = [
  [/^(?:Members |Councillors )?Present:?$/i, 'PRESENT'],
  [/^Apologies(?: for absence)?:?$/i, 'APOLOGIES'],
  [/^Absent:?$/i, 'ABSENT'],
  [/^(?:In attendance|Also present|Officers(?: present| in attendance)?):?$/i, 'IN ATTENDANCE'],
  [/^Substitutes?:?$/i, 'SUBSTITUTES'],
];

function fieldsOf(table: SourceTable, losses: Losses): TextPiece[] | null {
  const [head = [], ...rows] = table.rows.map((row) => row.map((cell) => cell.replaceAll('**', '').trim()));
  if (rows.length === 0) return null;
  const labels = head.map((cell) => COLUMNS.find(([title]) => title.test(cell))?.[1]);
  if (head.length > 1 && labels.every((label) => label !== undefined)) {
    // How many were present is no name.
    if (rows.flat().some((cell) => /^\d[\d.,]{0,10}%?$/.test(cell))) return null;
    return labels.flatMap((label = '', column) => {
      const names = rows.flatMap((row) => (row[column] ?? '').split('\n'));
      const said = field(label, names, table);
      const title = head[column] ?? '';
      // Nobody is below it, or it says more than the field's own label.
      const left = said.length === 0 ? title : without(title, label);
      if (/\w/.test(left)) losses.add(left, 'label of the page', table.place);
      return said;
    });
  }
  return byName(head, rows, table, losses);
}

/** `for absence` of `Apologies for absence` */
function without(title: string, label: string): string {
  const at = title.toUpperCase().indexOf(label);
  return at < 0 ? title : `${title.slice(0, at)}${title.slice(at + label.length)}`.replace(/:$/, '').trim();
}

/** `Name | Role | Attended`. */
function byName(
  head: readonly string[],
  rows: readonly string[][],
  table: SourceTable,
  losses: Losses,
): TextPiece[] | null {
  const attended = head.findIndex((cell, column) => column > 0 && ATTENDED.test(cell));
  const isKnown = head.every(
    (cell, column) => (column === 0 && NAMES.test(cell)) || column === attended || ROLES.test(cell),
  );
  if (!isKnown || head.length < 2) return null;
  // Without a column that says so, the table has to say by its title that these were present.
  if (attended < 0 && !/present|attend/i.test(head[0] ?? '')) return null;
  const states = rows.map((row) => (attended < 0 ? PRESENT : stateOf(row[attended] ?? '')));
  // Beside ticks a cross is for those who were not there; without, it is a tick.
  const marks = new Set(states.map((state) => state?.word));
  if (['✓', '✔', '☑'].some((tick) => marks.has(tick)) && (marks.has('x') || marks.has('X'))) return null;
  if (states.some((state) => state === null) || rows.some(([name = '']) => name === '')) return null;
  const said = rows.map((row, at) => {
    const others = row.filter((cell, column) => column > 0 && column !== attended && cell !== '');
    return {
      name: row[0] ?? '',
      remarks: [...others, states[at]?.remark ?? ''].filter(Boolean),
      ...states[at],
    };
  });
  losses.add(head.join(' '), 'label of the page', table.place);
  for (const { word } of said) losses.add(word ?? '', 'label of the page', table.place);
  return ['PRESENT', 'APOLOGIES', 'ABSENT'].flatMap((label) =>
    field(
      label,
      said.filter((one) => one.label === label).map(({ name, remarks }) => withPost(name, remarks)),
      table,
    ),
  );
}

const PRESENT = { label: 'PRESENT', word: '', remark: '' };
const STATES: readonly [RegExp, string][] = [
  [/^(?:No|N|Absent)(?=[\s,;(–-]{1,3}(?:with |sent |gave )?apolog)/i, 'APOLOGIES'],
  [/^(?:Yes|Y|Present|Attended|In attendance|[✓✔☑xX])(?=$|[\s,;(–-])/, 'PRESENT'],
  [/^(?:Apologies|Sent apologies|Apologies (?:given|received|sent)|Apols?)(?=$|[\s,;(–-])/i, 'APOLOGIES'],
  [/^(?:No|N|Absent|Did not attend)(?=$|[\s,;(–-])/i, 'ABSENT'],
];

/** `Yes (from 2.15pm)`: that they came, and what else is said. */
function stateOf(cell: string): { label: string; word: string; remark: string } | null {
  for (const [word, label] of STATES) {
    const match = word.exec(cell);
    if (!match) continue;
    const rest = cell.slice(match[0].length).replace(/^[\s,;–-]{1,3}/, '');
    return { label, word: match[0], remark: rest.replace(/^\(([^()]*)\)$/, '$1') };
  }
  return null;
}

function field(label: string, names: readonly string[], { place }: SourceTable): TextPiece[] {
  const given = names.map((name) => name.trim().replace(/^- /, '')).filter((name) => name !== '');
  if (given.length === 0) return [];
  return [
    {
      kind: 'text',
      text: `${label}: ${joinNames(['', ...given])}`,
      look: PLAIN_LOOK,
      list: null,
      place,
      role: 'body',
    },
  ];
}

import { endsTerminally, startsInLowerCase } from '../../../../grammar/src/index.ts';
import { fieldPrefix, type MatchKind, matchField, matchSection } from '../../house/lookup.ts';
import { templateOf } from '../../house/template-of.ts';
import type { DocumentKind, House } from '../../house/types.ts';
import type { SourceTable } from '../source-document.ts';
import type { FieldPart, Part } from './parts.ts';
import { commonSize, fullText, isTitleLike, LARGER, type Piece, type TextPiece } from './pieces.ts';

/**
 * The front block of a document with its forms put in order: labels and values that stand on alternate lines, labels
 * that all come before the values, boxes in a table, names below the label of those present. What is a field already
 * stays as it is typed.
 */
export function readFront(
  pieces: readonly Piece[],
  kind: DocumentKind,
  house: House,
): { front: Part[]; body: Piece[] } {
  const template = templateOf(house, kind);
  const size = commonSize(pieces);
  const end = endOfFront(pieces, template, size);
  return { front: new FrontReader(template, size).read(pieces.slice(0, end)), body: pieces.slice(end) };
}

/** Longer front blocks are no front blocks. */
const LONGEST_FRONT = 60;

/** Behind the last field before the body; where there are no fields, behind the titles. */
function endOfFront(pieces: readonly Piece[], house: House, size: number | null): number {
  const start = pieces.slice(0, LONGEST_FRONT);
  const found = start.findIndex((piece, index) => beginsBody(piece, pieces[index + 1], house));
  const end = found < 0 ? start.length : found;
  const last = start.slice(0, end).findLastIndex((piece) => isOfForm(piece, house));
  if (last >= 0) return endOfValue(pieces, last, end, house);
  // A title stands over another title; one that stands over text is a heading.
  const text = start.slice(0, end).findIndex((piece) => piece.kind === 'table' || !isTitle(piece, size));
  return text < 0 ? end : Math.max(0, text - 1);
}

function isOfForm(piece: Piece, house: House): boolean {
  if (piece.kind === 'table') return tableFields(piece, house)[0] !== piece;
  return isPlain(piece) && labelOf(piece.text.replaceAll('**', ''), house) !== null;
}

/** Names and values below the last label. */
function endOfValue(pieces: readonly Piece[], last: number, end: number, house: House): number {
  const piece = pieces[last];
  const field = piece?.kind === 'text' ? labelOf(piece.text.replaceAll('**', ''), house) : null;
  if (field === null) return last + 1;
  const { taken } = wholeValue(pieces, last, field.value);
  if (PEOPLE.has(field.id))
    return Math.min(end, last + taken + namesAfter(pieces, last + taken, house).length);
  if (field.value !== '') return last + taken;
  let at = last + 1;
  while (at < end && valueIn(pieces[at], house) !== null) at += 1;
  return at;
}

function beginsBody(piece: Piece, next: Piece | undefined, house: House): boolean {
  if (piece.kind === 'table' || piece.role !== 'body') return false;
  const text = fullText(piece).replaceAll('*', '').trim();
  if (NUMBERED.test(text) || /^(?:RESOLVED|Resolved|AGREED|NOTED)\b/.test(text)) return true;
  const section = matchSection(house, text.replace(/:$/, ''));
  const isSection = section !== null && section.match !== 'near';
  const field = labelOf(text, house);
  // `Apologies for absence` is a label of the front block over names, and the title of an item over a sentence.
  if (isSection && field) return piece.look.heading !== null || !isLabelOf(field, next, house);
  if (field) return false;
  return isSection || (piece.text.length > LONGEST_LINE && /[.:]$/.test(text) && !OF_FRONT.test(text));
}

function isLabelOf(field: Label, next: Piece | undefined, house: House): boolean {
  if (field.value !== '') return true;
  if (next === undefined) return false;
  return PEOPLE.has(field.id) ? namesAfter([next], 0, house).length > 0 : field.match === 'exact';
}

/** `1.0`, `1.`, `1)`, `1 TITLE`, `CYP4`; `12 June 2023` is a value. */
const NUMBERED =
  /^(?:\d{1,3}(?:\.\d{1,3}){1,3}\.?|\d{1,3}[.)]|\d{1,3}(?= [\p{Lu}][\p{Lu}])|[A-Z]{2,5}\d{1,4})\s/u;
const LONGEST_LINE = 150;
const OF_FRONT = /^(?:minutes of|at an? |present|apologies|in attendance|councillors? )/i;

/** A field's label in the source, and what stands behind it. */
interface Label {
  id: string;
  match: MatchKind;
  /** As typed, without its colon. */
  label: string;
  /** '' for a bare label. */
  value: string;
}

/** The field whose bare label a text is, or whose label it begins with, or null. */
function labelOf(text: string, house: House): Label | null {
  const match = /^([^:]{2,60}):\s*/.exec(text);
  const label = match?.[1] ?? text;
  if (label.length > 60) return null;
  const known = matchField(house, label);
  if (known && known.match !== 'near')
    return { id: known.field.id, match: known.match, label, value: match ? text.slice(match[0].length) : '' };
  const prefix = match ? null : fieldPrefix(house, text);
  // `Apologies for absence were received` is a sentence.
  if (!prefix || startsInLowerCase(text.slice(prefix.labelLength).trim())) return null;
  return {
    id: prefix.field.id,
    match: 'exact',
    label: text.slice(0, prefix.labelLength),
    value: text.slice(prefix.labelLength).trim(),
  };
}

/** Fields that name people, who are often listed one below another. */
const PEOPLE = new Set(['present', 'apologies', 'absent', 'substitutes', 'in-attendance']);

class FrontReader {
  readonly #house: House;
  /** Of the text. */
  readonly #size: number | null;
  readonly #parts: Part[] = [];

  constructor(house: House, size: number | null) {
    this.#house = house;
    this.#size = size;
  }

  read(pieces: readonly Piece[]): Part[] {
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at] as Piece;
      if (piece.kind === 'table') {
        this.#parts.push(...tableFields(piece, this.#house));
        at += 1;
      } else at += this.#readText(pieces, at, piece);
    }
    return this.#parts;
  }

  /** @returns how many pieces were read */
  #readText(pieces: readonly Piece[], at: number, piece: TextPiece): number {
    const field = isPlain(piece) ? labelOf(piece.text.replaceAll('**', ''), this.#house) : null;
    if (field === null) {
      this.#parts.push(
        isTitle(piece, this.#size) ? { kind: 'title', text: piece.text.replaceAll('**', '') } : piece,
      );
      return 1;
    }
    const { id, label } = field;
    const { value, taken } = wholeValue(pieces, at, field.value);
    if (PEOPLE.has(id)) {
      const names = namesAfter(pieces, at + taken, this.#house);
      if (names.length === 0 && value === '') this.#parts.push(piece);
      else this.#parts.push({ kind: 'field', label, value: joinNames([value, ...names]) });
      return taken + names.length;
    }
    if (value !== '') {
      this.#parts.push({ kind: 'field', label, value });
      return taken;
    }
    return this.#readApart(pieces, at, label);
  }

  /** Labels without values, and the values behind them: as many as labels, or none of them is sure. */
  #readApart(pieces: readonly Piece[], at: number, label: string): number {
    const labels = [label];
    let next = at + 1;
    for (; next < pieces.length; next += 1) {
      const bare = bareLabel(pieces[next], this.#house);
      if (bare === null) break;
      labels.push(bare);
    }
    const values: string[] = [];
    for (; next < pieces.length && values.length < labels.length; next += 1) {
      const value = valueIn(pieces[next], this.#house);
      if (value === null) break;
      values.push(value);
    }
    if (values.length < labels.length) {
      this.#parts.push(...pieces.slice(at, at + labels.length));
      return labels.length;
    }
    for (const [index, name] of labels.entries())
      this.#parts.push({ kind: 'field', label: name, value: values[index] ?? '' });
    return labels.length + values.length;
  }
}

/** The name of the council or of the document, by its look. */
function isTitle(piece: TextPiece, size: number | null): boolean {
  const { text, look, list, role } = piece;
  if (role !== 'body' || list !== null || !isTitleLike(text)) return false;
  if (look.heading !== null) return true;
  const isLarge = look.size !== null && size !== null && look.size >= size * LARGER;
  return (look.bold || look.centred || isLarge) && !/:/.test(text);
}

/** Of the text, and with nothing before it that would be lost; a bullet would not. */
function isPlain({ role, list }: TextPiece): boolean {
  return role === 'body' && (list === null || !/[\p{L}\p{N}]/u.test(list.marker));
}

function bareLabel(piece: Piece | undefined, house: House): string | null {
  if (piece?.kind !== 'text' || !isPlain(piece)) return null;
  const field = labelOf(piece.text.replaceAll('**', ''), house);
  return field && field.value === '' && !PEOPLE.has(field.id) ? field.label : null;
}

function valueIn(piece: Piece | undefined, house: House): string | null {
  if (piece?.kind !== 'text' || piece.role !== 'body' || piece.look.heading !== null) return null;
  const isField =
    labelOf(piece.text.replaceAll('**', ''), house) !== null || /^[^:]{2,40}:$/.test(piece.text);
  return isField || piece.text.length > LONGEST_LINE ? null : fullText(piece);
}

/** A value with the lines below it that go on in lower case: a paragraph ended where it should not have. */
function wholeValue(pieces: readonly Piece[], at: number, start: string): { value: string; taken: number } {
  let value = start;
  let taken = 1;
  for (const piece of pieces.slice(at + 1)) {
    if (piece.kind !== 'text' || !isPlain(piece) || piece.list !== null) break;
    if (value === '' || endsTerminally(value) || !startsInLowerCase(piece.text)) break;
    value = `${value} ${piece.text}`;
    taken += 1;
  }
  return { value, taken };
}

/** Lines below `Present:` that name people: short, no field, no sentence, no title. */
function namesAfter(pieces: readonly Piece[], from: number, house: House): string[] {
  const names: string[] = [];
  for (const piece of pieces.slice(from)) {
    if (piece.kind !== 'text' || !isPlain(piece) || piece.look.heading !== null || piece.look.capitals) break;
    const { text } = piece;
    if (labelOf(text.replaceAll('**', ''), house) !== null || /:$/.test(text)) break;
    if (text.length > LONGEST_NAMES || !NAMES.test(text)) break;
    names.push(text);
  }
  return names;
}

const LONGEST_NAMES = 400;
const NAMES =
  /^(?:(?:the )?(?:Right )?(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Alderman|Chair|Mayor)\b|[A-Z][\p{L}'’.-]{0,20}(?: [A-Z][\p{L}'’-]{1,30}){1,3}(?:$|[,(–-]| \())/u;

/** Names one after another; those with a post behind a comma are kept apart by semicolons. */
function joinNames(names: readonly string[]): string {
  const given = names.map((name) => name.replace(/[,;]$/, '')).filter((name) => name !== '');
  const hasInner =
    given.length > 1 && given.slice(given[0] === names[0] ? 1 : 0).some((name) => name.includes(','));
  return given.join(hasInner ? '; ' : ', ');
}

/** The boxes of a form: label and value side by side, once or twice a row. */
export function tableFields(table: SourceTable, house: House): Part[] {
  const pairs = table.rows.flatMap((row) => {
    const cells = row.map(oneLine);
    return cells.length % 2 === 0 && cells.length <= 4
      ? Array.from(
          { length: cells.length / 2 },
          (_, index) => [cells[index * 2] ?? '', cells[index * 2 + 1] ?? ''] as const,
        )
      : [];
  });
  const filled = pairs.filter(([label, value]) => label !== '' || value !== '');
  const known = filled.filter(([label]) => isLabel(label, house)).length;
  if (filled.length === 0 || known * 2 < filled.length || filled.length < table.rows.length) return [table];
  const fields: FieldPart[] = [];
  for (const [label, value] of filled) {
    const last = fields.at(-1);
    // A box whose label is empty goes on with the one above.
    if (label === '' && last) last.value = `${last.value} ${value}`.trim();
    else fields.push({ kind: 'field', label: label.replaceAll('**', '').replace(/:$/, '').trim(), value });
  }
  return fields;
}

/** The lines of an address or of several names are kept apart. */
function oneLine(cell: string): string {
  return cell.replace(/([^,;:\n])\n(?=\p{Lu})/gu, '$1, ').replaceAll('\n', ' ');
}

function isLabel(text: string, house: House): boolean {
  const label = text.replaceAll('**', '').replace(/:$/, '').trim();
  const known = label === '' ? null : matchField(house, label);
  return known !== null && known.match !== 'near';
}

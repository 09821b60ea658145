import { fieldPrefix, matchField, matchSection } from '../../house/lookup.ts';
import { templateOf } from '../../house/template-of.ts';
import type { DocumentKind, House } from '../../house/types.ts';
import type { SourceTable } from '../source-document.ts';
import type { FieldPart, Part } from './parts.ts';
import { fullText, isTitleLike, type Piece, type TextPiece } from './pieces.ts';

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
  const end = endOfFront(pieces, template);
  return { front: new FrontReader(template).read(pieces.slice(0, end)), body: pieces.slice(end) };
}

/** Longer front blocks are no front blocks. */
const LONGEST_FRONT = 60;

function endOfFront(pieces: readonly Piece[], house: House): number {
  const end = pieces.slice(0, LONGEST_FRONT).findIndex((piece) => beginsBody(piece, house));
  return end < 0 ? Math.min(pieces.length, LONGEST_FRONT) : end;
}

function beginsBody(piece: Piece, house: House): boolean {
  if (piece.kind === 'table') return false;
  if (piece.role !== 'body') return false;
  const text = fullText(piece).replaceAll('*', '').trim();
  if (/^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[A-Z]{2,5}\d{1,4})\s/.test(text)) return true;
  if (/^(?:RESOLVED|Resolved|AGREED|NOTED)\b/.test(text)) return true;
  const section = matchSection(house, text.replace(/:$/, ''));
  const isSection = section !== null && section.match !== 'near';
  // `Apologies for absence` is a label of the front block and the title of an item.
  if (isSection && piece.look.heading !== null) return true;
  if (labelOf(text, house) !== null) return false;
  if (isSection) return true;
  return piece.text.length > LONGEST_LINE && /[.:]$/.test(text) && !OF_FRONT.test(text);
}

const LONGEST_LINE = 150;
const OF_FRONT = /^(?:minutes of|at an? |present|apologies|in attendance|councillors? )/i;

/** The field whose bare label a text is, or whose label it begins with, or null. */
function labelOf(text: string, house: House): { id: string; label: string; value: string } | null {
  const match = /^([^:]{2,60}):\s*/.exec(text);
  const label = match?.[1] ?? text;
  if (label.length > 60) return null;
  const known = matchField(house, label);
  if (known && known.match !== 'near')
    return { id: known.field.id, label, value: match ? text.slice(match[0].length) : '' };
  const prefix = match ? null : fieldPrefix(house, text);
  if (!prefix) return null;
  return {
    id: prefix.field.id,
    label: text.slice(0, prefix.labelLength),
    value: text.slice(prefix.labelLength).trim(),
  };
}

/** Fields that name people, who are often listed one below another. */
const PEOPLE = new Set(['present', 'apologies', 'absent', 'substitutes', 'in-attendance']);

class FrontReader {
  readonly #house: House;
  readonly #parts: Part[] = [];

  constructor(house: House) {
    this.#house = house;
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
    const field = piece.role === 'body' ? labelOf(piece.text.replaceAll('**', ''), this.#house) : null;
    if (field === null) {
      this.#parts.push(piece);
      return 1;
    }
    const { id, label, value } = field;
    if (PEOPLE.has(id)) {
      const names = namesAfter(pieces, at + 1, this.#house);
      if (names.length === 0 && value === '') this.#parts.push(piece);
      else this.#parts.push({ kind: 'field', label, value: joinNames([value, ...names]) });
      return 1 + names.length;
    }
    if (value !== '') {
      this.#parts.push({ kind: 'field', label, value });
      return 1;
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
      this.#parts.push(pieces[at] as Piece);
      return 1;
    }
    for (const [index, name] of labels.entries())
      this.#parts.push({ kind: 'field', label: name, value: values[index] ?? '' });
    return labels.length + values.length;
  }
}

function bareLabel(piece: Piece | undefined, house: House): string | null {
  if (piece?.kind !== 'text' || piece.role !== 'body') return null;
  const field = labelOf(piece.text.replaceAll('**', ''), house);
  return field && field.value === '' && !PEOPLE.has(field.id) ? field.label : null;
}

function valueIn(piece: Piece | undefined, house: House): string | null {
  if (piece?.kind !== 'text' || piece.role !== 'body' || piece.look.heading !== null) return null;
  const isField =
    labelOf(piece.text.replaceAll('**', ''), house) !== null || /^[^:]{2,40}:$/.test(piece.text);
  return isField || piece.text.length > LONGEST_LINE ? null : fullText(piece);
}

/** Lines below `Present:` that name people: short, no field, no sentence, no title. */
function namesAfter(pieces: readonly Piece[], from: number, house: House): string[] {
  const names: string[] = [];
  for (const piece of pieces.slice(from)) {
    if (piece.kind !== 'text' || piece.role !== 'body' || piece.look.heading !== null || piece.look.capitals)
      break;
    const { text } = piece;
    if (labelOf(text.replaceAll('**', ''), house) !== null || /:$/.test(text)) break;
    if (text.length > LONGEST_NAMES || (/\.$/.test(text) && !NAMES.test(text))) break;
    if (!NAMES.test(text) && !isTitleLike(text)) break;
    names.push(text);
  }
  return names;
}

const LONGEST_NAMES = 400;
const NAMES =
  /^(?:(?:the )?(?:Right )?(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Alderman|Chair|Mayor)\b|[A-Z][\p{L}'’.-]{0,20} [A-Z][\p{L}'’-]{1,30}(?:$|[,(–-]| \())/u;

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
    const cells = row.map((cell) => cell.replace(/\n/g, ' '));
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

function isLabel(text: string, house: House): boolean {
  const label = text.replaceAll('**', '').replace(/:$/, '').trim();
  const known = label === '' ? null : matchField(house, label);
  return known !== null && known.match !== 'near';
}

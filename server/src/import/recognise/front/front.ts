import { templateOf } from '../../../house/template-of.ts';
import type { DocumentKind, House } from '../../../house/types.ts';
import type { SourceTable } from '../../source-document.ts';
import type { Part, TitlePart } from '../parts.ts';
import { commonSize, isTitleLike, type Piece, type TextPiece } from '../pieces.ts';
import { endOfFront } from './end-of-front.ts';
import { tableFields } from './form-table.ts';
import { isPlain, labelOf, valueIn, wholeValue } from './labels.ts';
import { joinNames, namesAfter, namesApart, PEOPLE, peopleField } from './people.ts';
import { isDate, isTitle } from './titles.ts';

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

class FrontReader {
  readonly #house: House;
  /** Of the text. */
  readonly #size: number | null;
  readonly #parts: Part[] = [];
  #hasDate = false;

  constructor(house: House, size: number | null) {
    this.#house = house;
    this.#size = size;
  }

  read(pieces: readonly Piece[]): Part[] {
    this.#hasDate = pieces.some((piece) => labelOf(piece, this.#house)?.id === 'date');
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at] as Piece;
      if (piece.kind === 'table') {
        const fields = tableFields(piece, this.#house);
        this.#parts.push(...((at === 0 && fields[0] === piece ? letterhead(piece) : null) ?? fields));
        at += 1;
      } else at += this.#readText(pieces, at, piece);
    }
    return this.#parts;
  }

  /** @returns how many pieces were read */
  #readText(pieces: readonly Piece[], at: number, piece: TextPiece): number {
    const field = labelOf(piece, this.#house);
    if (field === null) {
      this.#parts.push(this.#unlabelled(piece));
      return 1;
    }
    const { id, label } = field;
    const { value, taken } = wholeValue(pieces, at, field.value);
    if (PEOPLE.has(id)) {
      const names = namesAfter(pieces, at + taken, this.#house);
      if (names.length === 0 && value === '') this.#parts.push(piece);
      else this.#parts.push({ kind: 'field', label, value: joinNames([namesApart(value), ...names]) });
      return taken + names.length;
    }
    if (value !== '') {
      this.#parts.push({ kind: 'field', label, value });
      return taken;
    }
    return this.#readApart(pieces, at, label);
  }

  #unlabelled(piece: TextPiece): Part {
    const text = piece.text.replaceAll('**', '');
    const people = this.#house.documentKind === 'minutes' && isPlain(piece) ? peopleField(text) : null;
    if (people) return { kind: 'field', ...people };
    // The day often stands below the name of the body, without a label.
    const isDay = piece.list === null && isPlain(piece) && isDate(text);
    if (isDay && !this.#hasDate) {
      this.#hasDate = true;
      return { kind: 'field', label: 'DATE', value: text };
    }
    return isTitle(piece, this.#size) ? { kind: 'title', text } : piece;
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

/** The name of the council beside its crest, in a table that only lays them out. */
function letterhead({ rows }: SourceTable): TitlePart[] | null {
  const cells = (rows[0] ?? []).flatMap((cell) => cell.split('\n')).filter((line) => line !== '');
  const isTitles = rows.length === 1 && cells.every((line) => isTitleLike(line) && !/:/.test(line));
  return isTitles ? cells.map((text) => ({ kind: 'title', text: text.replaceAll('**', '') })) : null;
}

function bareLabel(piece: Piece | undefined, house: House): string | null {
  const field = labelOf(piece, house);
  return field && field.value === '' && !PEOPLE.has(field.id) ? field.label : null;
}

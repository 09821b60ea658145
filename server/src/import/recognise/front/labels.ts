/** Labels of fields as documents print them, with and without a colon, and the values that stand with them. */
import { endsTerminally, startsInLowerCase } from '../../../../../grammar/src/index.ts';
import { fieldPrefix, type MatchKind, matchField } from '../../../house/lookup.ts';
import type { House } from '../../../house/types.ts';
import { fullText, type Piece, type TextPiece } from '../pieces.ts';

/** A field's label in the source, and what stands behind it. */
export interface Label {
  id: string;
  match: MatchKind;
  /** As typed, without its colon. */
  label: string;
  /** '' for a bare label. */
  value: string;
}

/** The field whose bare label a piece is, or whose label it begins with, or null. */
export function labelOf(piece: Piece | undefined, house: House): Label | null {
  return piece?.kind === 'text' && isPlain(piece) ? labelIn(piece.text.replaceAll('**', ''), house) : null;
}

/** The same of a text. */
export function labelIn(text: string, house: House): Label | null {
  const match = /^([^:]{2,60}):\s*/.exec(text);
  const label = match?.[1] ?? text;
  if (label.length > 60) return null;
  const known = matchField(house, label);
  if (known && known.match !== 'near')
    return { id: known.field.id, match: known.match, label, value: match ? text.slice(match[0].length) : '' };
  const bare = match ? null : BARE.exec(text)?.[0];
  const named = bare === undefined || bare === null ? null : matchField(house, bare.trimEnd());
  if (bare && named)
    return { id: named.field.id, match: named.match, label: bare.trimEnd(), value: text.slice(bare.length) };
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

/**
 * `Apologies   Councillor D Dale` in two columns, `Agenda Item 7`: labels that are no beginning of a sentence before a
 * name or a number, so that they need no colon.
 */
const BARE =
  /^(?:(?:Present|Apologies|Apologies for absence|In attendance|Also present|Officers present|Substitutes?) (?=(?:Councillors?|Cllrs?|Mrs?|Ms|Miss|Dr)\b)|Agenda item (?=\d{1,3}[a-z]?$))/i;

/** The value that a piece is by itself, or null: a short text that is no field. */
export function valueIn(piece: Piece | undefined, house: House): string | null {
  if (piece?.kind !== 'text' || piece.role !== 'body' || piece.look.heading !== null) return null;
  const isField =
    labelIn(piece.text.replaceAll('**', ''), house) !== null || /^[^:]{2,40}:$/.test(piece.text);
  return isField || piece.text.length > LONGEST_LINE ? null : fullText(piece);
}

/** Longer texts of a front block are sentences. */
export const LONGEST_LINE = 150;

/** A value with the lines below it that go on in lower case: a paragraph ended where it should not have. */
export function wholeValue(
  pieces: readonly Piece[],
  at: number,
  start: string,
): { value: string; taken: number } {
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

/** Of the text, and with nothing before it that would be lost; a bullet would not. */
export function isPlain({ role, list }: TextPiece): boolean {
  return role === 'body' && (list === null || !/[\p{L}\p{N}]/u.test(list.marker));
}

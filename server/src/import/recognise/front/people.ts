/** Who is named below a label: one to a line, with posts and offices behind the names. */
import type { House } from '../../../house/types.ts';
import type { Piece } from '../pieces.ts';
import { isPlain, labelOf } from './labels.ts';

/** Fields that name people, who are often listed one below another. */
export const PEOPLE = new Set(['present', 'apologies', 'absent', 'substitutes', 'in-attendance']);

/** Lines below `Present:` that name people: short, no field, no sentence, no title. */
export function namesAfter(pieces: readonly Piece[], from: number, house: House): string[] {
  const names: string[] = [];
  for (const piece of pieces.slice(from)) {
    if (piece.kind !== 'text' || !isPlain(piece) || piece.look.heading !== null || piece.look.capitals) break;
    const { text } = piece;
    if (labelOf(piece, house) !== null || /:$/.test(text)) break;
    if (!isName(text) || peopleField(text) !== null) break;
    names.push(text);
  }
  return names;
}

/** What heads the columns of a table of items. */
const OF_TABLE = /^(?:Item|Agenda|Minute)\b/;
const LONGEST_NAMES = 400;
const NAMES =
  /^(?:(?:the )?(?:Right )?(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Alderman|Chair|Mayor)\b|[A-Z][\p{L}'’.-]{0,20}(?: [A-Z][\p{L}'’-]{1,30}){1,3}(?:$|[,(–-]| \())/u;

/** `PC F Fir`, `K King - Solicitor`. */
const RANKED =
  /^(?:(?:PC|Sgt|Sergeant|Inspector|Revd?|Prof(?:essor)?)\.? \p{Lu}|\p{Lu}\.?(?: ?\p{Lu}\.?)? \p{Lu}[\p{L}'’-]{1,30} [–-] )/u;

/** `Town Clerk: Mrs L Dove`, `2 members of the public`: who is there by office, or only counted. */
const OTHERS =
  /^(?:[A-Z][\p{L}& ]{2,40}: (?=(?:Cllr|Councillor|Mrs?|Ms|Miss|Dr|\p{Lu}\.? ?\p{Lu})\b)|\d{1,3} (?:members?|residents?|representatives?) )/u;

/** Whether a text is a name, with what may stand behind it. */
export function isName(text: string): boolean {
  const isOne = NAMES.test(text) || RANKED.test(text) || OTHERS.test(text);
  return text.length <= LONGEST_NAMES && isOne && !OF_TABLE.test(text);
}

/** A name with the post or office that stands beside it in a table. */
export function withPost(name: string, posts: readonly string[]): string {
  if (posts.length === 0) return name;
  const post = posts.join(', ');
  return post.includes('(') ? `${name}, ${post}` : `${name} (${post})`;
}

/** Names one after another; those with a post behind a comma are kept apart by semicolons. */
export function joinNames(names: readonly string[]): string {
  const given = names.map((name) => name.replace(/[,;]$/, '')).filter((name) => name !== '');
  const hasInner =
    given.length > 1 && given.slice(given[0] === names[0] ? 1 : 0).some((name) => name.includes(','));
  return given.join(hasInner ? '; ' : ', ');
}

/**
 * Names that stood on a line each beside their label, and are one text since: `A Ashe (Chair) B Birch` with a comma where
 * a line has ended, as far as the words tell.
 */
export function namesApart(value: string): string {
  const parts = value.replace(ENDED_IN_BRACKETS, '), ').split(/ (?=(?:Councillor|Cllr)s?\b)/);
  return parts
    .map((part, at) => (at < parts.length - 1 && ENDS_IN_NAME.test(part) ? `${part},` : part))
    .join(' ');
}

/** `(Labour) Chair` is no new name. */
const ENDED_IN_BRACKETS =
  /\) (?=(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b|\p{Lu}\.? ?\p{Lu}\p{Ll}|\p{Lu}\p{Ll}{1,30} \p{Lu}[\p{L}'’-]{1,30} \()/gu;
/** A councillor at the end, and nothing behind the name. */
const ENDS_IN_NAME = /(?:^|[\s,;])(?:Councillor|Cllr)\.?(?: \p{Lu}[^\s,;()]{0,30}){1,4}$/u;
/** Whether a text is a label with people behind it that no house has: `Other Members in attendance: Councillor B Birch`. */
export function peopleField(text: string): { label: string; value: string } | null {
  const match = OTHER_FIELD.exec(text);
  return match && OF_PEOPLE.test(match[1] ?? '')
    ? { label: match[1] ?? '', value: namesApart(match[2] ?? '') }
    : null;
}

const OTHER_FIELD = /^(\p{Lu}[\p{L}()/&’' -]{2,59}): (\S.*)$/u;
export const OF_PEOPLE =
  /\b(?:members?|councillors?|officers?|attend(?:ance|ing|ees?)|present|guests?|observers?|invitees?|representatives?|speakers?)\b/i;

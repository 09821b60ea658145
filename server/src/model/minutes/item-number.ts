import { isNextMinute, readTitleNumber } from '../../../../grammar/src/index.ts';
import type { House } from '../../house/types.ts';

/** The number of an item as minutes print it before its title. */
export interface ItemNumber {
  /** `CYP4`, `GMCA 104/21`, `12`, without a following dot. */
  text: string;
  /** UTF-16 units of the title that it takes, with the blanks behind it. */
  length: number;
}

/** `CYP4`: letters, then a number, and the title in capitals or title case. */
const LETTERED = /^([A-Z][A-Za-z]{1,4}[ ./]?\d{1,4}(?:\/\d{1,4}){0,2}[A-Z]?)[.:]?\s+(?=[\p{Lu}‘“"'])/u;

/**
 * The number that stands before the title of an item, or null. `COVID19 RECOVERY` has the look of
 * one: letters other than the house's own are believed only when they are not a word that goes on as one.
 *
 * @param title the title of a heading
 * @param before the number of the item before it: behind 25/27, `26/27 Apologies` begins with no year of accounts
 */
export function itemNumberOf(title: string, house: House, before: string | null = null): ItemNumber | null {
  const own = ownForm(title, house.minutes.itemNumber);
  if (own) return own;
  const match = LETTERED.exec(title);
  const text = match?.[1];
  if (match && text !== undefined && !NOT_A_PREFIX.test(text)) return { text, length: match[0].length };
  const number = readTitleNumber(title);
  return number?.form === 'year' && !isNextMinute(number.text, before) ? null : number;
}

/**
 * How many numbers lie between two of the same form: 1 from `4` to `5`, from `26/087` to `26/088`, from `12/2026` to
 * `13/2026`; null when they are of different forms, or more than one part differs.
 */
export function stepBetween(before: string, number: string): number | null {
  if (before.replace(/\d+/g, '#') !== number.replace(/\d+/g, '#')) return null;
  const old = before.match(/\d+/g) ?? [];
  const differing = (number.match(/\d+/g) ?? []).flatMap((part, at) => {
    const step = Number(part) - Number(old[at]);
    return step === 0 ? [] : [step];
  });
  return differing.length > 1 ? null : (differing[0] ?? 0);
}

/** Words with a number that titles begin with. */
const NOT_A_PREFIX =
  /^(?:COVID|Covid|COP|Cop|Part|PART|Phase|Stage|Year|YEAR|Age|Ward|Item|ITEM|Unit|Plot|Site|Lot|Tier|Zone|Q|H)[ ./]?\d/;

/** The house's own form, `CYP#`: whatever it says, before a blank. */
function ownForm(title: string, form: string): ItemNumber | null {
  const [before = '', after = ''] = form.split('#');
  if (before === '' && after === '') return null;
  if (!title.startsWith(before)) return null;
  const digits = /^\d{1,4}[A-Z]?/.exec(title.slice(before.length, before.length + 5))?.[0];
  if (digits === undefined) return null;
  const end = before.length + digits.length + after.length;
  if (!title.startsWith(after, before.length + digits.length)) return null;
  const blanks = /^[.:]?\s+/.exec(title.slice(end, end + 10))?.[0];
  return blanks === undefined ? null : { text: title.slice(0, end), length: end + blanks.length };
}

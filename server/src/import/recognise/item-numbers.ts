/** The number of an item as minutes print it: `4`, `4.`, `CYP4`, `EXB 32`, `GMCA 104/21`, `F27/01`, `FC/27/114`, `2027/31`. */
const NUMBER = String.raw`(?:[A-Z]{2,5}[ /]?\d{1,4}(?:\/\d{1,4})?|[A-Z]?\d{2,4}\/\d{1,4}|\d{1,4}(?:\/\d{2})?)`;
const ALONE = new RegExp(`^(${NUMBER})[.)]?$`);
const BEFORE_TITLE = new RegExp(String.raw`^(${NUMBER})[.)]?\s+(?=\S)`);
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = new RegExp(`^(?:${MONTHS})\\b`, 'i');
const DAY = new RegExp(`^\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})\\b`, 'i');

/** Whether a text begins with the name of a month. */
export function beginsWithMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Whether a text begins with a day: `3 FEBRUARY 2027` has no number before a title. */
export function beginsWithDay(text: string): boolean {
  return DAY.test(text);
}

/** `2026/27 budget`; `2027/31` is the thirty-first minute of 2027. */
function beginsWithYears(text: string): boolean {
  const [, first = '', second = ''] = /^(20\d\d)\/(?:20)?(\d\d)\b/.exec(text) ?? [];
  return second !== '' && (Number(first) + 1) % 100 === Number(second);
}

/** The number that a text is and nothing else, without its full stop, or null. */
export function loneNumber(text: string): string | null {
  return ALONE.exec(text)?.[1] ?? null;
}

/** `4. Title` → its number and its title; the number is null where the text has none. */
export function numberAndTitle(text: string): { number: string | null; title: string } {
  const match = beginsWithDay(text) || beginsWithYears(text) ? null : BEFORE_TITLE.exec(text);
  return match
    ? { number: match[1] ?? null, title: text.slice(match[0].length) }
    : { number: null, title: text };
}

/** The names that are being written behind `Councillor` or `Councillors`. */

const STYLES = ['Councillors ', 'Councillor ', 'Cllrs ', 'Cllrs. ', 'Cllr ', 'Cllr. '];
const NAME = /^\p{Lu}[\p{L}.’'-]{0,30}$/u;
/** Initials or a first name, and a surname. */
const MOST_WORDS = 3;
const MOST_NAMES = 20;

/** What is written behind the style so far. */
export interface NamesAfterStyle {
  /** Names that are finished: `Ashe` of `Councillors Ashe and B`. */
  named: string[];
  /** The one under the cursor, or ''. */
  typed: string;
}

/** Reads the end of a line; null where no member is being named. */
export function namesAfterStyle(tail: string): NamesAfterStyle | null {
  let from = -1;
  for (const style of STYLES) {
    const at = tail.lastIndexOf(style);
    if (at !== -1 && (at === 0 || /[\s(“‘]/.test(tail.charAt(at - 1))))
      from = Math.max(from, at + style.length);
  }
  if (from === -1) return null;
  const parts = tail.slice(from).split(/, | and /);
  if (parts.length > MOST_NAMES) return null;
  const typed = parts.at(-1) ?? '';
  const named = parts.slice(0, -1);
  const isNaming = named.every(isName) && (typed === '' || isName(typed.trimEnd()));
  // A blank behind a whole name goes on with the sentence.
  if (!isNaming || (typed.endsWith(' ') && typed.trim().length > 2)) return null;
  return { named, typed };
}

function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= MOST_WORDS && words.every((word) => NAME.test(word));
}

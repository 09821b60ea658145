/** Whether the unit of `text` at `at` stands inside quotation marks: another’s words, or a title. */
export function isQuoted(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST);
  return from === 0 && text.length < 2 * LONGEST
    ? isQuotedIn(text, at)
    : isQuotedIn(text.slice(from, at + LONGEST), at - from);
}

/** No quotation is longer; asking for every word of a text must take no longer for a long one. */
const LONGEST = 3000;

function isQuotedIn(text: string, at: number): boolean {
  const opened = text.lastIndexOf('“', at);
  if (opened !== -1) {
    const closed = text.indexOf('”', opened);
    if (closed === -1 || closed >= at) return true;
  }
  return isBetweenStraight(text, at) || isBetweenSingle(text, at);
}

function isBetweenStraight(text: string, at: number): boolean {
  let isInside = false;
  for (let mark = text.indexOf('"'); mark !== -1 && mark < at; mark = text.indexOf('"', mark + 1)) {
    isInside = !isInside;
  }
  return isInside;
}

/** A closing single mark looks like an apostrophe; only one before space or punctuation closes. */
function isBetweenSingle(text: string, at: number): boolean {
  const opened = text.lastIndexOf('‘', at);
  if (opened === -1) return false;
  for (let mark = text.indexOf('’', opened); mark !== -1 && mark < at; mark = text.indexOf('’', mark + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(mark + 1))) return false;
  }
  return text.indexOf('’', at) !== -1;
}

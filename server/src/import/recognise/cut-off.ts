import { beginsWithMonth } from './item-numbers.ts';

/**
 * Whether the words say that a sentence goes on from one line to the next, whatever the width of the lines: it breaks off
 * behind `of` or `and`, between `paragraph` and its number, or between a day and its month.
 *
 * @param before a line, without the space behind it
 * @param after the line below it, without the space before it
 */
export function isCutOff(before: string, after: string): boolean {
  const end = before.slice(-LONGEST_END);
  // In capitals a title stands over another title.
  if (!/\p{Ll}/u.test(end)) return false;
  if (REFERS.test(end) && REFERRED.test(after)) return true;
  if (ENDS_IN_DAY.test(end) && beginsWithMonth(after)) return true;
  if (ENDS_IN_MONTH.test(end) && /^\d{4}\b/.test(after)) return true;
  if (OF_NAME.test(end) && /^\p{Lu}/u.test(after)) return true;
  // `B Crowe (Democratic Services` / `Officer)`
  if (isInBrackets(before, after)) return true;
  return before.length >= SHORTEST_LINE && BREAKS_OFF.test(end) && !BEGINS_CLAUSE.test(after);
}

function isInBrackets(before: string, after: string): boolean {
  const close = after.indexOf(')');
  const open = after.indexOf('(');
  return (
    close > 0 &&
    (open < 0 || close < open) &&
    before.lastIndexOf('(') > before.lastIndexOf(')') &&
    !MARKED.test(after)
  );
}

/** `a)` has a bracket of its own. */
const MARKED = /^\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)/;
const LONGEST_END = 40;
/** `Report to` and `Report of` are labels. */
const SHORTEST_LINE = 35;
/** No sentence, clause or title ends in these. */
const BREAKS_OFF =
  /(?:\s(?:a|an|the|of|to|in|at|by|for|from|with|and|or|as|on|into|than|their|its|his|her|our|which|who|whose)|\p{L},)$/u;
/** Stands before a name. */
const OF_NAME = /\p{L} (?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr)\.?$/u;
const REFERS =
  /\b(?:in|see|of|to|under|at|by|from|with|and|or) (?:paragraphs?|sections?|appendix|appendices|annex|table|figure|recommendations?|regulations?|schedule|items?|minutes?|parts?|pages?)$/i;
/** `3.4 above`, `A`, `(ii)`; `3. Budget` below `Adoption of minutes` is the next title. */
const REFERRED = /^(?:\d(?!\S{0,10}\s+\p{Lu})|[A-Z]\b(?!\.\s)|\([a-z]+\))/u;
const ENDS_IN_MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const ENDS_IN_DAY = /\s\d{1,2}(?:st|nd|rd|th)?$/;
/** `(a)`, `1.`, a bullet, the label of a field: a list may stand below `… is recommended to`. */
const BEGINS_CLAUSE =
  /^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s|\d{1,3}(?:\.\d{1,3})+\s|[-•*–·▪◦●]\s|[\p{Lu}][\p{L} ]{1,40}:)/u;

/** `no redundancies`, `without additional funding`, `TUPE does not apply`: a thing named to say that it is not. */

const BEFORE =
  /\b(?:avoid(?:s|ed|ing)?|neither|never|no|nor|not|rather than|without) (?:[\w’'-]{1,20} ){0,3}$/i;
const AFTER = /^ (?:is|are|was|were|do|does|will|would|should) not\b/i;
const REACH = 80;

/** Whether the words at `start`–`end` of a text are denied. */
export function isDenied(text: string, start: number, end: number): boolean {
  return (
    BEFORE.test(text.slice(Math.max(0, start - REACH), start)) || AFTER.test(text.slice(end, end + REACH))
  );
}

const FIRST = /^\W*(?:no|none|nil|not|there (?:are|is) no)\b/i;

/** Whether a text begins by saying that there is nothing, in whatever words. */
export function beginsWithDenial(text: string): boolean {
  return FIRST.test(text);
}

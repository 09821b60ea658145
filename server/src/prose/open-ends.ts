/** Words after which another has to come. */
const OPEN_WORDS: ReadonlySet<string> = new Set(
  (
    'and or nor the a an of to in on at by with for from into than that which who whose is are was were be been ' +
    'has have had will as but if this these its their'
  ).split(' '),
);

/** Whether a text stops where no sentence does: at a comma, or at a word that asks for another. */
export function endsOpen(text: string): boolean {
  let end = text.length;
  while (end > 0 && '”’"\')]* '.includes(text.charAt(end - 1))) end -= 1;
  if (',;:/–—-'.includes(text.charAt(end - 1))) return end > 0;
  return OPEN_WORDS.has(text.slice(text.lastIndexOf(' ', end - 1) + 1, end));
}

/** Names for labels, made of the words of what they name. */

const SMALL_WORDS = new Set(
  (
    'a an and are as at be been by for from has have if in is it its may of on or that the their there these this ' +
    'to was were which will with would should see section sections paragraph paragraphs appendix'
  ).split(' '),
);
const MOST_WORDS = 3;
const LONGEST_WORD = 20;

/** The first words that say something: `The posts are vacant.` gives `posts-vacant`; `note` when there are none. */
export function wordsForSlug(text: string): string {
  const words: string[] = [];
  for (const [word] of text.slice(0, 400).matchAll(/[\p{L}\p{N}]+/gu)) {
    const plain = word
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase();
    if (plain.length < 2 || SMALL_WORDS.has(plain)) continue;
    if (words.length === 0 && !/^[a-z]/.test(plain)) continue;
    words.push(plain.slice(0, LONGEST_WORD));
    if (words.length === MOST_WORDS) break;
  }
  return words.join('-') || 'note';
}

/** The name, with a number after it when it is taken. */
export function uniqueSlug(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let count = 2; ; count += 1) {
    const numbered = `${name}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}

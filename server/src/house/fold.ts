/**
 * A title or label without what makes no difference to its meaning, for comparison only: case, typographic
 * quotes, punctuation, `&` against `and`, the article, and plural endings (`WARD(S)`, `RECOMMENDATION/S`).
 *
 * @example fold('CHILDREN’S SERVICES & SKILLS') === 'children service and skill'
 */
export function fold(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/ ?\(s\)|\/s(?![\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the')
    .map(singular);
  return words.join(' ');
}

/** A crude singular, the same for both sides of a comparison; it need not be an English word. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

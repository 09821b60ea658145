/**
 * A title or label without what makes no difference to its meaning, for comparison only: case, typographic
 * quotes, punctuation, `&` against `and`, the article, and plural endings (`WARD(S)`, `RECOMMENDATION/S`).
 *
 * @example fold('CHILDREN’S SERVICES & SKILLS') === 'children service and skill'
 */
export function fold(text: string): string {
  const plain = text.replace(/['’‘`´]/g, '');
  // Classes of Unicode letters cost ten times as much; few titles need them.
  return /[^ -~]/.test(plain)
    ? join(plain.normalize('NFKC').toLowerCase(), / ?\(s\)|\/s(?![\p{L}\p{N}])/gu, /[^\p{L}\p{N}]+/u)
    : join(plain.toLowerCase(), / ?\(s\)|\/s(?![a-z0-9])/g, /[^a-z0-9]+/);
}

function join(text: string, plural: RegExp, between: RegExp): string {
  const bare = text.replaceAll('&', ' and ').replace(plural, '');
  return bare
    .split(between)
    .filter((word) => word !== '' && word !== 'the')
    .map(singular)
    .join(' ');
}

/** A crude singular, the same for both sides of a comparison; it need not be an English word. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

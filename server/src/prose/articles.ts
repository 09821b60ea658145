/** `a` or `an`: which one the sound of a word asks for. */
import indefinite from 'indefinite';

export type Article = 'a' | 'an';

const LONGEST_WORD = 40;
const known = new Map<string, Article | null>();

/**
 * The article before a word as it is said in British English, or null where both are heard (`historic`, `HMO`,
 * `RAG`) or nobody can tell. Opening marks before the word make no difference. Results are kept.
 */
export function articleBefore(word: string): Article | null {
  const bare = word.replace(/^[“"‘'([*]+/, '').slice(0, LONGEST_WORD);
  const found = known.get(bare);
  if (found !== undefined) return found;
  const article = decide(bare);
  known.set(bare, article);
  return article;
}

function decide(word: string): Article | null {
  const first = word.charAt(0);
  if (first === '£') return ofFigures(word.slice(1));
  if (/\d/.test(first)) return ofFigures(word);
  if (!/[A-Za-z]/.test(first)) return null;
  const part = /^[A-Za-z]+/.exec(word)?.[0] ?? '';
  if (part.length === 1) return ofLetter(word);
  if (/\d/.test(word.charAt(part.length))) return null;
  if (/[A-Z].*[A-Z]/.test(part)) return ofCapitals(part.replace(/s$/, ''));
  return ofWord(part.toLowerCase());
}

/** An eight, an eleven, an eighteen; eleven hundred and nought are said in two ways. */
function ofFigures(figures: string): Article | null {
  const digits = /^[\d,]+/.exec(figures)?.[0].replaceAll(',', '') ?? '';
  if (
    digits === '' ||
    digits.startsWith('0') ||
    /^1[18]\d\d$/.test(digits) ||
    /^\d+(?:st|nd|rd|th)?\//.test(figures)
  )
    return null;
  return indefinite(digits, { articleOnly: true });
}

/** `A-road`, `U-turn`, `X-ray`, `M6`; `S106` is said section 106 as often as not. */
function ofLetter(word: string): Article | null {
  const letter = word.charAt(0);
  const isSpelt = word.length === 1 || !/[A-Za-z]/.test(word.charAt(1));
  if (!isSpelt || /[hsHS]/.test(letter)) return null;
  // `e-mail` is said as it is spelt; any other small letter is rather a list's.
  if (/[a-z]/.test(letter)) return letter === 'e' && word.charAt(1) === '-' ? 'an' : null;
  return /[AEFILMNORX]/.test(letter) ? 'an' : 'a';
}

/**
 * Acronyms are spelt out (`an MP`) or said as words (`a MARAC`). After A, E, I, O and after most consonants it
 * makes no difference; otherwise only letters that nobody can say as a word are decided.
 */
function ofCapitals(letters: string): Article | null {
  const first = letters.charAt(0).toUpperCase();
  if ('AEIO'.includes(first)) return letters === 'ONE' ? null : 'an';
  if ('BCDGJKPQTVWYZ'.includes(first)) return 'a';
  if (first === 'H') return null;
  if (letters === 'SQL') return null;
  const isSayable = /[AEIOUY]/i.test(letters.slice(1));
  if (first === 'U') return letters.length <= 3 || !isSayable ? 'a' : null;
  return isSayable ? null : 'an';
}

const SILENT_H = /^(?:hour|heir|honest|honou?r)/;
/** With the stress further on, the old `an historic` is still written. */
const EITHER_H = /^(?:histor|hotel|habit|hered|hero|horr|hyster|hypot|hallu|harm)/;
/** `unit`, `use`, `European`, `one`: said with a consonant before the vowel. */
const CONSONANT_SOUND =
  /^(?:uni(?!n|m|d|ss)|unanim|use|usa|usu|util|uten|uter|utop|ubiq|uran|urin|urol|uk|eu|ewe|one(?!r)|once)/;
const VOWEL_SOUND = /^(?:un|ur|us|up|ut|ul|um)/;

function ofWord(word: string): Article | null {
  if (word.startsWith('h')) return SILENT_H.test(word) ? 'an' : EITHER_H.test(word) ? null : 'a';
  if (CONSONANT_SOUND.test(word)) return 'a';
  if (VOWEL_SOUND.test(word)) return 'an';
  // `mph`, `xterm`: letters, not a word.
  if (!/[aeiouy]/.test(word) || /^x[^aeiouy]/.test(word)) return null;
  return indefinite(word, { articleOnly: true, caseInsensitive: true });
}

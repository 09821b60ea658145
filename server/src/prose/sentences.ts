/** Sentences of running text. */

export interface Sentence {
  /** Indices of the text; the end is after the closing punctuation. */
  start: number;
  end: number;
  /** Without the blanks around it. */
  text: string;
}

/** Where a full stop does not end a sentence; compared in lower case. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e eg ie etc cf viz vs approx no nos para paras s ss p pp ch sch art reg regs vol ed eds fig ref est ' +
    'dept hon rev sgt cllr cllrs dr mr mrs ms messrs st prof jr sr ltd inc co corp plc tel ext min ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
const CLOSING = '”’"\')]*';
const OPENING = '“‘"\'([*';

/** The sentences of a text, in order. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = skipBlanks(text, 0);
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 46 && code !== 63 && code !== 33) continue;
    const end = endAfter(text, at);
    if (end === -1) continue;
    sentences.push({ start, end, text: text.slice(start, end) });
    start = skipBlanks(text, end);
    at = start - 1;
  }
  const rest = text.slice(start).trimEnd();
  if (rest !== '') sentences.push({ start, end: start + rest.length, text: rest });
  return sentences;
}

/** Nothing beyond is looked at, so that asking for every word of a text takes no longer for a long one. */
const LONGEST = 2000;

/** The sentence that holds the unit of `text` at `at`; a blank belongs to the sentence after it. */
export function sentenceAt(text: string, at: number): Sentence {
  const from = Math.max(0, at - LONGEST);
  const sentences = sentencesOf(text.slice(from, at + LONGEST));
  const sentence = sentences.find(({ end }) => at - from < end) ?? sentences.at(-1);
  if (!sentence) return { start: 0, end: 0, text: '' };
  return { start: from + sentence.start, end: from + sentence.end, text: sentence.text };
}

/** Whether a sentence, or the text, begins at `at`; opening marks may stand before it, and so may a colon. */
export function beginsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && OPENING.includes(text.charAt(before))) before -= 1;
  while (before >= 0 && text.charCodeAt(before) === 32) before -= 1;
  while (before >= 0 && CLOSING.includes(text.charAt(before))) before -= 1;
  return before < 0 || '.?!:'.includes(text.charAt(before));
}

/** How many words stand in a stretch of text. A dash between blanks is none. */
export function countWords(text: string, start = 0, end = text.length): number {
  let words = 0;
  let isInWord = false;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32) isInWord = false;
    else if (!isInWord && code !== 0x2013 && code !== 0x2014 && code !== 45 && code !== 42) {
      isInWord = true;
      words += 1;
    }
  }
  return words;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}

/** Index after the end of the sentence whose mark stands at `at`, or -1 when the sentence goes on. */
function endAfter(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && (CLOSING.includes(text.charAt(end)) || '.?!'.includes(text.charAt(end))))
    end += 1;
  if (end === text.length) return end;
  if (text.charCodeAt(end) !== 32) return -1;
  let next = skipBlanks(text, end);
  while (next < text.length && OPENING.includes(text.charAt(next))) next += 1;
  if (!/[\p{Lu}\d£]/u.test(text.charAt(next))) return -1;
  return text.charAt(at) === '.' && isAbbreviation(text, at) ? -1 : end;
}

function isAbbreviation(text: string, stop: number): boolean {
  const word = /[\p{L}.]{1,7}$/u.exec(text.slice(Math.max(0, stop - 7), stop))?.[0] ?? '';
  // `J. Smith`, `U.K.`
  if (/^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}

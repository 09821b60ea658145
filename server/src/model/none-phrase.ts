import type { House } from '../house/types.ts';

// The phrases seen in the templates of many councils (None, Nil, N/A, "There are no … implications arising …").
const NONE =
  /^(?:none|nil|n\/a|not applicable|no implications|none (?:identified|known|specific|applicable|required|at this (?:time|stage))|none (?:directly )?arising(?: directly)?(?: (?:from|as a result of) (?:this|the) [\w ]{1,40})?|none (?:directly )?(?:as a result of|from) (?:this|the) [\w ]{1,40}|there (?:are|were) (?:no|none)(?: [\w/,&-]+){0,6} (?:implications|issues|papers|documents|risks)(?: [\w ]{0,90})?|there are none(?: [\w ]{0,60})?|no (?:[\w/&-]+ ){0,4}(?:implications|issues)(?: (?:have been )?(?:identified|arising|arise)(?: [\w ]{0,60})?)?)$/i;
// Of background papers: “under the meaning of the Act”, the Local Government Act 1972 that their heading names.
const NONE_OF_THE_ACT = /^none (?:under|within) the meaning of (?:the|this) act$/;

// Longer than any none-phrase of any house; most paragraphs are, and need no closer look.
const LONGEST = 200;

/** True when a text only says that there is nothing to say. */
export function isNonePhrase(text: string, house: House, phrase = ''): boolean {
  if (isDenialOfPapers(text)) return true;
  if (text.length > LONGEST) return false;
  const bare = fold(text);
  if (bare === '') return false;
  return bare === fold(phrase) || NONE.test(bare) || NONE_OF_THE_ACT.test(bare) || phrasesOf(house).has(bare);
}

/**
 * `No background papers, as defined by section 50D of the Act (other than any containing exempt information), were relied
 * on …`: one sentence, in which the Act's own exception is no paper.
 */
function isDenialOfPapers(text: string): boolean {
  return text.length < 400 && NO_PAPERS.test(text) && !/[.;:] \p{Lu}/u.test(text) && !SOME_PAPERS.test(text);
}

const NO_PAPERS = /^(?:there (?:are|were) )?no (?:background (?:papers|documents)|documents)\b/i;
const SOME_PAPERS =
  /\b(?:apart from|but|except(?:ing)?|follow(?:s|ing)|below|listed|other than (?!(?:any|those|documents|papers)\b))/i;

const phrasesByHouse = new WeakMap<House, ReadonlySet<string>>();

function phrasesOf(house: House): ReadonlySet<string> {
  let phrases = phrasesByHouse.get(house);
  if (!phrases) {
    phrases = new Set(house.sections.map((section) => fold(section.none.phrase)).filter((one) => one !== ''));
    phrasesByHouse.set(house, phrases);
  }
  return phrases;
}

/** Lower case, without bold marks, the stop at the end, and a number that has no dot: `6 None`. */
function fold(text: string): string {
  let end = text.length;
  while (end > 0 && END.includes(text.charAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && text.charAt(start) === '*') start += 1;
  return text.slice(start, end).replace(NUMBER, '').trim().toLowerCase();
}

const END = '. *';
const NUMBER = /^\d{1,3}\s+(?=[NT])/;

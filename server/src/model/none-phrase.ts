import type { House } from '../house/types.ts';

// The phrases seen in the templates of many councils (None, Nil, N/A, "There are no … implications arising …").
const NONE =
  /^(?:none|nil|n\/a|not applicable|no implications|none (?:identified|known|specific|applicable|required|at this (?:time|stage))|none (?:directly )?arising(?: (?:directly )?(?:from|as a result of) (?:this|the) [\w ]{1,40})?|none (?:directly )?(?:as a result of|from) (?:this|the) [\w ]{1,40}|there (?:are|were) (?:no|none)(?: [\w/,&-]+){0,6} (?:implications|issues|papers|documents|risks)(?: [\w ]{0,90})?|there are none(?: [\w ]{0,60})?|no (?:[\w/&-]+ ){0,4}(?:implications|issues)(?: (?:have been )?(?:identified|arising|arise)(?: [\w ]{0,60})?)?)\s*\.?$/i;

/** True when a text only says that there is nothing to say. */
export function isNonePhrase(text: string, house: House, phrase = ''): boolean {
  const bare = text.replace(/\*/g, '').trim();
  if (bare === '' || bare.length > 200) return false;
  if (phrase !== '' && fold(bare) === fold(phrase)) return true;
  return (
    NONE.test(bare) ||
    house.sections.some((section) => section.none.phrase !== '' && fold(section.none.phrase) === fold(bare))
  );
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[.\s]+$/, '');
}

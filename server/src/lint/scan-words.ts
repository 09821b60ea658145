import { WORD_STRIDE } from '../../../grammar/src/index.ts';
import type { ProseUnit } from '../model/types.ts';
import type { Lexicon, LexiconEntry } from '../prose/lexicon.ts';
import type { CapitalsHit, GapHit, WordHit } from '../rules/rule.ts';

/** What one pass over the words of a document, or of a part of it, found for all rules. */
export interface ScannedWords {
  /** By the lexicon's owner; a hole where a rule's triggers do not occur. */
  hits: (WordHit[] | undefined)[];
  capitals: CapitalsHit[];
  gaps: GapHit[];
}

/** Look once at every word, and at what stands between it and the one before. */
export function scanWords(prose: readonly ProseUnit[], lexicon: Lexicon): ScannedWords {
  const hits: (WordHit[] | undefined)[] = [];
  const capitals: CapitalsHit[] = [];
  const gaps: GapHit[] = [];
  let current: ProseUnit | undefined;
  // One for all: a function for each unit made the scan take three times as long.
  const onHit = ({ owner, phrase }: LexiconEntry, start: number, end: number) => {
    const unit = current;
    if (!unit) return;
    const list = hits[owner];
    if (list) list.push({ unit, start, end, phrase });
    else hits[owner] = [{ unit, start, end, phrase }];
  };
  for (const unit of prose) {
    current = unit;
    const { words, wordsTo } = unit;
    const { text } = unit.content;
    let before = 0;
    for (let at = unit.wordsFrom; at < wordsTo; at += WORD_STRIDE) {
      const start = words[at] ?? 0;
      const end = words[at + 1] ?? 0;
      const hash = words[at + 2] ?? 0;
      const next = at + WORD_STRIDE < wordsTo ? (words[at + WORD_STRIDE + 2] ?? 0) : 0;
      lexicon.match(text, start, hash, next, onHit);
      if ((words[at + 3] ?? 0) > 1) capitals.push({ unit, start, end, word: text.slice(start, end) });
      if (isUnusualGap(text, before, start)) gaps.push({ unit, start: before, end: start });
      before = end;
    }
    if (text.length - before > 1) gaps.push({ unit, start: before, end: text.length });
  }
  return { hits, capitals, gaps };
}

const SPACE = 32;
/** `,` `.` `;` `:` `)` `?` `!` and closing quotation marks, which stand before a blank. */
const BEFORE_SPACE = codes(',.;:)?!”’"');
/** `(` and opening quotation marks, which stand after a blank. */
const AFTER_SPACE = codes('(£“‘"');
/** What joins two words without a blank. */
const JOINING = codes("-/&–—'’");

/** Anything between two words but a blank, a joining mark, or one mark with its blank on the right side. */
function isUnusualGap(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length === 0) return false;
  const first = text.charCodeAt(start);
  if (length === 1) return first !== SPACE && !JOINING.has(first);
  if (length > 2) return true;
  const second = text.charCodeAt(start + 1);
  return !(second === SPACE ? BEFORE_SPACE.has(first) : first === SPACE && AFTER_SPACE.has(second));
}

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

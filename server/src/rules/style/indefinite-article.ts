/**
 * ## What it does
 * Finds `a` before a vowel sound and `an` before a consonant: `an Notice`, `a hour`, `a 18-month`. Where both are
 * heard (`historic`, `HMO`) it says nothing.
 *
 * ## Why it matters
 * Left over where a word has been changed after the article was written; it is the first thing readers notice.
 *
 * ## Example
 * ```report
 * 3.1 The service works under an Notice of Improvement.
 * ```
 * Write instead:
 * ```report
 * 3.1 The service works under a Notice of Improvement.
 * ```
 *
 * ## Source
 * Seen in published reports.
 */
import { replace } from '../../lint/edits.ts';
import { articleBefore } from '../../prose/articles.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence } from '../../prose/sentences.ts';
import { defineRule, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'indefinite-article',
  category: 'style',
  summary: '“a” or “an” before the wrong sound',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['a', 'an'],
  check({ hits, house, report }) {
    for (const hit of hits) {
      const { unit, start, end, phrase } = hit;
      const { text } = unit.content;
      if (text.charCodeAt(end) !== 32 || isPlainlyRight(phrase, text.charCodeAt(end + 1))) continue;
      if (unit.role === 'field' || unit.role === 'title') continue;
      const word = nextWord(text, end + 1);
      const right = articleBefore(word);
      if (right === null || right === phrase || !isArticle(hit, word)) continue;
      // In Gaelic and Irish names `An` is the article: An Comunn.
      if (phrase === 'an' && house.jurisdiction !== 'england' && /^\p{Lu}/u.test(word)) continue;
      if (isQuoted(text, start)) continue;
      const article = text.charAt(start) === 'A' ? right.replace('a', 'A') : right;
      const at = unit.content.range(start, end);
      report({
        at,
        message: `“${text.slice(start, end)} ${word}” should be “${article} ${word}”`,
        fix: {
          kind: 'safe',
          title: `Write “${article} ${word}”`,
          edits: [replace(at, article)],
        },
      });
    }
  },
});

/** Most articles are: decided by the first letter of the next word, before anything is cut out of the text. */
function isPlainlyRight(article: string, code: number): boolean {
  if (code < 97 || code > 122) return false;
  const isOpen = code === A || code === I;
  const isVaried = code === E || code === O || code === U || code === H;
  return article === 'an' ? isOpen : !isOpen && !isVaried;
}

const A = 97;
const E = 101;
const H = 104;
const I = 105;
const O = 111;
const U = 117;
const LONGEST_WORD = 40;

function nextWord(text: string, from: number): string {
  const space = text.indexOf(' ', from);
  return text
    .slice(from, Math.min(space === -1 ? text.length : space, from + LONGEST_WORD))
    .replace(/[^\p{L}\p{N}%]{1,8}$/u, '');
}

/** Words that do not follow an article: before them `a` is a letter of the alphabet, as in `options a and b`. */
const AFTER_A_LETTER = /^(?:and|or|in|is|of|on|at|as|if|are|it|its|our|us|under|i)$/i;
const BEFORE_A_LETTER =
  /(?:^|\s)(?:paragraphs?|points?|options?|items?|parts?|sections?|clauses?|categor(?:y|ies)|class|grades?|bands?|types?|phases?|plan|schedule|group|and|or|to) $/i;

function isArticle({ unit, start, end }: WordHit, word: string): boolean {
  const { text } = unit.content;
  const typed = text.slice(start, end);
  if (isSpeaker(unit, start)) return false;
  const before = text.charAt(start - 1);
  if (before !== '' && !' (“"‘\'*–—/'.includes(before)) return false;
  if (typed === 'a') {
    if (AFTER_A_LETTER.test(word)) return false;
    return !/^[b-z]\b/.test(word) && !isLabel(text, start);
  }
  // `Category A offices`; and capitals throughout are a stamp.
  if (typed === 'A' || typed === 'An') return beginsSentence(text, start);
  return typed === 'an';
}

/** `A (F Fir):` begins an answer in minutes. */
function isSpeaker({ owner }: WordHit['unit'], start: number): boolean {
  if (!('kind' in owner) || owner.kind !== 'paragraph') return false;
  const { lead } = owner.block;
  return lead?.kind === 'exchange' && start < lead.length;
}

function isLabel(text: string, start: number): boolean {
  const before = BEFORE_A_LETTER.exec(text.slice(Math.max(0, start - 14), start));
  return before !== null && !/^\s?(?:and|or|to)/i.test(before[0]);
}

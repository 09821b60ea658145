/**
 * ## What it does
 * Finds what a template leaves to be filled in or taken out: `[Insert date]`, `Delete as applicable`,
 * `Click here to enter text`, `£XX`, and the guidance of the house’s own template.
 *
 * ## Why it matters
 * Published, it tells the public that nobody has read the report to the end.
 *
 * ## Example
 * ```report bad
 * 5.1 The cost is £XX, met from [insert budget].
 * ```
 * Write instead:
 * ```report good
 * 5.1 The cost is £12,000, met from the highways budget.
 * ```
 *
 * ## Source
 * Report templates ask authors to delete guidance before they submit. Roman numerals (`Article XX`) and links are
 * left alone. There is no fix: what belongs there, only the author knows.
 */
import type { Range } from '../../lint/finding.ts';
import type { ParagraphNode } from '../../model/types.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type WordHit } from '../rule.ts';

/** Words that open a placeholder when a bracket stands before them, and what has to follow inside. */
const IN_BRACKETS: ReadonlyMap<string, RegExp> = new Map([
  ['insert', /^insert\b/i],
  ['enter', /^enter\b/i],
  ['type', /^type (?:here|in|your|text|the|name|title)\b/i],
  ['specify', /^specify\b/i],
  ['describe', /^describe\b/i],
  ['complete', /^complete (?:this|the|as|if|here)\b/i],
  ['delete', /^delete\b/i],
  ['select', /^select (?:an?|one|from|date|as|the|option)\b/i],
  ['choose', /^choose (?:an?|one|from|date|as|the|option)\b/i],
  ['name', /^name(?: of [\w ]{1,40})?$/i],
  ['date', /^date(?: of [\w ]{1,40})?$/i],
  ['title', /^title(?: of [\w ]{1,40})?$/i],
  ['number', /^number$/i],
  ['amount', /^amount$/i],
  ['post', /^post(?: title)?$/i],
  ['tbc', /^tbc$/i],
  ['dd', /^dd[/ ]m/i],
]);

/** Phrases that nothing but a template says. */
const PHRASES: ReadonlySet<string> = new Set([
  'delete as applicable',
  'delete as appropriate',
  'delete as necessary',
  'delete if not applicable',
  'delete if not required',
  'delete this guidance',
  'delete this text',
  'delete this section if',
  'delete whichever',
  'click here to enter',
  'click or tap here',
  'click or tap to enter',
  'choose an item',
  'choose a building block',
  'enter text here',
  'type text here',
  'lorem ipsum',
  'guidance for report authors',
  'guidance for report writers',
  'note to author',
  'note to authors',
  'note to report author',
  'note to report authors',
  'dd/mm/yyyy',
]);

const PLACEHOLDER_WORDS = ['xx', 'xxx', 'xxxx', 'xxxxx', 'xxxxxx', '20xx', 'xxm', 'xxk'];
/** After these, `XX` is a Roman numeral. */
const BEFORE_ROMAN = /\b(?:article|chapter|part|title|schedule|annex|volume|book|protocol|psalm) $/i;
/** A section of guidance, in the words that templates use. */
const GUIDING =
  /^this section should (?:also )?(?:set out|describe|explain|include|outline|contain|summarise|provide|detail|identify|state|list|cover|be completed|be deleted|be used|be no more)\b/i;

export const rule = defineRule({
  id: 'template-residue',
  category: 'structure',
  summary: 'Placeholder or guidance of the template left in',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: [...IN_BRACKETS.keys(), ...PHRASES, ...PLACEHOLDER_WORDS, 'this section should'],
  check({ model, hits, report }) {
    let last: { content: unknown; end: number } = { content: null, end: 0 };
    for (const hit of hits) {
      const { content } = hit.unit;
      const found = residueAt(hit);
      if (!found || isIn(hit, 'Link') || isIn(hit, 'Url') || isIn(hit, 'Email')) continue;
      // `[Insert date]` is one placeholder, whichever words in it are known.
      if (last.content === content && found.start < last.end) continue;
      last = { content, end: found.end };
      const words = content.text.slice(found.start, found.end);
      report({
        at: content.range(found.start, found.end),
        message: `“${words}” is left from the template: fill it in or take it out`,
      });
    }
    for (const paragraph of model.paragraphs) {
      if (!isGuidance(paragraph)) continue;
      report({
        at: { start: paragraph.content.start, end: paragraph.content.end },
        message: 'This is the template’s guidance on the section: write what it asks for in its place',
      });
    }
  },
});

function residueAt(hit: WordHit): Range | null {
  const { unit, phrase, start, end } = hit;
  const { text } = unit.content;
  if (phrase.includes('xx')) return placeholderAt(hit);
  if (phrase === 'this section should') {
    return GUIDING.test(text.slice(start)) && text.slice(0, start).trim() === '' ? { start, end } : null;
  }
  const inside = IN_BRACKETS.get(phrase);
  if (inside) return bracketAt(text, start, inside) ?? null;
  return PHRASES.has(phrase) && !isQuoted(text, start) ? widened(text, start, end) : null;
}

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '<': '>', '{': '}' };
const LONGEST_PLACEHOLDER = 300;

/** `[insert …]` from bracket to bracket, when the words inside are a template’s. */
function bracketAt(text: string, start: number, inside: RegExp): Range | null {
  let open = start - 1;
  while (open >= 0 && (text[open] === '*' || text[open] === '_' || text[open] === ' ')) open -= 1;
  const closing = CLOSING[text[open] ?? ''];
  if (closing === undefined) return null;
  const close = text.indexOf(closing, start);
  if (close < 0 || close - start > LONGEST_PLACEHOLDER) return null;
  return inside.test(text.slice(start, close).replace(/[*_]/g, '')) ? { start: open, end: close + 1 } : null;
}

/** The brackets or stars around a phrase belong to it: `(delete as applicable)`. */
function widened(text: string, start: number, end: number): Range {
  return text[start - 1] === '(' && text[end] === ')' ? { start: start - 1, end: end + 1 } : { start, end };
}

/** `£XX`, `XXXX`, `paragraph XX`; `XX` in capitals may be a numeral, in small letters anything. */
function placeholderAt({ unit, start, end }: WordHit): Range | null {
  const { text } = unit.content;
  const word = text.slice(start, end);
  const isMoney = text[start - 1] === '£';
  if (isMoney) return { start: start - 1, end };
  const letters = word.replace(/[^Xx]/g, '');
  if (word.startsWith('20') || letters.length > 3) return { start, end };
  if (letters !== word || letters !== letters.toUpperCase()) return null;
  if (BEFORE_ROMAN.test(text.slice(Math.max(0, start - 12), start))) return null;
  // `XX` by itself has to stand where a number or a date would.
  const isAfterReference =
    /\b(?:paragraph|para|section|appendix|minute|page|table|no\.?|number|item) $/i.test(
      text.slice(Math.max(0, start - 12), start),
    );
  const isBeforeUnit =
    /^(?:%| (?:per cent|days|weeks|months|years|January|February|March|April|May|June|July|August|September|October|November|December)\b)/.test(
      text.slice(end, end + 12),
    );
  return isAfterReference || isBeforeUnit ? { start, end } : null;
}

function isIn({ unit, start }: WordHit, kind: 'Link' | 'Url' | 'Email'): boolean {
  return unit.inline.some((thing) => thing.kind === kind && thing.start <= start && start < thing.end);
}

/** What the house’s template says of the section, inserted with it and never replaced. */
function isGuidance({ content, section }: ParagraphNode): boolean {
  const guidance = section?.template?.guidance ?? '';
  if (guidance === '') return false;
  const { text } = content;
  if (text.length === guidance.length) return text === guidance;
  return text.length === guidance.length + 2 && text.slice(1, -1) === guidance;
}

/**
 * Sub-headings that only their place shows: short lines between numbers that go on. Nearly all that stands there by itself
 * is a sub-heading, so what is known to be something else is left out.
 */
import { type Block, CLAUSE_GOES_ON, endsTerminally, type Paragraph } from '../../../grammar/src/index.ts';
import { hasFiniteVerb } from '../prose/finite-verbs.ts';
import { isBelow } from './next-section.ts';
import type { SectionBlock, SectionNode } from './types.ts';

/**
 * A short line over numbers that go on: `Analysis` between 10. and 11. of a report that numbers its paragraphs through
 * and not its headings, `Condition of the roof` between 3.1 and 3.2, or above 3.1.
 *
 * @param open the section that is open, within those around it, outermost first
 * @param numbers see `BodyContext.numbers`
 */
export function isBetweenNumbers(
  block: Paragraph,
  next: Block | undefined,
  open: readonly SectionNode[],
  numbers: number | null,
): boolean {
  if (next?.kind !== 'paragraph' || next.bullet || !next.number) return false;
  if (block.number !== null || !readsAsTitle(block.content.text)) return false;
  const [outermost] = open;
  if (!outermost || open.some(({ id }) => id !== null && OF_ENTRIES.has(id))) return false;
  const before = open.at(-1)?.blocks.at(-1);
  if (!isComplete(before)) return false;
  if (isBelow(next, numbers)) return before?.kind !== 'paragraph' || before.number !== null;
  if (!block.afterBlank || !next.afterBlank) return false;
  // `10. Options` is a title itself; `10. There are two:` is not.
  if (outermost.number !== null || (next.titleLike && !endsTerminally(next.content.text))) return false;
  return next.number.parts.length === 1 && next.number.dot && next.number.text !== '1';
}

/**
 * Whether a short line has the words of a title, and not those of a sentence, a sum, an address, a person, a note on a
 * picture or a page, or an answer on a form.
 */
export function readsAsTitle(text: string): boolean {
  if (/[:£%=×÷@]/.test(text) || !/^\p{Lu}/u.test(text) || !/\p{Ll}/u.test(text)) return false;
  if (text.split(' ', MOST_WORDS + 1).length > MOST_WORDS) return false;
  if (OTHER_LINES.some((shape) => shape.test(text)) || hasLooseComma(text)) return false;
  return OF_QUESTION.test(text) || !isSentence(text);
}

/** Where short lines are entries: what is recommended, attached or relied on, and whom to ask. */
const OF_ENTRIES: ReadonlySet<string> = new Set([
  'recommendations',
  'appendices',
  'background-papers',
  'contact',
]);
const MOST_WORDS = 9;

const OTHER_LINES = [
  // What is said of a picture that text cannot hold, or of a table: `Figure 2 Visits by ward`, `Source: census`
  /^(?:box|chart|diagram|fig(?:ure)?|graph|illustration|image|map|photo(?:graph)?|plan \d|source|table)\b/i,
  /^(?:all )?(?:amounts|figures|sums|values)(?: are)?(?: shown)? in\b/i,
  /^(?:as (?:at|of)|based on|exclud(?:es|ing)|includ(?:es|ing)|provisional|rounded)\b|\b(?:ex|in)clude\b/i,
  /^(?:(?:sub-?|grand )?total\b|(?:legend|key|notes?)$)/i,
  // What is said of a page, or of the paper: `Page 3 of 12`, `Continued overleaf`, `Version 2`
  /^(?:page \d|cont(?:['’]d|inued|\.)|end of (?:the )?(?:document|paper|report)|version \d|.{0,30}\bblank$)/i,
  /^(?:last )?(?:adopted|agreed|approved|drafted|prepared|published|reviewed|revised|updated|written) (?:by|in|on|\d)/i,
  // Stamps, answers, and where somebody signs
  /^(?:draft|exempt|confidential|not for publication|yes|high|medium|low|red|amber|green|chair|dated?|signed|signature)$/i,
  /^(?:none|nil|no|not applicable)\b/i,
  // To the author, or to the reader: `Insert text here`, `See Appendix A`
  /^(?:appendix|annex|click|enclosed|enter|insert|please|see|to be)\b/i,
  // People, and how to reach them: `Cllr A Ashe`
  /^(?:Councillor|Cllr|Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b\.? \p{Lu}/u,
  /\d{5}|\d{4} \d{3}|\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\bwww\.|:\/\//,
];

/** `Jo Ash, Director of Finance`, `Unit 4, Mill Lane`; not `Crime, disorder and safety`. */
function hasLooseComma(text: string): boolean {
  const comma = text.lastIndexOf(', ');
  return comma > 0 && !/ (?:and|&|or) /.test(text.slice(comma));
}

/** `What residents told us`, `Why the roof is to be repaired`: a title, though it has a verb. */
const OF_QUESTION = /^(?:how|what|when|where|whether|which|who|why)\b/i;

/** A sentence whose full stop is missing. */
function isSentence(text: string): boolean {
  return hasFiniteVerb(text) || BEGINS_SENTENCE.test(text) || PAST.test(text);
}

const BEGINS_SENTENCE = /^(?:he|i|it|she|there|they|this|these|those|we|you)\b/i;
/** `Members noted the report` */
const PAST = /\s\p{L}+ed (?:an?|that|the|this)\b/u;

/** Nothing, a paragraph that has come to its end, or the list or the table behind one. */
function isComplete(before: SectionBlock | undefined): boolean {
  if (before?.kind === 'list') return !CLAUSE_GOES_ON.test(before.items.at(-1)?.content.text ?? '');
  if (before?.kind !== 'paragraph') return true;
  return endsTerminally(before.content.text) && !/[:;]$/.test(before.content.text);
}

/**
 * ## What it does
 * Finds a paragraph that ends without a full stop.
 *
 * ## Why it matters
 * The reader cannot tell whether the rest of the sentence has been lost.
 *
 * ## Example
 * ```report bad
 * 3.5 The refreshed plan will be brought to the next meeting of the Board for challenge and scrutiny
 * ```
 * Write instead:
 * ```report good
 * 3.5 The refreshed plan will be brought to the next meeting of the Board for challenge and scrutiny.
 * ```
 *
 * ## Source
 * Seen in published reports. Only what is plainly a sentence is judged: not titles, entries of lists and
 * contacts, words that introduce a list or a table, or text that ends with an address.
 */
import { type Content, endsTerminally } from '../../../../grammar/src/index.ts';
import { insert } from '../../lint/edits.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { ParagraphNode, ProseUnit } from '../../model/types.ts';
import { hasFiniteVerb } from '../../prose/finite-verbs.ts';
import { endsOpen } from '../../prose/open-ends.ts';
import { countWords } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

/** Sections of entries rather than sentences. */
const ENTRIES: ReadonlySet<string> = new Set([
  'recommendations',
  'background-papers',
  'appendices',
  'contact',
  'officers-consulted',
  'subject-history',
  'terms-of-reference',
  'timetable',
]);

/** `What has been done so far`: a title that is no sentence. */
const QUESTION = /^(?:What|How|Why|Who|When|Where|Which|Whether)\b/;
/** A tag, or the size of a file: what is left of a page is told elsewhere. Boxes to tick are a form. */
const FURNITURE = />$|\d [KM]B$|[☐☑☒✓✔] ?\w{0,3}$/;
/** `… does so. (Monitoring Officer)`: who has said or cleared it, behind the full stop. */
const ASIDE = /[.!?][’”"]? \([^()]{1,60}\)$/;
const LABELLED = /^[^.:]{1,40}:/;
const FEWEST_WORDS = 6;
const FEWEST_WORDS_UNNUMBERED = 12;
export const rule = defineRule({
  id: 'paragraph-full-stop',
  category: 'structure',
  summary: 'Paragraph without its full stop',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  scope: 'part',
  check({ model, report }) {
    const candidates = new Set<Content>();
    for (const paragraph of model.paragraphs) {
      const { content } = paragraph;
      if (content.text.endsWith('.') || endsTerminally(content.text) || !isSentence(paragraph)) continue;
      if (paragraph.start < attachmentsStart(model)) candidates.add(content);
    }
    if (candidates.size === 0) return;
    for (const [index, unit] of model.prose.entries()) {
      const { content } = unit;
      if (!candidates.has(content) || endsWithAddress(unit) || introduces(unit, model.prose[index + 1]))
        continue;
      const at = content.text.lastIndexOf(' ') + 1;
      report({
        at: content.range(at, content.text.length),
        message: `This paragraph ends without a full stop after “${content.text.slice(at)}”`,
        fix: { kind: 'safe', title: 'Add the full stop', edits: [insert(content.end, '.')] },
      });
    }
  },
});

function isParagraph(owner: ProseUnit['owner']): owner is ParagraphNode {
  return 'kind' in owner && owner.kind === 'paragraph';
}

function isSentence(paragraph: ParagraphNode): boolean {
  const { text } = paragraph.content;
  if (paragraph.section === null || isAmongEntries(paragraph)) return false;
  const isNumbered = paragraph.number !== null;
  if (countWords(text) < (isNumbered ? FEWEST_WORDS : FEWEST_WORDS_UNNUMBERED) || !hasFiniteVerb(text))
    return false;
  if (endsOpen(text) || (text.startsWith('(') && text.endsWith(')')) || FURNITURE.test(text.slice(-20)))
    return false;
  if (ASIDE.test(text.slice(-70))) return false;
  if (paragraph.block.titleLike && QUESTION.test(text)) return false;
  // `Contact: …` and other labels are no sentences.
  return isNumbered || !LABELLED.test(text);
}

function isAmongEntries({ section }: ParagraphNode): boolean {
  for (let at = section; at; at = at.parent) if (at.id !== null && ENTRIES.has(at.id)) return true;
  return false;
}

/** A list or a table follows, the text to which a short line is the title, or what may be the rest of it. */
function introduces({ section, owner }: ProseUnit, next: ProseUnit | undefined): boolean {
  if (!next || next.section !== section || !isParagraph(owner)) return false;
  if (next.role === 'list-item' || next.role === 'cell') return true;
  if (!isParagraph(next.owner) || next.owner.number !== null) return false;
  // A numbered paragraph that a page end broke may go on in the next one.
  return owner.block.titleLike || owner.number !== null;
}

function endsWithAddress({ content, inline }: ProseUnit): boolean {
  const last = inline.at(-1);
  if (!last || last.end < content.text.length - 2) return false;
  return last.kind === 'Url' || last.kind === 'Email' || last.kind === 'Link';
}

/**
 * ## What it does
 * Finds a paragraph without a number among numbered ones.
 *
 * ## Why it matters
 * Members refer to paragraphs by number at the meeting; to one without a number nobody can.
 *
 * ## Example
 * ```report bad
 * 3.1 The library opened in 1974.
 *
 * 3.2 It was last refitted in 2009.
 *
 * The roof has leaked since the storm of last winter.
 *
 * 3.3 A survey was made in May.
 *
 * 3.4 It found that the roof has to be replaced.
 *
 * 3.5 Three firms have sent a price for the work.
 * ```
 * Write instead:
 * ```report good
 * 3.1 The library opened in 1974.
 *
 * 3.2 It was last refitted in 2009.
 *
 * 3.3 The roof has leaked since the storm of last winter.
 *
 * 3.4 A survey was made in May.
 *
 * 3.5 It found that the roof has to be replaced.
 *
 * 3.6 Three firms have sent a price for the work.
 * ```
 *
 * ## Source
 * Councils’ report templates number every paragraph of a section. Text under sub-headings, after a list or a
 * table, in quotation marks, in lists of papers and in appendices is left alone, and so is a report in which
 * paragraphs without a number are usual. The fix numbers the paragraph and those after it, references following;
 * it waits for the author, who may prefer to join the paragraph to the one before it.
 */

import { endsTerminally } from '../../../../grammar/src/index.ts';
import { insert, replace } from '../../lint/edits.ts';
import type { Fix, TextEdit } from '../../lint/finding.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import { numberFaults } from '../../model/number-faults.ts';
import type { DocumentModel, ParagraphNode, SectionBlock, SectionNode } from '../../model/types.ts';
import { countWords } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

const FEWEST_NUMBERED = 5;
const FEWEST_WORDS = 8;
const LABELLED = /^[^.:]{1,40}:/;
/** Sections whose text is often not numbered. */
const UNNUMBERED: ReadonlySet<string> = new Set([
  'summary',
  'recommendations',
  'background-papers',
  'appendices',
  'contact',
  'officers-consulted',
  'subject-history',
  'terms-of-reference',
]);

export const rule = defineRule({
  id: 'paragraph-unnumbered',
  category: 'numbering',
  summary: 'Paragraph without a number among numbered ones',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (house.numbering.paragraphs !== '1.1') return;
    const { numbered, bare } = census(model);
    // Where several go without, it is the author’s way.
    if (bare.length === 0 || numbered < FEWEST_NUMBERED || bare.length * 5 > numbered) return;
    for (const { paragraph, before } of bare) {
      const fix = numberingFix(paragraph, before, model);
      report({
        at: firstWords(paragraph),
        message: `This paragraph has no number: number it, or join it to ${before.number?.text ?? 'the one before it'}`,
        ...(fix && { fix }),
      });
    }
  },
});

interface Bare {
  paragraph: ParagraphNode;
  /** The numbered paragraph right before it. */
  before: ParagraphNode;
}

function census(model: DocumentModel): { numbered: number; bare: Bare[] } {
  const end = attachmentsStart(model);
  const bare: Bare[] = [];
  let numbered = 0;
  for (const section of model.allSections) {
    const isUsuallyNumbered = section.level === 1 && !UNNUMBERED.has(section.id ?? '') && section.start < end;
    let before: SectionBlock | null = null;
    for (const block of section.blocks) {
      if (block.kind === 'paragraph') {
        if (block.number) numbered += block.number.parts.length === 2 ? 1 : 0;
        else if (isUsuallyNumbered && before?.kind === 'paragraph' && isProse(block, before)) {
          bare.push({ paragraph: block, before });
        }
      }
      before = block;
    }
  }
  return { numbered, bare };
}

/** A sentence of the report’s own, after one that has come to its end. */
function isProse({ content }: ParagraphNode, before: ParagraphNode): boolean {
  const { text } = content;
  if (before.number?.parts.length !== 2) return false;
  if (!/^\p{Lu}/u.test(text) || !text.endsWith('.') || countWords(text) < FEWEST_WORDS) return false;
  const end = before.content.text;
  return endsTerminally(end) && !/[:;]/.test(end.slice(-2)) && !LABELLED.test(text);
}

function firstWords({ content }: ParagraphNode): { start: number; end: number } {
  const end = /^\S+(?: \S+){0,3}/.exec(content.text.slice(0, 120))?.[0].length ?? content.text.length;
  return content.range(0, end);
}

/** Null where the numbers of the section are not in order, or a reference would have to be guessed. */
function numberingFix(paragraph: ParagraphNode, before: ParagraphNode, model: DocumentModel): Fix | null {
  const { section } = paragraph;
  if (!section || !before.number || numberFaults(model).paragraphs.length > 0) return null;
  const own = before.number.parts[1] ?? 0;
  const shifted = new Map<number, string>();
  const edits: TextEdit[] = [insert(paragraph.content.start, `${spell(before, own + 1)} `)];
  for (const node of numberedAfter(section, paragraph.start)) {
    if (node.number?.parts.length !== 2) return null;
    const value = (node.number.parts[1] ?? 0) + 1;
    shifted.set(node.start, `${node.number.parts[0]}.${value}`);
    edits.push(replace(node.number, spell(node, value)));
  }
  // The one number that there will be and is not yet.
  const added = [...shifted.values()].at(-1) ?? spell(before, own + 1).replace(/\.$/, '');
  for (const { targets } of model.references) {
    for (const { target, start, end, text } of targets) {
      const name = target ? shifted.get(target.start) : undefined;
      if (name !== undefined) edits.push({ start, end, text: name });
      else if (!target && text === added) return null;
    }
  }
  return { kind: 'unsafe', title: 'Number the paragraph and those after it', edits };
}

function spell({ number }: ParagraphNode | SectionNode, value: number): string {
  return `${number?.parts[0] ?? ''}.${value}${number?.dot ? '.' : ''}`;
}

/** Everything numbered in a section after an offset; an unnumbered sub-section breaks nothing. */
function numberedAfter(section: SectionNode, offset: number): (ParagraphNode | SectionNode)[] {
  const own = section.blocks.filter(
    (block): block is ParagraphNode =>
      block.kind === 'paragraph' && block.number !== null && block.start > offset,
  );
  const inner = section.sections.flatMap((sub) => [
    ...(sub.number ? [sub] : []),
    ...numberedAfter(sub, offset),
  ]);
  return [...own, ...inner];
}

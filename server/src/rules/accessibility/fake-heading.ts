/**
 * ## What it does
 * Finds a short line between numbered paragraphs that does the work of a heading but is marked as none: in italics, or
 * underlined. A plain line there is read as the heading that it is.
 *
 * ## Why it matters
 * Screen readers and tables of contents know headings by their mark; to them this one is a stray sentence.
 *
 * ## Example
 * ```report
 * 3.1 The centre opened in 1974.
 *
 * *Condition of the building*
 *
 * 3.2 The roof was surveyed in May.
 * ```
 * Write instead:
 * ```report
 * 3.1 The centre opened in 1974.
 *
 * ### Condition of the building
 *
 * 3.2 The roof was surveyed in May.
 * ```
 *
 * ## Source
 * Web Content Accessibility Guidelines 2.2, success criterion 1.3.1 (info and relationships); councils' guidance on
 * accessible papers.
 */
import { replace } from '../../lint/edits.ts';
import type { ParagraphNode, SectionBlock, SectionNode } from '../../model/types.ts';
import { readsAsTitle } from '../../model/unmarked-titles.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'fake-heading',
  category: 'accessibility',
  summary: 'Heading that is not marked as one',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  scope: 'part',
  check({ model, report }) {
    for (const section of model.allSections) {
      if (section.blocks.length < 2 || isListOfPapers(section)) continue;
      for (const [index, block] of section.blocks.entries()) {
        if (block.kind !== 'paragraph' || block.number !== null) continue;
        if (!isNumbered(section.blocks[index + 1]) || !isAfterEnd(section.blocks[index - 1])) continue;
        const title = titleOf(block);
        if (title === null) continue;
        report({
          at: { start: block.content.start, end: block.content.end },
          message: `“${title}” looks like a heading but is not marked as one: begin the line with “###”`,
          fix: {
            kind: 'safe',
            title: 'Mark it as a heading',
            edits: [replace({ start: block.content.start, end: block.content.end }, `### ${title}`)],
          },
        });
      }
    }
  },
});

/** Where short lines are entries: what is attached or relied on. */
function isListOfPapers({ id }: SectionNode): boolean {
  return id === 'background-papers' || id === 'appendices' || id === 'recommendations';
}

function isNumbered(block: SectionBlock | undefined): boolean {
  return block?.kind === 'paragraph' && block.number !== null && block.number.parts.length > 1;
}

/** Nothing before it in the section, or a numbered paragraph that has come to its end, or the list after one. */
function isAfterEnd(block: SectionBlock | undefined): boolean {
  if (block === undefined || block.kind === 'list') return true;
  return isNumbered(block) && block.kind === 'paragraph' && /[.?!]["”’)*]*$/.test(block.content.text);
}

const MARKED = /^(?:\*([^*]+)\*|_([^_]+)_)$/;

/** The words of a line in italics or underlined that reads as a title, without its marks, or null. */
function titleOf({ content, bullet }: ParagraphNode): string | null {
  const [, italic, underlined] = MARKED.exec(content.text) ?? [];
  const title = (italic ?? underlined ?? '').trim();
  if (bullet || content.isWrapped || /[.?!,;]$/.test(title)) return null;
  return readsAsTitle(title) ? title : null;
}

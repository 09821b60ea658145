import type { Content } from '../../../../grammar/src/index.ts';
import { SideTable } from '../side-table.ts';
import type { DocumentModel, ListNode, ParagraphNode, SectionNode } from '../types.ts';
import { minutesOf } from './minutes-of.ts';
import type { MinutesItem } from './types.ts';
import { readVotingSide } from './votes.ts';

/** Where in a paragraph or list item of minutes the clerk tells what happened. */
export interface Narrative {
  content: Content;
  /** Index of `content.text` where the clerk's own words begin: behind the question of `question – answer`. */
  from: number;
  item: MinutesItem;
}

/**
 * The text in which the clerk of a meeting tells what happened, by its content. Decisions, actions, recorded votes,
 * `Q:` and `A:` lines, questions from the public, motions and statements that are given in full are in other words
 * than the clerk's, and not among it. Empty for a report. Read when it is first asked for, and kept with the model.
 */
export function narrativeOf(model: DocumentModel): ReadonlyMap<Content, Narrative> {
  const made = known.get(model) ?? readNarrative(model);
  known.set(model, made);
  return made;
}

const known = new SideTable<DocumentModel, ReadonlyMap<Content, Narrative>>();

/** Standing items that quote others, recite the law or look ahead. */
const NOT_TOLD = new Set(['public-questions', 'exclusion', 'next-meeting', 'close']);
/** Items in which others are given the word, as they put it. */
const OTHERS_ITEM =
  /\b(?:communications?|announcements?|questions?|motions?|petitions?|deputations?|statements?|representations|correspondence)\b/i;
/** Headings inside an item whose text is a form of words, or says what holds. */
const NOT_TOLD_UNDER =
  /\b(?:reasons?|options?|decisions?|resolved|resolutions?|motions?|amendments?|questions?|matter|recommendations?|votes?|voting|statements?|petitions?|actions?|background)\b/i;

function readNarrative(model: DocumentModel): Map<Content, Narrative> {
  const narrative = new Map<Content, Narrative>();
  for (const item of minutesOf(model)?.items ?? []) {
    if (item.standing !== null && NOT_TOLD.has(item.standing)) continue;
    if (item.title !== null && OTHERS_ITEM.test(item.title)) continue;
    for (const block of toldBlocks(item)) {
      const contents = block.kind === 'paragraph' ? [block.content] : contentsOf(block);
      for (const content of contents) narrative.set(content, { content, from: 0, item });
    }
    for (const { form, answer, start, end } of item.exchanges) {
      const content = answer?.content;
      if (form !== 'dash' || !content || !narrative.has(content)) continue;
      if (start <= content.toSource(0) && content.toSource(0) < end)
        narrative.set(content, { content, from: answer.from, item });
    }
  }
  return narrative;
}

function toldBlocks({ blocks, resolutions, section }: MinutesItem): (ParagraphNode | ListNode)[] {
  const told: (ParagraphNode | ListNode)[] = [];
  let isRecited = false;
  for (const block of blocks) {
    if (resolutions.some(({ start, end }) => block.start >= start && block.start < end)) {
      isRecited = false;
      continue;
    }
    if (isUnderOtherWords(block.section, section)) continue;
    if (block.kind === 'list') {
      if (!isRecited) told.push(block);
      continue;
    }
    const { text } = block.content;
    if (block.block.lead !== null || readVotingSide(block.content)) {
      isRecited = false;
      continue;
    }
    if (isRecited || /^["“‘]/.test(text)) continue;
    isRecited = announcesOthersWords(text);
    told.push(block);
  }
  return told;
}

/** Longer is no announcement. */
const LONGEST_ANNOUNCEMENT = 300;
/** `moved the following motion:`, `asked the following question:`, `read the statement:` – and what follows is theirs. */
const OTHERS_WORDS =
  /\b(?:motion|amendment|statement|petition|notice|question|response|reply|answer|reads?|wording|text|proposed|terms|letter)\b/i;

function announcesOthersWords(text: string): boolean {
  if (!text.endsWith(':') || text.length > LONGEST_ANNOUNCEMENT) return false;
  return OTHERS_WORDS.test(text.slice(text.lastIndexOf('. ') + 1));
}

function isUnderOtherWords(section: SectionNode | null, item: SectionNode | null): boolean {
  for (let at = section; at !== null && at !== item; at = at.parent) {
    if (NOT_TOLD_UNDER.test(at.title.text)) return true;
  }
  return false;
}

function contentsOf({ items }: ListNode): Content[] {
  return items.flatMap(({ content, lists }) => [content, ...lists.flatMap(contentsOf)]);
}

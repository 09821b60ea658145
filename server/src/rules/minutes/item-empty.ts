/**
 * ## What it does
 * Finds a numbered item, or a standing one, with nothing under its heading. A heading that divides the agenda (`PART
 * II`, `Matters for decision`) has no text of its own and is left alone.
 *
 * ## Why it matters
 * The reader cannot tell whether nothing happened or the minute was never written. “None.” is a minute too.
 *
 * ## Example
 * ```minutes bad
 * ## 1. Apologies for absence
 *
 * ## 2. Inspection of services
 *
 * RESOLVED: That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * ## 1. Apologies for absence
 *
 * There were no apologies.
 *
 * ## 2. Inspection of services
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * Guides for clerks ask that every item have its number, its outline, and its decision or that it was noted.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import type { SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'item-empty',
  category: 'minutes',
  summary: 'Item with nothing under its heading',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const item of minutesOf(model)?.items ?? []) {
      const { section, title } = item;
      if (!section || title === null || !isMinuted(item) || DIVIDES.test(title) || hasText(section)) continue;
      report({
        at: { start: section.number?.start ?? section.title.start, end: section.title.end },
        message: 'Nothing is minuted under this item: write what was done, if only that there was nothing',
      });
    }
  },
});

/** Headings over several items. */
const DIVIDES =
  /^(?:part\b|section\b|matters\b|items?\b|reports?\b|public\b|private\b|exempt\b|confidential\b|delegated\b|business\b|key decisions?\b|open\b|closed\b)|\bportfolio\b/i;
const SAYS_ITSELF = /\b(?:none|nil|withdrawn|deferred)\b/i;

function isMinuted({ number, standing, title }: MinutesItem): boolean {
  return (number !== null || standing !== null) && !SAYS_ITSELF.test(title ?? '');
}

function hasText({ blocks, sections, leadIn, exempt }: SectionNode): boolean {
  if (blocks.length > 0 || exempt || (leadIn && !leadIn.isEmpty)) return true;
  return sections.some((section) => hasText(section) || section.title.text !== '');
}

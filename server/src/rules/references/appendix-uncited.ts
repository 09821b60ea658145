/**
 * ## What it does
 * Finds an appendix that is listed or attached and that the report never mentions, neither by its label nor by its
 * title.
 *
 * ## Why it matters
 * Nobody knows what it is for: either the text has lost its reference, or the appendix belongs to another report.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The options are compared in Appendix A.
 *
 * 4. Appendices
 *
 * Appendix A: Options compared
 *
 * Appendix B: Site plan
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The options are compared in Appendix A, and Appendix B shows the site.
 *
 * 4. Appendices
 *
 * Appendix A: Options compared
 *
 * Appendix B: Site plan
 * ```
 *
 * ## Source
 * Guides to report writing.
 */
import type { Range } from '../../lint/finding.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { Appendix, DocumentModel } from '../../model/types.ts';
import { isList, labelsMeant, mentionsOf } from '../../prose/appendix-labels.ts';
import { defineRule, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'appendix-uncited',
  category: 'references',
  summary: 'An appendix that the report never mentions',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  // Whoever speaks of “the appendices” or “the attached plan” means one of them.
  triggers: [
    'appendix',
    'appendices',
    'annex',
    'annexes',
    'annexed',
    'appended',
    'attached',
    'enclosed',
    'attachment',
  ],
  check({ model, hits, report }) {
    if (model.appendices.length === 0) return;
    const cited = labelsMeant(mentionsOf(model));
    const uncited = model.appendices.filter(({ label }) => !cited.has(label));
    if (uncited.length === 0) return;
    const loose = hits.filter((hit) => isLoose(hit, model));
    if (loose.some(({ phrase }) => /(?:ices|es)$/.test(phrase))) return;
    if (loose.length > 0 && uncited.length <= loose.length) return;
    for (const appendix of uncited) {
      if (isMentionedByTitle(appendix, model)) continue;
      report({
        at: labelRange(appendix, model),
        message: `${wordOf(appendix, model)} ${appendix.label} is nowhere mentioned in the report: say what it is for`,
      });
    }
  },
});

/** `the attached plan`, `the appendix`: an appendix is mentioned without its label. */
function isLoose({ unit, start, end }: WordHit, model: DocumentModel): boolean {
  if (unit.role === 'title' || isList(unit.section) || unit.content.start >= attachmentsStart(model))
    return false;
  return !unit.inline.some((token) => token.kind === 'Reference' && token.start <= start && end <= token.end);
}

const SHORTEST_TITLE = 8;

function isMentionedByTitle({ title }: Appendix, model: DocumentModel): boolean {
  if (title.length < SHORTEST_TITLE) return false;
  const wanted = title.toLowerCase();
  const end = attachmentsStart(model);
  return model.prose.some(
    ({ content, section }) =>
      content.start < end && !isList(section) && content.text.toLowerCase().includes(wanted),
  );
}

const LABEL = /^\W{0,4}([A-Za-z]+) [\dA-Za-z]{1,5}/;

function labelRange({ start, end }: Appendix, { source }: DocumentModel): Range {
  const match = LABEL.exec(source.slice(start, end));
  if (!match) return { start, end };
  const lead = match[0].length - match[0].replace(/^\W+/, '').length;
  return { start: start + lead, end: start + match[0].length };
}

function wordOf({ start, end }: Appendix, { source, house }: DocumentModel): string {
  const word = LABEL.exec(source.slice(start, end))?.[1] ?? house.appendices.word;
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

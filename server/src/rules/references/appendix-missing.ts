/**
 * ## What it does
 * Finds an appendix that the report mentions and neither lists nor attaches. An appendix of another document
 * (“Appendix A to the plan”) is left alone.
 *
 * ## Why it matters
 * Members are asked to decide on papers that they do not have. The list of appendices is also what the agenda is
 * put together from.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The options are compared in Appendix B.
 *
 * 4. Appendices
 *
 * Appendix A: Site plan
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The options are compared in Appendix B.
 *
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix B: Options compared
 * ```
 *
 * ## Source
 * Guides to report writing: appendices are listed by number and title.
 */
import type { Range } from '../../lint/finding.ts';
import type { DocumentModel } from '../../model/types.ts';
import {
  APPENDIX_PLURALS,
  type AppendixMention,
  isInReport,
  labelsThere,
  mentionsOf,
} from '../../prose/appendix-labels.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { listNames } from '../../prose/name-lists.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { isOwnAppendix } from '../../prose/reference-context.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'appendix-missing',
  category: 'references',
  summary: 'An appendix that is neither listed nor attached',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    const [first, ...others] = missingFrom(model);
    if (!first) return;
    const { word } = house.appendices;
    if (others.length > 0 && labelsThere(model).size === 0) {
      const labels = [first, ...others].map(({ label }) => label).sort(inOrder);
      report({
        at: rangeOf(first),
        message: `${pluralOf(word)} ${listNames(labels)} are mentioned, but the report neither lists nor attaches any`,
        related: others.map((mention) => ({ ...rangeOf(mention), message: `${word} ${mention.label}` })),
      });
      return;
    }
    for (const mention of [first, ...others]) {
      report({
        at: rangeOf(mention),
        message: `${word} ${mention.label} is mentioned, but neither listed nor attached`,
      });
    }
  },
});

/** The first mention of each appendix of this report that is nowhere in it. */
function missingFrom(model: DocumentModel): AppendixMention[] {
  const missing = new Map<string, AppendixMention>();
  let there: Set<string> | null = null;
  for (const mention of mentionsOf(model)) {
    const { label } = mention;
    if (missing.has(label) || !isInReport(model, mention) || !isOwn(mention)) continue;
    there ??= labelsThere(model);
    if (!there.has(label)) missing.set(label, mention);
  }
  return [...missing.values()];
}

function pluralOf(word: string): string {
  return inCaseOf(word, APPENDIX_PLURALS[word.toLowerCase()] ?? word);
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function rangeOf({ unit, labelStart, labelEnd }: AppendixMention): Range {
  return unit.content.range(labelStart, labelEnd);
}

function isOwn({ unit, start, end, labelEnd }: AppendixMention): boolean {
  const { text } = unit.content;
  if (isQuoted(text, start)) return false;
  // `Appendices A and B to the plan`: what follows the last label holds for all of them.
  return isOwnAppendix(text, start, end) && isOwnAppendix(text, start, labelEnd);
}

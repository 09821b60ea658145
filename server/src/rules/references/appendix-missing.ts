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
import { type AppendixMention, isInReport, labelsThere, mentionsOf } from '../../prose/appendix-labels.ts';
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
    const mentions = mentionsOf(model);
    if (mentions.length === 0) return;
    let there: Set<string> | null = null;
    const told = new Set<string>();
    for (const mention of mentions) {
      const { label, unit, labelStart, labelEnd } = mention;
      if (told.has(label) || !isInReport(model, mention) || !isOwn(mention)) continue;
      there ??= labelsThere(model);
      if (there.has(label)) continue;
      told.add(label);
      report({
        at: unit.content.range(labelStart, labelEnd),
        message: `${house.appendices.word} ${label} is mentioned, but neither listed nor attached`,
      });
    }
  },
});

function isOwn({ unit, start, end, labelEnd }: AppendixMention): boolean {
  const { text } = unit.content;
  if (isQuoted(text, start)) return false;
  // `Appendices A and B to the plan`: what follows the last label holds for all of them.
  return isOwnAppendix(text, start, end) && isOwnAppendix(text, start, labelEnd);
}

/**
 * ## What it does
 * Finds a note that switches a rule off where the rule has nothing to say.
 *
 * ## Why it matters
 * The text was mended and the note stayed. The next slip of the same kind would pass unseen.
 *
 * ## Example
 * ```report bad
 * // rapporteur-ignore-next-line acronym-undefined: members know the PCC
 * 3.1 The Police and Crime Commissioner (PCC) has been asked.
 * ```
 * Write instead:
 * ```report good
 * 3.1 The Police and Crime Commissioner (PCC) has been asked.
 * ```
 *
 * ## Source
 * The language: a suppression that suppresses nothing is itself a finding.
 */
import { remove, wholeLines } from '../../lint/edits.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'suppression-unused',
  category: 'document',
  summary: 'Note that switches off a rule that is silent',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  check() {
    // Only when every other rule has spoken is it known what a note has suppressed.
  },
  checkSuppressions({ model, report }, unused) {
    for (const suppression of unused) {
      const where = suppression.scope === 'file' ? 'in this document' : 'on the next line';
      const rules = suppression.rules.map((rule) => `“${rule}”`).join(' and ');
      report({
        at: suppression,
        message: `${rules} has nothing to say ${where}: take the note out`,
        fix: {
          kind: 'unsafe',
          title: 'Take the note out',
          edits: [remove(wholeLines(model.source, suppression))],
        },
        tags: ['unnecessary'],
      });
    }
  },
});

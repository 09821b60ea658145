/**
 * ## What it does
 * Finds a note that switches off a rule that does not exist.
 *
 * ## Why it matters
 * The rule that was meant goes on speaking, and the note looks as if it were heeded.
 *
 * ## Example
 * ```report bad
 * // rapporteur-ignore-next-line acronym-undefind: members know it
 * 3.1 The PCC has been asked.
 * ```
 * Write instead:
 * ```report good
 * // rapporteur-ignore-next-line acronym-undefined: members know it
 * 3.1 The PCC has been asked.
 * ```
 *
 * ## Source
 * The list of rules: `rapporteur rules`.
 */
import { closest, distance } from 'fastest-levenshtein';
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import type { Suppression } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'suppression-unknown-rule',
  category: 'document',
  summary: 'Note that switches off a rule that does not exist',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  check({ model, knownRules, report }) {
    for (const suppression of model.suppressions) {
      for (const id of suppression.rules) {
        // Without a colon the words of the reason stand among the rules.
        if (knownRules.has(id) || (suppression.reason === '' && !id.includes('-'))) continue;
        const at = rangeOf(id, suppression, model.source);
        const meant = nearest(id, knownRules);
        report({
          at,
          message: `There is no rule “${id}”${meant ? `: is “${meant}” meant?` : ': “rapporteur rules” lists them'}`,
          ...(meant
            ? {
                fix: { kind: 'unsafe', title: `Change to ${meant}`, edits: [replace(at, meant)] },
              }
            : {}),
        });
      }
    }
  },
});

function nearest(id: string, known: ReadonlySet<string>): string | null {
  const near = closest(id.toLowerCase(), [...known]);
  return distance(id.toLowerCase(), near) <= Math.max(1, Math.floor(id.length / 5)) ? near : null;
}

function rangeOf(id: string, { start, end }: Suppression, source: string): Range {
  const text = source.slice(start, end);
  const rules = text.search(/\s/) === -1 ? 0 : text.indexOf(' ', text.indexOf('rapporteur-ignore'));
  const at = start + Math.max(0, text.indexOf(id, rules));
  return { start: at, end: at + id.length };
}

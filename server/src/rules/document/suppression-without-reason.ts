/**
 * ## What it does
 * Finds a note that switches a rule off without saying why. Such a note switches nothing off.
 *
 * ## Why it matters
 * Whoever reads the note next year has to know whether the reason still holds.
 *
 * ## Example
 * ```report bad
 * // rapporteur-ignore-next-line acronym-undefined
 * 3.1 The PCC has been asked.
 * ```
 * Write instead:
 * ```report good
 * // rapporteur-ignore-next-line acronym-undefined: every member of this panel knows the PCC
 * 3.1 The PCC has been asked.
 * ```
 *
 * ## Source
 * The language: the reason is required.
 */
import { insert } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import type { Suppression } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'suppression-without-reason',
  category: 'document',
  summary: 'Note that switches a rule off without a reason',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  check({ model, knownRules, report }) {
    for (const suppression of model.suppressions) {
      const { rules, reason } = suppression;
      if (reason !== '' || rules.length === 0) continue;
      const fix = colonFix(suppression, model.source, knownRules);
      report({
        at: suppression,
        message: fix
          ? 'This note switches nothing off: put a colon between the rule and the reason'
          : 'This note switches nothing off without a reason: add a colon and say why',
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** `rapporteur-ignore acronym-undefined everybody knows it`: the reason is there, the colon is not. */
function colonFix(
  { start, end, rules }: Suppression,
  source: string,
  known: ReadonlySet<string>,
): Fix | null {
  let last: string | null = null;
  let words = rules;
  while (words[0] !== undefined && known.has(words[0])) {
    last = words[0];
    words = words.slice(1);
  }
  if (last === null || words.length < 2 || words.some((word) => known.has(word))) return null;
  const text = source.slice(start, end);
  const at = text.indexOf(`${last} `, text.indexOf(' ', text.indexOf('rapporteur-ignore')));
  if (at === -1 || text.includes(':')) return null;
  return {
    kind: 'safe',
    title: 'Add the colon',
    edits: [insert(start + at + last.length, ':')],
  };
}

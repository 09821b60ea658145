/**
 * ## What it does
 * Finds decisions of one document that speak of the body in two ways, `That the Board note` and `That the Board notes`.
 * The commoner one is taken for the document’s own; where both are as common, the first.
 *
 * ## Why it matters
 * Either form is good English, and each council has one. Both in one document look like two hands, or like text taken
 * over from a report.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Inspection
 *
 * RESOLVED: That the Board note the report.
 *
 * ## 5. Parks
 *
 * RESOLVED: That the Board approves the plan.
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Inspection
 *
 * RESOLVED: That the Board note the report.
 *
 * ## 5. Parks
 *
 * RESOLVED: That the Board approve the plan.
 * ```
 *
 * ## Source
 * Both are seen in the minutes of one board, two years apart.
 */
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { type DecidedClause, decidedClauses } from '../../model/minutes/decided-clauses.ts';
import { operativeVerb, thirdPersonOf } from '../../prose/operative-verbs.ts';
import { defineRule } from '../rule.ts';

interface Use {
  at: Range;
  word: string;
  base: string;
  form: 'base' | 'third';
}

export const rule = defineRule({
  id: 'resolution-verb-mixed',
  category: 'minutes',
  summary: 'Decisions that mix “note” and “notes”',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, report }) {
    const uses = decidedClauses(model).flatMap((clause) => useOf(clause) ?? []);
    const usual = usualForm(uses);
    const shown = uses.find(({ form }) => form === usual);
    if (usual === null || !shown) return;
    for (const { at, word, base, form } of uses) {
      if (form === usual) continue;
      const right = usual === 'base' ? base : thirdPersonOf(base);
      report({
        at,
        message: `“${word}” here, “${shown.word}” elsewhere in these minutes: use one form, “${right}”`,
        fix: { kind: 'unsafe', title: `Write “${right}”`, edits: [replace(at, right)] },
        related: [{ ...shown.at, message: `“${shown.word}”` }],
      });
    }
  },
});

/** The commoner form, or null when there is only one. */
function usualForm(uses: readonly Use[]): Use['form'] | null {
  const bases = uses.filter(({ form }) => form === 'base').length;
  const thirds = uses.length - bases;
  if (bases === 0 || thirds === 0) return null;
  if (bases === thirds) return uses[0]?.form ?? null;
  return bases > thirds ? 'base' : 'third';
}

const BODY = new Set(
  'Board Committee Sub-Committee Panel Cabinet Council Executive Forum Authority Commission Partnership'.split(
    ' ',
  ),
);
const NAME = /^(?:\p{Lu}[\p{L}’-]*,?|and|of|for|&)$/u;
const VERB = /^[^\p{L}]{0,8}(?:also |hereby |formally )?([a-z]{2,20})\b/u;

/** `That the Board note`, `That Cabinet approves`, `That the Board:` before items; not `Members of the Board note`. */
function useOf({ text, content, from, stem }: DecidedClause): Use | null {
  const named = bodyEnd(stem?.text ?? text);
  if (named === null) return null;
  // A stem has nothing behind the body that its items would not have.
  if (stem && /[\p{L}]/u.test(stem.text.slice(named))) return null;
  const at = stem ? 0 : named;
  const match = VERB.exec(text.slice(at));
  const word = match?.[1];
  const verb = word === undefined ? null : operativeVerb(word);
  if (!match || word === undefined || !verb) return null;
  const end = from + at + match[0].length;
  return { at: content.range(end - word.length, end), word, base: verb.base, form: verb.form };
}

/** Index behind `That the Policy and Performance Board`, or null for another beginning. */
function bodyEnd(text: string): number | null {
  const that = /^[Tt]hat (?:the )?/.exec(text)?.[0];
  if (that === undefined) return null;
  let at = that.length;
  for (const word of text.slice(at).split(/[ :]/, MOST_WORDS)) {
    if (BODY.has(word)) return at + word.length;
    if (!NAME.test(word)) return null;
    at += word.length + 1;
  }
  return null;
}

/** Words of a body’s name. */
const MOST_WORDS = 10;

/**
 * ## What it does
 * Finds a note that was meant to switch a rule off but cannot be read: another word for `rapporteur-ignore`, or
 * no rule named.
 *
 * ## Why it matters
 * It looks as if it did something.
 *
 * ## Example
 * ```report bad
 * // rapporteur-disable-next-line acronym-undefined: members know it
 * 3.1 The PCC has been asked.
 * ```
 * Write instead:
 * ```report good
 * // rapporteur-ignore-next-line acronym-undefined: members know it
 * 3.1 The PCC has been asked.
 * ```
 *
 * ## Source
 * The language: `rapporteur-ignore-next-line` for the line below, `rapporteur-ignore` for the whole file.
 */
import { defineRule } from '../rule.ts';

const DIRECTIVE = /^rapporteur[-_ ](?:ignor|disabl|suppress|skip|allow|off)[\w-]*/i;

export const rule = defineRule({
  id: 'suppression-misspelt',
  category: 'document',
  summary: 'Note that was meant to switch a rule off',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const { start, end, text } of model.notes) {
      const directive = DIRECTIVE.exec(text)?.[0];
      if (directive === undefined) continue;
      const suppression = model.suppressions.find((one) => one.start === start);
      if (suppression && suppression.rules.length > 0) continue;
      report({
        at: { start, end },
        message: suppression
          ? 'This note names no rule: say which rule it switches off'
          : `“${directive}” switches nothing off: write “rapporteur-ignore-next-line” or “rapporteur-ignore”`,
      });
    }
  },
});

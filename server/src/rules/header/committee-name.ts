/**
 * ## What it does
 * Finds a committee in the front block that is not named as the house's register has it: `and` for `&`, a
 * singular for a plural, a slip of the pen. Where the register is complete, any other name is a finding too.
 *
 * ## Why it matters
 * A body acts under the name the constitution gives it. Agenda software lists the same board twice when its name
 * comes in two spellings.
 *
 * ## Example
 * With `Health & Care Policy Board` registered:
 * ```report bad
 * REPORT TO: Health and Care Policy Board
 * ```
 * Write instead:
 * ```report good
 * REPORT TO: Health & Care Policy Board
 * ```
 *
 * ## Source
 * Seen in published papers: one board with `and` in its report and `&` in its minutes. The register is the
 * house's own list.
 */
import { matchRegister } from '../../house/registers.ts';
import { replace } from '../../lint/edits.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'committee-name',
  category: 'header',
  summary: 'Committee not named as in the register',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    const { committees, complete } = house.registers;
    if (committees.length === 0) return;
    for (const { template, value } of model.fields) {
      if (template?.type !== 'committee' || value.isEmpty) continue;
      const { text } = value;
      const found = matchRegister(committees, text);
      if (found?.match === 'exact' || isInCapitals(text, found?.name)) continue;
      if (found) {
        report({
          at: value,
          message:
            found.match === 'variant'
              ? `“${text}” is registered as “${found.name}”`
              : `There is no “${text}”: should it say “${found.name}”?`,
          fix: {
            kind: 'unsafe',
            title: `Change to ${found.name}`,
            edits: [replace({ start: value.start, end: value.end }, found.name)],
          },
        });
      } else if (complete.includes('committees') && !namesSeveral(text, committees)) {
        report({ at: value, message: `“${text}” is not one of this council’s committees: check the name` });
      }
    }
  },
});

/** `EXECUTIVE BOARD` is no other name. */
function isInCapitals(text: string, name: string | undefined): boolean {
  return (
    name !== undefined && text.toUpperCase().replace(/’/g, "'") === name.toUpperCase().replace(/’/g, "'")
  );
}

/** `Cabinet and Council`, `Cabinet, 12 June 2023`: a registered name with something beside it. */
function namesSeveral(text: string, committees: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return committees.some((name) => lower.includes(name.toLowerCase()));
}

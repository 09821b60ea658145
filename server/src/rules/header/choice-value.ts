/**
 * ## What it does
 * Finds a field with a fixed set of answers that gives another one, or that still gives them all: `Yes/No`.
 * Words after the answer (`Yes – spending above £500,000`) are welcome, and so is `Not applicable`.
 *
 * ## Why it matters
 * The answer decides what happens next: whether a decision has to be announced, or can be called in. Neither
 * reader nor software can tell from `Yes/No`.
 *
 * ## Example
 * ```report bad
 * Key decision: Yes/No
 * ```
 * Write instead:
 * ```report good
 * Key decision: No
 * ```
 *
 * ## Source
 * Report templates print the answers for the author to delete one; published reports have kept both.
 */
import { closest, distance } from 'fastest-levenshtein';
import { fold } from '../../house/fold.ts';
import { noneMatch } from '../../house/lookup.ts';
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import type { FieldNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'choice-value',
  category: 'header',
  summary: 'Answer that is not one of the choices',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    for (const field of model.fields) {
      const { template, value, label } = field;
      if (template?.type !== 'choice' || template.choices.length === 0 || value.isEmpty) continue;
      if (isTicked(value.text)) continue;
      const given = fold(value.text);
      const choices = template.choices.map(fold);
      if (isAllOfThem(given, choices)) {
        report({ at: value, message: `“${label.text}” still gives every choice: keep the one that applies` });
        continue;
      }
      if (given === '' || choices.some((choice) => `${given} `.startsWith(`${choice} `))) continue;
      if (noneMatch(house, value.text) !== null || /^(?:to be|tb[acd]\b|\[)/i.test(value.text)) continue;
      const fix = fixOf(field, template.choices);
      report({
        at: value,
        message: `“${label.text}” is answered “${value.text}”: the answers are ${listOf(template.choices)}`,
        ...(fix ? { fix } : {}),
      });
    }
  },
});

/** `☒ Yes ☐ No`, as forms of Word print it: one box is ticked, and which one can be seen. */
function isTicked(text: string): boolean {
  return /[☐□]/u.test(text) && text.split(/[☒☑✓✔]/u).length === 2;
}

/** `Yes/No`, `Yes or No (delete as applicable)` */
function isAllOfThem(given: string, choices: string[]): boolean {
  if (choices.length < 2) return false;
  const words = given.replace(/ or /g, ' ');
  return words === choices.join(' ') || words.startsWith(`${choices.join(' ')} delete`);
}

/** A letter for its word, or a slip. */
function fixOf({ value }: FieldNode, choices: string[]): Fix | null {
  const given = value.text.toLowerCase();
  const initials = choices.filter((choice) => choice.charAt(0).toLowerCase() === given);
  const near = closest(
    given,
    choices.map((choice) => choice.toLowerCase()),
  );
  const isNear = near.length >= 3 && distance(given, near) === 1;
  const right =
    initials.length === 1
      ? initials[0]
      : isNear
        ? choices.find((choice) => choice.toLowerCase() === near)
        : undefined;
  if (right === undefined) return null;
  return { kind: 'unsafe', title: `Change to ${right}`, edits: [replace(value, right)] };
}

function listOf(choices: string[]): string {
  const quoted = choices.map((choice) => `“${choice}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/**
 * ## What it does
 * Finds a plural with an apostrophe that owns nothing: `Members’ queried`, `officers’ were`.
 *
 * ## Why it matters
 * The apostrophe promises something that the members own, and a verb follows instead.
 *
 * ## Example
 * ```report
 * 3.1 Members’ queried the cost of the scheme.
 * ```
 * Write instead:
 * ```report
 * 3.1 Members queried the cost of the scheme.
 * ```
 *
 * ## Source
 * Seen in published minutes.
 */
import { remove } from '../../lint/edits.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const NOUNS =
  'members councillors officers residents governors partners inspectors schools parents trustees'.split(' ');
/** Verbs that are no participle before a noun: `members' agreed priorities` is right. */
const VERBS = 'queried asked were are have had commented felt thanked discussed considered'.split(' ');
const SURE = new Set(VERBS);

export const rule = defineRule({
  id: 'possessive-before-verb',
  category: 'style',
  summary: 'Apostrophe on a plural that owns nothing',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: NOUNS.map((noun) => `${noun}'`),
  check({ hits, report }) {
    for (const { unit, start, end } of hits) {
      const { text } = unit.content;
      const verb = /^ ([a-z]+) [a-z]/.exec(text.slice(end, end + 16))?.[1] ?? '';
      if (
        !SURE.has(verb) ||
        isQuoted(text, start) ||
        /^ considered (?:views?|opinions?|responses?)/.test(text.slice(end))
      ) {
        continue;
      }
      const at = unit.content.range(start, end);
      report({
        at,
        message: `“${text.slice(start, end)}” needs no apostrophe before “${verb}”`,
        fix: {
          kind: 'safe',
          title: 'Take the apostrophe out',
          edits: [remove(unit.content.range(end - 1, end))],
        },
      });
    }
  },
});

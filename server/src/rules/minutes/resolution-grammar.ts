/**
 * ## What it does
 * Reads the stem of a decision and each of its clauses as the one sentence they make, and finds those that do not:
 * `That the Board: (i) the report be noted`, `That Members: notes`, `That Members notes the report`.
 *
 * ## Why it matters
 * A decision is cited clause by clause, each with the stem before it. One that does not follow from the stem leaves
 * open who is to do what.
 *
 * ## Example
 * ```minutes bad
 * RESOLVED: That Members of the Board:
 *
 * (i) notes the progress made; and
 * (ii) approve the timetable.
 * ```
 * Write instead:
 * ```minutes good
 * RESOLVED: That Members of the Board:
 *
 * (i) note the progress made; and
 * (ii) approve the timetable.
 * ```
 *
 * ## Source
 * Seen in published resolutions, where `Members note` and `the Board notes` change places.
 */
import { replace } from '../../lint/edits.ts';
import { type DecidedClause, decidedClauses } from '../../model/minutes/decided-clauses.ts';
import { operativeVerb } from '../../prose/operative-verbs.ts';
import { defineRule, type Report } from '../rule.ts';
import { stemFaults } from '../stem-grammar.ts';

export const rule = defineRule({
  id: 'resolution-grammar',
  category: 'minutes',
  summary: 'Clause of a decision that does not follow from its stem',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, house, report }) {
    const clauses = decidedClauses(model);
    for (const fault of stemFaults(
      clauses.filter(({ stem, from }) => stem !== null && from === 0),
      house.recommendations.stem,
    ))
      report(fault);
    for (const clause of clauses) {
      const fault = pluralOf(clause);
      if (fault) report(fault);
    }
  },
});

/** `That Members notes`, `Members of the Board approves`. */
const PLURAL =
  /^(?:that )?(?:all )?(?:members|councillors|governors|trustees)(?: of the (?:[A-Za-z’&-]+ ){1,6}?)?? ?([a-z]+s)(?= (?:the|that|a|an|its|their|to)\b)/i;

function pluralOf({ text, content, from }: DecidedClause): Report | null {
  const match = PLURAL.exec(text);
  const word = match?.[1];
  const verb = word === undefined ? null : operativeVerb(word);
  if (!match || word === undefined || verb?.form !== 'third') return null;
  const end = from + match[0].length;
  const at = content.range(end - word.length, end);
  return {
    at,
    message: `“Members ${word}” should be “Members ${verb.base}”`,
    fix: { kind: 'unsafe', title: `Write “${verb.base}”`, edits: [replace(at, verb.base)] },
  };
}

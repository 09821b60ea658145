/**
 * ## What it does
 * Finds an `OUTCOME:` line, or a clause of one, that says none of `adopted`, `amended`, `deferred` and `rejected` (or
 * a word for one of them, such as `agreed` or `withdrawn`), and one without any text.
 *
 * ## Why it matters
 * The line is how the clerk states what became of a recommendation where the text leaves it open. What cannot be read
 * states nothing, and the trail from the report to the decision ends there.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Inspection
 * REPORT: inspection.report
 * OUTCOME: (ii) defered; (iii) see below
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Inspection
 * REPORT: inspection.report
 * OUTCOME: (ii) deferred; (iii) rejected
 * ```
 *
 * ## Source
 * The language of Rapporteur.
 */
import { closest, distance } from 'fastest-levenshtein';
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { StatedOutcome } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'outcome-unknown',
  category: 'minutes',
  summary: 'Outcome that says nothing',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, report }) {
    for (const attribute of model.tree.blocks) {
      if (attribute.kind !== 'attribute' || attribute.key !== 'OUTCOME' || !attribute.value.isEmpty) continue;
      report({ at: attribute, message: `Nothing follows “OUTCOME:”: write ${ADVICE}` });
    }
    for (const { outcomes } of minutesOf(model)?.items ?? []) {
      for (const stated of outcomes) {
        if (stated.outcome !== null) continue;
        const fix = nearestOf(stated);
        report({
          at: stated,
          message: `“${stated.text}” does not say what became of ${stated.marker === null ? 'the recommendations' : `recommendation (${stated.marker})`}: write ${ADVICE}`,
          ...(fix && { fix }),
        });
      }
    }
  },
});

const WORDS = ['adopted', 'amended', 'deferred', 'rejected'];
const ADVICE = '“adopted”, “amended”, “deferred” or “rejected”';

/** A slip of the pen in one word. */
function nearestOf({ text, end }: StatedOutcome): Fix | null {
  const word = /[a-z]{5,12}$/i.exec(text)?.[0];
  if (word === undefined) return null;
  const wanted = closest(word.toLowerCase(), WORDS);
  if (distance(word.toLowerCase(), wanted) > 2) return null;
  return {
    kind: 'unsafe',
    title: `Write “${wanted}”`,
    edits: [replace({ start: end - word.length, end }, wanted)],
  };
}

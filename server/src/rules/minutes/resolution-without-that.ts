/**
 * ## What it does
 * Finds a decision that goes straight from `RESOLVED:` to its subject, without `That`, and one that tells what was done
 * instead of what is to be: `RESOLVED: Members noted the report`, `RESOLVED: That the Council agreed the fees`.
 * `RESOLVED: To note` is a form of its own.
 *
 * ## Why it matters
 * A resolution is what the body wills, and it reads as such when it is cited alone: that the report be noted. What
 * tells of the meeting belongs above it.
 *
 * ## Example
 * ```minutes bad
 * RESOLVED UNANIMOUSLY: Members noted the report.
 * ```
 * Write instead:
 * ```minutes good
 * RESOLVED UNANIMOUSLY: That Members note the report.
 * ```
 *
 * ## Source
 * The form of resolutions in local government, `That …`; seen otherwise in published minutes.
 */
import { insert, replace } from '../../lint/edits.ts';
import { type DecidedClause, decidedClauses } from '../../model/minutes/decided-clauses.ts';
import { participleVerb } from '../../prose/operative-verbs.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'resolution-without-that',
  category: 'minutes',
  summary: 'Decision without its “That”',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, report }) {
    for (const clause of decidedClauses(model)) {
      const { resolution, stem } = clause;
      // Of a list the first clause tells enough.
      const isOnly = resolution.clauses.length === 1 || clause.start === resolution.clauses[0]?.start;
      if (!isOnly || stem !== null || resolution.word !== 'resolved' || resolution.lead.from !== 0) continue;
      const isThat = /\bthat$/i.test(resolution.lead.text);
      const fault = toldOf(clause) ?? (isThat ? null : bareOf(clause));
      if (fault) report(fault);
    }
  },
});

/** `Members noted`, `The Board unanimously agreed`, `That the Council agreed`. */
const TOLD =
  /^(?:[Tt]hat )?((?:[Tt]he )?(?:Members|Councillors|Board|Committee|Sub-Committee|Panel|Cabinet|Council|Executive|Forum|Authority|Governors)) (?:[a-z]{2,14}ly |also )?([a-z]{3,14}ed|agreed|gave|made|put|set|chose)\b/;

function toldOf({ text, content, from }: DecidedClause): Report | null {
  const [whole = '', who = '', word = ''] = TOLD.exec(text) ?? [];
  const verb = word === '' ? null : participleVerb(word);
  if (verb === null) return null;
  const body = who.replace(/^The /, 'the ');
  return {
    at: content.range(from, from + whole.length),
    message: `“${whole}” tells what was done: a resolution says what is to be, “That ${body} ${verb} …”`,
    fix: {
      kind: 'unsafe',
      title: `Write “That ${body} ${verb}”`,
      edits: [replace(content.range(from, from + whole.length), `That ${body} ${verb}`)],
    },
  };
}

/** How a subject begins. */
const SUBJECT =
  /^(?:the|a|an|this|these|those|all|any|no|members|councillors|delegated|authority|approval)\b/i;

function bareOf({ text, content, from, shape }: DecidedClause): Report | null {
  const [word = ''] = SUBJECT.exec(text) ?? [];
  if (shape !== 'clause' || word === '') return null;
  const at = content.range(from, from + word.length);
  const isName = /^(?:members|councillors)$/i.test(word);
  const first = isName ? word.charAt(0) : word.charAt(0).toLowerCase();
  return {
    at,
    message: `A decision begins with “That”: “That ${first}${word.slice(1)} …”`,
    fix: {
      kind: 'unsafe',
      title: 'Write “That”',
      edits:
        first === word.charAt(0)
          ? [insert(at.start, 'That ')]
          : [replace({ start: at.start, end: at.start + 1 }, `That ${first}`)],
    },
  };
}

/**
 * ## What it does
 * Finds a recommendation, or a clause of a decision in minutes, that delegates without saying to whom, or without
 * saying what the officer may decide.
 *
 * ## Why it matters
 * An officer can act only within what was delegated. A resolution that leaves out the post or the power has to
 * go back to the meeting before anything can be signed.
 *
 * ## Example
 * ```report bad
 * ## Recommendations
 *
 * (a) Delegate authority to the Director of Place.
 * ```
 * Write instead:
 * ```report good
 * ## Recommendations
 *
 * (a) Delegate authority to the Director of Place, in consultation with the Portfolio Holder, to agree the
 * final terms of the lease.
 * ```
 *
 * ## Source
 * Published recommendations that do it well name the post, the consultee, the act and its limit.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { type DecidedClause, decidedClauses } from '../../model/minutes/decided-clauses.ts';
import { hasSubItems, nameOf } from '../../model/recommendations.ts';
import type { DocumentModel, Recommendation } from '../../model/types.ts';
import { readDelegation } from '../../prose/delegation.ts';
import { defineRule } from '../rule.ts';

/** What may delegate: a recommendation, or what became of one. */
interface Clause {
  name: string;
  verb: string | null;
  content: Content;
  text: string;
  /** Index of `content.text` where `text` begins. */
  from: number;
  hasItems: boolean;
}

export const rule = defineRule({
  id: 'delegation-incomplete',
  category: 'recommendations',
  summary: 'Delegation without a post or a power',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const clause of clausesOf(model)) {
      const { name, content, from, text, hasItems } = clause;
      const delegation = mayDelegate(clause) ? readDelegation(text) : null;
      if (!delegation) continue;
      const { start, end, toWhom, what } = delegation;
      const isWhole = toWhom && (what || hasItems || /[:–-]$/.test(text));
      if (isWhole) continue;
      const advice = toWhom
        ? 'does not say what the officer may decide: add “to …”'
        : 'does not say to whom: name the post';
      report({ at: content.range(from + start, from + end), message: `${name} delegates, but ${advice}` });
    }
  },
});

function clausesOf(model: DocumentModel): Clause[] {
  if (model.kind === 'minutes') return decidedClauses(model).map(ofDecision);
  return (model.recommendations?.items ?? []).map(ofRecommendation);
}

function ofRecommendation(item: Recommendation): Clause {
  const { verb, content, text } = item;
  return { name: nameOf(item), verb, content, text, from: 0, hasItems: hasSubItems(item) };
}

function ofDecision({ verb, content, text, from, marker, item }: DecidedClause): Clause {
  const hasItems = item.kind === 'listItem' && item.lists.length > 0;
  return {
    name: marker === null ? 'This decision' : `Clause ${marker}`,
    verb,
    content,
    text,
    from,
    hasItems,
  };
}

const GIVES = new Set(['agree', 'approve', 'confer', 'delegate', 'extend', 'give', 'grant']);

function mayDelegate({ verb, text }: Clause): boolean {
  return verb !== null && GIVES.has(verb) && /delegat/i.test(text);
}

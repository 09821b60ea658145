/**
 * ## What it does
 * Finds questions and answers in two forms in one document: `Q:` and `A:` lines here, `question – answer` there. The
 * house's form is the one to keep; where the house has none, the one that is commoner.
 *
 * ## Why it matters
 * Readers learn in the first round how to tell the member from the officer, and then have to learn it again.
 *
 * ## Example
 * ```minutes bad
 * Members raised the following queries:
 *
 * When would the work end? – It would end in May.
 *
 * Who would pay? – The Council would.
 *
 * Q: How many trees would be planted?
 * A: Twelve.
 * ```
 * Write instead:
 * ```minutes good
 * Members raised the following queries:
 *
 * When would the work end? – It would end in May.
 *
 * Who would pay? – The Council would.
 *
 * How many trees would be planted? – Twelve.
 * ```
 *
 * ## Source
 * Both forms are seen in published minutes; guides ask for one form throughout.
 */
import type { House } from '../../house/types.ts';
import { lineEndOf, replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Exchange } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'exchange-form',
  category: 'minutes',
  summary: 'Questions and answers in two forms',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, house, report }) {
    const exchanges = (minutesOf(model)?.items ?? []).flatMap((item) => item.exchanges);
    const answered = exchanges.filter(({ answer }) => answer !== null);
    const wanted = formOf(answered, house);
    if (wanted === null) return;
    for (const exchange of answered) {
      if (exchange.form === wanted) continue;
      const fix = rewritten(exchange, wanted, model.source);
      report({
        at: exchange.question,
        message: `Other questions of these minutes are written ${wanted === 'dash' ? '“question – answer”' : 'with “Q:” and “A:” lines'}: use one form`,
        ...(fix && { fix }),
      });
    }
  },
});

/** The form to keep, or null when there is only one, or nothing to choose by. */
function formOf(exchanges: readonly Exchange[], { minutes }: House): Exchange['form'] | null {
  const dashes = exchanges.filter(({ form }) => form === 'dash').length;
  const lines = exchanges.length - dashes;
  if (dashes === 0 || lines === 0) return null;
  if (minutes.exchange !== 'narrative') return minutes.exchange;
  return dashes === lines ? null : dashes > lines ? 'dash' : 'lines';
}

/** Who spoke has no place in `question – answer`; such an exchange is for the clerk to rewrite, and so is a list. */
function rewritten(exchange: Exchange, wanted: Exchange['form'], source: string): Fix | null {
  const { question, answer, asker, answerer, start, end } = exchange;
  if (!answer || asker || answerer || source.slice(start, end).includes('**')) return null;
  const typed = source.slice(start, end);
  if (wanted === 'lines') {
    if (start > 0 && !/[\r\n]$/.test(source.slice(0, start))) return null;
    return fixOf(exchange, `Q: ${question.text}${lineEndOf(source)}A: ${answer.text}`);
  }
  // A second answer, or text between, would be lost.
  if ((typed.match(/^A(?: ?\d{1,3})?:/gm) ?? []).length !== 1) return null;
  return fixOf(exchange, `${question.text} – ${answer.text}`);
}

function fixOf(exchange: Exchange, text: string): Fix {
  return { kind: 'unsafe', title: 'Write it like the others', edits: [replace(exchange, text)] };
}

import type { Attribute } from '../../../../grammar/src/index.ts';
import type { OutcomeKind, StatedOutcome } from './types.ts';

const CLAUSE = /[^;]+/g;
/** The marker of `(ii) deferred`, `recommendation ii) was deferred`, `2 deferred`. */
const MARKER =
  /^(?:recommendations? )?(?:\(?([ivxlc]{1,7}|[a-z]|\d{1,2})\)|([ivxlc]{1,7}|\d{1,2})[.:]?(?= ))?/i;
const WORDS: [OutcomeKind, RegExp][] = [
  ['amended', /\bamend(?:ed|ment)\b/i],
  ['deferred', /\b(?:deferred|withdrawn|postponed|referred back|adjourned)\b/i],
  ['rejected', /\b(?:rejected|refused|not (?:agreed|approved|adopted|accepted)|lost|fell)\b/i],
  ['adopted', /\b(?:adopted|agreed|approved|accepted|resolved as (?:recommended|written)|carried)\b/i],
];

/** The clauses of `OUTCOME: (ii) deferred; (iii) rejected`. */
export function readOutcomes({ value }: Attribute): StatedOutcome[] {
  const outcomes: StatedOutcome[] = [];
  for (const clause of value.text.matchAll(CLAUSE)) {
    const text = clause[0].trim();
    if (text === '') continue;
    const [marked = '', bracketed, bare] = MARKER.exec(text) ?? [];
    const said = text.slice(marked.length);
    const at = clause.index + clause[0].indexOf(text);
    outcomes.push({
      ...value.range(at, at + text.length),
      marker: (bracketed ?? bare)?.toLowerCase() ?? null,
      outcome: WORDS.find(([, word]) => word.test(said))?.[0] ?? null,
      text,
    });
  }
  return outcomes;
}

import { type GeneralDecision, readGeneralDecision } from './general-decision.ts';
import type { ClauseFacts, DecisionFacts } from './types.ts';

/** A clause with what is compared. */
export class Candidate {
  readonly facts: ClauseFacts;
  readonly text: string;
  /** The same with the words that stand before it: `RECOMMENDED to Council` is part of what was decided. */
  readonly whole: string;
  readonly decision: DecisionFacts;
  #general: readonly GeneralDecision[] | null = null;

  constructor(facts: ClauseFacts, decision: DecisionFacts) {
    this.facts = facts;
    this.text = withStem(facts);
    this.whole =
      decision.word === 'recommended' ? `recommends to Council that ${bareThat(this.text)}` : this.text;
    this.decision = decision;
  }

  /** Read when it is first asked for: most clauses repeat what was recommended. */
  get general(): readonly GeneralDecision[] {
    this.#general ??= readGeneralDecision(this.facts.text, this.decision.word);
    return this.#general;
  }
}

/** The clauses of a decision, in their order. */
export function clausesOf(decision: DecisionFacts): Candidate[] {
  return decision.clauses.map((facts) => new Candidate(facts, decision));
}

/** A text that leans on the verb of its stem, with it. */
export function withStem({ stem, text }: { stem: string; text: string }): string {
  return stem === '' ? text : `${stem} ${text}`;
}

/** A clause without its `That`. */
function bareThat(text: string): string {
  return text.replace(/^that /i, '');
}

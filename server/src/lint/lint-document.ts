import type { DocumentModel, Suppression } from '../model/types.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { CapitalsHit, GapHit, Report, RuleContext, WordHit } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { ActiveRule, RuleSet } from './rule-set.ts';
import { scanWords } from './scan-words.ts';
import { applySuppressions } from './suppressions.ts';

/**
 * Run every rule that is on over one document: the one engine of editor and command line.
 *
 * @returns the findings in document order, suppressed ones left out
 */
export function lintDocument(model: DocumentModel, ruleSet: RuleSet): Finding[] {
  const run = runOf(ruleSet);
  const { findings, kept, unused } = run.lint(model);
  // The rules about suppressions speak last, and of themselves.
  const before = findings.length;
  run.checkSuppressions(unused);
  kept.push(...findings.slice(before));
  run.forget();
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

const runs = new WeakMap<RuleSet, RuleRun>();

function runOf(ruleSet: RuleSet): RuleRun {
  let run = runs.get(ruleSet);
  if (!run) {
    run = new RuleRun(ruleSet);
    runs.set(ruleSet, run);
  }
  return run;
}

const KNOWN_RULES: ReadonlySet<string> = new Set([...RULES.map((rule) => rule.id), HOUSE_SCHEMA_RULE]);
const NO_HITS: readonly WordHit[] = [];

/**
 * The rules of a set with the contexts they are called with. A context is made once and looks at the document of
 * the moment: making a hundred for every document took longer than most rules do.
 */
class RuleRun {
  readonly #ruleSet: RuleSet;
  readonly #calls: { rule: ActiveRule['rule']; context: RuleContext<never> }[];
  #model: DocumentModel | null = null;
  #findings: Finding[] = [];
  #hits: (readonly WordHit[] | undefined)[] = [];
  #capitals: readonly CapitalsHit[] = [];
  #gaps: readonly GapHit[] = [];

  constructor(ruleSet: RuleSet) {
    this.#ruleSet = ruleSet;
    this.#calls = ruleSet.rules.map((active, index) => ({
      rule: active.rule,
      context: this.#contextOf(active, index),
    }));
  }

  lint(model: DocumentModel): { findings: Finding[]; kept: Finding[]; unused: Suppression[] } {
    const { hits, capitals, gaps } = scanWords(model, this.#ruleSet.lexicon);
    this.#model = model;
    this.#findings = [];
    this.#hits = hits;
    this.#capitals = capitals;
    this.#gaps = gaps;
    for (const { rule, context } of this.#calls) rule.check(context);
    return { findings: this.#findings, ...applySuppressions(this.#findings, model, this.#ruleSet) };
  }

  checkSuppressions(unused: readonly Suppression[]): void {
    for (const { rule, context } of this.#calls) rule.checkSuppressions?.(context, unused);
  }

  /** Let the document go: the contexts live as long as the rule set. */
  forget(): void {
    this.#model = null;
    this.#findings = [];
    this.#hits = [];
    this.#capitals = [];
    this.#gaps = [];
  }

  #contextOf({ rule, severity, options }: ActiveRule, index: number): RuleContext<never> {
    const model = () => {
      if (!this.#model) throw new Error('a rule was called outside a document');
      return this.#model;
    };
    const hits = () => this.#hits[index] ?? NO_HITS;
    const capitals = () => this.#capitals;
    const gaps = () => this.#gaps;
    const findings = () => this.#findings;
    return {
      get model() {
        return model();
      },
      get house() {
        return model().house;
      },
      get hits() {
        return hits();
      },
      get capitals() {
        return capitals();
      },
      get gaps() {
        return gaps();
      },
      options: options as never,
      knownRules: KNOWN_RULES,
      report({ at, message, fix, related, tags }: Report) {
        const finding: Finding = { rule: rule.id, severity, message, start: at.start, end: at.end };
        if (fix) finding.fix = fix;
        if (related) finding.related = related;
        if (tags) finding.tags = tags;
        findings().push(finding);
      },
    };
  }
}

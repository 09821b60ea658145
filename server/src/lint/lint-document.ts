import type { DocumentModel, Suppression } from '../model/types.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { Report, RuleContext, WordHit } from '../rules/rule.ts';
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
  #calls: { rule: ActiveRule['rule']; context: Mutable<RuleContext<never>> }[] = [];
  #findings: Finding[] = [];

  constructor(ruleSet: RuleSet) {
    this.#ruleSet = ruleSet;
  }

  lint(model: DocumentModel): { findings: Finding[]; kept: Finding[]; unused: Suppression[] } {
    const { hits, capitals, gaps } = scanWords(model, this.#ruleSet.lexicon);
    this.#findings = [];
    if (this.#calls.length === 0) {
      this.#calls = this.#ruleSet.rules.map((active) => ({
        rule: active.rule,
        context: this.#contextOf(active, model),
      }));
    }
    for (const [index, { context }] of this.#calls.entries()) {
      context.model = model;
      context.house = model.house;
      context.hits = hits[index] ?? NO_HITS;
      context.capitals = capitals;
      context.gaps = gaps;
    }
    for (const { rule, context } of this.#calls) rule.check(context);
    return { findings: this.#findings, ...applySuppressions(this.#findings, model, this.#ruleSet) };
  }

  checkSuppressions(unused: readonly Suppression[]): void {
    for (const { rule, context } of this.#calls) rule.checkSuppressions?.(context, unused);
  }

  #contextOf({ rule, severity, options }: ActiveRule, model: DocumentModel): Mutable<RuleContext<never>> {
    return {
      model,
      house: model.house,
      hits: NO_HITS,
      capitals: [],
      gaps: [],
      options: options as never,
      knownRules: KNOWN_RULES,
      report: ({ at, message, fix, related, tags }: Report) => {
        const finding: Finding = { rule: rule.id, severity, message, start: at.start, end: at.end };
        if (fix) finding.fix = fix;
        if (related) finding.related = related;
        if (tags) finding.tags = tags;
        this.#findings.push(finding);
      },
    };
  }
}

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

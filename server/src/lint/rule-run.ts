import type { DocumentModel, Suppression } from '../model/types.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { Report, RuleContext, WordHit } from '../rules/rule.ts';
import type { Finding, Range } from './finding.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { ActiveRule, RuleSet } from './rule-set.ts';
import type { ScannedWords } from './scan-words.ts';

const KNOWN_RULES: ReadonlySet<string> = new Set([...RULES.map((rule) => rule.id), HOUSE_SCHEMA_RULE]);
const NO_HITS: readonly WordHit[] = [];

/** Which rules are called: all of them; those that look at a part at a time; those that need the whole document. */
export type RuleScope = 'all' | 'part' | 'document';

interface Call {
  rule: ActiveRule['rule'];
  context: Mutable<RuleContext<never>>;
  /** Index in the rule set, by which its words were found. */
  owner: number;
}

/**
 * The rules of a set with the contexts they are called with. A context is made once and looks at the document of
 * the moment: making a hundred for every document took longer than most rules do.
 */
export class RuleRun {
  readonly ruleSet: RuleSet;
  #calls: Record<RuleScope, Call[]> | null = null;
  #findings: Finding[] = [];

  constructor(ruleSet: RuleSet) {
    this.ruleSet = ruleSet;
  }

  /** What the rules of a scope say of a document, or of a view of one of its parts; in the order of the rules. */
  run(scope: RuleScope, model: DocumentModel, extent: Range, words: ScannedWords): Finding[] {
    this.#calls ??= this.#makeCalls(model);
    this.#findings = [];
    const calls = this.#calls[scope];
    for (const { context, owner } of calls) {
      context.model = model;
      context.extent = extent;
      context.house = model.house;
      context.hits = words.hits[owner] ?? NO_HITS;
      context.capitals = words.capitals;
      context.gaps = words.gaps;
    }
    for (const { rule, context } of calls) rule.check(context);
    return this.#findings;
  }

  /** What the rules about suppressions say, when every other rule has spoken; the last run had the whole document. */
  checkSuppressions(unused: readonly Suppression[]): Finding[] {
    this.#findings = [];
    for (const { rule, context } of this.#calls?.document ?? []) rule.checkSuppressions?.(context, unused);
    return this.#findings;
  }

  #makeCalls(model: DocumentModel): Record<RuleScope, Call[]> {
    const all = this.ruleSet.rules.map((active, owner) => ({
      rule: active.rule,
      context: this.#contextOf(active, model),
      owner,
    }));
    return {
      all,
      part: all.filter(({ rule }) => rule.scope === 'part'),
      document: all.filter(({ rule }) => rule.scope !== 'part'),
    };
  }

  #contextOf({ rule, severity, options }: ActiveRule, model: DocumentModel): Mutable<RuleContext<never>> {
    return {
      model,
      extent: { start: 0, end: model.source.length },
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

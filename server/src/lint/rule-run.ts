import type { House } from '../house/types.ts';
import type { DocumentModel, Suppression } from '../model/types.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { CapitalsHit, GapHit, Report, RuleContext, WordHit } from '../rules/rule.ts';
import type { Finding, Range } from './finding.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { ActiveRule, RuleSet } from './rule-set.ts';
import type { ScannedWords } from './scan-words.ts';

const KNOWN_RULES: ReadonlySet<string> = new Set([...RULES.map((rule) => rule.id), HOUSE_SCHEMA_RULE]);
const NO_HITS: readonly WordHit[] = [];

/** Which rules are called: all of them; those that look at a part at a time; those that need the whole document. */
export type RuleScope = 'all' | 'part' | 'document';

/** What all contexts of a run look at. */
interface Subject {
  model: DocumentModel;
  extent: Range;
  words: ScannedWords;
  /** What the rules have gathered, by their index in the set. */
  gathered: Gathered;
}

/** What rules have gathered in a document or a part of it: a hole where a rule gathers nothing. */
export type Gathered = (readonly unknown[] | undefined)[];

/**
 * The rules of a set with the contexts they are called with. A context is made once and looks at the subject of the
 * moment: making a hundred for every document, or only filling them in, took longer than most rules do.
 */
export class RuleRun {
  readonly ruleSet: RuleSet;
  readonly #calls: Record<RuleScope, RuleCall[]>;
  readonly #gathering: RuleCall[];
  /** Those about suppressions. */
  readonly #judging: RuleCall[];
  readonly #subject: Subject = {
    model: NO_MODEL,
    extent: { start: 0, end: 0 },
    words: NO_WORDS,
    gathered: [],
  };
  #findings: Finding[] = [];

  constructor(ruleSet: RuleSet) {
    this.ruleSet = ruleSet;
    const add = (finding: Finding) => this.#findings.push(finding);
    const all = ruleSet.rules.map((active, owner) => new RuleCall(active, owner, this.#subject, add));
    const checking = all.filter(({ rule }) => rule.check !== undefined);
    this.#calls = {
      all: checking,
      part: checking.filter(({ rule }) => rule.scope === 'part'),
      document: checking.filter(({ rule }) => rule.scope !== 'part'),
    };
    this.#gathering = all.filter(({ rule }) => rule.gather !== undefined);
    this.#judging = all.filter(({ rule }) => rule.checkSuppressions !== undefined);
  }

  /** What the rules gather in a document, or in a view of one of its parts. */
  gather(model: DocumentModel, extent: Range, words: ScannedWords): Gathered {
    Object.assign(this.#subject, { model, extent, words });
    const gathered: Gathered = [];
    for (const call of this.#gathering) gathered[call.owner] = call.rule.gather?.(call as never);
    return gathered;
  }

  /**
   * What the rules of a scope say of a document, or of a view of one of its parts; in the order of the rules.
   *
   * @param gathered what was gathered in the whole document; the rules of scope `part` have no use for it
   */
  run(
    scope: RuleScope,
    model: DocumentModel,
    extent: Range,
    words: ScannedWords,
    gathered: Gathered = [],
  ): Finding[] {
    this.#findings = [];
    Object.assign(this.#subject, { model, extent, words, gathered });
    for (const call of this.#calls[scope]) call.rule.check?.(call as never);
    const findings = this.#findings;
    // No document is kept longer than it is wanted.
    if (scope === 'part') this.#findings = [];
    return findings;
  }

  /** What the rules about suppressions say, when every other rule has spoken; the last run had the whole document. */
  checkSuppressions(unused: readonly Suppression[]): Finding[] {
    this.#findings = [];
    for (const call of this.#judging) call.rule.checkSuppressions?.(call as never, unused);
    const findings = this.#findings;
    this.#findings = [];
    Object.assign(this.#subject, { model: NO_MODEL, words: NO_WORDS });
    return findings;
  }
}

// Between runs: no rule is called with these.
const NO_MODEL = {} as DocumentModel;
const NO_WORDS: ScannedWords = { hits: [], capitals: [], gaps: [] };

/** One rule with its context. */
class RuleCall implements RuleContext<Record<string, unknown>, unknown> {
  readonly rule: ActiveRule['rule'];
  readonly options: Record<string, unknown>;
  readonly knownRules = KNOWN_RULES;
  readonly report: (report: Report) => void;
  /** Index in the rule set, by which its words were found. */
  readonly owner: number;
  readonly #subject: Subject;

  constructor(
    { rule, severity, options }: ActiveRule,
    owner: number,
    subject: Subject,
    add: (finding: Finding) => void,
  ) {
    this.rule = rule;
    this.options = options;
    this.owner = owner;
    this.#subject = subject;
    this.report = ({ at, message, fix, related, tags }) => {
      const finding: Finding = { rule: rule.id, severity, message, start: at.start, end: at.end };
      if (fix) finding.fix = fix;
      if (related) finding.related = related;
      if (tags) finding.tags = tags;
      add(finding);
    };
  }

  get model(): DocumentModel {
    return this.#subject.model;
  }

  get extent(): Range {
    return this.#subject.extent;
  }

  get house(): House {
    return this.#subject.model.house;
  }

  get hits(): readonly WordHit[] {
    return this.#subject.words.hits[this.owner] ?? NO_HITS;
  }

  get gathered(): readonly unknown[] {
    return this.#subject.gathered[this.owner] ?? [];
  }

  get capitals(): readonly CapitalsHit[] {
    return this.#subject.words.capitals;
  }

  get gaps(): readonly GapHit[] {
    return this.#subject.words.gaps;
  }
}

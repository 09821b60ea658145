import type { DocumentModel, Suppression } from '../model/types.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { CapitalsHit, GapHit, RuleContext, WordHit } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { ActiveRule, RuleSet } from './rule-set.ts';
import { scanWords } from './scan-words.ts';
import { applySuppressions } from './suppressions.ts';

const NO_HITS: readonly WordHit[] = [];
const KNOWN_RULES: ReadonlySet<string> = new Set([...RULES.map(({ id }) => id), HOUSE_SCHEMA_RULE]);

/**
 * Run every rule that is on over one document: the one engine of editor and command line.
 *
 * @returns the findings in document order, suppressed ones left out
 */
export function lintDocument(model: DocumentModel, ruleSet: RuleSet): Finding[] {
  const { hits, capitals, gaps } = scanWords(model, ruleSet.lexicon);
  const findings: Finding[] = [];
  const contexts = ruleSet.rules.map((active, index) =>
    contextOf(active, model, hits[index] ?? NO_HITS, capitals, gaps, findings),
  );
  for (const [index, { rule }] of ruleSet.rules.entries()) {
    const context = contexts[index];
    if (context) rule.check(context);
  }
  const { kept, unused } = applySuppressions(findings, model, ruleSet);
  reportUnused(ruleSet, contexts, unused, findings, kept);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));
}

function contextOf(
  { rule, severity, options }: ActiveRule,
  model: DocumentModel,
  hits: readonly WordHit[],
  capitals: readonly CapitalsHit[],
  gaps: readonly GapHit[],
  findings: Finding[],
): RuleContext<never> {
  return {
    model,
    house: model.house,
    options: options as never,
    hits,
    capitals,
    gaps,
    knownRules: KNOWN_RULES,
    report({ at, message, ...rest }) {
      findings.push({ rule: rule.id, severity, message, start: at.start, end: at.end, ...rest } as Finding);
    },
  };
}

function reportUnused(
  ruleSet: RuleSet,
  contexts: readonly RuleContext<never>[],
  unused: readonly Suppression[],
  findings: readonly Finding[],
  kept: Finding[],
): void {
  const before = findings.length;
  for (const [index, { rule }] of ruleSet.rules.entries()) {
    const context = contexts[index];
    if (context) rule.checkSuppressions?.(context, unused);
  }
  kept.push(...findings.slice(before));
}

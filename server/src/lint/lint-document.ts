import type { DocumentModel, ProseUnit, Suppression } from '../model/types.ts';
import type { LexiconEntry } from '../prose/lexicon.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { CapitalsHit, RuleContext, WordHit } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { HOUSE_SCHEMA_RULE } from './house-schema.ts';
import type { ActiveRule, RuleSet } from './rule-set.ts';
import { applySuppressions } from './suppressions.ts';

const NO_HITS: readonly WordHit[] = [];
const KNOWN_RULES: ReadonlySet<string> = new Set([...RULES.map(({ id }) => id), HOUSE_SCHEMA_RULE]);

/**
 * Run every rule that is on over one document: the one engine of editor and command line.
 *
 * @returns the findings in document order, suppressed ones left out
 */
export function lintDocument(model: DocumentModel, ruleSet: RuleSet): Finding[] {
  const { hits, capitals } = scanWords(model, ruleSet);
  const findings: Finding[] = [];
  const contexts = ruleSet.rules.map((active, index) =>
    contextOf(active, model, hits[index] ?? NO_HITS, capitals, findings),
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
  findings: Finding[],
): RuleContext<never> {
  return {
    model,
    house: model.house,
    options: options as never,
    hits,
    capitals,
    knownRules: KNOWN_RULES,
    report({ at, message, ...rest }) {
      findings.push({ rule: rule.id, severity, message, start: at.start, end: at.end, ...rest } as Finding);
    },
  };
}

function scanWords(
  model: DocumentModel,
  ruleSet: RuleSet,
): { hits: (WordHit[] | undefined)[]; capitals: CapitalsHit[] } {
  const hits: (WordHit[] | undefined)[] = [];
  const capitals: CapitalsHit[] = [];
  let unit: ProseUnit | undefined;
  const onHit = ({ owner, phrase }: LexiconEntry, start: number, end: number) => {
    if (!unit) return;
    const list = hits[owner];
    if (list) list.push({ unit, start, end, phrase });
    else hits[owner] = [{ unit, start, end, phrase }];
  };
  const onCapitals = (start: number, end: number) => {
    if (unit) capitals.push({ unit, start, end, word: unit.content.text.slice(start, end) });
  };
  for (unit of model.prose) ruleSet.lexicon.scan(unit.content.text, onHit, onCapitals);
  return { hits, capitals };
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

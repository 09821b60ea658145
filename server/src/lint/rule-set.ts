import type { DocumentKind, RuleSetting, Severity } from '../house/types.ts';
import { Lexicon, type LexiconEntry } from '../prose/lexicon.ts';
import { RULES } from '../rules/registry.generated.ts';
import type { Rule } from '../rules/rule.ts';

/** A rule that is on, with what the configuration made of it. */
export interface ActiveRule {
  rule: Rule<never>;
  severity: Severity;
  options: Record<string, unknown>;
}

/** The rules that are on for one kind of document, with their words compiled into one lexicon. */
export interface RuleSet {
  rules: readonly ActiveRule[];
  lexicon: Lexicon;
}

/**
 * The rules that remain on after each layer of settings, the later over the earlier (house, configuration,
 * overrides, command line).
 */
export function createRuleSet(kind: DocumentKind, layers: readonly Record<string, RuleSetting>[]): RuleSet {
  const rules: ActiveRule[] = [];
  for (const rule of RULES) {
    if (!rule.kinds.includes(kind)) continue;
    const active = resolveSetting(rule, layers);
    if (active) rules.push(active);
  }
  const entries: LexiconEntry[] = [];
  for (const [owner, { rule }] of rules.entries()) {
    for (const phrase of rule.triggers ?? []) entries.push({ phrase, owner });
  }
  return { rules, lexicon: new Lexicon(entries) };
}

function resolveSetting(
  rule: Rule<never>,
  layers: readonly Record<string, RuleSetting>[],
): ActiveRule | null {
  let severity: Severity | 'off' = rule.severity;
  let options: Record<string, unknown> = { ...((rule.options?.defaults ?? {}) as Record<string, unknown>) };
  for (const layer of layers) {
    const setting = layer[rule.id];
    if (setting === undefined) continue;
    if (Array.isArray(setting)) {
      severity = setting[0];
      options = { ...options, ...setting[1] };
    } else {
      severity = setting;
    }
  }
  return severity === 'off' ? null : { rule, severity, options };
}

/** Every rule there is, by id. */
export function findRule(id: string): Rule<never> | undefined {
  return RULES.find((rule) => rule.id === id);
}

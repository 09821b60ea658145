import { findRule } from '../lint/rule-set.ts';
import { documentationOf, loadDocumentation } from '../rules/documentation.ts';
import { ruleUrl } from '../rules/url.ts';
import type { RuleInfo } from './reporters/reporter.ts';

/**
 * Makes `ruleInfo` give the full pages. Only formats that print them (SARIF) need to wait for this; without it
 * the help of a rule is its summary.
 */
export async function loadRuleHelp(): Promise<void> {
  await loadDocumentation();
}

/** What reporters say about a rule, or null where no rule has that id. */
export function ruleInfo(id: string): RuleInfo | null {
  const rule = findRule(id);
  if (!rule) return null;
  return {
    id,
    summary: rule.summary,
    help: documentationOf(id) ?? rule.summary,
    url: ruleUrl(id),
    defaultSeverity: rule.severity,
    category: rule.category,
  };
}

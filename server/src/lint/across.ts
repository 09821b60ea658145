import type { DocumentModel } from '../model/types.ts';
import type { AcrossContext } from '../rules/rule.ts';
import type { Trail, TrailDocument } from '../trail/trail.ts';
import type { Finding } from './finding.ts';
import { inOrder } from './lint-document.ts';
import type { RuleSet } from './rule-set.ts';
import { applySuppressions } from './suppressions.ts';

/**
 * What the rules that look across documents say of one of them, suppressed or not, in document order. All documents
 * that can matter are in the trail.
 */
export function lintAcross(document: TrailDocument, trail: Trail, { rules }: RuleSet): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, severity, options } of rules) {
    if (!rule.checkAcross) continue;
    const context: AcrossContext<Record<string, unknown>> = {
      document,
      trail,
      options,
      report: ({ at, message, fix, related, tags }) => {
        const finding: Finding = { rule: rule.id, severity, message, start: at.start, end: at.end };
        if (fix) finding.fix = fix;
        if (related) finding.related = related;
        if (tags) finding.tags = tags;
        findings.push(finding);
      },
    };
    rule.checkAcross(context as never);
  }
  return findings.sort(inOrder);
}

/** The findings of a document with those across documents that its author has not suppressed, in document order. */
export function withAcross(
  findings: readonly Finding[],
  across: readonly Finding[],
  model: DocumentModel,
  ruleSet: RuleSet,
): Finding[] {
  if (across.length === 0) return [...findings];
  const { kept } = applySuppressions(across, model, ruleSet);
  return [...findings, ...kept].sort(inOrder);
}

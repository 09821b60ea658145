import { lintAcross, withAcross } from '../lint/across.ts';
import type { Finding } from '../lint/finding.ts';
import type { FeatureDocument } from './document.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** What is found in a document, by itself and beside the others, in document order. */
export function allFindings(document: FeatureDocument, { trail }: FeatureWorkspace): readonly Finding[] {
  const own = document.path === null ? null : trail.get(document.path);
  if (own?.facts.kind !== document.kind) return document.findings;
  const ruleSet = document.settings.ruleSet(document.kind);
  const across = lintAcross(own, trail, ruleSet);
  if (across.length === 0) return document.findings;
  return withAcross(document.findings, across, document.model, ruleSet);
}

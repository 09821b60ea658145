import type { DocumentModel } from '../model/types.ts';
import type { Finding } from './finding.ts';
import { RuleRun } from './rule-run.ts';
import type { RuleSet } from './rule-set.ts';
import { scanWords } from './scan-words.ts';
import { applySuppressions } from './suppressions.ts';

/**
 * Run every rule that is on over one document: the one engine of editor and command line.
 *
 * @returns the findings in document order, suppressed ones left out
 */
export function lintDocument(model: DocumentModel, ruleSet: RuleSet): Finding[] {
  const run = runOf(ruleSet);
  const words = scanWords(model.prose, ruleSet.lexicon);
  const extent = { start: 0, end: model.source.length };
  const findings = run.run('all', model, extent, words, run.gather(model, extent, words));
  return settle(findings, model, run);
}

/** Findings without those that are suppressed, with what there is to say of the suppressions, in document order. */
export function settle(findings: readonly Finding[], model: DocumentModel, run: RuleRun): Finding[] {
  const { kept, unused } = applySuppressions(findings, model, run.ruleSet);
  // The rules about suppressions speak last, and of themselves.
  kept.push(...run.checkSuppressions(unused));
  return kept.sort(inOrder);
}

/** Document order; what one rule says of one place stays in its own order, such as that of the house. */
export function inOrder(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

const runs = new WeakMap<RuleSet, RuleRun>();

/** The run of a rule set: one for all documents, which are linted one after another. */
export function runOf(ruleSet: RuleSet): RuleRun {
  let run = runs.get(ruleSet);
  if (!run) {
    run = new RuleRun(ruleSet);
    runs.set(ruleSet, run);
  }
  return run;
}

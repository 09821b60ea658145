import type { Finding } from '../../lint/finding.ts';
import { fixEdits } from '../../lint/fix.ts';
import { type CodeAction, editOf, findingsAt } from './action.ts';
import { insertsSection } from './insert-section.ts';
import { linterOf } from './linter.ts';

/**
 * Mend every finding of one rule in the document, as far as the rule can.
 *
 * ```report
 * 1.1 To report $0 on parks.
 *
 * 1.2 To report  on pools.
 * ```
 * Fix all of “stray-space” in this document
 * ```report
 * 1.1 To report on parks.
 *
 * 1.2 To report on pools.
 * ```
 */
export const fixRuleInFile: CodeAction = {
  id: 'fix-rule-in-file',
  kind: 'quickfix',
  offered: 'on-request',
  offers(context) {
    const here = findingsAt(context).filter((finding) => finding.fix && !insertsSection(finding));
    const rules = new Set(here.map(({ rule }) => rule));
    return [...rules].flatMap((rule) => {
      // Where one fix mends all there is nothing to add to it.
      const fixes = new Set(ofRule(context.document.findings, rule).map(({ fix }) => fix));
      if (fixes.size < 2) return [];
      return [
        {
          title: `Fix all of “${rule}” in this document`,
          argument: rule,
          findings: ofRule(here, rule),
        },
      ];
    });
  },
  edit({ document }, argument) {
    return editOf(
      document,
      fixEdits(document.text, linterOf(document), ({ rule }) => rule === argument),
    );
  },
};

function ofRule(findings: readonly Finding[], rule: string): Finding[] {
  return findings.filter((finding) => finding.rule === rule && finding.fix);
}

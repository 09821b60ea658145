import { fixEdits } from '../../lint/fix.ts';
import type { DocumentEdits, FeatureWorkspace } from '../workspace.ts';
import { type ActionEdit, type CodeAction, findingsAt, type Steps } from './action.ts';
import { linterOf } from './linter.ts';

/**
 * Mend every finding of one rule in all reports and minutes of the workspace. Only for rules whose fixes are safe,
 * since nobody looks at each.
 *
 * ```report
 * //- /a.report
 * 1.1 To report $0 on parks.
 * //- /b.report
 * 1.1 To report  on pools.
 * ```
 * Fix all of “stray-space” in the workspace
 * ```report
 * //- /a.report
 * 1.1 To report on parks.
 * //- /b.report
 * 1.1 To report on pools.
 * ```
 */
export const fixRuleInWorkspace: CodeAction = {
  id: 'fix-rule-in-workspace',
  kind: 'quickfix',
  offered: 'on-request',
  offers(context) {
    const here = findingsAt(context).filter(({ fix }) => fix?.kind === 'safe');
    if (here.length === 0 || !hasOthers(context.workspace, context.document.uri)) return [];
    return [...new Set(here.map(({ rule }) => rule))].map((rule) => ({
      title: `Fix all of “${rule}” in the workspace`,
      argument: rule,
      findings: here.filter((finding) => finding.rule === rule),
    }));
  },
  edit: ({ workspace }, rule) => fixEverywhere(workspace, rule),
};

function hasOthers(workspace: FeatureWorkspace, uri: string): boolean {
  for (const entry of workspace.entries()) if (entry.uri !== uri) return true;
  return false;
}

/** A document a step. */
function* fixEverywhere(workspace: FeatureWorkspace, rule: string): Steps<ActionEdit | null> {
  const documents: DocumentEdits = [];
  const uris = Array.from(workspace.entries(), ({ uri }) => uri);
  for (const [done, uri] of uris.entries()) {
    yield { done, total: uris.length };
    const document = workspace.document(uri);
    if (!document?.findings.some((finding) => finding.rule === rule && finding.fix?.kind === 'safe'))
      continue;
    const edits = fixEdits(
      document.text,
      linterOf(document),
      (finding) => finding.rule === rule && finding.fix.kind === 'safe',
    );
    if (edits.length > 0) documents.push({ uri, edits });
  }
  return documents.length > 0 ? { documents } : null;
}

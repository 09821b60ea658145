import { type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ReportTree } from './tree.ts';

export const REPORT_VIEW = 'rapporteur.report';

/** The Report view: what the report in the editor consists of, and what it lacks; its tree for the tests. */
export function registerReportView(context: ExtensionContext, client: BaseLanguageClient): ReportTree {
  const tree = new ReportTree(client);
  const view = window.createTreeView(REPORT_VIEW, {
    treeDataProvider: tree,
    dragAndDropController: tree,
    showCollapseAll: true,
  });
  tree.onDidChangeSummary(({ missing }) => {
    view.badge =
      missing === 0
        ? undefined
        : { value: missing, tooltip: l10n.t('Sections that are missing: {0}', missing) };
  });
  context.subscriptions.push(tree, view);
  return tree;
}

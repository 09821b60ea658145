import { Disposable, type ExtensionContext, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ReportTree } from './tree.ts';

export const REPORT_VIEW = 'rapporteur.report';

/** The Report view: what the report in the editor consists of, and what it lacks. */
export function registerReportView(_context: ExtensionContext, client: BaseLanguageClient): Disposable {
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
  return Disposable.from(tree, view);
}

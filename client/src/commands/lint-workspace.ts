import { type CancellationToken, commands, l10n, type Progress, ProgressLocation, window } from 'vscode';
import {
  type BaseLanguageClient,
  DiagnosticSeverity,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageclient';
import type { Command } from './command.ts';

/** Every report and minutes of the folders, those that are not open too; the findings are in Problems. */
export const lintWorkspace: Command = {
  id: 'rapporteur.lintWorkspace',
  async run({ server }) {
    const report = await window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Linting the reports and minutes'),
        cancellable: true,
      },
      (progress, token) => lint(server.client, progress, token),
    );
    if (!report) return;
    const show = l10n.t('Show Problems');
    const chosen = await window.showInformationMessage(summaryOf(report), show);
    if (chosen === show) await commands.executeCommand('workbench.actions.view.problems');
  },
};

/** Null when it was cancelled. */
async function lint(
  client: BaseLanguageClient,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport | null> {
  const workDoneToken = `rapporteur-lint-${Date.now()}`;
  let shown = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== 'report') return;
    const { message, percentage = shown } = value;
    progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
    shown = percentage;
  });
  try {
    return await client.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: [], workDoneToken },
      token,
    );
  } catch (error) {
    if (token.isCancellationRequested) return null;
    throw error;
  } finally {
    listener.dispose();
  }
}

function summaryOf({ items }: WorkspaceDiagnosticReport): string {
  const found = items.flatMap((item) => (item.kind === 'full' ? item.items : []));
  const count = (severity: DiagnosticSeverity) => found.filter((each) => each.severity === severity).length;
  const documents = items.length;
  const errors = count(DiagnosticSeverity.Error);
  const warnings = count(DiagnosticSeverity.Warning);
  const others = found.length - errors - warnings;
  return l10n.t(
    'Linted. Documents: {0}. Errors: {1}. Warnings: {2}. Other findings: {3}.',
    documents,
    errors,
    warnings,
    others,
  );
}

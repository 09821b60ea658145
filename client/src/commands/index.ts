import { commands, Disposable, l10n, window } from 'vscode';
import { applyHouse } from './apply-house.ts';
import type { Command, CommandContext } from './command.ts';
import { convertReferences } from './convert-references.ts';
import { copyFinding } from './copy-finding.ts';
import { importDocuments } from './import-documents.ts';
import { insertSection } from './insert-section.ts';
import { lintWorkspace } from './lint-workspace.ts';
import { moveDown, moveUp } from './move-paragraph.ts';
import { newMinutes } from './new-minutes.ts';
import { newReport } from './new-report.ts';
import { renumber } from './renumber.ts';
import { reportIssue } from './report-issue.ts';
import { restartServer } from './restart-server.ts';
import { showCanonicalForm } from './show-canonical-form.ts';
import { showDocumentModel } from './show-document-model.ts';
import { showOutput } from './show-output.ts';
import { showReferences } from './show-references.ts';

/** Every command, in the order of the alphabet. */
const COMMANDS: readonly Command[] = [
  applyHouse,
  convertReferences,
  copyFinding,
  importDocuments,
  insertSection,
  lintWorkspace,
  moveDown,
  moveUp,
  newMinutes,
  newReport,
  renumber,
  reportIssue,
  restartServer,
  showCanonicalForm,
  showDocumentModel,
  showOutput,
  showReferences,
];

/** A command that fails says so in a sentence, and in full in the output. */
export function registerCommands(context: CommandContext): Disposable {
  return Disposable.from(
    ...COMMANDS.map((command) =>
      commands.registerCommand(command.id, async (...args: unknown[]) => {
        try {
          await command.run(context, ...args);
        } catch (error) {
          context.server.client.error(command.id, error, false);
          const reason = error instanceof Error ? error.message : String(error);
          void window.showErrorMessage(l10n.t('Rapporteur: {0}', reason));
        }
      }),
    ),
  );
}

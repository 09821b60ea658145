import { l10n, ProgressLocation, window } from 'vscode';
import type { Command } from './command.ts';

export const restartServer: Command = {
  id: 'rapporteur.restartServer',
  async run({ server }) {
    const title = l10n.t('Restarting the language server of Rapporteur');
    await window.withProgress({ location: ProgressLocation.Window, title }, () => server.restart());
  },
};

import { l10n, window } from 'vscode';
import { housePicks } from '../new-report/houses.ts';
import { type Command, executeOnServer, reportUri } from './command.ts';

/** The labels and titles of another house. */
export const applyHouse: Command = {
  id: 'rapporteur.applyHouse',
  async run(context, ...args) {
    const asked = await reportUri(context, args);
    if (!asked) return;
    const uri = context.server.client.protocol2CodeConverter.asUri(asked);
    const chosen = await window.showQuickPick(housePicks(context.server, uri), {
      title: l10n.t('Apply House'),
      placeHolder: l10n.t('The council whose labels and titles the document gets'),
      matchOnDescription: true,
    });
    if (chosen) await executeOnServer(context, 'rapporteur.applyHouse', [asked, chosen.house.reference]);
  },
};

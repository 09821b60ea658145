import { l10n, type QuickPickItem, window } from 'vscode';
import { type Command, executeOnServer, reportUri } from './command.ts';

/** Every reference of a document turned into a label, or back into a number. */
export const convertReferences: Command = {
  id: 'rapporteur.convertReferences',
  async run(context, ...args) {
    const uri = await reportUri(context, args);
    if (!uri) return;
    const choices: (QuickPickItem & { to: 'labels' | 'numbers' })[] = [
      {
        to: 'labels',
        label: l10n.t('To labels'),
        detail: l10n.t('“paragraph 3.4” becomes a link that keeps its meaning when paragraphs move'),
      },
      {
        to: 'numbers',
        label: l10n.t('To numbers'),
        detail: l10n.t('Links become “paragraph 3.4”, as the report is published'),
      },
    ];
    const title = l10n.t('Convert References');
    const chosen = await window.showQuickPick(choices, {
      title,
      placeHolder: l10n.t('What references become'),
    });
    if (chosen) await executeOnServer(context, 'rapporteur.convertReferences', [uri, chosen.to]);
  },
};

import { ViewColumn, window, workspace } from 'vscode';
import { type Command, executeOnServer, reportUri } from './command.ts';

/** The document as `rapporteur parse` prints it, beside it. */
export const showDocumentModel: Command = {
  id: 'rapporteur.showDocumentModel',
  async run(context, ...args) {
    const uri = await reportUri(context, args);
    if (!uri) return;
    const model = await executeOnServer(context, 'rapporteur.showDocumentModel', [uri]);
    if (model === null) return;
    const content = `${JSON.stringify(model, null, 2)}\n`;
    const document = await workspace.openTextDocument({ language: 'json', content });
    await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preserveFocus: true });
  },
};

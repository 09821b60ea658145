import { commands, l10n, Uri, workspace } from 'vscode';
import { type Command, reportUri } from './command.ts';

/** What Format Document would change, side by side; it follows as one types. */
export const showCanonicalForm: Command = {
  id: 'rapporteur.showCanonicalForm',
  async run(context, ...args) {
    const asked = await reportUri(context, args);
    if (!asked) return;
    const uri = context.server.client.protocol2CodeConverter.asUri(asked);
    const view = Uri.from({ scheme: 'rapporteur-canonical', path: uri.path, query: asked });
    const name = workspace.asRelativePath(uri).split('/').at(-1) ?? uri.path;
    await commands.executeCommand('vscode.diff', uri, view, l10n.t('{0} ↔ canonical form', name), {
      preview: true,
    });
  },
};

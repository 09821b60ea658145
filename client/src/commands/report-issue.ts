import { env, l10n, UIKind, Uri, version, window, workspace } from 'vscode';
import type { Command } from './command.ts';

const ISSUES = 'https://github.com/rapporteur/rapporteur/issues/new';

/**
 * A text to be filled in, with the versions that whoever reads it asks for first. Nothing leaves the editor: the author
 * sees all of it, and is asked before the page where it can be put is opened.
 */
export const reportIssue: Command = {
  id: 'rapporteur.reportIssue',
  async run({ context, server }) {
    const own = (context.extension.packageJSON as { version: string }).version;
    const where = env.uiKind === UIKind.Web ? 'web' : 'desktop';
    const content = `<!-- Take out of the text below whatever must not be public, above all of exempt reports. -->

## What happened

## What you expected

## The text it happened with

\`\`\`report

\`\`\`

## Versions

- Rapporteur ${own}, language server ${server.client.initializeResult?.serverInfo?.version ?? 'not running'}
- VS Code ${version} (${where}${env.remoteName === undefined ? '' : `, ${env.remoteName}`})
- Workspace ${workspace.isTrusted ? 'trusted' : 'not trusted'}
`;
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
    const open = l10n.t('Open the Page');
    const message = l10n.t('Fill this in, then copy it into a new issue of the project.');
    if ((await window.showInformationMessage(message, open)) === open) {
      await env.openExternal(Uri.parse(ISSUES));
    }
  },
};

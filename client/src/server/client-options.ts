import { type CompletionItem, CompletionItemKind, l10n, workspace } from 'vscode';
import type {
  ClientCapabilities,
  LanguageClientOptions,
  Middleware,
  StaticFeature,
} from 'vscode-languageclient';
import type { ExtensionHost } from './host.ts';
import { LANGUAGES } from './names.ts';

/** What the client tells the server of, and how it treats what comes back. */
export function clientOptions({ uriConverters }: ExtensionHost): LanguageClientOptions {
  return {
    documentSelector: [
      ...schemes().flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language }))),
      // Configurations and houses, for what is wrong with them as they are typed.
      ...schemes().flatMap((scheme) => CONFIGS.map((pattern) => ({ scheme, pattern }))),
    ],
    initializationOptions: () => ({
      rapporteur: settings(),
      workspaceTrust: workspace.isTrusted ? 'trusted' : 'untrusted',
    }),
    middleware: MIDDLEWARE,
    diagnosticPullOptions: { onChange: true, onSave: true, onTabs: true, onFocus: true },
    ...(uriConverters && { uriConverters }),
  };
}

const CONFIGS = ['**/rapporteur.json', '**/*house*.json', '**/houses/*.json'];

/** Where documents are written; not where others are only shown, as in a comparison with git. */
function schemes(): string[] {
  const ofFolders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(['file', 'untitled', 'vscode-vfs', ...ofFolders])];
}

/** For the time before the server asks. */
function settings(): { house: unknown; rules: unknown } {
  const section = workspace.getConfiguration('rapporteur');
  const house = section.get('house');
  // Objects among settings are proxies, which cannot be sent to a worker.
  const rules: unknown = JSON.parse(JSON.stringify(section.get('rules') ?? {}));
  return { house, rules };
}

const MIDDLEWARE: Middleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const result = await next(document, position, context, token);
    for (const item of Array.isArray(result) ? result : (result?.items ?? [])) suggestNext(item);
    return result;
  },
};

/** Behind a label stands a value, which there may be something to propose for. */
function suggestNext(item: CompletionItem): void {
  if (item.kind !== CompletionItemKind.Field) return;
  // Without an empty list where there is nothing.
  const command = { command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] };
  item.command ??= { ...command, title: l10n.t('Propose a value') };
}

/** What this client can do beyond the library it is made with. */
export const CAPABILITIES: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.experimental = {
      ...(capabilities.experimental as object | undefined),
      commands: { commands: ['rapporteur.showReferences'] },
      rapporteur: { workspaceDidChange: true },
    };
    // The commands of the server have a name and an input in this client: it sends them itself, and the library must
    // not take their names.
    if (capabilities.workspace) delete capabilities.workspace.executeCommand;
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

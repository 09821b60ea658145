import { join } from 'node:path';
import { MODERN } from '../../lsp/client.ts';
import type { Command } from '../measure.ts';
import { pinnedVersion } from '../peers.ts';
import type { Documents } from './documents.ts';
import { Session } from './session.ts';

/** A language server with what the bench has to know to drive it. */
export interface Server {
  readonly name: string;
  readonly version: string;
  readonly command: Command;
  readonly languageId: string;
  readonly extension: string;
  /** What the client's settings say. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly initializationOptions: object;
  textOf(documents: Documents): string;
}

/** What a server announces that matters here. */
export interface Announced {
  readonly diagnosticProvider?: { workspaceDiagnostics?: boolean };
  readonly documentSymbolProvider?: unknown;
  readonly completionProvider?: unknown;
  readonly hoverProvider?: unknown;
  readonly foldingRangeProvider?: unknown;
  readonly documentFormattingProvider?: unknown;
  readonly semanticTokensProvider?: { full?: unknown };
}

/** A server that has been greeted. */
export interface Running {
  readonly session: Session;
  readonly announced: Announced;
}

export function rapporteurServer(root: string, version: string): Server {
  return {
    name: 'rapporteur',
    version,
    command: { args: ['dist/cli.js', 'lsp', '--stdio'], folder: root },
    languageId: 'committee-report',
    extension: 'report',
    settings: {},
    initializationOptions: {},
    textOf: ({ report }) => report,
  };
}

/** VS Code's JSON server, with the settings that VS Code gives it; no schema, which is the least work. */
export function jsonServer(cache: string): Server {
  return {
    name: 'vscode-json-language-server',
    version: pinnedVersion('vscode-langservers-extracted'),
    command: {
      args: ['node_modules/vscode-langservers-extracted/bin/vscode-json-language-server', '--stdio'],
      folder: join(cache, 'peers'),
    },
    languageId: 'json',
    extension: 'json',
    settings: { json: { validate: { enable: true }, format: { enable: true }, resultLimit: 5000 } },
    initializationOptions: { provideFormatter: true },
    textOf: ({ json }) => json,
  };
}

/** The YAML server with its own settings, but for the schemas that it would fetch from the network. */
export function yamlServer(cache: string): Server {
  return {
    name: 'yaml-language-server',
    version: pinnedVersion('yaml-language-server'),
    command: {
      args: ['node_modules/yaml-language-server/bin/yaml-language-server', '--stdio'],
      folder: join(cache, 'peers'),
    },
    languageId: 'yaml',
    extension: 'yaml',
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        format: { enable: true },
        schemaStore: { enable: false },
      },
    },
    initializationOptions: {},
    textOf: ({ yaml }) => yaml,
  };
}

/**
 * Starts a server as an editor of today does.
 *
 * @param folders of the workspace, as URIs
 */
export async function start(server: Server, folders: readonly string[] = []): Promise<Running> {
  const session = new Session(server.command, {
    'workspace/configuration': (params) =>
      (params as { items: { section?: string }[] }).items.map(
        ({ section = '' }) => server.settings[section] ?? null,
      ),
    'workspace/workspaceFolders': () => folders.map(folderOf),
  });
  const { result } = await session.request('initialize', {
    processId: process.pid,
    rootUri: folders[0] ?? null,
    workspaceFolders: folders.map(folderOf),
    capabilities: MODERN,
    initializationOptions: server.initializationOptions,
  });
  session.notify('initialized', {});
  if (Object.keys(server.settings).length > 0)
    session.notify('workspace/didChangeConfiguration', { settings: server.settings });
  return { session, announced: (result as { capabilities: Announced }).capabilities };
}

function folderOf(uri: string): { uri: string; name: string } {
  return { uri, name: uri.slice(uri.lastIndexOf('/') + 1) };
}

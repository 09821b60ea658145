import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { HouseError } from '../house/locate.ts';
import type { DocumentKind, House, RuleSetting } from '../house/types.ts';
import type { LintSettings } from '../lint/lint-text.ts';
import { ConfigProblem, ConfigResolver, KNOWN_RULES, type Resolved } from '../workspace/config.ts';
import { folderOf, pathBelow, pathIn } from '../workspace/files.ts';
import { detectKind, kindOfPath } from '../workspace/kind.ts';
import type { DocumentJudgement, OpenDocument } from '../workspace/open-document.ts';
import { ConfigDiagnostics } from './config-diagnostics.ts';
import type { LanguageServer } from './language-server.ts';
import { keyOfUri } from './uris.ts';

/** The client's settings for one folder, section `rapporteur`. */
export interface ClientSettings {
  house?: string;
  rules?: Record<string, RuleSetting>;
}

/** A folder of the workspace with what the client has set for it. */
interface FolderSettings {
  /** Absolute, with `/`. */
  path: string;
  uri: string;
  resolver: ConfigResolver;
}

/** What a document says and what applies to it; the one answer of editor and command line. */
export interface Judgement extends DocumentJudgement {
  houseBy: Resolved['houseBy'];
  /** Why the house that the document's own note asks for is not to be had. */
  noteProblem: string | null;
  configs: readonly string[];
}

/**
 * Which house, rules and kind each document has: `rapporteur.json` and house files, read anew when they change, with
 * the client's own settings of each folder over them. What is wrong with such a file is shown in that file, and the
 * documents below it keep the last settings that could be used.
 */
export class Configuration {
  readonly #server: LanguageServer;
  readonly #diagnostics: ConfigDiagnostics;
  #folders: FolderSettings[] = [];
  readonly #settings = new Map<string, ClientSettings>();
  /** What applied to a document when its configuration was last in order, by key. */
  readonly #last = new Map<string, Judgement>();
  readonly #listeners = new Set<() => void>();
  #fallback: ConfigResolver;
  /** Settled when the client's settings are known. */
  ready: Promise<void> = Promise.resolve();

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#diagnostics = new ConfigDiagnostics(server);
    this.#fallback = this.#resolverFor('/', {});
  }

  register(): void {
    const { connection } = this.#server;
    connection.onDidChangeConfiguration(() => {
      void this.refresh();
    });
    this.#server.onInitialized(() => {
      if (this.#server.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' });
      }
      this.ready = this.refresh();
    });
  }

  /** Called when what applies to documents may have changed. */
  onDidChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** The folders of the workspace, innermost first where they lie in each other. */
  setFolders(folders: readonly { uri: string; path: string }[]): void {
    this.#folders = folders
      .map(({ uri, path }) => ({
        uri,
        path,
        resolver: this.#resolverFor(path, this.#settings.get(uri) ?? {}),
      }))
      .sort((a, b) => b.path.length - a.path.length);
  }

  /** Ask the client for its settings of every folder, and read all configurations anew. */
  async refresh(): Promise<void> {
    const folders = this.#folders;
    if (this.#server.client.workspace?.configuration) {
      try {
        const items = [
          { section: 'rapporteur' },
          ...folders.map(({ uri }) => ({ scopeUri: uri, section: 'rapporteur' })),
        ];
        const [general, ...own] = await this.#server.connection.workspace.getConfiguration(items);
        this.#settings.set('', readSettings(general));
        for (const [index, { uri }] of folders.entries()) this.#settings.set(uri, readSettings(own[index]));
      } catch (error) {
        this.#server.logFailure('workspace/configuration', error);
      }
    }
    this.reload();
  }

  /** Read all configurations and houses anew. */
  reload(): void {
    this.#diagnostics.begin();
    this.#fallback = this.#resolverFor('/', this.#settings.get('') ?? {});
    this.setFolders(this.#folders);
    for (const { document } of this.#server.openDocuments()) document.rejudge();
    for (const listener of this.#listeners) listener();
  }

  /** What applies to a document. Never throws. */
  judge(document: OpenDocument): Judgement {
    return this.judgeText(document.uri, document.path, document.text);
  }

  /** As `judge`, for a document that is not open. */
  judgeText(uri: string, path: string | null, text: string): Judgement {
    const { resolver, folder } = this.#resolverOf(path);
    const key = keyOfUri(uri);
    try {
      const resolved = resolver.resolve(path ?? pathIn(folder, nameOf(uri)), text);
      const judgement: Judgement = {
        kind: kindOfPath(path ?? uri) ?? resolved.kind ?? detectKind(text),
        settings: this.#prepared(resolver, resolved.settings),
        houseBy: resolved.houseBy,
        noteProblem: resolved.noteProblem,
        configs: resolved.configs,
      };
      this.#diagnostics.good(resolved.configs, resolved.settings.house.sources);
      this.#last.set(key, judgement);
      return judgement;
    } catch (error) {
      if (!(error instanceof ConfigProblem)) throw error;
      this.#diagnostics.bad(error.errors);
      return {
        ...(this.#last.get(key) ?? this.#withoutConfig(text)),
        kind: kindOfPath(path ?? uri) ?? detectKind(text),
      };
    }
  }

  /** Whether a config says that a file is not to be linted when its folder is. */
  isIgnored(path: string): boolean {
    try {
      return this.#resolverOf(path).resolver.isIgnored(path);
    } catch (error) {
      if (!(error instanceof ConfigProblem)) throw error;
      this.#diagnostics.bad(error.errors);
      return false;
    }
  }

  /** Files whose change matters beside `rapporteur.json`: the houses in use. */
  houseFiles(): string[] {
    return this.#diagnostics.houseFiles();
  }

  #withoutConfig(text: string): Judgement {
    const { settings, houseBy } = new ConfigResolver({
      files: NO_FILES,
      folder: '/',
    }).resolve('/document', null);
    return { kind: detectKind(text), settings, houseBy, noteProblem: null, configs: [] };
  }

  /** Own schemas of a house take their time to compile; until then the document is judged without them. */
  #prepared(resolver: ConfigResolver, settings: LintSettings): LintSettings {
    const { house } = settings;
    if (!resolver.needsPreparing(house)) return settings;
    this.#prepare(resolver, house);
    return { house, ruleSet: (kind: DocumentKind) => settings.ruleSet(kind), houseSchema: 'off' };
  }

  readonly #preparing = new Set<House>();

  #prepare(resolver: ConfigResolver, house: House): void {
    if (this.#preparing.has(house)) return;
    this.#preparing.add(house);
    void resolver.prepare(house).then(
      () => this.#rejudge(),
      (error: unknown) => {
        if (error instanceof ConfigProblem) this.#diagnostics.bad(error.errors);
        else this.#server.logFailure('house schema', error);
      },
    );
  }

  #rejudge(): void {
    for (const { document } of this.#server.openDocuments()) document.rejudge();
    for (const listener of this.#listeners) listener();
  }

  #resolverOf(path: string | null): { resolver: ConfigResolver; folder: string } {
    const folder = this.#folders.find((each) => path !== null && pathBelow(each.path, path) !== null);
    if (folder) return { resolver: folder.resolver, folder: folder.path };
    const first = this.#folders.at(-1);
    // What is on no disk is a draft for the folder one works in.
    if (path === null && first) return { resolver: first.resolver, folder: first.path };
    return { resolver: this.#fallback, folder: path === null ? '/' : folderOf(path) };
  }

  #resolverFor(folder: string, { house, rules }: ClientSettings): ConfigResolver {
    return new ConfigResolver({ files: this.#files(), folder, house, rules });
  }

  /** The disk, with what is open in the client over it. */
  #files(): LanguageServer['host']['files'] {
    const { host } = this.#server;
    return {
      read: (path) => this.#server.openText(path) ?? host.files.read(path),
      resolve: (from, relative) => host.files.resolve(from, relative),
      isFile: (path) => this.#server.openText(path) !== null || host.files.isFile(path),
    };
  }
}

const NO_FILES = {
  read: (path: string): string => {
    throw new Error(path);
  },
  resolve: (_from: string, relative: string) => relative,
  isFile: () => false,
};

/** Whatever the client sent, of the shape that is wanted: a setting we cannot read counts as not set. */
function readSettings(value: unknown): ClientSettings {
  if (typeof value !== 'object' || value === null) return {};
  const { house, rules } = value as { house?: unknown; rules?: unknown };
  const settings: ClientSettings = {};
  if (typeof house === 'string' && house.trim() !== '') settings.house = house;
  if (typeof rules === 'object' && rules !== null) settings.rules = readRules(rules);
  return settings;
}

const SEVERITIES = new Set<unknown>(['error', 'warning', 'info', 'hint', 'off']);

function readRules(value: object): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  for (const [id, setting] of Object.entries(value) as [string, unknown][]) {
    const severity = Array.isArray(setting) ? (setting[0] as unknown) : setting;
    if (KNOWN_RULES.includes(id) && SEVERITIES.has(severity)) rules[id] = setting as RuleSetting;
  }
  return rules;
}

function nameOf(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1) || 'untitled';
}

export type { HouseError };

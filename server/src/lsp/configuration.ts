import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { loadHouse } from '../house/load.ts';
import { prepareOwnSchemas } from '../house/own-schema.ts';
import type { DocumentKind, House } from '../house/types.ts';
import { digest } from '../lint/fingerprint.ts';
import type { LintSettings } from '../lint/lint-text.ts';
import {
  CONFIG_NAME,
  ConfigProblem,
  ConfigResolver,
  type Resolved,
  ruleErrorsOf,
} from '../workspace/config.ts';
import { pathBelow, pathIn } from '../workspace/files.ts';
import { detectKind, kindOfPath } from '../workspace/kind.ts';
import type { DocumentJudgement, OpenDocument } from '../workspace/open-document.ts';
import { Settings } from '../workspace/settings.ts';
import { type ClientSettings, readSettings } from './client-settings.ts';
import { ConfigDiagnostics } from './config-diagnostics.ts';
import type { LanguageServer } from './language-server.ts';
import { pathOfUri } from './uris.ts';

/** What a document says and what applies to it; the one answer of editor and command line. */
export interface Judgement extends DocumentJudgement {
  houseBy: Resolved['houseBy'];
  /** Why the house that the document's own note asks for is not to be had. */
  noteProblem: string | null;
  configs: readonly string[];
}

/** A folder of the workspace; the path absolute, with `/`. */
export interface Folder {
  uri: string;
  path: string;
}

/** How long documents wait for a client that does not say what its settings are, in milliseconds. */
const PATIENCE = 2000;

/**
 * Which house, rules and kind each document has: `rapporteur.json` and house files, read anew when they change, with
 * the client's own settings of each folder over them. What is wrong with such a file is shown in that file, and the
 * documents below it keep the last settings that could be used.
 */
export class Configuration {
  readonly #server: LanguageServer;
  readonly #diagnostics: ConfigDiagnostics;
  readonly #listeners = new Set<() => void>();
  #folders: readonly Folder[] = [];
  /** What the client has set for each folder, by URI; under '' what holds elsewhere. */
  #settings = new Map<string, ClientSettings>();
  #resolvers: Resolvers;
  /** Every configuration and house that was read or looked for by its name, there or not. */
  #read = new Set<string>();
  /** Whether the folders are not trusted: what lies outside them is then as if it were not there. */
  #isConfined = false;
  /** Settled when the client's settings are known. */
  ready: Promise<void> = Promise.resolve();

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#diagnostics = new ConfigDiagnostics(server);
    this.#resolvers = this.#resolversFor(null);
  }

  register(): void {
    const { connection } = this.#server;
    connection.onDidChangeConfiguration((params) => {
      // Clients that cannot be asked send their settings along.
      const sent = (params?.settings as { rapporteur?: unknown } | null | undefined)?.rapporteur;
      if (sent !== undefined && !this.#canAsk()) this.#take([sent]);
      this.#server.guard('configuration', this.refresh());
    });
    this.#server.onInitialized(() => {
      if (this.#server.client.workspace?.didChangeConfiguration?.dynamicRegistration) {
        this.#server.guard(
          'registration',
          connection.client.register(DidChangeConfigurationNotification.type, { section: 'rapporteur' }),
        );
      }
      this.ready = Promise.race([
        this.refresh(),
        new Promise<void>((resolve) => {
          setTimeout(resolve, PATIENCE).unref?.();
        }),
      ]);
    });
  }

  /** What the client says when it starts the server, for clients that cannot be asked later. */
  initialize(options: unknown): void {
    const { rapporteur, workspaceTrust } = (options ?? {}) as {
      rapporteur?: unknown;
      workspaceTrust?: unknown;
    };
    this.#isConfined = workspaceTrust === 'untrusted';
    this.#take([rapporteur ?? options]);
    this.#resolvers = this.#resolversFor(null);
  }

  /** Called when what applies to documents may have changed, until the function that it returns is called. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  setFolders(folders: readonly Folder[]): void {
    this.#folders = folders;
    this.#resolvers = this.#resolversFor(this.#resolvers);
  }

  /** Ask the client for its settings of every folder, and read all configurations anew. */
  async refresh(): Promise<void> {
    if (this.#canAsk()) {
      const folders = this.#folders;
      try {
        const answers = await this.#server.connection.workspace.getConfiguration([
          { section: 'rapporteur' },
          ...folders.map(({ uri }) => ({ scopeUri: uri, section: 'rapporteur' })),
        ]);
        this.#take(answers, folders);
      } catch (error) {
        this.#server.logFailure('workspace/configuration', error);
      }
    }
    this.reload();
  }

  /** Read all configurations and houses anew. */
  reload(): void {
    this.#diagnostics.begin();
    this.#read = new Set();
    this.#resolvers = this.#resolversFor(this.#resolvers);
    this.#rejudge();
    this.#checkOpen();
  }

  /** What applies to a document. Never throws. */
  judge(document: OpenDocument): Judgement {
    return this.judgeText(document.uri, document.path, document.text);
  }

  /** As `judge`, for a document that is not open. */
  judgeText(uri: string, path: string | null, text: string): Judgement {
    const resolved = this.#resolve(path ?? this.#draftPath(uri), text);
    const kind = kindOfPath(path ?? uri) ?? resolved.kind ?? this.#server.kindByLanguage(uri);
    return {
      kind: kind ?? detectKind(text),
      settings: this.#prepared(resolved.settings),
      houseBy: resolved.houseBy,
      noteProblem: resolved.noteProblem,
      configs: resolved.configs,
    };
  }

  /** Whether a config says that a file is not to be linted when its folder is. */
  isIgnored(path: string): boolean {
    try {
      return this.#resolvers.of(path).isIgnored(path);
    } catch (error) {
      if (!(error instanceof ConfigProblem)) throw error;
      this.#diagnostics.add(error.errors);
      return false;
    }
  }

  /** Configurations and houses that matter, there or not, in absolute paths. */
  get files(): ReadonlySet<string> {
    return this.#read;
  }

  /** A name for settings: the same when they say the same. */
  nameOf(settings: LintSettings): string {
    const known = names.get(settings);
    if (known !== undefined) return known;
    const layers = settings instanceof Settings ? settings.layers : [];
    const name = digest(JSON.stringify([settings.house, layers]));
    names.set(settings, name);
    return name;
  }

  /** What is on no disk yet is a draft for the place it was begun for, else for the folder one works in. */
  #draftPath(uri: string): string {
    const path = uri.startsWith('untitled:/') ? pathOfUri(`file${uri.slice('untitled'.length)}`) : null;
    if (path !== null && this.#folders.some((folder) => pathBelow(folder.path, path) !== null)) return path;
    return pathIn(this.#folders[0]?.path ?? '/', nameOf(uri));
  }

  #resolve(path: string, text: string): Resolved {
    for (const resolvers of [this.#resolvers, this.#resolvers.before]) {
      if (!resolvers) continue;
      try {
        return resolvers.of(path).resolve(path, text);
      } catch (error) {
        if (!(error instanceof ConfigProblem)) throw error;
        resolvers.isGood = false;
        if (resolvers === this.#resolvers) this.#diagnostics.add(error.errors);
      }
    }
    return new ConfigResolver({ files: NO_FILES, folder: '/' }).resolve('/document', null);
  }

  /** Own schemas of a house take their time to compile; until then the document is judged without them. */
  #prepared(settings: Settings): LintSettings {
    const { house } = settings;
    if (house.schemas.length === 0 || this.#preparedHouses.has(house)) return settings;
    this.#prepare(house);
    const known = this.#unprepared.get(settings);
    if (known) return known;
    const made: LintSettings = {
      house,
      ruleSet: (kind: DocumentKind) => settings.ruleSet(kind),
      houseSchema: 'off',
    };
    names.set(made, `${this.nameOf(settings)}~`);
    this.#unprepared.set(settings, made);
    return made;
  }

  readonly #unprepared = new WeakMap<Settings, LintSettings>();
  readonly #preparing = new WeakSet<House>();
  readonly #preparedHouses = new WeakSet<House>();

  #prepare(house: House): void {
    if (this.#preparing.has(house)) return;
    this.#preparing.add(house);
    void prepareOwnSchemas(house).then(
      (errors) => {
        if (errors.length > 0) return this.#diagnostics.add(errors);
        this.#preparedHouses.add(house);
        this.#rejudge();
      },
      (error: unknown) => this.#server.logFailure('house schema', error),
    );
  }

  #rejudge(): void {
    for (const { document } of this.#server.openDocuments()) document.rejudge();
    for (const listener of this.#listeners) this.#server.attempt('configuration', listener);
  }

  /** A file that is open shows what is wrong with it, also when no document has asked for it yet. */
  #checkOpen(): void {
    for (const path of this.#server.openConfigs()) {
      const isConfig = path.endsWith(`/${CONFIG_NAME}`);
      if (!isConfig && !isHouse(this.#server.openText(path) ?? '')) continue;
      if (isConfig) this.#resolve(path, '');
      else {
        const files = this.#files();
        const result = loadHouse(path, { files });
        this.#diagnostics.add(result.ok ? ruleErrorsOf(path, files) : result.errors);
      }
    }
  }

  #canAsk(): boolean {
    return this.#server.client.workspace?.configuration === true;
  }

  /** The general settings, and those of the folders. */
  #take([general, ...own]: readonly unknown[], folders: readonly Folder[] = []): void {
    const problems = new Set<string>();
    const read = (value: unknown): ClientSettings => {
      const result = readSettings(value);
      for (const problem of result.problems) problems.add(problem);
      return result.settings;
    };
    const settings = new Map([['', read(general)]]);
    for (const [index, { uri }] of folders.entries()) settings.set(uri, read(own[index]));
    this.#settings = settings;
    for (const problem of problems) this.#server.log(problem);
  }

  #resolversFor(before: Resolvers | null): Resolvers {
    const general = this.#settings.get('') ?? {};
    const make = (folder: string, { house, rules }: ClientSettings) =>
      new ConfigResolver({ files: this.#files(), folder, house, rules });
    return new Resolvers(
      this.#folders.map(({ uri, path }) => ({
        path,
        resolver: make(path, this.#settings.get(uri) ?? general),
      })),
      make('/', general),
      before?.isGood === false ? before.before : before,
    );
  }

  /** The disk as it may be read, with what is open in the client over it. */
  readonly disk: LanguageServer['host']['files'] = {
    read: (path) => {
      if (this.#isBarred(path)) {
        throw Object.assign(new Error(`${path} lies outside the folder, which is not trusted`), {
          code: 'ENOENT',
        });
      }
      return this.#server.openText(path) ?? this.#server.host.files.read(path);
    },
    resolve: (from, relative) => this.#server.host.files.resolve(from, relative),
    isFile: (path) =>
      !this.#isBarred(path) && (this.#server.openText(path) !== null || this.#server.host.files.isFile(path)),
  };

  /** The disk; what is read of it is what documents are judged by. */
  #files(): LanguageServer['host']['files'] {
    return {
      ...this.disk,
      read: (path) => {
        this.#note(path);
        return this.disk.read(path);
      },
    };
  }

  #isBarred(path: string): boolean {
    return this.#isConfined && !this.#folders.some((folder) => pathBelow(folder.path, path) !== null);
  }

  #note(path: string): void {
    if (this.#read.has(path)) return;
    this.#read.add(path);
    this.#server.watchers.update();
  }
}

/** The resolvers of one reading of all configurations: one for each folder, since the client's settings differ. */
class Resolvers {
  /** Innermost first, where folders lie in each other. */
  readonly #folders: { path: string; resolver: ConfigResolver }[];
  readonly #elsewhere: ConfigResolver;
  #before: Resolvers | null;
  isGood = true;

  constructor(
    folders: readonly { path: string; resolver: ConfigResolver }[],
    elsewhere: ConfigResolver,
    before: Resolvers | null,
  ) {
    this.#folders = [...folders].sort((a, b) => b.path.length - a.path.length);
    this.#elsewhere = elsewhere;
    this.#before = before;
    // Two readings are enough: an older one would keep all those before it in memory.
    if (before) before.#before = null;
  }

  /** Those of the last reading without a fault, which have in memory what they read then. */
  get before(): Resolvers | null {
    return this.#before;
  }

  of(path: string): ConfigResolver {
    const folder = this.#folders.find((each) => path === each.path || pathBelow(each.path, path) !== null);
    return folder?.resolver ?? this.#elsewhere;
  }
}

const names = new WeakMap<LintSettings, string>();

const NO_FILES = {
  read: (path: string): string => {
    throw new Error(path);
  },
  resolve: (_from: string, relative: string) => relative,
  isFile: () => false,
};

/** Houses have any name, but say in `$schema` what they are. */
function isHouse(text: string): boolean {
  return text.includes('house.schema.json');
}

function nameOf(uri: string): string {
  return uri.slice(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1) || 'untitled';
}

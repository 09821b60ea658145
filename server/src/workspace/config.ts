import { type Config, checkRules, parseConfig, placeOfHouse } from '../house/config.ts';
import { type LoadOptions, loadHouse } from '../house/load.ts';
import { type HouseError, type JsonPath, type JsonText, nowhere, parseJson } from '../house/locate.ts';
import { prepareOwnSchemas } from '../house/own-schema.ts';
import type { DocumentKind, House, RuleSetting } from '../house/types.ts';
import { HOUSE_SCHEMA_RULE } from '../lint/house-schema.ts';
import { readHouseNote } from '../model/notes.ts';
import { RULES } from '../rules/registry.generated.ts';
import { ConfigProblem } from './config-problem.ts';
import { folderOf, pathBelow, pathIn, type WorkspaceFiles } from './files.ts';
import { compileGlobs } from './globs.ts';
import { Settings } from './settings.ts';

export const CONFIG_NAME = 'rapporteur.json';

export { ConfigProblem };

/** What the user asks for beside the files: goes over every config. */
export interface ResolverOptions {
  files: WorkspaceFiles;
  /** `--house`: an id, or a path relative to `folder`. */
  house?: string | undefined;
  /** `--config`: the absolute path of the one config to use. */
  config?: string | undefined;
  /** `--rule`, over everything else. */
  rules?: Record<string, RuleSetting> | undefined;
  /** The working folder, for `house`. */
  folder: string;
}

/** What applies to one document. */
export interface Resolved {
  settings: Settings;
  /** The kind that an override says the file is, or null. */
  kind: DocumentKind | null;
  /** The config files that were used, the nearest first. */
  configs: string[];
  /** Where the house came from. */
  houseBy: 'option' | 'config' | 'note' | 'default';
  /** Why the house that the document's own note asks for is not to be had; the settings are then not its own. */
  noteProblem: string | null;
}

/**
 * Which house, rules and kind a document has: the one answer of editor and command line. Configs are read once;
 * for changed ones make a new resolver.
 */
export class ConfigResolver {
  readonly #options: ResolverOptions;
  readonly #chains = new Map<string, Chain>();
  readonly #houses = new Map<string, House>();
  readonly #settings = new Map<string, Settings>();
  readonly #prepared = new Set<House>();
  readonly #layers = new Map<Record<string, RuleSetting>, number>();

  constructor(options: ResolverOptions) {
    this.#options = options;
  }

  /**
   * What applies to a document.
   *
   * @param path absolute
   * @param source its text, for the note on the first line that may name a house; null to leave the note out
   * @throws ConfigProblem when a config or the house cannot be used
   */
  resolve(path: string, source: string | null): Resolved {
    const chain = this.#chainOf(folderOf(path));
    const plain = chain.overridden ? null : chain.plain;
    const noted = source === null || (plain && plain.houseBy !== 'default') ? null : readHouseNote(source);
    if (plain && noted === null) return plain;
    const resolved = this.#resolve(path, chain, noted);
    if (!chain.overridden && noted === null) chain.plain = resolved;
    return resolved;
  }

  /** Whether a config says that a file is not to be linted when its folder is. `except` keeps what is named. */
  isIgnored(path: string, except: string | null = null): boolean {
    return this.#chainOf(folderOf(path)).entries.some((entry) => entry.ignores(path, except));
  }

  /** Whether `prepare` must be awaited before documents of this house are linted. */
  needsPreparing(house: House): boolean {
    return house.schemas.length > 0 && !this.#prepared.has(house);
  }

  /**
   * Compiles the own schemas of a house.
   *
   * @throws ConfigProblem when one cannot be compiled
   */
  async prepare(house: House): Promise<void> {
    const errors = await prepareOwnSchemas(house);
    if (errors.length > 0) throw new ConfigProblem(errors);
    this.#prepared.add(house);
  }

  #resolve(path: string, chain: Chain, noted: string | null): Resolved {
    const layers: Record<string, RuleSetting>[] = [];
    let named: NamedHouse | null = null;
    let kind: DocumentKind | null = null;
    // From the outermost config to the nearest: what comes later wins.
    for (const entry of [...chain.entries].reverse()) {
      const { config } = entry;
      layers.push(config.rules);
      if (config.house !== null) named = { reference: config.house, entry, override: null };
      for (const [index, override] of config.overrides.entries()) {
        if (!entry.covers(index, path)) continue;
        layers.push(override.rules);
        if (override.house !== null) named = { reference: override.house, entry, override: index };
        kind = override.kind ?? kind;
      }
    }
    const { house, houseBy, noteProblem } = this.#houseFor(path, named, noted);
    return {
      settings: this.#settingsFor(house, layers),
      kind,
      configs: chain.entries.map((entry) => entry.file),
      houseBy,
      noteProblem,
    };
  }

  #houseFor(path: string, named: NamedHouse | null, noted: string | null): HouseChoice {
    const { house: asked, folder } = this.#options;
    if (asked !== undefined) {
      const house = this.#house(asked, { from: pathIn(folder, 'command line'), at: nowhere('') });
      return { house, houseBy: 'option', noteProblem: null };
    }
    if (named) {
      const { reference, entry, override } = named;
      const house = this.#house(reference, { from: entry.file, at: placeOfHouse(entry.json, override) });
      return { house, houseBy: 'config', noteProblem: null };
    }
    if (noted === null) return { house: this.#house('england', {}), houseBy: 'default', noteProblem: null };
    try {
      return {
        house: this.#house(noted, { from: path, at: nowhere('') }),
        houseBy: 'note',
        noteProblem: null,
      };
    } catch (error) {
      if (!(error instanceof ConfigProblem)) throw error;
      // A broken house file is the house's fault and stops the run; a wrong name is a slip in the document.
      if (error.errors.some(({ line }) => line > 0)) throw error;
      return { house: this.#house('england', {}), houseBy: 'note', noteProblem: error.message };
    }
  }

  #house(reference: string, options: LoadOptions): House {
    const key = `${reference}\0${options.from ? folderOf(options.from) : ''}`;
    const known = this.#houses.get(key);
    if (known) return known;
    const result = loadHouse(reference, { ...options, files: this.#options.files });
    if (!result.ok) throw new ConfigProblem(result.errors);
    const errors = result.house.sources.flatMap((source) => ruleErrorsOf(source, this.#options.files));
    if (errors.length > 0) throw new ConfigProblem(errors);
    this.#houses.set(key, result.house);
    return result.house;
  }

  /** One and the same object for the same house and layers, so that rules and words are compiled once. */
  #settingsFor(house: House, layers: Record<string, RuleSetting>[]): Settings {
    const all = [house.rules, ...layers, this.#options.rules ?? NO_RULES].filter(
      (layer) => Object.keys(layer).length > 0,
    );
    const key = [house.sources.join('\0'), ...all.map((layer) => this.#idOf(layer))].join('\n');
    const known = this.#settings.get(key);
    if (known) return known;
    const settings = new Settings(house, all);
    this.#settings.set(key, settings);
    return settings;
  }

  #idOf(layer: Record<string, RuleSetting>): number {
    const id = this.#layers.get(layer) ?? this.#layers.size;
    this.#layers.set(layer, id);
    return id;
  }

  #chainOf(folder: string): Chain {
    const known = this.#chains.get(folder);
    if (known) return known;
    const chain = chainFrom(this.#entriesFor(folder));
    this.#chains.set(folder, chain);
    return chain;
  }

  #entriesFor(folder: string): ConfigEntry[] {
    const { config, files } = this.#options;
    if (config !== undefined) return this.#given(config);
    const file = pathIn(folder, CONFIG_NAME);
    const own = files.isFile(file) ? [readEntry(file, files)] : [];
    const parent = folderOf(folder);
    const isTop = parent === folder || own.some((entry) => entry.config.root);
    return isTop ? own : [...own, ...this.#chainOf(parent).entries];
  }

  #given(config: string): ConfigEntry[] {
    const known = this.#chains.get(config);
    if (known) return known.entries;
    const chain = chainFrom([readEntry(config, this.#options.files)]);
    this.#chains.set(config, chain);
    return chain.entries;
  }
}

/** Where a layer of rule settings stands: a config, at the way to its `rules`. */
export interface LayerOrigin {
  json: JsonText;
  path: JsonPath;
}

const origins = new WeakMap<object, LayerOrigin>();

/** The config that a layer of `Settings` came from; null for those of the house and of the command line. */
export function originOfLayer(layer: Record<string, RuleSetting>): LayerOrigin | null {
  return origins.get(layer) ?? null;
}

/** The ids that a config may speak of. */
export const KNOWN_RULES: readonly string[] = [...RULES.map((rule) => rule.id), HOUSE_SCHEMA_RULE];

/**
 * What is wrong with the rules that a house sets and with their options.
 *
 * @param source as `House.sources` has it: the path of a file that is a house, or a shipped one, which is right
 */
export function ruleErrorsOf(source: string, files: WorkspaceFiles): HouseError[] {
  if (source.startsWith('built-in:')) return [];
  return checkRules(parseJson(source, files.read(source)).json, KNOWN_RULES);
}

const NO_RULES: Record<string, RuleSetting> = {};

/** The configs that apply to a folder, the nearest first. */
interface Chain {
  entries: ConfigEntry[];
  /** Whether an override of any of them makes files of the folder differ. */
  overridden: boolean;
  /** What applies to every file of the folder, when none differs. */
  plain: Resolved | null;
}

interface NamedHouse {
  reference: string;
  entry: ConfigEntry;
  override: number | null;
}

interface HouseChoice {
  house: House;
  houseBy: Resolved['houseBy'];
  noteProblem: string | null;
}

function chainFrom(entries: ConfigEntry[]): Chain {
  return { entries, overridden: entries.some(({ config }) => config.overrides.length > 0), plain: null };
}

function readEntry(file: string, files: WorkspaceFiles): ConfigEntry {
  const result = parseConfig(file, readConfig(file, files));
  if (!result.ok) throw new ConfigProblem(result.errors);
  const errors = checkRules(result.json, KNOWN_RULES);
  if (errors.length > 0) throw new ConfigProblem(errors);
  return new ConfigEntry(file, result.config, result.json);
}

function readConfig(file: string, files: WorkspaceFiles): string {
  try {
    return files.read(file);
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    const why = UNREADABLE[code] ?? `cannot be read: ${message}`;
    throw new ConfigProblem([{ ...nowhere(file), message: why }]);
  }
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'does not exist; check the path',
  EISDIR: `is a folder; name the ${CONFIG_NAME} in it`,
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
};

/** One config file with its globs compiled. */
class ConfigEntry {
  readonly file: string;
  readonly config: Config;
  readonly json: JsonText;
  readonly #folder: string;
  readonly #overrides: ((path: string) => boolean)[];
  readonly #ignores: ((path: string) => boolean)[];
  readonly #keeps: (path: string) => boolean;

  constructor(file: string, config: Config, json: JsonText) {
    this.file = file;
    this.config = config;
    this.json = json;
    this.#folder = folderOf(file);
    origins.set(config.rules, { json, path: ['rules'] });
    for (const [index, { rules }] of config.overrides.entries()) {
      origins.set(rules, { json, path: ['overrides', index, 'rules'] });
    }
    this.#overrides = config.overrides.map(({ files }) => compileGlobs(files));
    // Each on its own, so that naming an ignored folder undoes only what ignores it.
    this.#ignores = config.ignore.filter((glob) => !glob.startsWith('!')).map((glob) => compileGlobs([glob]));
    this.#keeps = compileGlobs(config.ignore.flatMap((glob) => (glob.startsWith('!') ? glob.slice(1) : [])));
  }

  covers(override: number, path: string): boolean {
    const below = pathBelow(this.#folder, path);
    return below !== null && this.#overrides[override]?.(below) === true;
  }

  ignores(path: string, except: string | null): boolean {
    if (this.#ignores.length === 0) return false;
    const below = pathBelow(this.#folder, path);
    if (below === null || selfOrAbove(below).some(this.#keeps)) return false;
    const named = except === null ? null : pathBelow(this.#folder, except);
    return this.#ignores.some((matches) => {
      // Who names an ignored folder means it.
      if (named !== null && (selfOrAbove(named).some(matches) || matches(`${named}/_`))) return false;
      return selfOrAbove(below).some(matches);
    });
  }
}

/** `a/b/c`, `a/b`, `a`: a folder that is ignored takes all that is in it along. */
function selfOrAbove(path: string): string[] {
  const paths = [path];
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    paths.push(path.slice(0, at));
  return paths;
}

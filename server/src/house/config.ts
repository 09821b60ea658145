import { unknownHouse } from './load.ts';
import {
  type HouseError,
  type JsonPath,
  type JsonText,
  parseJson,
  placeOf,
  placeOfKey,
  placeOfStart,
} from './locate.ts';
import type { DocumentKind, RuleSetting } from './types.ts';
import { checkConfigFile, checkRuleOptions, meant, wayTo } from './validate.ts';

/** `rapporteur.json` with its defaults filled in. */
export interface Config {
  /** Do not look for another config in the folders above. */
  root: boolean;
  /** Id of a shipped house or path relative to the config file; null when it says nothing. */
  house: string | null;
  rules: Record<string, RuleSetting>;
  /** Globs relative to the config file's folder. */
  ignore: string[];
  overrides: ConfigOverride[];
}

/** Settings for the files that a glob matches; later overrides win. */
export interface ConfigOverride {
  files: string[];
  house: string | null;
  kind: DocumentKind | null;
  rules: Record<string, RuleSetting>;
}

type RuleSettings = Record<string, RuleSetting>;

/** A config, and its text with positions for errors that only show later. */
export type ConfigResult = { ok: true; config: Config; json: JsonText } | { ok: false; errors: HouseError[] };

/**
 * Reads the text of a `rapporteur.json`. Every problem is reported with its place; never throws. A house given
 * as a path is not read here: hand it to `loadHouse` with `from` the config file and `at` from `placeOfHouse`.
 */
export function parseConfig(file: string, text: string): ConfigResult {
  const { json, errors } = parseJson(file, text);
  const mistaken = errors.length === 0 ? mistakenForConfig(json) : null;
  if (mistaken) return { ok: false, errors: [mistaken] };
  if (errors.length === 0) errors.push(...checkConfigFile(json), ...unknownHouses(json));
  if (errors.length > 0) return { ok: false, errors: errors.sort((a, b) => a.offset - b.offset) };
  const written = json.value as Partial<Config>;
  const config: Config = {
    root: written.root ?? false,
    house: written.house ?? null,
    rules: written.rules ?? {},
    ignore: written.ignore ?? [],
    overrides: (written.overrides ?? []).map(withDefaults),
  };
  return { ok: true, config, json };
}

/** A house given as a configuration: one sentence for what would else be one for each of its properties. */
function mistakenForConfig(json: JsonText): HouseError | null {
  const { id, name } = (json.value ?? {}) as { id?: unknown; name?: unknown };
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  const message =
    'This is a house, not a configuration; name it with --house, or as "house" in rapporteur.json';
  return { ...placeOfStart(json, []), message };
}

/** Where a config names its house: at the top (null) or in one of its overrides. */
export function placeOfHouse(json: JsonText, override: number | null) {
  return placeOf(json, override === null ? ['house'] : ['overrides', override, 'house']);
}

/**
 * The rule ids of a house or config file that no rule has, and the options that the rule has not or that have the
 * wrong form, so that a setting never silently does nothing.
 *
 * @param known the ids of all rules
 */
export function checkRules(json: JsonText, known: readonly string[]): HouseError[] {
  const value = json.value as { rules?: RuleSettings; overrides?: { rules?: RuleSettings }[] };
  const places: [JsonPath, RuleSettings | undefined][] = [[['rules'], value.rules]];
  value.overrides?.forEach((override, index) => {
    places.push([['overrides', index, 'rules'], override.rules]);
  });
  return places.flatMap(([path, rules]) =>
    Object.entries(rules ?? {}).flatMap(([id, setting]) => {
      if (!known.includes(id))
        return [{ ...placeOfKey(json, path, id), message: `${wayTo(json, path)}: ${noRule(id, known)}` }];
      return Array.isArray(setting) && setting[1] ? checkRuleOptions(json, id, [...path, id, 1]) : [];
    }),
  );
}

function noRule(id: string, known: readonly string[]): string {
  const guess = meant(id, known);
  return `there is no rule "${id}"; ${guess ? `did you mean "${guess}"?` : 'see rapporteur rules for all of them'}`;
}

function withDefaults(written: Partial<ConfigOverride>): ConfigOverride {
  return {
    files: written.files ?? [],
    house: written.house ?? null,
    kind: written.kind ?? null,
    rules: written.rules ?? {},
  };
}

/** Reads the value as it comes, so that it speaks even when the schema refuses something else. */
function unknownHouses(json: JsonText): HouseError[] {
  const value = json.value as { house?: unknown; overrides?: unknown } | null;
  const overrides = Array.isArray(value?.overrides)
    ? (value.overrides as ({ house?: unknown } | null)[])
    : [];
  const named: [unknown, number | null][] = [[value?.house, null]];
  overrides.forEach((override, index) => {
    named.push([override?.house, index]);
  });
  return named.flatMap(([house, override]) => {
    if (typeof house !== 'string' || house.trim() === '') return [];
    const error = unknownHouse(house, placeOfHouse(json, override));
    return error ? [error] : [];
  });
}

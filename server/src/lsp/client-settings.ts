import { checkRules, parseConfig } from '../house/config.ts';
import type { RuleSetting } from '../house/types.ts';
import { KNOWN_RULES } from '../workspace/config.ts';

/** The client's settings for one folder, section `rapporteur`. */
export interface ClientSettings {
  house?: string;
  rules?: Record<string, RuleSetting>;
}

/** Settings that can be used, and a sentence for each that cannot. */
export interface ReadSettings {
  settings: ClientSettings;
  problems: string[];
}

/**
 * What the client sent, whatever its shape: what cannot be used is left out and told, so that one slip does not cost
 * the other settings. Values are judged as those of a `rapporteur.json` are.
 */
export function readSettings(value: unknown): ReadSettings {
  const settings: ClientSettings = {};
  const problems: string[] = [];
  if (typeof value !== 'object' || value === null) return { settings, problems };
  const { house, rules } = value as { house?: unknown; rules?: unknown };
  // Clients send the empty text for what their user has not set.
  if (house !== undefined && house !== null && house !== '') {
    const found = problemsOf({ house });
    if (found.length === 0 && typeof house === 'string') settings.house = house;
    problems.push(...found);
  }
  if (typeof rules === 'object' && rules !== null && !Array.isArray(rules)) {
    settings.rules = {};
    for (const [id, setting] of Object.entries(rules)) {
      const found = problemsOf({ rules: { [id]: setting } });
      if (found.length === 0) settings.rules[id] = setting as RuleSetting;
      problems.push(...found);
    }
  } else if (rules !== undefined && rules !== null) {
    problems.push('rapporteur.rules must be an object in braces { }');
  }
  return { settings, problems };
}

function problemsOf(config: object): string[] {
  const result = parseConfig('settings', JSON.stringify(config));
  const errors = result.ok ? checkRules(result.json, KNOWN_RULES) : result.errors;
  return errors.map(({ message }) => `Setting of the editor, rapporteur: ${message}`);
}

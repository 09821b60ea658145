import type { RuleSetting, Severity } from '../house/types.ts';
import { meant } from '../house/validate.ts';
import { ConfigResolver, KNOWN_RULES } from '../workspace/config.ts';
import { absolutePath, nodeFiles } from '../workspace/node-files.ts';
import { UserError } from './exit-codes.ts';

/** What the options say about house, configuration and rules. */
export interface SettingFlags {
  house?: string | undefined;
  config?: string | undefined;
  rule?: readonly string[] | undefined;
}

/** The resolver that a command line asks for. */
export function createResolver(flags: SettingFlags, folder: string): ConfigResolver {
  return new ConfigResolver({
    files: nodeFiles,
    folder: absolutePath(folder, '.'),
    house: flags.house,
    config: flags.config === undefined ? undefined : absolutePath(folder, flags.config),
    rules: ruleSettings(flags.rule ?? []),
  });
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies (
  | Severity
  | 'off'
)[];

/**
 * `id:severity` each, the later over the earlier.
 *
 * @throws UserError for a rule or severity that there is not
 */
export function ruleSettings(texts: readonly string[]): Record<string, RuleSetting> {
  return Object.fromEntries(texts.map(ruleSetting));
}

function ruleSetting(text: string): [string, RuleSetting] {
  const [id = '', severity = '', ...rest] = text.split(':').map((part) => part.trim());
  if (severity === '' || rest.length > 0) {
    throw new UserError(`--rule ${text}: write the rule and its severity, such as --rule date-form:off`);
  }
  if (!KNOWN_RULES.includes(id)) {
    const guess = meant(id, KNOWN_RULES);
    const help = guess ? `did you mean "${guess}"?` : 'rapporteur rules lists all of them';
    throw new UserError(`--rule ${text}: there is no rule "${id}"; ${help}`);
  }
  if (!SEVERITIES.includes(severity)) {
    throw new UserError(
      `--rule ${text}: "${severity}" is not a severity; use error, warning, info, hint or off`,
    );
  }
  return [id, severity as Severity | 'off'];
}

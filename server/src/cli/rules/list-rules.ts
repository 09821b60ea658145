import { loadHouse } from '../../house/load.ts';
import type { House, RuleSetting, Severity } from '../../house/types.ts';
import { byCategory } from '../../rules/categories.ts';
import { RULES } from '../../rules/registry.generated.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleUrl } from '../../rules/url.ts';
import { ConfigProblem } from '../../workspace/config-problem.ts';
import { absolutePath, nodeFiles } from '../../workspace/node-files.ts';
import type { RulesFlags } from '../commands/rules.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type Io, wantsColor } from '../io.ts';
import { count, type Paint, painter, type Style, wrap } from '../reporters/terminal.ts';

type Listed = Rule<never>;

/** `rapporteur rules`. */
export function listRules(flags: RulesFlags, io: Io): ExitCode {
  const house = flags.house === undefined ? null : openHouse(flags.house, io.cwd);
  if (flags.format === 'json') {
    io.stdout.write(
      `${JSON.stringify(
        RULES.map((rule) => asJson(rule, house)),
        null,
        2,
      )}\n`,
    );
    return EXIT.clean;
  }
  const paint = painter(wantsColor(io.stdout, io.env, flags.color));
  const width = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : null;
  io.stdout.write(`${listing(house, paint, width).join('\n')}\n`);
  return EXIT.clean;
}

function openHouse(reference: string, folder: string): House {
  const result = loadHouse(reference, { files: nodeFiles, from: absolutePath(folder, 'command line') });
  if (result.ok) return result.house;
  throw new ConfigProblem(result.errors);
}

function asJson(rule: Listed, house: House | null) {
  const { id, category, summary, severity, fix, kinds } = rule;
  const own = {
    id,
    category,
    summary,
    severity: house ? severityIn(rule, house) : severity,
    fix,
    kinds,
    options: rule.options?.defaults ?? {},
    url: ruleUrl(id),
  };
  return house ? { ...own, defaultSeverity: severity, options: optionsIn(rule, house) } : own;
}

/** How bad the findings of a rule are in a house. */
function severityIn(rule: Listed, house: House): Severity | 'off' {
  const setting = house.rules[rule.id];
  if (setting === undefined) return rule.severity;
  return Array.isArray(setting) ? setting[0] : setting;
}

function optionsIn(rule: Listed, house: House): Record<string, unknown> {
  const setting: RuleSetting | undefined = house.rules[rule.id];
  const defaults = (rule.options?.defaults ?? {}) as Record<string, unknown>;
  return Array.isArray(setting) ? { ...defaults, ...setting[1] } : defaults;
}

const STYLES: Record<Severity | 'off', Style> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'dim',
  off: 'strikethrough',
};
const SEVERITY_WIDTH = 'warning'.length;
const FIX_WIDTH = 'unsafe'.length;
/** In narrower windows the summary goes below its rule. */
const LEAST_SUMMARY = 30;

function listing(house: House | null, paint: Paint, width: number | null): string[] {
  const idWidth = Math.max(...RULES.map(({ id }) => id.length));
  const lines: string[] = [];
  for (const { title, rules } of byCategory(RULES)) {
    lines.push(paint('bold', title));
    for (const rule of rules) lines.push(...ruleLines(rule, house, idWidth, paint, width));
    lines.push('');
  }
  const of = house ? ` as ${house.name} sets them` : '';
  lines.push(
    `${count(RULES.length, 'rule')}${of}. “safe” and “unsafe” are the kinds of fix: lint --fix applies`,
  );
  lines.push('the safe ones, lint --fix --unsafe all. More about a rule: rapporteur explain RULE.');
  return lines;
}

function ruleLines(
  rule: Listed,
  house: House | null,
  idWidth: number,
  paint: Paint,
  width: number | null,
): string[] {
  const severity = house ? severityIn(rule, house) : rule.severity;
  const head = [
    `  ${rule.id.padEnd(idWidth)}`,
    `${paint(STYLES[severity], severity)}${' '.repeat(SEVERITY_WIDTH - severity.length)}`,
    `${paint('green', rule.fix ?? '')}${' '.repeat(FIX_WIDTH - (rule.fix ?? '').length)}`,
  ].join('  ');
  const indent = 2 + idWidth + 2 + SEVERITY_WIDTH + 2 + FIX_WIDTH + 2;
  if (width !== null && width - indent < LEAST_SUMMARY)
    return [head.trimEnd(), ...wrap(rule.summary, Math.max(width - 4, 20)).map((line) => `    ${line}`)];
  const [first = '', ...rest] = wrap(rule.summary, width === null ? null : width - indent);
  return [`${head}  ${first}`, ...rest.map((line) => ' '.repeat(indent) + line)];
}

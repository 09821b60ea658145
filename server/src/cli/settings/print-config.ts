import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import type { Severity } from '../../house/types.ts';
import { absolutePath, withSlashes } from '../../workspace/node-files.ts';
import { readTextFile } from '../../workspace/node-read-text.ts';
import type { PrintConfigFlags } from '../commands/print-config.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import { type Io, wantsColor } from '../io.ts';
import { openFile } from '../lint/lint-file.ts';
import { type Paint, painter, printable, type Style } from '../reporters/terminal.ts';
import { createResolver } from '../settings-flags.ts';
import { type EffectiveRule, effectiveRules, type SettingSource } from './effective-rules.ts';

/** What is printed, by `--format json` as it is. Paths are relative to the working folder. */
interface EffectiveConfig {
  file: string;
  kind: 'report' | 'minutes';
  house: { id: string; name: string; by: string; sources: string[] };
  configs: string[];
  rules: EffectiveRule[];
}

/** `rapporteur print-config`. */
export function printConfig(path: string, flags: PrintConfigFlags, io: Io): ExitCode {
  const config = effectiveConfig(path, flags, io);
  if (flags.format === 'json') io.stdout.write(`${JSON.stringify(config, null, 2)}\n`);
  else {
    const paint = painter(wantsColor(io.stdout, io.env, flags.color));
    io.stdout.write(`${describe(config, paint).join('\n')}\n`);
  }
  return EXIT.clean;
}

function effectiveConfig(path: string, flags: PrintConfigFlags, io: Io): EffectiveConfig {
  const absolute = absolutePath(io.cwd, path);
  const resolver = createResolver(flags, io.cwd);
  // A file that is yet to be written has a configuration too; its kind is that of its name.
  const file = existsSync(absolute) ? readTextFile(absolute) : ({ ok: true, text: '', bom: '' } as const);
  if (!file.ok) throw new UserError(`${path}: ${file.problem.message}`);
  const { kind, resolved } = openFile(absolute, file, resolver, { kind: flags.kind ?? null });
  if (resolved.noteProblem !== null) throw new UserError(`${path}: ${resolved.noteProblem}`);
  const { house } = resolved.settings;
  const shown = (name: string) => (name.startsWith('built-in:') ? name : shortest(io.cwd, name));
  return {
    file: shown(absolute),
    kind,
    house: { id: house.id, name: house.name, by: resolved.houseBy, sources: house.sources.map(shown) },
    configs: resolved.configs.map(shown),
    rules: effectiveRules(resolved.settings, kind).map((rule) => ({
      ...rule,
      sources: rule.sources.map((source) => ({ ...source, file: source.file && shown(source.file) })),
    })),
  };
}

function shortest(folder: string, path: string): string {
  return withSlashes(relative(folder, path)) || '.';
}

const HOUSE_BY: Record<string, string> = {
  option: 'asked for by --house',
  config: 'named by a configuration',
  note: 'named by the note on the first line',
  default: 'because nothing names one',
};

const STYLES: Record<Severity | 'off', Style> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'dim',
  off: 'dim',
};

function describe({ file, kind, house, configs, rules }: EffectiveConfig, paint: Paint): string[] {
  const from = house.sources.join(' → ');
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const set = rules.filter(({ sources }) => sources.length > 0);
  const line = ({ id, severity, options, sources }: EffectiveRule) =>
    [
      `  ${id.padEnd(idWidth)}`,
      `${paint(STYLES[severity], severity)}${' '.repeat(7 - severity.length)}`,
      paint('dim', sources.length === 0 ? 'default' : sources.map(describeSource).join(', then ')),
      ...(Object.keys(options).length > 0 ? [JSON.stringify(options)] : []),
    ].join('  ');
  return [
    `${paint('bold', 'File')}     ${printable(file)} (${kind})`,
    `${paint('bold', 'House')}    ${house.id}: ${printable(house.name)}, ${HOUSE_BY[house.by] ?? house.by}`,
    `         ${printable(from)}`,
    `${paint('bold', 'Configs')}  ${configs.length === 0 ? 'none' : configs.map(printable).join('\n         ')}`,
    '',
    paint('bold', 'Rules that a house, a configuration or an option sets'),
    ...(set.length === 0 ? ['  none: every rule has its own severity'] : set.map(line)),
    '',
    paint('bold', 'Rules with their own severity'),
    ...rules.filter(({ sources }) => sources.length === 0).map(line),
  ];
}

function describeSource({ by, file, line }: SettingSource): string {
  if (by === 'option') return '--rule';
  if (file === null) return by === 'house' ? 'the house' : by;
  return line === null ? file : `${file}:${line}`;
}

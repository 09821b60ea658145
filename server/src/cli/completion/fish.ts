import type { DescribedCommand, DescribedOption, Value } from './described-command.ts';

/** The script for fish. */
export function fishScript(program: string, commands: readonly DescribedCommand[]): string {
  const lines = commands.flatMap((command) => linesOf(program, command));
  return `# Completion of ${program} for fish, written by: ${program} completion fish\n${lines.join('\n')}\n`;
}

function linesOf(program: string, command: DescribedCommand): string[] {
  const start = `complete -c ${program} -n ${quoted(condition(command))}`;
  const { argument, commands, options } = command;
  return [
    // Files are offered where an argument is one, and nowhere else.
    ...(argument?.isFile ? [] : [`${start} -f`]),
    ...commands.map(({ name, summary }) => `${start} -a ${quoted(name)} -d ${quoted(summary)}`),
    ...(argument && argument.words.length > 0 ? [`${start} -a ${quoted(argument.words.join(' '))}`] : []),
    ...options.map((option) => `${start} ${optionSpec(option)}`),
  ];
}

/** True in the command itself and, where it has commands of its own, only before one is named. */
function condition({ path, commands }: DescribedCommand): string {
  const inner = commands.map(({ name }) => name).join(' ');
  const parts = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  if (path.length === 0) return '__fish_use_subcommand';
  if (inner !== '') parts.push(`not __fish_seen_subcommand_from ${inner}`);
  return parts.join('; and ');
}

function optionSpec({ short, long, summary, value }: DescribedOption): string {
  const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  return `${names}${value ? ` ${valueSpec(value)}` : ''} -d ${quoted(summary)}`;
}

function valueSpec({ words, isFile, isOptional }: Value): string {
  const list = words.length > 0 ? ` -a ${quoted(words.join(' '))}` : '';
  if (isOptional) return `${isFile ? '-F' : '-f'}${list}`;
  return `${isFile ? '-r -F' : '-x'}${list}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

import type { DescribedCommand, DescribedOption, Value } from './described-command.ts';

/** The script for zsh, for a file in `$fpath` or to be sourced after `compinit`. */
export function zshScript(program: string, commands: readonly DescribedCommand[]): string {
  const functions = commands.map((command) => functionOf(program, command, commands));
  return `#compdef ${program}
# Completion of ${program} for zsh, written by: ${program} completion zsh

${functions.join('\n\n')}

if [[ "\${funcstack[1]}" == _${program} ]]; then
  _${program} "$@"
else
  compdef _${program} ${program}
fi
`;
}

function functionOf(program: string, command: DescribedCommand, all: readonly DescribedCommand[]): string {
  const specs = command.options.flatMap(optionSpecs);
  const name = nameOf(program, command.path);
  if (command.commands.length === 0) {
    const argument = command.argument
      ? [quoted(`*:${command.argument.name}:${action(command.argument)}`)]
      : [];
    return `${name}() {\n  _arguments -s -S \\\n    ${[...specs, ...argument].join(' \\\n    ')}\n}`;
  }
  const described = command.commands.map((one) => quoted(`${one.name}:${one.summary}`));
  const cases = all
    .filter(({ path }) => path.length === command.path.length + 1 && startsWith(path, command.path))
    .map(({ path }) => `        ${path.at(-1)}) ${nameOf(program, path)} ;;`);
  return `${name}() {
  local curcontext="$curcontext" state line
  local -a commands
  commands=(
    ${described.join('\n    ')}
  )
  _arguments -C -s -S \\
    ${[...specs, "'1:command:->command'", "'*::argument:->argument'"].join(' \\\n    ')}
  case $state in
    command) _describe -t commands command commands ;;
    argument)
      case $line[1] in
${cases.join('\n')}
      esac
      ;;
  esac
}`;
}

function nameOf(program: string, path: readonly string[]): string {
  return ['', program, ...path].join('_');
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => path[index] === word);
}

function optionSpecs({ short, long, summary, value }: DescribedOption): string[] {
  const about = `[${summary.replace(/[[\]\\:]/g, '\\$&')}]`;
  const tail = value ? `${value.isOptional ? '::' : ':'}${value.name}:${action(value)}` : '';
  const spellings = short === null ? [long] : [short, long];
  // `--long=` lets both `--long value` and `--long=value` be completed.
  return spellings.map((spelling) =>
    quoted(`*${spelling}${value ? (spelling === long ? '=' : '+') : ''}${about}${tail}`),
  );
}

function action({ words, isFile }: Value): string {
  if (words.length === 0) return isFile ? '_files' : ' ';
  const list = `(${words.join(' ')})`;
  return isFile ? `{_alternative "words\\:known\\:${list}" "files\\:file\\:_files"}` : list;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

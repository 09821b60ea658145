import type { DescribedCommand, DescribedOption, Value } from './described-command.ts';

/**
 * The script for bash. It needs nothing besides bash 3.2, runs nothing of what is typed, and leaves to readline
 * to complete files wherever no word fits.
 */
export function bashScript(program: string, commands: readonly DescribedCommand[]): string {
  const name = `_${program}`;
  const paths = commands.filter(({ path }) => path.length > 0).map(keyOf);
  const values = commands.flatMap(valueCases);
  return `# Completion of ${program} for bash, written by: ${program} completion bash
${name}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' words='' i
  # Readline takes --name=value apart.
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command/\${COMP_WORDS[i]}" in
      ${paths.join(' | ')}) command="$command/\${COMP_WORDS[i]}" ;;
    esac
  done
  case "$command $prev" in
${values.map(({ pattern, words }) => `    ${pattern}) words=${quoted(words)} ;;`).join('\n')}
    *)
      if [[ $cur == -* ]]; then
        case $command in
${commands.map((command) => `          ${pathPattern(command)}) words=${quoted(optionWords(command))} ;;`).join('\n')}
        esac
      else
        case $command in
${commands.map((command) => `          ${pathPattern(command)}) words=${quoted(argumentWords(command))} ;;`).join('\n')}
        esac
      fi
      ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F ${name} ${program}
`;
}

function keyOf({ path }: DescribedCommand): string {
  return path.map((word) => `/${word}`).join('');
}

function pathPattern(command: DescribedCommand): string {
  return command.path.length === 0 ? "''" : keyOf(command);
}

function valueCases(command: DescribedCommand): { pattern: string; words: string[] }[] {
  return command.options.flatMap((option) => {
    if (!option.value) return [];
    const pattern = spellings(option)
      .map((spelling) => `'${keyOf(command)} ${spelling}'`)
      .join(' | ');
    return [{ pattern, words: option.value.words }];
  });
}

function spellings({ short, long }: DescribedOption): string[] {
  return short === null ? [long] : [short, long];
}

function optionWords({ options }: DescribedCommand): string[] {
  return options.map(({ long }) => long);
}

function argumentWords({ commands, argument }: DescribedCommand): string[] {
  return [...commands.map(({ name }) => name), ...wordsOf(argument)];
}

function wordsOf(value: Value | null): string[] {
  return value?.words ?? [];
}

/** Names of ours: letters, digits and hyphens. */
function quoted(words: readonly string[]): string {
  return `'${words.join(' ')}'`;
}

import type { Command } from 'commander';
import { builtinIds } from '../../house/builtin.ts';
import { RULES } from '../../rules/registry.generated.ts';
import type { Shell } from '../commands/completion.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { bashScript } from './bash.ts';
import { describeCommands } from './described-command.ts';
import { fishScript } from './fish.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `rapporteur completion`. */
export function completion(program: Command, shell: Shell, io: Io): ExitCode {
  const rules = RULES.map((rule) => rule.id);
  const commands = describeCommands(program, { house: [...builtinIds], rule: rules });
  io.stdout.write(SCRIPTS[shell](program.name(), commands));
  return EXIT.clean;
}

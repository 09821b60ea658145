/**
 * The command line as completion scripts need it, read from the definitions that the parser itself works with, so
 * that a new option is completed without anyone thinking of it.
 */
import type { Command } from 'commander';

export interface DescribedCommand {
  /** The words from the program's name on: `new report`; empty for the program itself. */
  path: string[];
  summary: string;
  /** The words that may follow. */
  commands: { name: string; summary: string }[];
  options: DescribedOption[];
  argument: Value | null;
}

export interface DescribedOption {
  short: string | null;
  long: string;
  summary: string;
  /** Null for a switch. */
  value: Value | null;
}

/** What completes an option's value or an argument. */
export interface Value {
  name: string;
  words: string[];
  isFile: boolean;
  /** Whether the option stands without one as well. */
  isOptional: boolean;
}

/**
 * Every command of a program, the program itself first.
 *
 * @param known the words for values by their name, which is what their placeholder begins with: `<house>`
 */
export function describeCommands(
  program: Command,
  known: Readonly<Record<string, readonly string[]>>,
): DescribedCommand[] {
  return describe(program, [], known);
}

function describe(
  command: Command,
  path: string[],
  known: Readonly<Record<string, readonly string[]>>,
): DescribedCommand[] {
  const help = command.createHelp();
  const inner = help.visibleCommands(command).filter((one) => one.name() !== 'help');
  const [argument] = command.registeredArguments;
  const own: DescribedCommand = {
    path,
    summary: command.summary() || command.description(),
    commands: inner.map((one) => ({ name: one.name(), summary: one.summary() || one.description() })),
    options: help.visibleOptions(command).flatMap((option) => {
      if (!option.long) return [];
      const takesValue = option.required || option.optional;
      const placeholder = /[<[]([^>\]]+)/.exec(option.flags)?.[1] ?? '';
      return {
        short: option.short ?? null,
        long: option.long,
        summary: option.description,
        value: takesValue
          ? {
              ...completedBy(option.long.slice(2), placeholder, option.argChoices, known),
              isOptional: option.optional,
            }
          : null,
      };
    }),
    argument: argument ? completedBy(argument.name(), argument.name(), argument.argChoices, known) : null,
  };
  return [own, ...inner.flatMap((one) => describe(one, [...path, one.name()], known))];
}

function completedBy(
  name: string,
  placeholder: string,
  choices: readonly string[] | undefined,
  known: Readonly<Record<string, readonly string[]>>,
): Value {
  const words = choices ?? (Object.hasOwn(known, name) ? known[name] : undefined) ?? [];
  return {
    name,
    words: [...words],
    isFile: /\b(?:file|paths|folder)\b/.test(placeholder),
    isOptional: false,
  };
}

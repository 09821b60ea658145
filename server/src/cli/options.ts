import { type Command, Option } from 'commander';

/**
 * `-o, --out`, for a command that prints something. `--output-file`, as other linters call it and `lint` once did, is
 * taken as well, and `-` is the standard output, as without it.
 */
export function addOutOption(
  command: Command,
  what = 'write to a file instead of the standard output',
): Command {
  const take = (file: string) => {
    // A script whose variable is empty does not mean this folder.
    if (file === '') command.error("error: option '-o, --out <file>' is empty; name a file, or leave it out");
    command.setOptionValueWithSource('out', file === '-' ? undefined : file, 'cli');
  };
  return command
    .option('-o, --out <file>', what)
    .addOption(new Option('--output-file <file>').hideHelp())
    .on('option:out', take)
    .on('option:output-file', take);
}

/** The options that say by what a document is judged; the same for every command that reads documents. */
export function addSettingOptions(command: Command): Command {
  return command
    .option('--house <id|file>', 'the house to follow, whatever the configuration says')
    .option('--config <file>', 'use this configuration instead of the nearest rapporteur.json')
    .addOption(
      new Option('--kind <kind>', 'what the documents are, whatever their names say').choices([
        'report',
        'minutes',
      ]),
    );
}

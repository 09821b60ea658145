import { type Command, Option } from 'commander';

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

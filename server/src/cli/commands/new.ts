import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addOutOption } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur new report --house halton --out budget.report
  $ rapporteur new report --subject "Library opening hours" --date 2026-03-09
  $ rapporteur new report --house england --all`;

/** The options of `new report` as the parser hands them over. */
export interface NewReportFlags {
  house?: string;
  config?: string;
  out?: string;
  all?: boolean;
  committee?: string;
  date?: string;
  subject?: string;
  officer?: string;
  portfolio?: string;
  wards?: string;
}

const MINUTES_EXAMPLES = `
Examples:
  $ rapporteur new minutes --house halton --committee "Executive Board" --date 2026-03-09
  $ rapporteur new minutes --agenda agenda.docx --out 2026-03-09.minutes
  $ rapporteur new minutes --reports reports/ --date 2026-03-09 --out 2026-03-09.minutes`;

/** The options of `new minutes` as the parser hands them over. */
export interface NewMinutesFlags {
  house?: string;
  config?: string;
  out?: string;
  all?: boolean;
  committee?: string;
  date?: string;
  time?: string;
  venue?: string;
  agenda?: string;
  reports?: string[];
}

/** Declares `rapporteur new`. */
export function register(program: Command): void {
  const command = program.command('new').summary('begin a document').description('Begins a document.');
  const report = command
    .command('report')
    .summary('write the skeleton of a report')
    .description(
      'Writes a report with all the fields and sections of its house, ready to be filled in. What belongs where ' +
        'stands in notes, lines that begin with // and are never published.',
    )
    .optionsGroup('What applies:')
    .option('--house <id|file>', 'the house to follow, whatever the configuration says')
    .option('--config <file>', 'use this configuration instead of the nearest rapporteur.json')
    .addOption(new Option('--all', 'also the fields and sections that only some reports need'))
    .optionsGroup('Output:');
  addOutOption(report, 'write to a new file instead of the standard output')
    .optionsGroup('What is known already:')
    .option('--committee <name>', 'the body that receives the report')
    .option('--date <date>', 'the date of the meeting, such as 2026-03-09 or "9 March 2026"')
    .option('--subject <words>', 'what the report is about')
    .option('--officer <post>', 'the post that answers for it')
    .option('--portfolio <name>', 'the portfolio')
    .option('--wards <names>', 'the wards affected')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: NewReportFlags) => {
      const { newReport } = await import('../documents/new-report.ts');
      process.exitCode = newReport(flags, processIo());
    });
  registerMinutes(command);
}

function registerMinutes(command: Command): void {
  const minutes = command
    .command('minutes')
    .summary('write the skeleton of minutes')
    .description(
      'Writes minutes with the front block and the standing items of their house, and an item for each entry of an ' +
        'agenda or each report. What was recommended stands in notes, lines that begin with // and are never ' +
        'published: nothing is decided before the meeting.',
    )
    .optionsGroup('What applies:')
    .option('--house <id|file>', 'the house to follow, whatever the configuration says')
    .option('--config <file>', 'use this configuration instead of the nearest rapporteur.json')
    .addOption(new Option('--all', 'also the fields and items that only some meetings need'))
    .optionsGroup('Output:');
  addOutOption(minutes, 'write to a new file instead of the standard output')
    .optionsGroup('What is known already:')
    .option('--committee <name>', 'the body that meets')
    .option('--date <date>', 'the date of the meeting, such as 2026-03-09 or "9 March 2026"')
    .option('--time <time>', 'when it begins, such as "6.30 p.m."')
    .option('--venue <place>', 'where it is held')
    .option('--agenda <file>', 'an item for each numbered title of an agenda: text, a web page, Word or PDF')
    .option('--reports <paths...>', 'an item for each report to the meeting: files, or folders of reports')
    .addHelpText('after', MINUTES_EXAMPLES)
    .action(async (flags: NewMinutesFlags) => {
      const { newMinutes } = await import('../documents/new-minutes.ts');
      process.exitCode = await newMinutes(flags, processIo());
    });
}

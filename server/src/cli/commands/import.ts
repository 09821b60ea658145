import { type Command, Option } from 'commander';
import { processIo } from '../io.ts';
import { addSettingOptions } from '../options.ts';

const EXAMPLES = `
Examples:
  $ rapporteur import "Budget report.docx"
  $ rapporteur import minutes/*.pdf -o imported
  $ rapporteur import page.html -o - | less

Whether a file holds a report or minutes is seen from what is in it, and so is the council unless --house or a
rapporteur.json says it. No word is changed. What is left out (page numbers, labels of a web page) is listed with the
reason: read the list before you throw the original away. Numbers stay those of the original; rapporteur format then
brings everything into the form of the house.`;

/** The options of `import` as the parser hands them over. */
export interface ImportFlags {
  house?: string;
  config?: string;
  kind?: 'report' | 'minutes';
  /** A folder, or `-` for the standard output. */
  out?: string;
  force?: boolean;
  format: 'text' | 'json';
}

/** Declares `rapporteur import`. */
export function register(program: Command): void {
  const command = program
    .command('import')
    .summary('make a source of a Word document, a PDF, a web page or plain text')
    .description('Makes reports and minutes of documents in other formats: .docx, .pdf, .html, .txt.')
    .argument('<file...>', 'the documents: files and globs');
  addSettingOptions(command)
    .option(
      '-o, --out <folder>',
      'write into this folder instead of beside each document; - prints the source',
    )
    .option('--force', 'write over files that are there already')
    .addOption(
      new Option('-f, --format <format>', 'how to print what was imported and what was left out')
        .choices(['text', 'json'])
        .default('text'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], flags: ImportFlags) => {
      const { importFiles } = await import('../documents/import.ts');
      process.exitCode = await importFiles(files, flags, processIo());
    });
}

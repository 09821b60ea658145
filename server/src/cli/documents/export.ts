import { dirname, resolve } from 'node:path';
import { renderPage } from '../../export/html/page.ts';
import { linkedReport, type ReportLookup } from '../../export/html/report-lookup.ts';
import { exemptParts, unmarkedClaims } from '../../export/public-parts.ts';
import { LineIndex } from '../../model/line-index.ts';
import type { DocumentModel } from '../../model/types.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import type { ExportFlags } from '../commands/export.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { writeNewFile } from '../write-file.ts';
import { openDocument } from './open-document.ts';

/** `rapporteur export`. */
export function exportDocument(path: string, flags: ExportFlags, io: Io): ExitCode {
  const model = openDocument(path, flags, io.cwd);
  refuseUnfinished(model, path);
  const page = renderPage(model, flags.exempt, reportsBeside(path, flags, io.cwd));
  if (flags.out === undefined) io.stdout.write(page);
  else {
    writeNewFile(absolutePath(io.cwd, flags.out), flags.out, page, [absolutePath(io.cwd, path)]);
    io.stderr.write(`Wrote ${flags.out}.\n`);
  }
  for (const remark of exemptRemarks(model, flags.exempt)) io.stderr.write(`${remark}\n`);
  return EXIT.clean;
}

/** The reports that minutes name, by their paths beside them. One that cannot be read is not known. */
function reportsBeside(path: string, flags: ExportFlags, folder: string): ReportLookup {
  return (named) => {
    const report = resolve(dirname(absolutePath(folder, path)), named);
    try {
      const model = openDocument(report, { ...flags, kind: 'report' }, folder);
      return { ...linkedReport(model, flags.exempt), href: null };
    } catch (problem) {
      if (problem instanceof UserError) return null;
      throw problem;
    }
  };
}

/** Both sides of a failed merge would be published. */
function refuseUnfinished(model: DocumentModel, path: string): void {
  const [conflict] = model.conflicts;
  if (!conflict) return;
  const { line } = new LineIndex(model.source).at(conflict.start);
  throw new UserError(`${path}:${line}: a merge has left its markers here; settle it before you publish`);
}

/** What whoever publishes the page has to know, a sentence each. */
function* exemptRemarks(model: DocumentModel, mode: ExportFlags['exempt']): Iterable<string> {
  const parts = exemptParts(model);
  const { whole, sections } = parts;
  const isExempt = whole !== null || sections.size > 0;
  if (mode === 'full') {
    if (isExempt) yield 'This copy holds exempt information: do not publish it.';
    return;
  }
  const lines = new LineIndex(model.source);
  if (whole !== null) yield `The whole ${KINDS[model.kind]}: the page says so and nothing else of it.`;
  else if (isExempt) {
    const titles = [...sections.keys()]
      .sort((a, b) => a.start - b.start)
      .map(({ title, start }) => `“${title.text}” (line ${lines.at(start).line})`);
    yield `Left out as exempt: ${titles.join(', ')}.`;
  }
  for (const { start } of unmarkedClaims(model, parts)) {
    yield `Line ${lines.at(start).line} says that something is not for publication, but no EXEMPT: line does. It is on the page.`;
  }
}

const KINDS = { report: 'report is exempt', minutes: 'minutes are exempt' } as const;

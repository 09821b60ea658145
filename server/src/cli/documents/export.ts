import { renderPage } from '../../export/html/page.ts';
import { exemptParts } from '../../export/public-parts.ts';
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
  const page = renderPage(model, flags.exempt);
  if (flags.out === undefined) io.stdout.write(page);
  else {
    const out = absolutePath(io.cwd, flags.out);
    if (out === absolutePath(io.cwd, path))
      throw new UserError(`${flags.out} is the document itself; give the page another name`);
    writeNewFile(out, flags.out, page);
    io.stderr.write(`Wrote ${flags.out}.\n`);
  }
  const remark = exemptRemark(model, flags.exempt);
  if (remark !== null) io.stderr.write(`${remark}\n`);
  return EXIT.clean;
}

/** Both sides of a failed merge would be published. */
function refuseUnfinished(model: DocumentModel, path: string): void {
  const [conflict] = model.conflicts;
  if (!conflict) return;
  const { line } = new LineIndex(model.source).at(conflict.start);
  throw new UserError(`${path}:${line}: a merge has left its markers here; settle it before you publish`);
}

/** What whoever publishes the page has to know; null when nothing is exempt. */
function exemptRemark(model: DocumentModel, mode: ExportFlags['exempt']): string | null {
  const { whole, sections } = exemptParts(model);
  if (whole === null && sections.size === 0) return null;
  if (mode === 'full') return 'This copy holds exempt information: do not publish it.';
  if (whole !== null) return `The whole ${KINDS[model.kind]}: the page says so and nothing else of it.`;
  const lines = new LineIndex(model.source);
  const parts = [...sections.keys()]
    .sort((a, b) => a.start - b.start)
    .map(({ title, start }) => `“${title.text}” (line ${lines.at(start).line})`);
  return `Left out as exempt: ${parts.join(', ')}.`;
}

const KINDS = { report: 'report is exempt', minutes: 'minutes are exempt' } as const;

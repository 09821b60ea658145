import { LineIndex } from '../../model/line-index.ts';
import { firstWords } from '../../prose/first-words.ts';
import { COMMENTS_SUFFIX, placeThreads, readComments } from '../../review/comments.ts';
import { nodeFiles, shownPath } from '../../workspace/node-files.ts';
import { readTextFile } from '../../workspace/node-read-text.ts';
import type { LintFlags } from '../commands/lint.ts';
import { openText } from '../documents/open-document.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { describeHouseErrors } from '../house-errors.ts';
import type { Io } from '../io.ts';
import { count, printable } from '../reporters/terminal.ts';

/** As many letters of a comment as a line has room for. */
const MOST_LETTERS = 72;

/**
 * Lists the comments on documents that nobody has resolved, on the error stream, so that what reads the findings is
 * not disturbed.
 *
 * @param paths of the documents; those with comments have a file of them beside them
 * @returns `findings` when there are any, `misuse` when a file of comments cannot be read
 */
export function tellOpenComments(paths: readonly string[], flags: LintFlags, io: Io): ExitCode {
  let code: ExitCode = EXIT.clean;
  let total = 0;
  for (const path of paths) {
    const file = path + COMMENTS_SUFFIX;
    if (!nodeFiles.isFile(file)) continue;
    const lines = openComments(path, file, flags, io);
    if (lines === null) code = EXIT.misuse;
    else {
      total += lines.length;
      for (const line of lines) io.stderr.write(`${line}\n`);
    }
  }
  if (total === 0) return code;
  io.stderr.write(`${count(total, 'open comment')}: resolve them, or lint without --fail-on-open-comments\n`);
  return code === EXIT.clean ? EXIT.findings : code;
}

/** A line for each, `file:line: open comment by author: words`; null when the file of them cannot be read. */
function openComments(path: string, file: string, flags: LintFlags, io: Io): string[] | null {
  const name = shownPath(path, io.cwd);
  const read = readTextFile(file);
  if (!read.ok) {
    io.stderr.write(`${shownPath(file, io.cwd)}: ${read.problem.message}\n`);
    return null;
  }
  const comments = readComments(file, read.text);
  if (!comments.ok) {
    io.stderr.write(describeHouseErrors(comments.errors, io.cwd));
    return null;
  }
  const open = comments.threads.filter(({ state }) => state === 'open');
  if (open.length === 0) return [];
  const model = openText(path, readTextFile(path), flags, io.cwd, name);
  const lines = new LineIndex(model.source);
  return placeThreads(open, model).map(({ thread, range }) => {
    const [comment] = thread.comments;
    const place = range ? `${name}:${lines.at(range.start).line}` : name;
    const lost = range ? '' : ` on “${firstWords(thread.anchor.words, 40)}”, which has gone`;
    const said = firstWords(comment?.text ?? '', MOST_LETTERS);
    return printable(`${place}: open comment by ${comment?.author ?? ''}${lost}: ${said}`);
  });
}

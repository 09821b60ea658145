import { diffDocuments } from '../../diff/diff-documents.ts';
import { diffPage } from '../../diff/html.ts';
import { diffToJson, type Version } from '../../diff/json.ts';
import { absolutePath } from '../../workspace/node-files.ts';
import { decodeText } from '../../workspace/node-read-text.ts';
import type { DiffFlags } from '../commands/diff.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import { type Io, readStdin, wantsColor } from '../io.ts';
import { painter } from '../reporters/terminal.ts';
import { version } from '../version.ts';
import { diffText } from './diff-text.ts';
import { openDocument, openText } from './open-document.ts';

/** `rapporteur diff`: `clean` when the two say the same, `findings` when they do not. */
export async function diff(
  old: string,
  fresh: string | undefined,
  flags: DiffFlags,
  io: Io,
): Promise<ExitCode> {
  const versions = await readVersions(old, fresh, flags, io);
  const found = diffDocuments(versions.old.model, versions.new.model);
  const text = textOf(found, versions, flags, io);
  if (flags.out === undefined) io.stdout.write(text);
  else {
    const { writeNewFile } = await import('../write-file.ts');
    const read = [versions.old.path, versions.new.path].map((path) => absolutePath(io.cwd, path));
    writeNewFile(absolutePath(io.cwd, flags.out), flags.out, text, read);
  }
  return found.isSame ? EXIT.clean : EXIT.findings;
}

interface Versions {
  old: Version;
  new: Version;
}

/** What the old version is called that came through the standard input. */
const STDIN_NAME = '<stdin>';

async function readVersions(
  old: string,
  fresh: string | undefined,
  flags: DiffFlags,
  io: Io,
): Promise<Versions> {
  if (flags.stdin) {
    if (fresh !== undefined)
      throw new UserError('--stdin is the old version: give the path of the new one only');
    // What came through the pipe is judged as the file that it is a version of.
    const model = openText(old, decodeText(await readStdin(io)), flags, io.cwd, STDIN_NAME);
    return { old: { path: STDIN_NAME, model }, new: { path: old, model: openDocument(old, flags, io.cwd) } };
  }
  if (fresh === undefined)
    throw new UserError('diff compares two files: give the old and the new one, or --stdin');
  return {
    old: { path: old, model: openDocument(old, flags, io.cwd) },
    new: { path: fresh, model: openDocument(fresh, flags, io.cwd) },
  };
}

function textOf(
  found: ReturnType<typeof diffDocuments>,
  { old, new: fresh }: Versions,
  { format, color, out }: DiffFlags,
  io: Io,
): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(diffToJson(found, old, fresh, version), null, 2)}\n`;
    case 'html':
      return diffPage(found, old, fresh);
    case 'text': {
      const isShown = out === undefined;
      const paint = painter(isShown ? wantsColor(io.stdout, io.env, color) : color === true);
      const width = isShown && io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : 100;
      return `${diffText(found, old, fresh, paint, width).join('\n')}\n`;
    }
  }
}

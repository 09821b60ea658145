import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DocumentKind } from '../../house/types.ts';
import { readSource } from '../../import/extract/read-source.ts';
import { type Imported, type ImportResult, importDocument } from '../../import/import-document.ts';
import { ImportError } from '../../import/import-error.ts';
import type { SourceDocument } from '../../import/source-document.ts';
import { absolutePath, shownPath } from '../../workspace/node-files.ts';
import { filesMatching } from '../../workspace/node-globs.ts';
import { readPdfApart } from '../../workspace/node-pdf-thread.ts';
import type { ImportFlags } from '../commands/import.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { createResolver } from '../settings-flags.ts';
import { reasonOf } from '../write-file.ts';
import { houseLaidDown, houseNote } from './house-note.ts';
import { importJson, importText, type ReportedImport } from './import-report.ts';

/** `rapporteur import`. A document that cannot be imported is said so; the others are. */
export async function importFiles(paths: readonly string[], flags: ImportFlags, io: Io): Promise<ExitCode> {
  const files = await expanded(paths, io.cwd);
  const isPrinted = flags.out === '-';
  if (isPrinted && files.length > 1)
    throw new UserError('-o - prints one document; name one file, or a folder to write into');
  const importer = new Importer(flags, io);
  const reports: ReportedImport[] = [];
  for (const file of files) reports.push(await importer.import(file));
  // Standard output is for the source when that is asked for.
  const stream = isPrinted ? io.stderr : io.stdout;
  if (flags.format === 'json') stream.write(importJson(reports));
  else for (const report of reports) (report.error === null ? stream : io.stderr).write(importText(report));
  return reports.some(({ error }) => error !== null) ? EXIT.misuse : EXIT.clean;
}

/**
 * The files that are meant, each once. Not every shell puts the files of a pattern in its place: those of Windows hand it
 * on.
 */
async function expanded(paths: readonly string[], folder: string): Promise<string[]> {
  const files = new Set<string>();
  for (const path of paths) {
    const isThere = existsSync(absolutePath(folder, path));
    const found = isThere ? null : await filesMatching(path, folder);
    if (!found?.length) files.add(path);
    for (const file of found ?? []) files.add(shownPath(file, folder));
  }
  return [...files];
}

/** Larger files than this are no documents. */
const MOST_BYTES = 500_000_000;

class Importer {
  readonly #flags: ImportFlags;
  readonly #io: Io;
  readonly #resolver;
  /** Without what is asked for on this command line. */
  readonly #plain;
  /** What each file written so far was made of, so that `a.docx` and `a.pdf` do not end as one. */
  readonly #written = new Map<string, string>();

  constructor(flags: ImportFlags, io: Io) {
    this.#flags = flags;
    this.#io = io;
    this.#resolver = createResolver(flags, io.cwd);
    this.#plain = createResolver({}, io.cwd);
  }

  async import(file: string): Promise<ReportedImport> {
    try {
      if (/\.(?:report|minutes)$/.test(file))
        throw new ImportError('is a source of Rapporteur already: rapporteur format puts it into its form.');
      const source = await readSource(bytesOf(absolutePath(this.#io.cwd, file)), file, readPdfApart);
      const result = this.#recognise(source);
      return { origin: file, result, written: await this.#write(result), error: null };
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      return { origin: file, result: null, written: [], error: `${file} ${error.message}` };
    }
  }

  /** What the file is decides its name, and its name may decide the house. */
  #recognise(source: SourceDocument): ImportResult {
    const { kind = null } = this.#flags;
    const result = this.#recogniseAs(source, kind ?? 'report', kind);
    const found = result.documents[0]?.kind ?? 'report';
    return found === (kind ?? 'report') ? result : this.#recogniseAs(source, found, found);
  }

  #recogniseAs(source: SourceDocument, name: DocumentKind, kind: DocumentKind | null): ImportResult {
    const path = this.#pathFor(source.origin, name, '');
    const { settings, houseBy } = this.#resolver.resolve(path, null);
    const house = houseBy === 'default' ? null : settings.house;
    const result = importDocument(source, {
      kind,
      house,
      houseNote: house && houseNote(this.#flags, path, this.#plain, house),
    });
    const laidDown = house && houseLaidDown(this.#flags, path, this.#plain, house, this.#io.cwd);
    return laidDown === null ? result : { ...result, notes: [...result.notes, laidDown] };
  }

  #pathFor(origin: string, kind: DocumentKind, suffix: string): string {
    const { out } = this.#flags;
    const path = absolutePath(this.#io.cwd, origin);
    const folder = out === undefined || out === '-' ? dirname(path) : absolutePath(this.#io.cwd, out);
    const name = basename(path).replace(/\.(?:docx?|pdf|x?html?|txt|md|text)$/i, '');
    return join(folder, `${name}${suffix === '' ? '' : `-${suffix}`}.${kind}`);
  }

  /** All that a source holds, or nothing. */
  async #write(result: ImportResult): Promise<string[]> {
    if (this.#flags.out === '-') {
      if (result.documents.length > 1)
        throw new ImportError(
          `tells of ${result.documents.length} meetings, and -o - prints one: give a folder, and each is written as a file of its own.`,
        );
      for (const { text } of result.documents) this.#io.stdout.write(text);
      return [];
    }
    const files = result.documents.map((document) => ({
      path: this.#pathFor(result.origin, document.kind, document.suffix),
      document,
    }));
    for (const { path } of files) this.#refuseTaken(path);
    for (const { path, document } of files) {
      await writeWhole(path, document, shownPath(path, this.#io.cwd));
      this.#written.set(path, result.origin);
    }
    return files.map(({ path }) => shownPath(path, this.#io.cwd));
  }

  #refuseTaken(path: string): void {
    const shown = shownPath(path, this.#io.cwd);
    const other = this.#written.get(path);
    if (other !== undefined)
      throw new ImportError(
        `would be written to ${shown} like ${other}: import it into another folder, with -o.`,
      );
    const known = statSync(path, { throwIfNoEntry: false });
    if (known?.isDirectory()) throw new ImportError(`would be written to ${shown}, which is a folder.`);
    if (known && !this.#flags.force)
      throw new ImportError(
        `was not imported: ${shown} is there already; give another folder with -o, or --force to write over it.`,
      );
  }
}

/** @throws ImportError when the file cannot be read */
function bytesOf(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES)
      throw new ImportError(
        `has ${Math.round(size / 1e6)} MB, and ${MOST_BYTES / 1e6} MB are the most that can be imported: split it.`,
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const { code = '', message } = error as { code?: string; message: string };
    throw new ImportError(UNREADABLE[code] ?? `cannot be read: ${message}.`);
  }
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'is not there: check its name.',
  EISDIR: 'is a folder: name the files in it.',
  EACCES: 'may not be read: check its permissions.',
  EPERM: 'may not be read: check its permissions.',
};

/** Into a temporary file that then takes the name, so that nothing is ever half written. */
async function writeWhole(path: string, { text }: Imported, shown: string): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  try {
    mkdirSync(dirname(path), { recursive: true });
    await writeFileAtomic(path, text);
  } catch (error) {
    throw new ImportError(`was not imported: ${shown} ${reasonOf(error)}.`);
  }
}

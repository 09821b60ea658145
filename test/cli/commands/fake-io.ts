import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../../server/src/cli/io.ts';

/** An `Io` that keeps what is written. */
export interface FakeIo extends Io {
  out(): string;
  err(): string;
}

/** Input and output of a command that runs in a folder, as a terminal when it is given a width. */
export function fakeIo(cwd: string, columns?: number): FakeIo {
  const out = sink(columns);
  const err = sink(columns);
  return {
    cwd,
    env: {},
    stdout: out.stream,
    stderr: err.stream,
    stdin: Readable.from([]),
    out: out.text,
    err: err.text,
  };
}

function sink(columns: number | undefined) {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  Object.assign(stream, columns === undefined ? {} : { isTTY: true, columns });
  return { stream, text: () => chunks.join('') };
}

const made: string[] = [];

/** A folder with these files, taken away by `removeFolders`. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

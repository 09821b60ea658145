/** Folders of files for the tests of the protocol. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder on the disk that goes away with the test. */
export class TestFolder {
  readonly path: string;

  /** @param files their contents by relative path */
  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    this.path = mkdtempSync(join(tmpdir(), 'rapporteur-lsp-'));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  get uri(): string {
    return pathToFileURL(this.path).href;
  }

  uriOf(name: string): string {
    return `${this.uri}/${name}`;
  }

  write(name: string, content: string | Buffer): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(name = ''): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }
}

/** Waits for what the protocol has no other sign of; a quarter of a minute counts as never. */
export async function eventually<Value>(look: () => Value | undefined | false): Promise<Value> {
  for (let turn = 0; turn < 1500; turn += 1) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`never: ${look}`);
}

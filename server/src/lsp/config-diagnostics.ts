import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { HouseError } from '../house/locate.ts';
import type { LanguageServer } from './language-server.ts';
import { uriOfPath } from './uris.ts';

/** What is wrong with configurations and houses, shown in those files: pushed, since no client asks for them. */
export class ConfigDiagnostics {
  readonly #server: LanguageServer;
  /** By file; those of files that have been put right are emptied, told to the client, and forgotten. */
  #bad = new Map<string, Map<string, HouseError>>();
  #shown = new Set<string>();
  #houseFiles = new Set<string>();
  #isDue = false;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  /** Everything is about to be read anew. */
  begin(): void {
    this.#bad = new Map();
    this.#houseFiles = new Set();
    this.#publishSoon();
  }

  /** These files could be used. */
  good(_configs: readonly string[], sources: readonly string[]): void {
    for (const source of sources) if (!source.startsWith('built-in:')) this.#houseFiles.add(source);
  }

  bad(errors: readonly HouseError[]): void {
    for (const error of errors) {
      // A problem with a name that stands in no file belongs to the client's own settings.
      if (error.file === '') {
        this.#server.log(error.message);
        continue;
      }
      this.#houseFiles.add(error.file);
      const known = this.#bad.get(error.file) ?? new Map<string, HouseError>();
      known.set(`${error.offset} ${error.message}`, error);
      this.#bad.set(error.file, known);
    }
    this.#publishSoon();
  }

  /** Files that configurations name, in order or not. */
  houseFiles(): string[] {
    return [...this.#houseFiles];
  }

  /** Many documents find the same fault at once; the client is told once. */
  #publishSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      this.#publish();
    });
  }

  #publish(): void {
    for (const file of this.#shown) if (!this.#bad.has(file)) this.#send(file, []);
    for (const [file, errors] of this.#bad) this.#send(file, [...errors.values()]);
    this.#shown = new Set(this.#bad.keys());
  }

  #send(file: string, errors: HouseError[]): void {
    const uri = this.#server.uriAsOpened(file) ?? uriOfPath(file);
    void this.#server.connection.sendDiagnostics({ uri, diagnostics: errors.map(diagnosticOf) });
  }
}

function diagnosticOf({ line, column, length, message }: HouseError): Diagnostic {
  const start = { line: Math.max(line - 1, 0), character: Math.max(column - 1, 0) };
  return {
    range: { start, end: { line: start.line, character: start.character + length } },
    severity: DiagnosticSeverity.Error,
    source: 'rapporteur',
    message,
  };
}

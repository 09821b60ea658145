import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { HouseError } from '../house/locate.ts';
import { SOURCE } from './diagnostics/report.ts';
import type { LanguageServer } from './language-server.ts';
import { Positions } from './positions.ts';

/** What is wrong with configurations and houses, shown in those files: pushed, since no client asks for them. */
export class ConfigDiagnostics {
  readonly #server: LanguageServer;
  /** By file and place: many documents find the same fault. */
  #bad = new Map<string, Map<string, HouseError>>();
  /** As it was last sent, by file. */
  readonly #shown = new Map<string, string>();
  /** Messages that belong to no file: a house that the client's settings name. */
  #logged = new Set<string>();
  #isDue = false;

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  /** Everything is about to be read anew. */
  begin(): void {
    this.#bad = new Map();
    this.#publishSoon();
  }

  add(errors: readonly HouseError[]): void {
    for (const error of errors) {
      if (error.file === '') {
        this.#log(error.message);
        continue;
      }
      const known = this.#bad.get(error.file) ?? new Map<string, HouseError>();
      const key = `${error.offset} ${error.message}`;
      if (known.has(key)) continue;
      known.set(key, error);
      this.#bad.set(error.file, known);
      this.#publishSoon();
    }
  }

  #log(message: string): void {
    if (this.#logged.has(message)) return;
    this.#logged.add(message);
    this.#server.log(message);
  }

  /**
   * The faults are told as they are found. That one has gone is certain only when every document has asked for its
   * configuration again: to say so at each key typed into a house would make the marks in it flicker.
   */
  #publishSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    void this.#publish().catch((error: unknown) => this.#server.logFailure('configuration', error));
  }

  async #publish(): Promise<void> {
    const server = this.#server;
    await server.configuration.ready;
    await server.quiet();
    this.#isDue = false;
    for (const { document } of server.openDocuments()) server.configuration.judge(document);
    const bad = this.#bad;
    for (const [file, errors] of bad) this.#send(file, [...errors.values()]);
    await server.workspace.indexed;
    if (bad !== this.#bad) return;
    this.#logged = new Set();
    for (const file of [...this.#shown.keys()]) if (!bad.has(file)) this.#send(file, []);
  }

  #send(file: string, errors: HouseError[]): void {
    const uri = this.#server.workspace.uriOf(file);
    const diagnostics = errors.length === 0 ? [] : this.#diagnosticsOf(file, errors);
    const sent = JSON.stringify([uri, diagnostics]);
    if (this.#shown.get(file) === sent) return;
    if (errors.length === 0) this.#shown.delete(file);
    else this.#shown.set(file, sent);
    void this.#server.connection.sendDiagnostics({ uri, diagnostics });
  }

  #diagnosticsOf(file: string, errors: readonly HouseError[]): Diagnostic[] {
    const positions = new Positions(this.#textOf(file), this.#server.encoding);
    return errors.map(({ line, offset, length, message }) => ({
      // Some faults are the file's as a whole: that it cannot be read.
      range: positions.range(line === 0 ? { start: 0, end: 0 } : { start: offset, end: offset + length }),
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      message,
    }));
  }

  #textOf(file: string): string {
    try {
      const text = this.#server.openText(file) ?? this.#server.host.files.read(file);
      return text.startsWith('\uFEFF') ? text.slice(1) : text;
    } catch {
      return '';
    }
  }
}

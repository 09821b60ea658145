import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { LanguageServer } from './language-server.ts';

/** Work that takes less is not worth a word, in milliseconds. */
const WORTH_SHOWING = 300;
/** How often the client is told, in milliseconds. */
const EVERY = 100;

/** What the client shows of work that takes its time; the user may cancel it. Short work is not shown at all. */
export class Progress {
  readonly #server: LanguageServer;
  readonly #title: string;
  readonly #began = performance.now();
  #reporter: Promise<WorkDoneProgressServerReporter> | null = null;
  #shown: WorkDoneProgressServerReporter | null = null;
  #told = 0;
  #isOver = false;

  /** @param title what is being done, as a short noun phrase: `Reading the reports` */
  constructor(server: LanguageServer, title: string) {
    this.#server = server;
    this.#title = title;
  }

  get isCancelled(): boolean {
    return this.#shown?.token.isCancellationRequested === true;
  }

  /** So many of so many are done. To be called often; the client is told now and then. */
  report(done: number, total: number): void {
    const now = performance.now();
    if (this.#reporter === null) {
      if (now - this.#began < WORTH_SHOWING || !this.#server.client.window?.workDoneProgress) return;
      this.#reporter = this.#server.connection.window.createWorkDoneProgress();
      this.#server.guard(
        'progress',
        this.#reporter.then((reporter) => this.#show(reporter)),
      );
      return;
    }
    if (this.#shown === null || now - this.#told < EVERY) return;
    this.#told = now;
    this.#shown.report((100 * done) / Math.max(total, 1), `${done} of ${total}`);
  }

  end(): void {
    this.#isOver = true;
    this.#shown?.done();
  }

  #show(reporter: WorkDoneProgressServerReporter): void {
    // A token that was asked for must be given back.
    reporter.begin(this.#title, 0, undefined, true);
    this.#shown = reporter;
    if (this.#isOver) reporter.done();
  }
}

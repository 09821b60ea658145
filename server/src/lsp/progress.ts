import type {
  ProgressToken,
  WorkDoneProgressReporter,
  WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
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
  readonly #given: ProgressToken | undefined;
  #isAsked = false;
  #shown: WorkDoneProgressReporter | WorkDoneProgressServerReporter | null = null;
  #told = 0;
  #isOver = false;

  /**
   * @param title what is being done: `Reading the reports`
   * @param given by the client with its request; without one it is asked for one
   */
  constructor(server: LanguageServer, title: string, given?: ProgressToken) {
    this.#server = server;
    this.#title = title;
    this.#given = given;
  }

  get isCancelled(): boolean {
    const shown = this.#shown;
    return shown !== null && 'token' in shown && shown.token.isCancellationRequested;
  }

  /** So many of so many are done. To be called often; the client is told now and then. */
  report(done: number, total: number): void {
    const now = performance.now();
    if (!this.#isAsked) {
      if (now - this.#began < WORTH_SHOWING) return;
      this.#isAsked = true;
      this.#begin();
      return;
    }
    if (this.#shown === null || now - this.#told < EVERY) return;
    this.#told = now;
    this.#shown.report((100 * done) / Math.max(total, 1), `${done} of ${total}`);
  }

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#shown?.done();
  }

  #begin(): void {
    const { client, connection } = this.#server;
    if (this.#given !== undefined) this.#show(connection.window.attachWorkDoneProgress(this.#given));
    else if (client.window?.workDoneProgress) {
      const asked = connection.window.createWorkDoneProgress();
      this.#server.guard(
        'progress',
        asked.then((reporter) => this.#show(reporter)),
      );
    }
  }

  #show(reporter: WorkDoneProgressReporter): void {
    reporter.begin(this.#title, 0, undefined, this.#given === undefined);
    this.#shown = reporter;
    // A token that was asked for is given back, even when the work was quicker than the client.
    if (this.#isOver) reporter.done();
  }
}

import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver/node';

/** Where bytes go; a `Writable` of node. */
type Output = NodeJS.WritableStream & { cork(): void; uncork(): void };

/**
 * Hands a message to the system at one go, its header with its body. The writer of the protocol's library waits for the
 * one to be written before it writes the other, which is a tenth of the time of an answer about a report of 6 kB.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: Output;
  #errors = 0;

  constructor(output: Output) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  /** Resolves when the message has been written; rejects when it cannot be. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const body = Buffer.from(JSON.stringify(message));
      this.#output.cork();
      this.#output.write(`Content-Length: ${body.length}\r\n\r\n`, 'latin1');
      this.#output.write(body, (error) => {
        if (!error) return resolve();
        this.#errors += 1;
        this.fireError(error, message, this.#errors);
        reject(error);
      });
      this.#output.uncork();
    });
  }

  end(): void {
    this.#output.end();
  }
}

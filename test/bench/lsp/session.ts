import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Command } from '../measure.ts';

/** A message that has come in, with the moment at which its last byte had. */
interface Arrived {
  readonly at: number;
  readonly message: Message;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { code: number; message: string };
}

/** An answer, with when it was complete. Times are those of `performance.now()`. */
export interface Answer {
  readonly result: unknown;
  readonly at: number;
}

/** A notification of the server, with when it was complete. */
export interface Notice {
  readonly params: unknown;
  readonly at: number;
}

/** How long a server may take for anything, in milliseconds: one that has fallen silent must not stop the bench. */
const PATIENCE = 120_000;

/**
 * One language server over stdio. It is a thinner client than those of the protocol's library, so that what is
 * measured is the server: an answer counts as come with its last byte, before it is decoded.
 */
export class Session {
  readonly #process: ChildProcess;
  readonly #input: Writable;
  readonly #waiting = new Map<
    number,
    { method: string; resolve(answer: Answer): void; reject(error: Error): void }
  >();
  readonly #listeners = new Map<string, Set<(notice: Notice) => void>>();
  readonly #answers: Readonly<Record<string, (params: unknown) => unknown>>;
  #nextId = 1;
  #stderr = '';
  #isEnding = false;

  /** @param answers what the client says to requests of the server; null to any other */
  constructor({ args, folder }: Command, answers: Readonly<Record<string, (params: unknown) => unknown>>) {
    this.#answers = answers;
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process = child;
    this.#input = child.stdin;
    child.stdin.on('error', () => {
      // The end of the process is told by `exit`.
    });
    child.stderr.on('data', (data: Buffer) => {
      this.#stderr = `${this.#stderr}${data}`.slice(-2000);
    });
    child.on('exit', (code, signal) => this.#ended(code ?? signal));
    readMessages(child.stdout, (arrived) => this.#receive(arrived));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** @returns when it was handed to the system */
  notify(method: string, params: unknown): number {
    return this.#send({ method, params });
  }

  /** @throws Error when the server refuses, takes two minutes, or ends before it has answered */
  request(method: string, params: unknown): Promise<Answer> {
    const id = this.#nextId;
    this.#nextId += 1;
    const answer = new Promise<Answer>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
    });
    this.#send({ id, method, params });
    return patiently(answer, method);
  }

  /** @returns a function that ends the subscription */
  on(method: string, listener: (notice: Notice) => void): () => void {
    const listeners = this.#listeners.get(method) ?? new Set();
    this.#listeners.set(method, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** The next notification of a method that is accepted. */
  next(method: string, accepts: (params: unknown) => boolean): Promise<Notice> {
    const notice = new Promise<Notice>((resolve) => {
      const stop = this.on(method, (each) => {
        if (!accepts(each.params)) return;
        stop();
        resolve(each);
      });
    });
    return patiently(notice, method);
  }

  /** Says goodbye and waits for the process to end, for a while. */
  async stop(): Promise<void> {
    this.#isEnding = true;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    const impatience = setTimeout(() => this.#process.kill('SIGKILL'), 10_000);
    // A server that is busy hears it late; one that refuses is killed.
    void this.request('shutdown', undefined).then(
      () => this.notify('exit', undefined),
      () => this.#process.kill('SIGKILL'),
    );
    await ended;
    clearTimeout(impatience);
  }

  #send(message: object): number {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    const at = performance.now();
    this.#input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return at;
  }

  #receive({ at, message }: Arrived): void {
    const { id, method, params, result, error } = message;
    if (method === undefined) {
      const waiting = this.#waiting.get(Number(id));
      this.#waiting.delete(Number(id));
      if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
      else waiting?.resolve({ result, at });
      return;
    }
    if (id !== undefined) {
      this.#send({ id, result: this.#answers[method]?.(params) ?? null });
    }
    for (const listener of [...(this.#listeners.get(method) ?? [])]) listener({ params, at });
  }

  #ended(why: number | string | null): void {
    for (const { method, reject } of this.#waiting.values()) {
      reject(new Error(`the server ended with ${why} before it answered ${method}: ${this.#stderr}`));
    }
    this.#waiting.clear();
    if (!this.#isEnding) process.stderr.write(`bench: a server ended with ${why}: ${this.#stderr}\n`);
  }
}

function patiently<T>(promise: Promise<T>, method: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no ${method} within ${PATIENCE / 1000} seconds`)),
      PATIENCE,
    );
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Cuts a stream into messages: a header with `Content-Length`, an empty line, that many bytes. */
function readMessages(stream: Readable, receive: (arrived: Arrived) => void): void {
  let chunks: Buffer[] = [];
  let held = 0;
  /** How many bytes have to be there before it is worth looking. */
  let wanted = 0;
  stream.on('data', (chunk: Buffer) => {
    const at = performance.now();
    chunks.push(chunk);
    held += chunk.length;
    if (held < wanted) return;
    let buffer = Buffer.concat(chunks);
    for (;;) {
      const headEnd = buffer.indexOf('\r\n\r\n');
      if (headEnd < 0) {
        wanted = 0;
        break;
      }
      const length = Number(/content-length: *(\d+)/i.exec(buffer.toString('latin1', 0, headEnd))?.[1]);
      const end = headEnd + 4 + length;
      if (buffer.length < end) {
        wanted = end;
        break;
      }
      const body = buffer.toString('utf8', headEnd + 4, end);
      buffer = buffer.subarray(end);
      receive({ at, message: JSON.parse(body) as Message });
    }
    chunks = [buffer];
    held = buffer.length;
  });
}

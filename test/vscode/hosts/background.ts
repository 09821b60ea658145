import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Every process that was started and has not been stopped: none may outlive the run. */
const running = new Set<Background>();

/** A process with all that it starts, in a process group of its own where there are such groups. */
export class Background {
  readonly #process: ChildProcess;

  /** @param log the file that gets what the process prints */
  constructor(args: readonly string[], env: NodeJS.ProcessEnv, log: string) {
    const output = openSync(log, 'a');
    this.#process = spawn(process.execPath, args, {
      env,
      stdio: ['ignore', output, output],
      detached: process.platform !== 'win32',
    });
    closeSync(output);
    running.add(this);
  }

  get hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
  }

  async stop(): Promise<void> {
    const ended = this.hasEnded || new Promise((resolve) => this.#process.once('exit', resolve));
    this.#end('SIGTERM');
    await Promise.race([ended, sleep(5000, null, { ref: false })]);
    this.stopNow();
  }

  /** For the end of this process, which waits for nothing. */
  stopNow(): void {
    this.#end('SIGKILL');
    running.delete(this);
  }

  #end(signal: NodeJS.Signals): void {
    const { pid } = this.#process;
    if (pid === undefined) return;
    try {
      process.kill(process.platform === 'win32' ? pid : -pid, signal);
    } catch {
      // It has ended, with all that it started.
    }
  }
}

process.once('exit', () => {
  for (const background of running) background.stopNow();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

/** A port of the loopback address that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Waits until a server answers with anything but an error of its own.
 *
 * @throws Error when the process ends first, or after a minute
 */
export async function answers(url: string, server: Background): Promise<void> {
  const until = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(url).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    if (server.hasEnded) throw new Error('the server ended before it answered');
    if (Date.now() > until) throw new Error('the server did not answer within a minute');
    await sleep(100);
  }
}

import { EXIT } from './exit-codes.ts';
import { reasonOf } from './write-file.ts';

/** Where a command reads and writes: the process, or what a test puts in its place. */
export interface Io {
  /** The working folder, absolute. */
  cwd: string;
  env: Record<string, string | undefined>;
  stdout: OutputStream;
  stderr: OutputStream;
  stdin: AsyncIterable<Uint8Array | string>;
  /** Calls back when the user presses Ctrl-C, which from then on does nothing else; absent where nobody can. */
  onInterrupt?(listener: () => void): void;
}

export type OutputStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** The process itself. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    // Each is opened when it is first used: opening costs time, and the standard input may keep the process alive.
    get stdout() {
      return open(process.stdout);
    },
    get stderr() {
      return open(process.stderr);
    },
    get stdin() {
      return process.stdin;
    },
    onInterrupt: (listener) => process.once('SIGINT', listener),
  };
}

const opened = new Set<OutputStream>();

/**
 * Who reads what we write may stop (`rapporteur lint | head`); that is no fault, and there is no more to do. Anything
 * else is told, and ends the process: it may come long after what was written.
 */
function open(stream: OutputStream): OutputStream {
  if (opened.has(stream)) return stream;
  opened.add(stream);
  return stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    if (stream !== process.stderr) process.stderr.write(`rapporteur: The output ${reasonOf(error)}\n`);
    process.exit(EXIT.misuse);
  });
}

/**
 * Whether escape sequences for colour are wanted on a stream.
 *
 * @see https://no-color.org
 * @see https://force-color.org
 */
export function wantsColor(stream: OutputStream, env: Io['env'], option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return stream.isTTY === true && env.TERM !== 'dumb';
}

/** All that comes from the standard input. */
export async function readStdin(io: Io): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of io.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

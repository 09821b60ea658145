/** Where a command reads and writes: the process, or what a test puts in its place. */
export interface Io {
  /** The working folder, absolute. */
  cwd: string;
  env: Record<string, string | undefined>;
  stdout: OutputStream;
  stderr: OutputStream;
  stdin: AsyncIterable<Uint8Array | string>;
}

export type OutputStream = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

/** The process itself. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    get stdin() {
      // Asked for only when it is read: opening it costs time and may keep the process alive.
      return process.stdin;
    },
  };
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

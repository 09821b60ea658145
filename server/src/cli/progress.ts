/** A running count of the work done. */
export interface Progress {
  advance(steps?: number): void;
  /** Takes the bar away; must be called however the work ends. */
  stop(): void;
}

export interface ProgressOptions {
  /** Where the bar is drawn, `process.stderr`; anything but a terminal stays untouched. */
  stream: NodeJS.WritableStream & { isTTY?: boolean };
  /** What is counted, in the plural. */
  noun?: string;
  /** How long the work must last, in milliseconds, before there is a bar at all. */
  delay?: number;
}

const INERT: Progress = { advance() {}, stop() {} };

/**
 * Draws a bar once the work has lasted longer than the delay. The library is loaded only then, so short runs
 * do not pay for it; for that the work has to yield now and then, as reading files does.
 *
 * @see https://github.com/npkgz/cli-progress
 */
export function startProgress(
  total: number,
  { stream, noun = 'files', delay = 500 }: ProgressOptions,
): Progress {
  if (stream.isTTY !== true) return INERT;
  let done = 0;
  let stopped = false;
  let bar: { update(value: number): void; stop(): void } | null = null;

  const show = async () => {
    const { default: cliProgress } = await import('cli-progress');
    if (stopped) return;
    const shown = new cliProgress.SingleBar(
      {
        stream,
        format: `{bar} {percentage}%  {value} of {total} ${noun}`,
        barsize: 30,
        clearOnComplete: true,
        // The library's own handler would swallow the first Ctrl-C. Without it nothing may be left switched
        // off when the process ends, so the cursor and the wrapping of lines stay as they are.
        gracefulExit: false,
        hideCursor: null,
        linewrap: null,
      },
      cliProgress.Presets.shades_classic,
    );
    shown.start(total, done);
    bar = shown;
  };
  const timer = setTimeout(() => {
    // A bar that cannot be drawn is no reason to stop the work.
    show().catch(() => {});
  }, delay);
  timer.unref();

  return {
    advance(steps = 1) {
      done += steps;
      bar?.update(done);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      bar?.stop();
      bar = null;
    },
  };
}

import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a process has to be at rest to count as done, in milliseconds. */
const REST = 500;
/** The share of looks at which it may be at work; what probes cost lies well below. */
const RESTING = 0.25;
const LOOK_EVERY = 20;

/** The resident memory of a process in bytes, as Linux accounts it; NaN on other systems. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? Number.NaN) * 1024;
}

/** How long the memory of a process has to stand still, in seconds: V8 gives back what is free some ten seconds after work. */
const STILL = 15;
const PATIENCE = 90;

/** The same when the process has come to rest and the number has stood still, or after a minute and a half. */
export async function settledBytes(pid: number): Promise<number> {
  await rested(pid);
  let before = residentBytes(pid);
  let still = 0;
  for (let second = 0; second < PATIENCE && still < STILL; second++) {
    await sleep(1000);
    const now = residentBytes(pid);
    still = Math.abs(now - before) < 1e6 ? still + 1 : 0;
    before = now;
  }
  return before;
}

/**
 * Waits until a process is at rest.
 *
 * @returns when its rest began, by `performance.now()`; on systems that do not tell, when it was asked
 */
export async function rested(pid: number): Promise<number> {
  let looks: { at: number; works: boolean }[] = [];
  for (;;) {
    const at = performance.now();
    looks.push({ at, works: isAtWork(pid) });
    // The last look that is old enough; what is older is of no more use.
    looks = looks.slice(
      Math.max(
        looks.findLastIndex((look) => at - look.at >= REST),
        0,
      ),
    );
    const [first] = looks;
    const working = looks.filter(({ works }) => works).length;
    if (first && at - first.at >= REST && working / looks.length < RESTING) return first.at;
    await sleep(LOOK_EVERY);
  }
}

/**
 * Whether its main thread runs, would run if there were a processor free, or reads from the disk. The time it has
 * had would not do: on a busy machine a process that works gets little of it.
 */
function isAtWork(pid: number): boolean {
  // The name stands in brackets and may hold blanks.
  return /\) [RD] /.test(read(`/proc/${pid}/stat`));
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

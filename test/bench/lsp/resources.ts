import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One tick of processor time, in milliseconds: what Linux counts in. */
const TICK = 10;
/** How long a process has to be at rest to count as done, in milliseconds. */
const REST = 400;
/** The share of one processor below which it is at rest; what probes cost lies well below. */
const RESTING = 0.25;
const LOOK_EVERY = 40;

/** The resident memory of a process in bytes, as Linux accounts it; NaN on other systems. */
export function residentBytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
  return Number(kilobytes ?? Number.NaN) * 1024;
}

/** The same when the process has come to rest and the number stands still, or after half a minute. */
export async function settledBytes(pid: number): Promise<number> {
  await rested(pid);
  let before = residentBytes(pid);
  for (let second = 0; second < 30; second++) {
    await sleep(1000);
    const now = residentBytes(pid);
    if (Math.abs(now - before) < 1e6) return now;
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
  let looks: { at: number; used: number }[] = [];
  for (;;) {
    const at = performance.now();
    looks.push({ at, used: processorTime(pid) });
    // The last look that is old enough; what is older is of no more use.
    looks = looks.slice(
      Math.max(
        looks.findLastIndex((look) => at - look.at >= REST),
        0,
      ),
    );
    const [first] = looks;
    if (first && at - first.at >= REST) {
      const now = looks.at(-1)?.used ?? 0;
      if (Number.isNaN(now) || (now - first.used) / (at - first.at) < RESTING) return first.at;
    }
    await sleep(LOOK_EVERY);
  }
}

/** Milliseconds on all processors together. */
function processorTime(pid: number): number {
  // The name stands in brackets and may hold blanks.
  const [, , ...rest] = read(`/proc/${pid}/stat`)
    .replace(/\(.*\)/, '()')
    .split(' ');
  return (Number(rest[11]) + Number(rest[12])) * TICK;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

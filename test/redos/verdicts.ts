/**
 * What recheck says of expressions: asked now, or remembered in `slow-verdicts.json` for those that take it more
 * than a moment.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Expression } from './expressions.ts';

export interface Verdict {
  /** The expression, as `/source/flags`. */
  text: string;
  status: 'safe' | 'vulnerable' | 'unknown';
  /** Its complexity and the text that attacks it, or why there is no answer. */
  detail: string;
  milliseconds: number;
}

export const SLOW_VERDICTS = new URL('./slow-verdicts.json', import.meta.url);

/** Expressions found safe that take recheck long to decide; written by `decide.ts`. */
export function slowVerdicts(): string[] {
  return (JSON.parse(readFileSync(SLOW_VERDICTS, 'utf8')) as { safe: string[] }).safe;
}

/** Asks recheck about each expression, `timeout` milliseconds each at most. */
export async function verdictsOn(expressions: readonly Expression[], timeout: number): Promise<Verdict[]> {
  const waiting = [...expressions];
  const verdicts: Verdict[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { workerData: { timeout } });
      const next = () => {
        const expression = waiting.shift();
        if (expression) worker.postMessage(expression);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', (verdict: Verdict) => {
        verdicts.push(verdict);
        next();
      });
      worker.on('error', reject);
      next();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 8) }, work));
  return verdicts;
}

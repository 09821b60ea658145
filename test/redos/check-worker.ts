/** A worker that asks recheck about one expression after another, with the checker that needs nothing installed. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Expression } from './expressions.ts';
import type { Verdict } from './verdicts.ts';

process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync }: typeof import('recheck') = createRequire(import.meta.url)('recheck');
const { timeout } = workerData as { timeout: number };

parentPort?.on('message', ({ source, flags, text }: Expression) => {
  const started = performance.now();
  const result = checkSync(source, flags, { timeout });
  const verdict: Verdict = {
    text,
    status: result.status,
    detail:
      result.status === 'vulnerable'
        ? `${result.complexity.summary}, attacked by ${result.attack.pattern}`
        : result.status === 'unknown'
          ? result.error.kind
          : result.complexity.summary,
    milliseconds: Math.round(performance.now() - started),
  };
  parentPort?.postMessage(verdict);
});

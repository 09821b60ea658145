/**
 * How properties are tried. The runs of `npm test` are the same every time, so that what fails was broken by a change;
 * `RAPPORTEUR_TRIALS=20 npx mocha --timeout 0` looks twenty times as far, with other texts every time.
 *
 * Mocha loads this before the tests (`.mocharc.json`).
 */
import fc from 'fast-check';

const factor = Number(process.env.RAPPORTEUR_TRIALS ?? 0);
const NUM_RUNS = 100;

fc.configureGlobal(factor > 0 ? { numRuns: factor * NUM_RUNS } : { numRuns: NUM_RUNS, seed: 20_230_612 });

/** What `fc.assert` is given for a property that is tried more or less often than a hundred times. */
export function trials(usual: number): { numRuns: number } {
  return { numRuns: factor > 0 ? factor * usual : usual };
}

/** What each thread of `lint --jobs` runs: `dist/lint-worker.js`. */
import { loadProgram } from './load-program.ts';

const { runThreadTask } = loadProgram('lint');

export default runThreadTask;

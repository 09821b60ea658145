/** The command line from its sources, for who works on it: `node server/src/cli/main.ts lint`. */
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2));

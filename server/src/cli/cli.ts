#!/usr/bin/env node
/** The first file of the command line: `dist/cli.js`. */
import { loadProgram } from './load-program.ts';

const args = process.argv.slice(2);
const { run } = loadProgram(args[0] ?? 'help');
process.exitCode = await run(args);

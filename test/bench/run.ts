/**
 * `npm run bench`: rapporteur against its peers on the same text, in one run. Prints the tables and writes
 * `docs/benchmarks.md`; asserts nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import {
  type Command,
  interleave,
  measureRun,
  measureTime,
  median,
  type Program,
  type Run,
  runForOutput,
} from './measure.ts';
import { installPeers, markdownlint, textlint, textlintRules } from './peers.ts';
import { lintSample, rapporteur } from './rapporteur.ts';
import { type ColdStart, markdownReport, type Throughput, terminalReport } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.bench');
const REPORTS = 2000;
const SEED = 1972;
const ROUNDS = 3;
const START_ROUNDS = 5;
const COLD_PAIRS = 20;

if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('dist/cli.js is not there: npm run build');
mkdirSync(CACHE, { recursive: true });

say('writing the corpus');
const corpus = writeCorpus(CACHE, REPORTS, SEED);
say('installing the peers');
installPeers(CACHE);

const ours = rapporteur(ROOT);
const sample = lintSample(ROOT, corpus.bytes / corpus.files);
const [markdown, text] = [markdownlint(CACHE), textlint(CACHE)];
const programs = [ours, markdown, text];

const findings = new Map(programs.map((program) => [program, warmUp(program)]));
// Ours is the shortest by far and would be the noisiest: it runs before each peer, twice in a round.
const runs = interleave(
  [ours, markdown, ours, text].map(({ lintAll }) => lintAll),
  ROUNDS,
  timeRun,
);
const starts = interleave(
  programs.map(({ lintOne }) => lintOne),
  START_ROUNDS,
  measureTime,
);

const results = {
  machine: `${process.platform} ${process.arch}, ${availableParallelism()} cores, Node ${process.versions.node}`,
  corpus,
  ours: throughput(ours),
  markdownlint: throughput(markdown),
  textlint: throughput(text),
  textlintRules: textlintRules(),
  coldStart: measureColdStart(sample),
};
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(join(ROOT, 'docs/benchmarks.md'), markdownReport(results));
process.stdout.write(terminalReport(results));

function warmUp(program: Program): number {
  say(`warming up ${program.name}`);
  return program.countFindings(runForOutput(program.lintAllPrinting));
}

function timeRun(command: Command): Run {
  const run = measureRun(command, join(CACHE, 'peak.txt'));
  say(`${run.seconds.toFixed(2)} s  ${command.args[0]}`);
  return run;
}

function throughput(program: Program): Throughput {
  const measured = runs.get(program.lintAll) ?? [];
  return {
    name: program.name,
    version: program.version,
    command: program.lintAll,
    seconds: median(measured.map((run) => run.seconds)),
    peakBytes: Math.max(...measured.map((run) => run.peakBytes)),
    runs: measured.length,
    findings: findings.get(program) ?? 0,
    startSeconds: median(starts.get(program.lintOne) ?? []),
  };
}

function measureColdStart(command: Command): ColdStart {
  say('starting cold');
  // The first run writes the compile cache, the second is the first to read it.
  measureTime(command);
  measureTime(command);
  const empty: Command = { args: ['-e', '0'], folder: ROOT };
  const times = interleave([empty, command], COLD_PAIRS, measureTime);
  return {
    command,
    seconds: median(times.get(command) ?? []),
    emptySeconds: median(times.get(empty) ?? []),
    pairs: COLD_PAIRS,
  };
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}

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
import { markdownlint, textlint, textlintRules } from './peers.ts';
import { lintSample, rapporteur } from './rapporteur.ts';
import type { Results, Throughput } from './report.ts';

const REPORTS = 2000;
const SEED = 1972;
const ROUNDS = 3;
const START_ROUNDS = 5;
const COLD_PAIRS = 20;

/** What the measuring needs to know of where it runs. */
export interface LintBenchOptions {
  /** The repository, built. */
  readonly root: string;
  /** The folder that holds `peers`, installed, and where the corpus goes. */
  readonly cache: string;
  readonly machine: string;
  say(line: string): void;
}

/** Measures the linter of this repository and its peers on the same corpus. */
export function benchLinters({ root, cache, machine, say }: LintBenchOptions): Results {
  say('writing the corpus');
  const corpus = writeCorpus(cache, REPORTS, SEED);
  const ours = rapporteur(root);
  const sample = lintSample(root, corpus.bytes / corpus.files);
  const [markdown, text] = [markdownlint(cache), textlint(cache)];
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
  return {
    machine,
    corpus,
    ours: throughput(ours),
    markdownlint: throughput(markdown),
    textlint: throughput(text),
    textlintRules: textlintRules(),
    coldStart: measureColdStart(sample),
  };

  function warmUp(program: Program): number {
    say(`warming up ${program.name}`);
    return program.countFindings(runForOutput(program.lintAllPrinting));
  }

  function timeRun(command: Command): Run {
    const run = measureRun(command, join(cache, 'peak.txt'));
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

  function measureColdStart(command: Command): Results['coldStart'] {
    say('starting cold');
    // The first run writes the compile cache, the second is the first to read it.
    measureTime(command);
    measureTime(command);
    const empty: Command = { args: ['-e', '0'], folder: root };
    const times = interleave([empty, command], COLD_PAIRS, measureTime);
    return {
      command,
      seconds: median(times.get(command) ?? []),
      emptySeconds: median(times.get(empty) ?? []),
      pairs: COLD_PAIRS,
    };
  }
}

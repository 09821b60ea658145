import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A Node program as a process of its own. */
export interface Command {
  /** What follows `node`. */
  readonly args: readonly string[];
  /** The folder that it starts in. */
  readonly folder: string;
}

/** What one run took. */
export interface Run {
  readonly seconds: number;
  /** The peak of resident memory, summed over the program's processes if it starts more than one. */
  readonly peakBytes: number;
}

/** What one run printed. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
}

/** A linter with the commands that the bench runs. */
export interface Program {
  readonly name: string;
  readonly version: string;
  /** Lints the corpus; this is what is timed. */
  readonly lintAll: Command;
  /** Lints the corpus and prints what it found: the warm-up, and the proof that there was work done. */
  readonly lintAllPrinting: Command;
  /** Lints one report: start-up and little else. */
  readonly lintOne: Command;
  /** The number of findings in what `lintAllPrinting` printed. */
  countFindings(output: Output): number;
}

/** The time and peak memory of one whole process, its output thrown away. */
export function measureRun(command: Command, peakFile: string): Run {
  rmSync(peakFile, { force: true });
  const preload = join(import.meta.dirname, 'peak-memory.cjs');
  // By NODE_OPTIONS and not by an argument, so that no child process escapes it.
  const seconds = timed(command, {
    NODE_OPTIONS: `--require ${JSON.stringify(preload)}`,
    BENCH_PEAK_FILE: peakFile,
  });
  return { seconds, peakBytes: readPeak(peakFile) };
}

/** The wall time of one whole process in seconds, its output thrown away and nothing loaded into it. */
export function measureTime(command: Command): number {
  return timed(command, { NODE_OPTIONS: '' });
}

/** Runs a command once and keeps what it prints. */
export function runForOutput(command: Command): Output {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, command.args, {
    cwd: command.folder,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  if (!isLintStatus(status)) throw failure(command, status ?? signal, stderr.slice(-2000));
  return { stdout, stderr };
}

/**
 * Measures the commands of one round in turn, for `rounds` rounds: A B A B and not A A B B, so that a machine
 * that gets slower or faster meanwhile does it to all of them. A command may stand in a round twice.
 */
export function interleave<T>(
  round: readonly Command[],
  rounds: number,
  measure: (command: Command) => T,
): Map<Command, T[]> {
  const results = new Map<Command, T[]>(round.map((command) => [command, []]));
  for (let index = 0; index < rounds; index++) {
    for (const command of round) results.get(command)?.push(measure(command));
  }
  return results;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

function timed(command: Command, environment: Record<string, string>): number {
  const start = performance.now();
  const { status, signal } = spawnSync(process.execPath, command.args, {
    cwd: command.folder,
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
  const seconds = (performance.now() - start) / 1000;
  // A program that fell over early would be the fastest of all.
  if (!isLintStatus(status)) throw failure(command, status ?? signal, 'its output was thrown away');
  return seconds;
}

function readPeak(peakFile: string): number {
  const peaks = new Map<string, number>();
  for (const line of readFileSync(peakFile, 'utf8').trimEnd().split('\n')) {
    const [pid = '', kilobytes = '0'] = line.split(' ');
    // A worker thread reports the peak of the process that it is in.
    peaks.set(pid, Math.max(peaks.get(pid) ?? 0, Number(kilobytes)));
  }
  return [...peaks.values()].reduce((sum, kilobytes) => sum + kilobytes * 1024, 0);
}

/** Linters end with 0 or, having found something, with 1. */
function isLintStatus(status: number | null): boolean {
  return status === 0 || status === 1;
}

function failure(command: Command, status: number | string | null, details: string): Error {
  return new Error(`node ${command.args.join(' ')}\nended with ${status}: ${details}`);
}

/** The register over a folder: how long it takes without a cache and with one, beside reading the files alone. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMinutes } from './invented-minutes.ts';
import { createReport } from './invented-report.ts';
import { type Command, interleave, measureTime, median } from './measure.ts';
import { markdownTable, plainTable, type Table, verdict } from './tables.ts';

const MEETINGS = 1000;
const REPORTS_A_MEETING = 4;
const ROUNDS = 5;
/** Seconds: what the register may take. */
const MOST_COLD = 3;
const MOST_CACHED = 0.5;

export interface DecisionsResults {
  machine: string;
  documents: number;
  /** Medians in seconds. */
  cold: number;
  cached: number;
  reading: number;
}

export interface DecisionsBenchOptions {
  root: string;
  cache: string;
  machine: string;
  say: (line: string) => void;
}

/** Measures `rapporteur decisions` on invented reports and minutes, in turn with a program that only reads the files. */
export function benchDecisions({ root, cache, machine, say }: DecisionsBenchOptions): DecisionsResults {
  const folder = join(cache, 'decisions');
  say('writing reports and minutes');
  const documents = writeMeetings(folder);
  const cli = join(root, 'dist/cli.js');
  const cold: Command = { args: [cli, 'decisions', '--format', 'json'], folder };
  const cached: Command = { args: [cli, 'decisions', '--format', 'json', '--cache'], folder };
  const reading: Command = {
    args: ['-e', "const fs=require('fs');for(const f of fs.readdirSync('.'))fs.readFileSync(f,'utf8')"],
    folder,
  };
  say('decisions, without a cache and with one');
  for (const command of [cold, cached, reading]) measureTime(command);
  const times = interleave([cold, cached, reading], ROUNDS, measureTime);
  const of = (command: Command) => median(times.get(command) ?? []);
  return { machine, documents, cold: of(cold), cached: of(cached), reading: of(reading) };
}

function writeMeetings(folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rapporteur.json'), '{ "house": "halton" }\n');
  for (let meeting = 0; meeting < MEETINGS; meeting += 1) {
    const reports = Array.from({ length: REPORTS_A_MEETING }, (_, index) => {
      const seed = meeting * REPORTS_A_MEETING + index;
      return { path: `${String(seed).padStart(4, '0')}.report`, text: createReport(seed) };
    });
    for (const { path, text } of reports) writeFileSync(join(folder, path), text);
    const name = `${String(meeting).padStart(4, '0')}.minutes`;
    writeFileSync(join(folder, name), createMinutes(meeting, reports));
  }
  return MEETINGS * (REPORTS_A_MEETING + 1);
}

/** The table for a terminal. */
export function terminalDecisionsReport(results: DecisionsResults): string {
  return `${plainTable(tableOf(results))}\n`;
}

/** The part of `docs/benchmarks.md` about the register. */
export function markdownDecisionsReport(results: DecisionsResults): string {
  return `## The register of decisions

Measured on ${results.machine}. ${results.documents.toLocaleString('en-GB')} documents: ${MEETINGS} minutes, each with ${REPORTS_A_MEETING} reports.
Whole processes, the median of ${ROUNDS} runs in turn.

${markdownTable(tableOf(results))}
`;
}

function tableOf({ cold, cached, reading }: DecisionsResults): Table {
  const row = (name: string, seconds: number, most: number | null) => [
    name,
    `${seconds.toFixed(2)} s`,
    `${(seconds / reading).toFixed(1)} times`,
    most === null ? '' : `${most} s`,
    most === null ? '' : verdict(seconds <= most),
  ];
  return [
    ['run', 'time', 'to reading the files alone', 'at most', ''],
    row('`rapporteur decisions`', cold, MOST_COLD),
    row('the same with `--cache`', cached, MOST_CACHED),
    row('reading the files, and nothing else', reading, null),
  ];
}

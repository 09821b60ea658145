import type { Corpus } from './corpus.ts';
import type { Command } from './measure.ts';
import { markdownTable, megabytes, plainTable, type Table, verdict } from './tables.ts';

/** What was measured of one linter on the corpus. */
export interface Throughput {
  readonly name: string;
  readonly version: string;
  readonly command: Command;
  /** The median over the runs. */
  readonly seconds: number;
  /** The largest of the runs: a limit on memory has to hold for each of them. */
  readonly peakBytes: number;
  readonly runs: number;
  readonly findings: number;
  /** The median time for one report. */
  readonly startSeconds: number;
}

/** What was measured of the start on one file. */
export interface ColdStart {
  readonly command: Command;
  readonly seconds: number;
  /** The median time of `node -e 0`. */
  readonly emptySeconds: number;
  readonly pairs: number;
}

/** Everything that the bench found out about the linters. */
export interface Results {
  readonly machine: string;
  readonly corpus: Corpus;
  readonly ours: Throughput;
  readonly markdownlint: Throughput;
  readonly textlint: Throughput;
  readonly textlintRules: readonly string[];
  readonly coldStart: ColdStart;
}

/** The tables for a terminal. */
export function terminalReport(results: Results): string {
  return [
    `${corpusSize(results.corpus)}; ${results.machine}`,
    '',
    plainTable(throughputTable(results)),
    '',
    plainTable(targetTable(results)),
    '',
  ].join('\n');
}

/** The part of `docs/benchmarks.md` about the linter. */
export function markdownReport(results: Results): string {
  const { ours, markdownlint, textlint, coldStart } = results;
  return `## The linter

Measured on ${results.machine}.

### Throughput and memory

${corpusSize(results.corpus)}. Each linter is one process, its findings go to the null device, and the time is
the wall time of the whole process, start-up included.

${markdownTable(throughputTable(results))}

"Factor" is the linter's time divided by rapporteur's.

### Targets

${markdownTable(targetTable(results))}

### How

- The corpus is invented and made by \`test/bench/corpus.ts\` from a fixed seed: ten numbered sections, lists,
  recommendations, dates, sums of money and references, with the mistakes of real reports in a share of the
  files. All linters read the same bytes; the peers read them as \`.md\`.
- The peers are pinned by \`test/bench/peers/package-lock.json\`. markdownlint-cli2 has its default rules;
  textlint has ${listOf(results.textlintRules)}.
- One warm-up of each linter on the whole corpus, in which the findings are counted; then interleaved runs,
  rapporteur before each run of a peer: ${ours.runs} of rapporteur, ${markdownlint.runs} of markdownlint-cli2, ${textlint.runs} of textlint.
  Times are medians, memory is the largest peak of resident memory in any of the runs.
- Cold start is the median of ${coldStart.pairs} interleaved pairs with \`node -e 0\`, after two runs that fill the compile cache.
- The linters look for different things, so the factors compare what it costs to have a folder of reports
  checked, not the same work done twice.

The commands, those of the peers in \`.bench/peers\`, with \`>/dev/null 2>&1\`:

\`\`\`sh
${[ours.command, markdownlint.command, textlint.command, coldStart.command].map(commandLine).join('\n')}
\`\`\`
`;
}

function throughputTable({ corpus, ours, markdownlint, textlint }: Results): Table {
  const row = (linter: Throughput): string[] => [
    linter.name,
    linter.version,
    seconds(linter.seconds),
    `${rate(corpus, linter).toPrecision(3)} MB/s`,
    linter === ours ? '1' : (linter.seconds / ours.seconds).toFixed(1),
    megabytes(linter.peakBytes),
    seconds(linter.startSeconds),
    String(linter.findings),
  ];
  const titles = [
    'linter',
    'version',
    'time',
    'throughput',
    'factor',
    'peak memory',
    'one report',
    'findings',
  ];
  return [titles, row(ours), row(markdownlint), row(textlint)];
}

function targetTable({ ours, markdownlint, textlint, coldStart }: Results): Table {
  const markdownlintFactor = markdownlint.seconds / ours.seconds;
  const textlintFactor = textlint.seconds / ours.seconds;
  const startFactor = coldStart.seconds / coldStart.emptySeconds;
  const starts = `(${milliseconds(coldStart.seconds)} to ${milliseconds(coldStart.emptySeconds)})`;
  return [
    ['target', 'wanted', 'measured', ''],
    [
      'throughput to markdownlint-cli2',
      'at least 20',
      markdownlintFactor.toFixed(1),
      verdict(markdownlintFactor >= 20),
    ],
    ['throughput to textlint', 'at least 50', textlintFactor.toFixed(1), verdict(textlintFactor >= 50)],
    [
      'cold start to `node -e 0`',
      'at most 2.5',
      `${startFactor.toFixed(2)} ${starts}`,
      verdict(startFactor <= 2.5),
    ],
    ['peak memory', 'under 250 MB', megabytes(ours.peakBytes), verdict(ours.peakBytes < 250e6)],
  ];
}

function corpusSize({ files, bytes }: Corpus): string {
  return `${files.toLocaleString('en-GB')} reports, ${(bytes / 1e6).toFixed(1)} MB`;
}

function rate(corpus: Corpus, linter: Throughput): number {
  return corpus.bytes / 1e6 / linter.seconds;
}

function seconds(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} s`;
}

function milliseconds(value: number): string {
  return `${(value * 1000).toFixed(0)} ms`;
}

function listOf(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(items);
}

/** A command as one types it: relative, and patterns in quotes. */
function commandLine(command: Command): string {
  return ['node', ...command.args.map((word) => (word.includes('*') ? `'${word}'` : word))].join(' ');
}

import { markdownTable, megabytes, plainTable, type Table, verdict } from '../tables.ts';
import type { Indexing, Waits } from './indexing.ts';
import type { Latency, LatencyRow, Measure } from './latency.ts';
import type { Memory } from './memory.ts';
import type { Server } from './servers.ts';

/** Everything that the bench found out about the language servers. */
export interface LspResults {
  readonly machine: string;
  readonly ours: Server;
  readonly json: Server;
  readonly yaml: Server;
  readonly small: readonly LatencyRow[];
  readonly large: readonly LatencyRow[];
  readonly memory: Memory;
  readonly indexing: Indexing;
}

/** The tables for a terminal. */
export function terminalLspReport(results: LspResults): string {
  const tables = [
    latencyTable(results, results.small),
    latencyTable(results, results.large),
    workspaceTable(results),
    targetTable(results),
  ];
  return `${results.machine}\n\n${tables.map(plainTable).join('\n\n')}\n`;
}

/** The part of `docs/benchmarks.md` about the language server. */
export function markdownLspReport(results: LspResults): string {
  const { machine, ours, json, yaml, small, large, memory, indexing } = results;
  return `## The language server

Measured on ${machine}.

### From a character to the answer

The median and the 99th percentile, in milliseconds, from the moment at which one typed character is written to the
server until the last byte of the answer to what is asked next is there. The factors are the peer's median divided by
rapporteur's.

${kilobytes(small)}:

${markdownTable(latencyTable(results, small))}

${kilobytes(large)}:

${markdownTable(latencyTable(results, large))}

### Memory and the workspace

${markdownTable(workspaceTable(results))}

### Targets

${markdownTable(targetTable(results))}

### How

- Each server is one process over stdio: ${listOfServers([ours, json, yaml])}.
- All have documents of exactly the same number of bytes: rapporteur an annual report of all services, in the default
  house with all of its rules (numbered paragraphs, lists, tables that add up, references, acronyms; a finding or two a
  chapter), the others a register of decisions as JSON and as YAML, without a schema, so that they check syntax only.
  They are made from a fixed seed by \`test/bench/lsp/documents.ts\`.
- Words are typed one character at a time into sentences, two thirds of them in the middle third of the document, with
  10 ms between an answer and the next character. After each character one thing is asked; a tenth of the phrases of
  each measure is typed before those that count. The servers take turns, phrase by phrase. A server that has used up its time for a measure
  types no more in it; the last column has the numbers of characters.
- Diagnostics are complete when they are all there: rapporteur and ${json.name} are asked for them right
  after the character, as editors of today do; ${yaml.name} cannot be asked and sends them by itself, which
  it does not begin before 200 ms have passed without another change. Nothing is subtracted for that.
- ${yaml.name} formats with prettier, and its own checks begin 200 ms after a change whatever else it is
  asked, so that other answers may wait for them.
- Memory is the resident memory of the process (\`VmRSS\`) when it has come to rest and the number has stood
  still for a quarter of a minute: V8 gives back what is free some ten seconds after work. The edits are
  characters typed into the large document as above, with diagnostics asked for after every tenth.
- The workspace is ${indexing.library.files.toLocaleString('en-GB')} invented documents, four reports to the minutes of each meeting, ${megabytes(indexing.library.bytes)}, in the house
  halton. It counts as indexed when the server has come to rest. In a second run something cheap (folding ranges of an open report) is asked
  for every few milliseconds meanwhile: the longest wait of ${(indexing.waits.count + (indexing.lint?.waits.count ?? 0)).toLocaleString('en-GB')} has the hiccups of the machine in it.
- The memory of the peers is with a document of ${memory.documentBytes.toLocaleString('en-GB')} bytes open, as ours.
`;
}

function latencyTable({ ours, json, yaml }: LspResults, rows: readonly LatencyRow[]): Table {
  const pair = (latency: Latency | undefined): string =>
    latency ? `${milliseconds(latency.p50)} / ${milliseconds(latency.p99)}` : '–';
  return [
    ['then asked for', ours.name, json.name, yaml.name, 'factor JSON', 'factor YAML', 'characters'],
    ...rows.map(({ measure, byServer }) => [
      measure,
      ...[ours, json, yaml].map((server) => pair(byServer.get(server))),
      factorText(factor(byServer, ours, json)),
      factorText(factor(byServer, ours, yaml)),
      [ours, json, yaml].map((server) => byServer.get(server)?.count ?? 0).join(', '),
    ]),
  ];
}

function workspaceTable({ memory, indexing, ours, json, yaml }: LspResults): Table {
  const { waits, lint } = indexing;
  const size = megabytes(memory.documentBytes, 2);
  return [
    ['what', 'measured'],
    ...[ours, json, yaml].map((server) => [
      `memory with ${size} open, ${server.name}`,
      megabytes(memory.open.get(server) ?? Number.NaN),
    ]),
    ...memory.edited.map(({ edits, bytes }) => [
      `memory after ${edits.toLocaleString('en-GB')} edits`,
      megabytes(bytes),
    ]),
    [`memory with ${documents(indexing)} indexed`, megabytes(indexing.bytes)],
    [`time to index ${documents(indexing)}`, seconds(indexing.seconds)],
    ['diagnostics of the document opened meanwhile', seconds(indexing.openSeconds)],
    ['waits during indexing (median, p99, longest)', waitText(waits)],
    ...(lint
      ? [
          [
            `time to check ${lint.reports.toLocaleString('en-GB')} documents of the workspace`,
            seconds(lint.seconds),
          ],
          ['waits meanwhile (median, p99, longest)', waitText(lint.waits)],
          ['memory afterwards', megabytes(lint.bytes)],
        ]
      : []),
  ];
}

function targetTable(results: LspResults): Table {
  const { ours, json, yaml, small, large, memory, indexing } = results;
  const of = (rows: readonly LatencyRow[], measure: Measure) =>
    rows.find((row) => row.measure === measure)?.byServer ?? new Map<Server, Latency>();
  const diagnostics = of(large, 'diagnostics');
  const symbols = of(large, 'document symbols');
  const [worst, worstTime] = slowest(ours, small);
  const few = memory.edited[0];
  const many = memory.edited.at(-1);
  const growth = (many?.bytes ?? Number.NaN) / (few?.bytes ?? Number.NaN);
  const longest = Math.max(indexing.waits.longest, indexing.lint?.waits.longest ?? 0);
  const size = megabytes(memory.documentBytes, 2);
  return [
    ['target', 'wanted', 'measured', ''],
    atMost(`${size}: character to diagnostics, median`, 4, diagnostics.get(ours)?.p50, ' ms'),
    atLeast(`${size}: the same, to ${json.name}`, 4, factor(diagnostics, ours, json)),
    atLeast(`${size}: the same, to ${yaml.name}`, 300, factor(diagnostics, ours, yaml)),
    atLeast(`${size}: document symbols, to ${json.name}`, 4, factor(symbols, ours, json)),
    atMost(`${size}: completion, p99`, 10, of(large, 'completion').get(ours)?.p99, ' ms'),
    atMost(`6 kB: everything, p99 (the slowest: ${worst})`, 3, worstTime, ' ms'),
    atMost(`memory with ${size} open`, 120, inMegabytes(memory.open.get(ours)), ' MB'),
    atMost(`memory with ${documents(indexing)} indexed`, 200, inMegabytes(indexing.bytes), ' MB'),
    atMost(`time to index ${documents(indexing)}`, 5, indexing.seconds, ' s'),
    [
      'progress of indexing',
      'shown',
      indexing.progressShown ? 'shown' : 'not shown',
      verdict(indexing.progressShown),
    ],
    atMost('longest wait while at work on the workspace', 10, longest, ' ms'),
    atMost(
      `memory after ${many?.edits.toLocaleString('en-GB')} edits to that after ${few?.edits.toLocaleString('en-GB')}`,
      1.05,
      growth,
    ),
  ];
}

function atMost(name: string, limit: number, value: number | undefined, unit = ''): string[] {
  return [
    name,
    `at most ${limit}${unit}`,
    measured(value, unit),
    verdict(value !== undefined && value <= limit),
  ];
}

function atLeast(name: string, limit: number, value: number | undefined): string[] {
  return [name, `at least ${limit} times`, factorText(value), verdict(value !== undefined && value >= limit)];
}

function measured(value: number | undefined, unit: string): string {
  return value === undefined || Number.isNaN(value) ? 'not measured' : `${rounded(value)}${unit}`;
}

/** How many times longer a peer takes, by the medians. */
function factor(byServer: ReadonlyMap<Server, Latency>, ours: Server, peer: Server): number | undefined {
  const [own, other] = [byServer.get(ours), byServer.get(peer)];
  return own && other ? other.p50 / own.p50 : undefined;
}

function slowest(ours: Server, rows: readonly LatencyRow[]): [measure: string, p99: number | undefined] {
  const own = rows.flatMap(({ measure, byServer }) => {
    const latency = byServer.get(ours);
    return latency ? [{ measure, p99: latency.p99 }] : [];
  });
  const [first] = own.toSorted((a, b) => b.p99 - a.p99);
  return [first?.measure ?? 'none', first?.p99];
}

function factorText(value: number | undefined): string {
  return value === undefined ? '–' : rounded(value);
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** Three digits at most behind the first that counts. */
function rounded(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function waitText({ p50, p99, longest }: Waits): string {
  return `${milliseconds(p50)} / ${milliseconds(p99)} / ${milliseconds(longest)} ms`;
}

function inMegabytes(bytes: number | undefined): number | undefined {
  return bytes === undefined ? undefined : bytes / 1e6;
}

function documents({ library }: Indexing): string {
  return `${library.files.toLocaleString('en-GB')} documents`;
}

function kilobytes(rows: readonly LatencyRow[]): string {
  return `Documents of ${(rows[0]?.bytes ?? 0).toLocaleString('en-GB')} bytes`;
}

function listOfServers(servers: readonly Server[]): string {
  const names = servers.map(({ name, version }) => `${name} ${version}`);
  return new Intl.ListFormat('en-GB').format(names);
}

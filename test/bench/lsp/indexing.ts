import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createMinutes, type MinutedReport } from '../invented-minutes.ts';
import { createReport } from '../invented-report.ts';
import { percentile } from './latency.ts';
import { rested, settledBytes } from './resources.ts';
import { type Running, type Server, start } from './servers.ts';

/** A folder of reports and minutes, as a council has them. */
export interface Library {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** What a cheap request waits for an answer while the server is at work, in milliseconds. */
export interface Waits {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
  readonly count: number;
}

export interface Indexing {
  readonly library: Library;
  /** From the greeting until the server is at rest. */
  readonly seconds: number;
  /** From the greeting to the diagnostics of the document that was opened with it. */
  readonly openSeconds: number;
  readonly progressShown: boolean;
  /** Resident memory when it is done. */
  readonly bytes: number;
  readonly waits: Waits;
  /** All diagnostics of the workspace, asked for when the index is there; null where there are none. */
  readonly lint: { seconds: number; reports: number; waits: Waits; bytes: number } | null;
}

/** So many documents to a folder: one committee's of some years. */
const FOLDER = 250;
/** Of so many documents one is the minutes of the meeting that considered the others. */
const MEETING = 5;
/** Between one probe's answer and the next probe, in milliseconds. */
const PROBE_EVERY = 4;
const URI = 'untitled:probe.report';

/** Writes the library afresh. The same seed gives the same bytes. */
export function writeLibrary(folder: string, files: number, seed: number): Library {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rapporteur.json'), '{ "root": true, "house": "halton" }\n');
  let bytes = 0;
  let reports: MinutedReport[] = [];
  for (let index = 0; index < files; index++) {
    const committee = join(folder, `committee-${String(Math.floor(index / FOLDER) + 1).padStart(2, '0')}`);
    if (index % FOLDER === 0) mkdirSync(committee);
    const isMinutes = index % MEETING === MEETING - 1;
    const name = `${String(index + 1).padStart(5, '0')}.${isMinutes ? 'minutes' : 'report'}`;
    const text = isMinutes ? createMinutes(seed + index, reports) : createReport(seed + index);
    reports = isMinutes ? [] : [...reports, { path: name, text }];
    const content = Buffer.from(text);
    writeFileSync(join(committee, name), content);
    bytes += content.length;
  }
  return { folder, files, bytes };
}

/**
 * Once undisturbed, for the time and the memory; once more with a document open in which something is asked for every
 * few milliseconds, for the waits.
 */
export async function measureIndexing(server: Server, library: Library, text: string): Promise<Indexing> {
  const quiet = await measureQuiet(server, library, text);
  const running = await start(server, [pathToFileURL(library.folder).href]);
  await open(running, text);
  const waits = await probeUntil(running, rested(running.session.pid));
  const lint = running.announced.diagnosticProvider?.workspaceDiagnostics
    ? await lintWorkspace(running, library)
    : null;
  await running.session.stop();
  return { library, ...quiet, waits, lint };
}

async function measureQuiet(
  server: Server,
  library: Library,
  text: string,
): Promise<Pick<Indexing, 'seconds' | 'openSeconds' | 'progressShown' | 'bytes'>> {
  const running = await start(server, [pathToFileURL(library.folder).href]);
  const { session } = running;
  const began = performance.now();
  let progressShown = false;
  const shown = new Set<unknown>();
  session.on('$/progress', ({ params }) => {
    const { token, value } = params as { token: unknown; value: { kind: string } };
    progressShown = true;
    if (value.kind === 'end') shown.delete(token);
    else shown.add(token);
  });
  const openSeconds = ((await open(running, text)) - began) / 1000;
  let end = await rested(session.pid);
  // What it says of itself counts too: it may be pausing.
  while (shown.size > 0) end = await rested(session.pid);
  const seconds = (end - began) / 1000;
  const bytes = await settledBytes(session.pid);
  await session.stop();
  return { seconds, openSeconds, progressShown, bytes };
}

/** @returns when the document that was opened has been served */
async function open({ session, announced }: Running, text: string): Promise<number> {
  session.notify('textDocument/didOpen', {
    textDocument: { uri: URI, languageId: 'committee-report', version: 1, text },
  });
  const method = announced.diagnosticProvider ? 'textDocument/diagnostic' : 'textDocument/documentSymbol';
  return (await session.request(method, { textDocument: { uri: URI } })).at;
}

/** Asks for something cheap, over and over, until other work is done. */
async function probeUntil({ session }: Running, work: Promise<unknown>): Promise<Waits> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  while (!isDone) {
    const asked = performance.now();
    const { at } = await session.request('textDocument/foldingRange', { textDocument: { uri: URI } });
    waits.push(at - asked);
    await sleep(PROBE_EVERY);
  }
  await done;
  return {
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    longest: Math.max(...waits),
    count: waits.length,
  };
}

/** Asks for all diagnostics in parts, as they come; the request itself may be held until something changes. */
async function lintWorkspace(running: Running, { files }: Library): Promise<NonNullable<Indexing['lint']>> {
  const { session } = running;
  const token = 'all';
  const seen = new Set<string>();
  const began = performance.now();
  const whole = new Promise<number>((resolve, reject) => {
    const count = (report: unknown, at: number): void => {
      for (const { uri } of (report as { items?: { uri: string }[] } | null)?.items ?? []) seen.add(uri);
      if (seen.size >= files) resolve(at);
    };
    session.on('$/progress', ({ params, at }) => {
      const { token: of, value } = params as { token: unknown; value: unknown };
      if (of === token) count(value, at);
    });
    session.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: token }).then(
      ({ result, at }) => {
        count(result, at);
        resolve(at);
      },
      // Held to the end: it is refused when the server is told to stop.
      reject,
    );
  });
  const waits = await probeUntil(running, whole);
  const seconds = ((await whole) - began) / 1000;
  return { seconds, reports: seen.size, waits, bytes: await settledBytes(session.pid) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDocuments } from './documents.ts';
import { measureIndexing, writeLibrary } from './indexing.ts';
import { measureLatencies } from './latency.ts';
import { measureMemory } from './memory.ts';
import type { LspResults } from './report.ts';
import { jsonServer, rapporteurServer, yamlServer } from './servers.ts';

const SEED = 1972;
const SMALL = 6_000;
const LARGE = 1_150_000;
const REPORTS = 5_000;
const EDITS = [1_000, 10_000];

/** What the measuring needs to know of where it runs. */
export interface LspBenchOptions {
  /** The repository, built. */
  readonly root: string;
  /** The folder that holds `peers`, installed. */
  readonly cache: string;
  readonly machine: string;
  say(line: string): void;
}

/** Measures the language server of this repository and those of JSON and YAML, on the same bytes. */
export async function benchLanguageServers({
  root,
  cache,
  machine,
  say,
}: LspBenchOptions): Promise<LspResults> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const ours = rapporteurServer(root, version);
  const json = jsonServer(cache);
  const yaml = yamlServer(cache);
  const servers = [ours, json, yaml];
  say('writing the documents');
  const small = createDocuments(SEED, SMALL);
  const large = createDocuments(SEED, LARGE);
  const library = writeLibrary(join(cache, 'library'), REPORTS, SEED);
  // The workspace first: its longest wait suffers most from what else the machine is warm with.
  say(`indexing ${library.files} documents`);
  const indexing = await measureIndexing(ours, library, small.report);
  const smallRows = await measureLatencies(servers, small, { phrases: 30, limit: 90_000, say });
  const largeRows = await measureLatencies(servers, large, { phrases: 12, limit: 25_000, say });
  say('measuring memory');
  const memory = await measureMemory(servers, large, EDITS);
  return { machine, ours, json, yaml, small: smallRows, large: largeRows, memory, indexing };
}

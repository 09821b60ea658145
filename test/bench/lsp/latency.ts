import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom } from '../random.ts';
import type { Documents } from './documents.ts';
import { type Announced, type Running, type Server, start } from './servers.ts';
import { type Keystroke, Typing } from './typing.ts';

/** What is asked of a server after each character. */
export const MEASURES = [
  'diagnostics',
  'document symbols',
  'folding ranges',
  'completion',
  'hover',
  'semantic tokens',
  'formatting',
] as const;

export type Measure = (typeof MEASURES)[number];

/** How long it took, in milliseconds, from the character to the last byte of the answer. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
}

/** One measure of one document: by server, those that do not offer it left out. */
export interface LatencyRow {
  readonly measure: Measure;
  readonly bytes: number;
  readonly byServer: ReadonlyMap<Server, Latency>;
}

export interface LatencyOptions {
  /** How many phrases are typed for each measure; one has about a dozen characters. */
  readonly phrases: number;
  /** A server that has used up this time for one measure types no more, in milliseconds. */
  readonly limit: number;
  say(line: string): void;
}

/** An author types with pauses; a tenth of the shortest is enough for a server to come to rest. */
const PAUSE = 10;
/** The share of the phrases that comes before those that count: a server is compiled while it runs. */
const WARM_UP = 0.1;
/** Nobody formats after every character, and it is the longest of all. */
const FORMATTED = 1 / 3;

/**
 * Types into a document of each server's own, one character at a time, and asks after each character. All servers run
 * at once and are asked in turn, phrase by phrase, so that a machine that gets slower does it to all of them. A tenth
 * more phrases than asked for are typed before those that count.
 */
export async function measureLatencies(
  servers: readonly Server[],
  documents: Documents,
  { phrases, limit, say }: LatencyOptions,
): Promise<LatencyRow[]> {
  const authors: Author[] = [];
  for (const server of servers) authors.push(await sitDown(server, documents));
  const rows: LatencyRow[] = [];
  for (const measure of MEASURES) {
    const asked = authors.filter(({ running }) => offers(running.announced, measure));
    const count = measure === 'formatting' ? Math.ceil(phrases * FORMATTED) : phrases;
    const warmUp = Math.ceil(count * WARM_UP);
    const samples = new Map<Author, number[]>(asked.map((author) => [author, []]));
    const spent = new Map<Author, number>();
    for (let phrase = 0; phrase < warmUp + count; phrase++) {
      for (const author of asked) {
        const left = limit - (spent.get(author) ?? 0);
        if (left <= 0) continue;
        const times = await typePhrase(author, measure, left);
        spent.set(author, (spent.get(author) ?? 0) + times.reduce((sum, time) => sum + time, 0));
        // One that is too slow to come to those that count has its last one counted.
        if (phrase >= warmUp || (spent.get(author) ?? 0) >= limit) samples.get(author)?.push(...times);
      }
    }
    const byServer = new Map([...samples].map(([{ server }, times]) => [server, latencyOf(times)]));
    rows.push({ measure, bytes: documents.bytes, byServer });
    say(`${documents.bytes} bytes, ${measure}: ${[...byServer].map(shown).join(', ')}`);
  }
  for (const { running } of authors) await running.session.stop();
  return rows;
}

/** The value below which a share of the samples lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}

/** One server with its document open. */
interface Author {
  readonly server: Server;
  readonly running: Running;
  readonly uri: string;
  readonly typing: Typing;
  version: number;
}

async function sitDown(server: Server, documents: Documents): Promise<Author> {
  const running = await start(server);
  const text = server.textOf(documents);
  const uri = `file:///bench/document.${server.extension}`;
  const author = { server, running, uri, typing: new Typing(text, createRandom(text.length)), version: 1 };
  const done = diagnosed(author);
  running.session.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: server.languageId, version: 1, text },
  });
  await done();
  return author;
}

async function typePhrase(author: Author, measure: Measure, limit: number): Promise<number[]> {
  const times: number[] = [];
  const keys = author.typing.nextWords();
  let spent = 0;
  for (const [index, key] of keys.entries()) {
    await sleep(PAUSE);
    const time = await ASK[measure](author, key);
    times.push(time);
    spent += time;
    if (spent < limit) continue;
    // The rest of the words at one go, so that the text is what the next measure takes it for.
    const rest = keys.slice(index + 1);
    if (rest[0]) change(author, { ...rest[0], text: rest.map(({ text }) => text).join('') });
    break;
  }
  return times;
}

/** Each asks after one character and gives the milliseconds. */
const ASK: Readonly<Record<Measure, (author: Author, key: Keystroke) => Promise<number>>> = {
  diagnostics: async (author, key) => {
    const done = diagnosed(author);
    const began = change(author, key);
    return (await done()) - began;
  },
  'document symbols': (author, key) => ask(author, key, 'textDocument/documentSymbol', {}),
  'folding ranges': (author, key) => ask(author, key, 'textDocument/foldingRange', {}),
  completion: (author, key) => ask(author, key, 'textDocument/completion', { position: after(key) }),
  hover: (author, key) => ask(author, key, 'textDocument/hover', { position: after(key) }),
  'semantic tokens': (author, key) => ask(author, key, 'textDocument/semanticTokens/full', {}),
  formatting: (author, key) =>
    ask(author, key, 'textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }),
};

function offers(announced: Announced, measure: Measure): boolean {
  switch (measure) {
    case 'diagnostics':
      // A server that announces none pushes them.
      return true;
    case 'document symbols':
      return Boolean(announced.documentSymbolProvider);
    case 'folding ranges':
      return Boolean(announced.foldingRangeProvider);
    case 'completion':
      return Boolean(announced.completionProvider);
    case 'hover':
      return Boolean(announced.hoverProvider);
    case 'semantic tokens':
      return Boolean(announced.semanticTokensProvider?.full);
    case 'formatting':
      return Boolean(announced.documentFormattingProvider);
  }
}

/** Listens before the change is made; then the moment at which all diagnostics of the document are there. */
function diagnosed({ running, uri }: Pick<Author, 'running' | 'uri'>): () => Promise<number> {
  const { session, announced } = running;
  if (announced.diagnosticProvider) {
    return async () => (await session.request('textDocument/diagnostic', { textDocument: { uri } })).at;
  }
  const pushed = session.next(
    'textDocument/publishDiagnostics',
    (params) => (params as { uri: string }).uri === uri,
  );
  return async () => (await pushed).at;
}

async function ask(author: Author, key: Keystroke, method: string, params: object): Promise<number> {
  const { running, uri } = author;
  const began = change(author, key);
  const { at } = await running.session.request(method, { textDocument: { uri }, ...params });
  return at - began;
}

function change(author: Author, { line, character, text }: Keystroke): number {
  author.version += 1;
  const at = { line, character };
  return author.running.session.notify('textDocument/didChange', {
    textDocument: { uri: author.uri, version: author.version },
    contentChanges: [{ range: { start: at, end: at }, text }],
  });
}

function after({ line, character, text }: Keystroke): { line: number; character: number } {
  return { line, character: character + text.length };
}

function latencyOf(times: readonly number[]): Latency {
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), count: times.length };
}

function shown([server, { p50, p99, count }]: readonly [Server, Latency]): string {
  return `${server.name} ${p50.toFixed(2)}/${p99.toFixed(2)} ms (${count})`;
}

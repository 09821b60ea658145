/**
 * `npm run soak [-- --steps N --seed N]`: random edits of several documents, as authors and their tools make them. After
 * each the server has the text of the client, and what it has worked out step by step is what it would find from scratch.
 */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type FullDocumentDiagnosticReport,
  type LogMessageParams,
  MessageType,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { renumberEdits } from '../../server/src/format/renumber.ts';
import { loadHouse } from '../../server/src/house/load.ts';
import type { House } from '../../server/src/house/types.ts';
import { lintModel } from '../../server/src/lint/lint-text.ts';
import { LanguageServer } from '../../server/src/lsp/language-server.ts';
import { Positions } from '../../server/src/lsp/positions.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { modelToJson } from '../../server/src/model/json.ts';
import { problemOf } from '../../server/src/workspace/file-problem.ts';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';
import { readPdfApart } from '../../server/src/workspace/node-pdf-thread.ts';
import { readTextFile } from '../../server/src/workspace/node-read-text.ts';
import { MODERN } from './client.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLES = globSync('samples/*/*.{report,minutes}', { cwd: ROOT })
  .sort()
  .map((path) => readFileSync(`${ROOT}${path}`, 'utf8'));
const HALTON = houseOf('halton');
const HOUSES = ['halton', 'wirral', 'england', 'windsor-maidenhead'];
/** A document that has grown to this is cut back, so that a step stays as quick as the first. */
const LONGEST = 16_000;

export interface SoakOptions {
  steps: number;
  seed: number;
  /** Called now and then with how far it is. */
  tell?: (step: number) => void;
}

/** One replacement, in UTF-16 offsets of the client's text. */
interface Change {
  start: number;
  end: number;
  text: string;
}

interface ClientDocument {
  uri: string;
  text: string;
  version: number;
  /** Texts that undoing leads back to, the last at the end. */
  history: string[];
}

/**
 * Make random edits and compare after each.
 *
 * @throws AssertionError with the seed, the step and the edit, at the first difference
 */
export async function soak({ steps, seed, tell }: SoakOptions): Promise<void> {
  const failures: string[] = [];
  const { server, client } = await start(failures);
  const author = new Author(client, randomFrom(seed));
  let last = 'opened';
  let step = 0;
  try {
    for (const document of author.documents) {
      await author.open(document);
      await compare(server, client, document);
    }
    for (step = 1; step <= steps; step += 1) {
      const { document, did } = await author.edit();
      last = did;
      await compare(server, client, document);
      assert.deepEqual(failures, [], 'nothing fails');
      if (step % 500 === 0) tell?.(step);
    }
  } catch (error) {
    const { message } = error as Error;
    throw new assert.AssertionError({ message: `seed ${seed}, step ${step}, ${last}: ${message}` });
  } finally {
    client.dispose();
    server.connection.dispose();
  }
}

async function compare(
  server: LanguageServer,
  client: ProtocolConnection,
  { uri, text }: ClientDocument,
): Promise<void> {
  const report = await client.sendRequest<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  const synced = server.document(uri);
  assert.ok(synced);
  assert.equal(synced.clientText, text, 'the text of the server is that of the client');
  const { document } = synced;
  const model = buildModel(document.text, document.kind, document.settings.house);
  assert.deepEqual(modelToJson(document.model), modelToJson(model), 'the model is that from scratch');
  const findings = lintModel(model, document.settings);
  assert.deepEqual(document.findings, findings, 'the findings are those from scratch');
  const { noteProblem } = server.configuration.judge(document);
  // An empty document, or one that asks for a house that there is not, has that one diagnostic.
  const count = problemOf({ ok: true, text: document.text }, noteProblem) === null ? findings.length : 1;
  assert.equal(report.items.length, count, 'the client is told all that was found');
}

/** @param failures what the server puts into its log as a failure */
async function start(failures: string[]): Promise<{ server: LanguageServer; client: ProtocolConnection }> {
  const up = new PassThrough();
  const down = new PassThrough();
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const host = {
    files: nodeFiles,
    hasFile: nodeFiles.isFile,
    readDocument: readTextFile,
    readPdf: readPdfApart,
    documentsBelow: () => [],
    nextTurn: () => new Promise<void>((resolve) => setImmediate(resolve)),
    today: () => '2026-11-22',
  };
  const server = new LanguageServer(connection, host, '0.0.0');
  server.start();
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  for (const method of [
    'client/registerCapability',
    'client/unregisterCapability',
    'window/workDoneProgress/create',
  ])
    client.onRequest(method, () => null);
  for (const what of ['diagnostic', 'codeLens', 'inlayHint', 'semanticTokens'])
    client.onRequest(`workspace/${what}/refresh`, () => null);
  client.onNotification('window/logMessage', ({ type, message }: LogMessageParams) => {
    if (type === MessageType.Error) failures.push(message);
  });
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: MODERN });
  await client.sendNotification('initialized', {});
  return { server, client };
}

/** Somebody who writes, changes their mind, pastes and lets tools at it. */
class Author {
  readonly documents: ClientDocument[];
  readonly #client: ProtocolConnection;
  readonly #random: (below: number) => number;

  constructor(client: ProtocolConnection, random: (below: number) => number) {
    this.#client = client;
    this.#random = random;
    this.documents = HOUSES.map((house, index) => ({
      uri: `untitled:soak-${index}.${index === 3 ? 'minutes' : 'report'}`,
      text: `// house: ${house}\n${this.#of(SAMPLES)}`,
      version: 1,
      history: [],
    }));
  }

  open({ uri, text, version }: ClientDocument): Promise<void> {
    return this.#client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'council-report', version, text },
    });
  }

  /** One step, and what it was in words. */
  async edit(): Promise<{ document: ClientDocument; did: string }> {
    const document = this.#of(this.documents);
    const kind = document.text.length > LONGEST ? 'cut' : this.#of(KINDS);
    const changes = await this.#changes(kind, document);
    await this.#send(document, changes, kind);
    // Between two questions there may be many edits.
    for (let more = kind === 'type' ? this.#random(4) : 0; more > 0; more -= 1)
      await this.#send(document, await this.#changes('overtype', document), 'overtype');
    return { document, did: `${kind} ${JSON.stringify(changes).slice(0, 400)} in ${document.uri}` };
  }

  #changes(kind: Kind, document: ClientDocument): Change[] | Promise<Change[]> {
    const { text } = document;
    const at = this.#random(text.length + 1);
    switch (kind) {
      case 'type':
        return [{ start: at, end: at, text: this.#of(TYPED) }];
      case 'overtype':
        return [{ start: at, end: Math.min(at + this.#random(12), text.length), text: this.#of(TYPED) }];
      case 'delete':
        return [{ start: at, end: Math.min(at + 1 + this.#random(30), text.length), text: '' }];
      case 'delete-lines':
        return [
          {
            start: lineStart(text, at),
            end: lineStart(text, Math.min(at + this.#random(300), text.length)),
            text: '',
          },
        ];
      case 'paste':
        return [{ start: at, end: at, text: this.#stretch() }];
      case 'paste-line': {
        const start = lineStart(text, at);
        return [{ start, end: start, text: `${this.#stretch()}\n` }];
      }
      case 'several':
        return [at, this.#random(text.length + 1)]
          .sort((a, b) => b - a)
          .map((start) => ({ start, end: start, text: this.#of(TYPED) }));
      case 'cut': {
        const start = lineStart(text, this.#random(text.length >> 1));
        return [{ start, end: lineStart(text, start + (text.length >> 1)), text: '' }];
      }
      case 'undo':
        return differences(text, document.history.pop() ?? text);
      case 'replace-all':
        return [{ start: 0, end: text.length, text: this.#of(SAMPLES) }];
      case 'renumber':
        return renumbered(text, document.uri.endsWith('minutes') ? 'minutes' : 'report');
      case 'format':
        return this.#ask<TextEdit[]>(document, 'textDocument/formatting', {
          options: { tabSize: 2, insertSpaces: true },
        }).then((edits) => changesOf(text, edits ?? []));
      case 'rename':
        return this.#rename(document, at);
    }
  }

  async #rename(document: ClientDocument, at: number): Promise<Change[]> {
    const position = new Positions(document.text, 'utf-16').positionAt(at);
    try {
      if ((await this.#ask(document, 'textDocument/prepareRename', { position })) === null) return [];
      const edit = await this.#ask<WorkspaceEdit>(document, 'textDocument/rename', {
        position,
        newName: this.#of(NAMES),
      });
      const edits = edit?.documentChanges?.flatMap((change) =>
        'textDocument' in change && change.textDocument.uri === document.uri ? change.edits : [],
      );
      return changesOf(document.text, (edits ?? []) as TextEdit[]);
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      // A name that is not to be had here is refused with a sentence; nothing changes.
      return [];
    }
  }

  #ask<Result>({ uri }: ClientDocument, method: string, params: object): Promise<Result | null> {
    return this.#client.sendRequest<Result | null>(method, { textDocument: { uri }, ...params });
  }

  async #send(document: ClientDocument, changes: readonly Change[], kind: Kind): Promise<void> {
    if (changes.length === 0) return;
    if (kind !== 'undo') document.history.push(document.text);
    if (document.history.length > 20) document.history.shift();
    document.version += 1;
    const contentChanges: object[] = [];
    for (const change of changes) {
      const { start, end, text } = whole(document.text, change);
      const range = new Positions(document.text, 'utf-16').range({ start, end });
      contentChanges.push(kind === 'replace-all' ? { text } : { range, text });
      document.text = document.text.slice(0, start) + text + document.text.slice(end);
    }
    const { uri, version } = document;
    await this.#client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Some lines of a sample. */
  #stretch(): string {
    const sample = this.#of(SAMPLES);
    const start = this.#random(sample.length);
    return sample.slice(start, start + this.#random(400));
  }

  #of<Item>(items: readonly Item[]): Item {
    return items[this.#random(items.length)] as Item;
  }
}

const KINDS = [
  ...['type', 'type', 'type', 'type', 'type', 'type', 'overtype', 'delete', 'delete', 'delete-lines'],
  ...['paste', 'paste-line', 'several', 'undo', 'undo', 'renumber', 'rename', 'format', 'replace-all'],
] as Kind[];

type Kind =
  | 'type'
  | 'overtype'
  | 'delete'
  | 'delete-lines'
  | 'paste'
  | 'paste-line'
  | 'several'
  | 'cut'
  | 'undo'
  | 'replace-all'
  | 'renumber'
  | 'rename'
  | 'format';

const TYPED = [
  ...[
    'a',
    'e',
    'the ',
    ' ',
    '.',
    ',',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '1',
    '3.2',
    '• ',
    'i) ',
    '(a) ',
    '- ',
    ':',
    '“',
    '–',
  ],
  ...[
    '£1,000 ',
    '𝄞',
    '\uFEFF',
    '\t',
    '# ',
    '## ',
    '**',
    '| a | b |\n',
    '\n\n9.9 NEW\n\n',
    'paragraph 3.1 ',
    '{#a} ',
  ],
  ...[
    'RECOMMENDATION',
    'That ',
    '12 June 2026',
    'Appendix A ',
    'APPENDIX B: Plan\n',
    'FILE: a.pdf\n',
    'EXEMPT: paragraph 3\n',
  ],
  ...[
    '// a note\n',
    '// rapporteur-ignore-next-line section-missing: it is so\n',
    'DfE ',
    'Department for Education (DfE) ',
  ],
  ...['// house: halton\n', '// house: wirral\n', '<<<<<<< a\n', '\n---\n', 'None identified.'],
];

const NAMES = ['workforce', 'B', 'DfT', 'Outcome of the review', ''];

function houseOf(id: string): House {
  const result = loadHouse(id);
  assert.ok(result.ok);
  return result.house;
}

/** Where the line begins that an offset is on; LF ends lines here, which is enough to cut at. */
function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The one change that makes a text into another. */
function differences(from: string, to: string): Change[] {
  if (from === to) return [];
  let start = 0;
  while (start < from.length && from[start] === to[start]) start += 1;
  let same = 0;
  while (same < Math.min(from.length, to.length) - start && from.at(-1 - same) === to.at(-1 - same))
    same += 1;
  return [{ start, end: from.length - same, text: to.slice(start, to.length - same) }];
}

function renumbered(text: string, kind: 'report' | 'minutes'): Change[] {
  // A byte-order mark is none of the document's.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const edits = renumberEdits(buildModel(text.slice(shift), kind, HALTON));
  return backwards(
    edits.map(({ start, end, text: by }) => ({ start: start + shift, end: end + shift, text: by })),
  );
}

function changesOf(text: string, edits: readonly TextEdit[]): Change[] {
  const positions = new Positions(text, 'utf-16');
  return backwards(
    edits.map(({ range, newText }) => ({
      start: positions.offsetAt(range.start),
      end: positions.offsetAt(range.end),
      text: newText,
    })),
  );
}

/** No client can point between the halves of a line end or of a character: such a change takes both along. */
function whole(text: string, { start, end, text: by }: Change): Change {
  const isInside = (offset: number) =>
    (text.codePointAt(offset - 1) ?? 0) > 0xffff || text.slice(offset - 1, offset + 1) === '\r\n';
  const before = isInside(start) ? 1 : 0;
  const after = isInside(end) ? 1 : 0;
  return {
    start: start - before,
    end: end + after,
    text: text.slice(start - before, start) + by + text.slice(end, end + after),
  };
}

/** From the last to the first, so that one does not move the next. */
function backwards(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => b.start - a.start || b.end - a.end);
}

/** Whole numbers below a bound, the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { steps: { type: 'string' }, seed: { type: 'string' } } });
  const steps = Number(values.steps ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  process.stdout.write(`${steps} edits, seed ${seed}\n`);
  await soak({ steps, seed, tell: (step) => process.stdout.write(`${step}\n`) });
  // The connection keeps an eye on the process that started it.
  process.exit(0);
}

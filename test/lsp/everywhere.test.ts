/**
 * Whatever is asked, wherever the cursor is and however broken the text, the server answers: with what it found, with
 * nothing, or with why it will not. In some of the documents words are replaced with what every JavaScript object
 * has by that name: a table looked up by such a word answers with a function.
 */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type CallHierarchyItem,
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  LSPErrorCodes,
  type Position,
  ResponseError,
} from 'vscode-languageserver-protocol';
import { createRandom, type Random } from '../bench/random.ts';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FILES = globSync('samples/**/*.{report,minutes,json}', { cwd: ROOT }).sort();
const INHERITED = ['constructor', 'Constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];
const SCRAPS = (
  '\n|\n\n|\r|:|“|**|1.1 |- |(i) |RESOLVED: |EXEMPT: |REPORT: x.report\n|OUTCOME: (i) deferred\n|{#|[|\t|\u00a0|😀|' +
  '{# constructor}|paragraph 3.|Appendix |DATE: |ACTION: |Q: |A: |// '
).split('|');
/** How many places are asked about in each document. */
const PLACES = 10;
const FORMATTING = { tabSize: 2, insertSpaces: true };

function withInheritedNames(text: string, random: Random): string {
  return text.replace(/[A-Za-z][A-Za-z’-]+/g, (word) =>
    random.chance(1 / 6) ? random.pick(INHERITED) : word,
  );
}

function broken(text: string, random: Random): string {
  let now = text;
  for (let step = 0; step < 40; step += 1) {
    const at = random.integer(0, now.length);
    const behind = now.slice(at);
    const edit = random.pick([
      () => behind.slice(random.integer(1, 40)),
      () => random.pick(SCRAPS) + behind,
      () => now.slice(random.integer(0, now.length)).slice(0, 200) + behind,
      () => behind.slice(0, 5).toUpperCase() + behind.slice(5),
    ]);
    now = now.slice(0, at) + edit();
  }
  return now;
}

/** Asks, and collects what went wrong. */
class Asker {
  readonly faults = new Set<string>();
  readonly #client: TestClient;

  constructor(client: TestClient) {
    this.#client = client;
  }

  async ask<Result>(method: string, params: unknown): Promise<Result | null> {
    try {
      return await this.#client.request<Result>(method, params);
    } catch (error) {
      // It may say why it will not: a house's own titles cannot be renamed.
      if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) return null;
      this.faults.add(`${method} ${JSON.stringify(params)}: ${(error as Error).message}`);
      return null;
    }
  }

  async askAll<Item, Result>(items: readonly Item[] | null, method: string): Promise<(Result | null)[]> {
    const results: (Result | null)[] = [];
    for (const item of items ?? []) results.push(await this.ask<Result>(method, item));
    return results;
  }

  async aboutDocument(uri: string, end: Position): Promise<void> {
    const textDocument = { uri };
    for (const what of [
      'diagnostic',
      'documentSymbol',
      'foldingRange',
      'documentLink',
      'semanticTokens/full',
    ])
      await this.ask(`textDocument/${what}`, { textDocument });
    await this.askAll(
      await this.ask<CodeLens[]>('textDocument/codeLens', { textDocument }),
      'codeLens/resolve',
    );
    await this.ask('textDocument/formatting', { textDocument, options: FORMATTING });
    await this.ask('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 0, character: 0 }, end },
    });
  }

  async aboutPlace(uri: string, position: Position, newName: string): Promise<void> {
    const place = { textDocument: { uri }, position };
    const range = { start: position, end: position };
    for (const what of [
      'hover',
      'definition',
      'declaration',
      'implementation',
      'documentHighlight',
      'linkedEditingRange',
      'prepareRename',
    ])
      await this.ask(`textDocument/${what}`, place);
    await this.ask('textDocument/references', { ...place, context: { includeDeclaration: true } });
    await this.ask('textDocument/rename', { ...place, newName });
    await this.ask('textDocument/inlineCompletion', { ...place, context: { triggerKind: 1 } });
    await this.ask('textDocument/selectionRange', { textDocument: { uri }, positions: [position] });
    await this.ask('textDocument/onTypeFormatting', { ...place, ch: '\n', options: FORMATTING });
    await this.ask('textDocument/rangeFormatting', {
      textDocument: { uri },
      range,
      options: FORMATTING,
    });
    const completion = await this.ask<{ items: CompletionItem[] }>('textDocument/completion', place);
    await this.askAll(completion?.items.slice(0, 3) ?? [], 'completionItem/resolve');
    const actions = await this.ask<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    for (const resolved of await this.askAll<CodeAction, CodeAction>(actions, 'codeAction/resolve'))
      if (JSON.stringify(resolved).includes('[native code]')) this.faults.add(JSON.stringify(resolved));
    const items = await this.ask<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', place);
    const asked = items?.map((item) => ({ item })) ?? [];
    await this.askAll(asked, 'callHierarchy/incomingCalls');
    await this.askAll(asked, 'callHierarchy/outgoingCalls');
  }
}

describe('every request at places all over a document', () => {
  for (const [name, change] of Object.entries({
    'with words that JavaScript objects inherit': withInheritedNames,
    'that somebody is in the middle of': broken,
  })) {
    it(`is answered in documents ${name}`, async () => {
      const random = createRandom(20);
      const files = Object.fromEntries(
        FILES.map((path) => {
          const text = readFileSync(`${ROOT}${path}`, 'utf8');
          return [path, path.endsWith('.json') ? text : change(text, random)];
        }),
      );
      const folder = new TestFolder(files);
      const client = await TestClient.start({ folders: [folder.uri] });
      const asker = new Asker(client);
      try {
        for (const [path, text] of Object.entries(files)) {
          if (path.endsWith('.json')) continue;
          const uri = folder.uriOf(path);
          const lines = text.split(/\r\n|\n|\r/);
          await client.open(
            uri,
            text,
            1,
            path.endsWith('minutes') ? 'committee-minutes' : 'committee-report',
          );
          await asker.aboutDocument(uri, { line: lines.length, character: 0 });
          for (let place = 0; place < PLACES; place += 1) {
            const line = random.integer(0, lines.length - 1);
            const character = random.integer(0, lines[line]?.length ?? 0);
            await asker.aboutPlace(uri, { line, character }, random.pick(['constructor', 'Market Hall']));
          }
          await asker.ask('workspace/symbol', { query: 'constructor' });
        }
        assert.deepEqual([...asker.faults], []);
        assert.deepEqual(
          client.logs.filter((log) => /fault|fail|error|exception/i.test(log)),
          [],
        );
        await client.stop();
      } finally {
        folder.remove();
      }
    });
  }
});

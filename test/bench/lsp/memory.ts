import { createRandom } from '../random.ts';
import type { Documents } from './documents.ts';
import { settledBytes } from './resources.ts';
import { type Running, type Server, start } from './servers.ts';
import { Typing } from './typing.ts';

/** Resident memory in bytes. */
export interface Memory {
  readonly documentBytes: number;
  /** With the document open, after its diagnostics and its outline. */
  readonly open: ReadonlyMap<Server, number>;
  /** That of the first server after so many edits of the document. */
  readonly edited: readonly { edits: number; bytes: number }[];
}

/** Diagnostics are asked for after so many edits: who types fast overtakes the others. */
const ASK_EVERY = 10;

/** @param edits the numbers of edits after which the memory of the first server is looked at, ascending */
export async function measureMemory(
  servers: readonly Server[],
  documents: Documents,
  edits: readonly number[],
): Promise<Memory> {
  const open = new Map<Server, number>();
  let edited: Memory['edited'] = [];
  for (const server of servers) {
    const running = await start(server);
    const uri = `file:///bench/memory.${server.extension}`;
    await openDocument(running, uri, server, documents);
    open.set(server, await settledBytes(running.session.pid));
    if (server === servers[0]) edited = await edit(running, uri, server.textOf(documents), edits);
    await running.session.stop();
  }
  return { documentBytes: documents.bytes, open, edited };
}

async function openDocument(
  { session, announced }: Running,
  uri: string,
  server: Server,
  documents: Documents,
): Promise<void> {
  const isPulled = Boolean(announced.diagnosticProvider);
  const pushed = isPulled ? null : session.next('textDocument/publishDiagnostics', () => true);
  session.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: server.languageId, version: 1, text: server.textOf(documents) },
  });
  await (pushed ?? session.request('textDocument/diagnostic', { textDocument: { uri } }));
  await session.request('textDocument/documentSymbol', { textDocument: { uri } });
}

async function edit(
  { session, announced }: Running,
  uri: string,
  text: string,
  counts: readonly number[],
): Promise<{ edits: number; bytes: number }[]> {
  const method = announced.diagnosticProvider ? 'textDocument/diagnostic' : 'textDocument/documentSymbol';
  const typing = new Typing(text, createRandom(text.length));
  const edited: { edits: number; bytes: number }[] = [];
  let made = 0;
  for (const count of counts) {
    while (made < count) {
      for (const key of typing.nextWords()) {
        made += 1;
        const at = { line: key.line, character: key.character };
        session.notify('textDocument/didChange', {
          textDocument: { uri, version: made + 1 },
          contentChanges: [{ range: { start: at, end: at }, text: key.text }],
        });
        if (made % ASK_EVERY === 0) await session.request(method, { textDocument: { uri } });
      }
    }
    edited.push({ edits: count, bytes: await settledBytes(session.pid) });
  }
  return edited;
}

import { Console } from 'node:console';
import { Transform } from 'node:stream';
import {
  type Connection,
  createConnection,
  type Message,
  StreamMessageReader,
} from 'vscode-languageserver/node';
import { foldersBelow } from '../workspace/node-discover.ts';
import { nodeFiles } from '../workspace/node-files.ts';
import { readTextFile } from '../workspace/node-read-text.ts';
import { Framing } from './framing.ts';
import type { ServerHost } from './host.ts';
import { LanguageServer } from './language-server.ts';
import { today } from './today.ts';
import { WholeMessageWriter } from './whole-message-writer.ts';

/** The disk of this machine. */
const host: ServerHost = {
  files: nodeFiles,
  hasFile: nodeFiles.isFile,
  readDocument: readTextFile,
  readPdf: async (bytes, origin) =>
    (await import('../workspace/node-pdf-thread.ts')).readPdfApart(bytes, origin),
  *documentsBelow(folder) {
    for (const { files } of foldersBelow(folder)) yield files;
  },
  nextTurn: () => new Promise((resolve) => setImmediate(resolve)),
  today,
};

/**
 * Serve one client until it goes away, over what the arguments of this process say: `--stdio`, `--node-ipc`,
 * `--socket=PORT` or `--pipe=NAME`. Over the others than the first it is the protocol's library that writes the messages,
 * each wholly anew (see `lasting.ts`).
 *
 * @throws Error when they say nothing
 */
export function serve(version: string): void {
  const problems = new Problems();
  const isStdio = process.argv.includes('--stdio');
  const connection = isStdio ? stdioConnection(problems) : createConnection();
  problems.connection = connection;
  const server = new LanguageServer(connection, host, version);
  process.on('uncaughtException', (error) => server.logFailure('rapporteur', error));
  process.on('unhandledRejection', (error) => server.logFailure('rapporteur', error));
  if (isStdio) {
    // The client is gone, by `exit` or without a word.
    const leave = () => process.exit(server.isStopped ? 0 : 1);
    for (const event of ['end', 'close', 'error']) process.stdin.on(event, leave);
    process.stdout.on('error', leave);
  }
  server.start();
}

/** Where messages about messages go; there is nobody to tell before there is a connection. */
class Problems {
  connection: Connection | null = null;

  add(problem: string): void {
    this.connection?.console.error(problem);
  }
}

/** Over the standard input and output, on which nothing but messages may then be written. */
function stdioConnection(problems: Problems): Connection {
  globalThis.console = new Console(process.stderr);
  const framing = new Framing((problem) => problems.add(problem));
  const framed = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      for (const bytes of framing.push(chunk)) this.push(bytes);
      done();
    },
  });
  const reader = new StreamMessageReader(process.stdin.pipe(framed), {
    contentTypeDecoder: {
      name: 'application/json',
      decode: async (bytes) => parsed(bytes, problems),
    },
  });
  return createConnection(reader, new WholeMessageWriter(process.stdout));
}

/** A message that is not JSON costs itself only. */
function parsed(bytes: Uint8Array, problems: Problems): Message {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Message;
  } catch (error) {
    problems.add(`A message was passed over: ${error instanceof Error ? error.message : error}`);
    return UNREADABLE;
  }
}

/** Notifications that begin so may be passed over by who does not know them. */
const UNREADABLE = { jsonrpc: '2.0', method: '$/unreadable' };

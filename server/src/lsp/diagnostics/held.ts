import type {
  CancellationToken,
  PreviousResultId,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { pathBelow } from '../../workspace/files.ts';
import { kindOfPath } from '../../workspace/kind.ts';
import type { LanguageServer } from '../language-server.ts';
import type { Progress } from '../progress.ts';
import { inSlices } from '../slices.ts';
import { keyOfUri, pathOfUri } from '../uris.ts';
import { type Linted, lintedFile, lintedOpen } from './linted.ts';

/** How many documents, and how many diagnostics of them, are told of at once: more takes too long to write. */
const CHUNK = { documents: 100, diagnostics: 200 };

/** One request for the diagnostics of all documents of the folders. */
export interface WorkspaceAsk {
  previous: readonly PreviousResultId[];
  token: CancellationToken;
  /** Takes reports as they are made; null when the client takes them only all at once. */
  partial: ((reports: WorkspaceDocumentDiagnosticReport[]) => void) | null;
  progress: Progress;
}

/**
 * Answers a request for the diagnostics of all documents, open or not. It is held open while there is nothing new to
 * say: clients ask again as soon as it ends. Of documents that are not open only the names of results are kept.
 *
 * @returns what is left to report
 */
export async function answerHeld(
  server: LanguageServer,
  ask: WorkspaceAsk,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  // What minutes and reports say of each other is known when all have been read.
  await server.workspace.indexed;
  const request = new HeldRequest(server, ask);
  const changes = new Changes(server, ask.token);
  try {
    await request.pass(null);
    while (!ask.token.isCancellationRequested && !request.isToBeEnded) {
      const changed = await changes.next();
      if (changed === 'over') break;
      await request.pass(changed === 'all' ? null : changed);
    }
    return request.rest;
  } finally {
    changes.dispose();
  }
}

class HeldRequest {
  readonly #server: LanguageServer;
  readonly #ask: WorkspaceAsk;
  /** Result ids that the client has, by key. */
  readonly #known = new Map<string, PreviousResultId>();
  #reports: WorkspaceDocumentDiagnosticReport[] = [];
  #count = 0;
  #hasNews = false;
  #isFirst = true;

  constructor(server: LanguageServer, ask: WorkspaceAsk) {
    this.#server = server;
    this.#ask = ask;
    for (const previous of ask.previous) this.#known.set(keyOfUri(previous.uri), previous);
  }

  /** Who takes no partial results is answered when there is something new, and at once when it knows nothing. */
  get isToBeEnded(): boolean {
    return this.#ask.partial === null && (this.#hasNews || this.#ask.previous.length === 0);
  }

  /** What has not been sent. */
  get rest(): WorkspaceDocumentDiagnosticReport[] {
    return this.#ask.partial === null ? this.#reports : [];
  }

  /** Look at all documents, or at those of some paths. */
  async pass(paths: readonly string[] | null): Promise<void> {
    const { token, progress } = this.#ask;
    const steps = paths === null ? this.#checkAll() : this.#checkSome(paths);
    try {
      await inSlices(steps, token, this.#server);
    } finally {
      if (paths === null) progress.end();
    }
    this.#flush();
    this.#isFirst = false;
  }

  *#checkAll(): Generator<void, void, void> {
    const { progress } = this.#ask;
    const paths = new Set<string>();
    for (const path of this.#server.workspace.paths()) {
      if (path !== null) paths.add(path);
      yield;
    }
    // Files that are yet to be saved for the first time are on no disk.
    for (const { document } of this.#server.openDocuments()) {
      if (document.path !== null && this.#server.workspace.contains(document.path)) paths.add(document.path);
    }
    const seen = new Set<string>();
    let done = 0;
    for (const path of paths) {
      const uri = this.#server.workspace.uriOf(path);
      seen.add(keyOfUri(uri));
      this.#check(uri, path);
      done += 1;
      progress.report(done, paths.size);
      if (progress.isCancelled) {
        this.#server.log(`Linting all documents was cancelled after ${done} of ${paths.size}`);
        return;
      }
      yield;
    }
    for (const [key, { uri }] of [...this.#known]) if (!seen.has(key)) this.#checkGone(uri);
  }

  *#checkSome(paths: readonly string[]): Generator<void, void, void> {
    for (const path of new Set(paths)) {
      const { workspace, host } = this.#server;
      const uri = workspace.uriOf(path);
      if (kindOfPath(path) === null) this.#checkFolder(path);
      else if (workspace.contains(path) && host.files.isFile(path)) this.#check(uri, path);
      else this.#checkGone(uri);
      yield;
    }
  }

  #checkFolder(folder: string): void {
    for (const { uri } of [...this.#known.values()]) {
      const path = pathOfUri(uri);
      if (path !== null && pathBelow(folder, path) !== null) this.#checkGone(uri);
    }
  }

  #check(uri: string, path: string): void {
    const open = this.#server.document(uri);
    const linted = open ? lintedOpen(this.#server, open) : lintedFile(this.#server, uri, path);
    const key = keyOfUri(uri);
    const known = this.#known.get(key);
    const isSame = known?.value === linted.resultId;
    if (isSame && !this.#isFirst) return;
    this.#known.set(key, { uri: linted.uri, value: linted.resultId });
    this.#add(isSame ? unchanged(linted) : full(linted), isSame);
  }

  /** A document that is not there any more has no diagnostics; one that is open elsewhere keeps them. */
  #checkGone(uri: string): void {
    const known = this.#known.get(keyOfUri(uri));
    if (!known || this.#server.document(uri) || pathOfUri(uri) === null) return;
    this.#known.delete(keyOfUri(uri));
    this.#add({ kind: DocumentDiagnosticReportKind.Full, uri: known.uri, version: null, items: [] }, false);
  }

  #add(report: WorkspaceDocumentDiagnosticReport, isSame: boolean): void {
    this.#reports.push(report);
    this.#hasNews ||= !isSame;
    if (report.kind === DocumentDiagnosticReportKind.Full) this.#count += report.items.length;
    if (this.#reports.length >= CHUNK.documents || this.#count >= CHUNK.diagnostics) this.#flush();
  }

  #flush(): void {
    const { partial } = this.#ask;
    if (partial === null || this.#reports.length === 0) return;
    partial(this.#reports);
    this.#reports = [];
    this.#count = 0;
  }
}

function full(linted: Linted): WorkspaceDocumentDiagnosticReport {
  const { uri, version, resultId } = linted;
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: linted.diagnostics() };
}

function unchanged({ uri, version, resultId }: Linted): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
}

/** What happens to the documents while a request is held. */
class Changes {
  readonly #stop: (() => void)[];
  #paths: string[] = [];
  #isAll = false;
  #isOver = false;
  #wake: () => void = () => {};

  constructor(server: LanguageServer, token: CancellationToken) {
    const over = () => {
      this.#isOver = true;
      this.#wake();
    };
    const listening = token.onCancellationRequested(over);
    this.#stop = [
      () => listening.dispose(),
      server.onShutdown(over),
      server.configuration.onDidChange(() => {
        this.#isAll = true;
        this.#wake();
      }),
      // What is typed into an open document is asked for document by document.
      server.workspace.onDidChangeFiles((paths) => {
        this.#paths.push(...paths);
        this.#wake();
      }),
    ];
  }

  /** Settles when something has changed, or nothing will any more. */
  async next(): Promise<'all' | 'over' | string[]> {
    while (!this.#isOver && !this.#isAll && this.#paths.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const paths = this.#paths;
    this.#paths = [];
    if (this.#isOver) return 'over';
    if (!this.#isAll) return paths;
    this.#isAll = false;
    return 'all';
  }

  dispose(): void {
    for (const stop of this.#stop) stop();
  }
}

import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentReply,
  type CommentThread,
  CommentThreadCollapsibleState,
  CommentThreadState,
  commands,
  comments,
  type Disposable,
  l10n,
  MarkdownString,
  Range,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { LANGUAGES } from '../server/names.ts';
import { authorName } from './author.ts';
import { commentableLines } from './commentable.ts';
import {
  type CommentChange,
  type CommentedThread,
  CommentsRequest,
  type CommentsResult,
} from './requests.ts';

/** What is put after the name of a document for the name of the file with its comments. */
export const COMMENTS_SUFFIX = '.comments.json';

/** How long the author has to pause before comments are put in their places again, in milliseconds. */
const PAUSE = 400;

/** A comment as VS Code shows it, with its place in its thread. */
interface ShownComment extends Comment {
  thread: ShownThread;
  index: number;
  /** What it said before it was edited. */
  said: string;
}

/** A thread as VS Code shows it; one that is being begun has no id yet. */
interface ShownThread extends CommentThread {
  id?: string;
  /** What its comments were drawn from. */
  drawn?: string;
}

/** Comments on the documents that are open, kept in a file beside each. */
export class Comments implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #controller: CommentController;
  readonly #listeners: Disposable[];
  /** The threads that are shown, by the URI of their document and their id. */
  readonly #threads = new Map<string, Map<string, ShownThread>>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The work on each file of comments, one piece after another. */
  readonly #work = new Map<string, Promise<void>>();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#controller = comments.createCommentController('rapporteur.comments', l10n.t('Report comments'));
    this.#controller.options = {
      prompt: l10n.t('Comment on this paragraph…'),
      placeHolder: l10n.t('What has to be dealt with?'),
    };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        hasComments(document)
          ? commentableLines(linesOf(document)).map(([first, last]) => new Range(first, 0, last, 0))
          : [],
    };
    const files = workspace.createFileSystemWatcher(`**/*{.report,.minutes}${COMMENTS_SUFFIX}`);
    const fileChanged = (uri: Uri) => {
      const path = uri.path.slice(0, -COMMENTS_SUFFIX.length);
      const document = workspace.textDocuments.find((each) => each.uri.path === path);
      if (document) this.#showSoon(document);
    };
    const register = (id: string, run: (target: never) => Promise<void> | void) =>
      commands.registerCommand(id, async (target: never) => {
        try {
          await run(target);
        } catch (error) {
          this.#fail(id, error);
        }
      });
    this.#listeners = [
      this.#controller,
      files,
      files.onDidChange(fileChanged),
      files.onDidCreate(fileChanged),
      files.onDidDelete(fileChanged),
      workspace.onDidOpenTextDocument((document) => this.#showSoon(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#showSoon(document)),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      workspace.onDidSaveTextDocument((document) => void this.#anchorAnew(document)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const each of workspace.textDocuments) this.#showSoon(each);
      }),
      register('rapporteur.addComment', (reply: CommentReply) => this.#add(reply)),
      register('rapporteur.resolveComment', (thread: ShownThread) => this.#setState(thread, 'resolve')),
      register('rapporteur.reopenComment', (thread: ShownThread) => this.#setState(thread, 'reopen')),
      register('rapporteur.deleteComment', (comment: ShownComment) => this.#delete(comment)),
      register('rapporteur.editComment', (comment: ShownComment) => redraw(comment, CommentMode.Editing)),
      register('rapporteur.cancelEditComment', (comment: ShownComment) => {
        comment.body = comment.said;
        redraw(comment, CommentMode.Preview);
      }),
      register('rapporteur.saveComment', (comment: ShownComment) => this.#save(comment)),
    ];
    for (const document of workspace.textDocuments) this.#showSoon(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  async #add({ thread, text }: CommentReply): Promise<void> {
    const shown = thread as ShownThread;
    const said = text.trim();
    if (said === '') return;
    const comment = { author: await authorName(thread.uri), date: now(), text: said };
    if (shown.id !== undefined) {
      await this.#change(thread.uri, { kind: 'reply', id: shown.id, comment });
      return;
    }
    const at = thread.range?.start;
    const position = { line: at?.line ?? 0, character: at?.character ?? 0 };
    const document = await workspace.openTextDocument(thread.uri);
    // At the end of the line, so that a comment on an indented line is one on what stands in it.
    position.character = document.lineAt(position.line).range.end.character;
    const id = crypto.randomUUID().slice(0, 8);
    await this.#change(thread.uri, { kind: 'add', id, position, comment }, shown);
  }

  async #setState({ id, uri }: ShownThread, kind: 'resolve' | 'reopen'): Promise<void> {
    if (id !== undefined) await this.#change(uri, { kind, id });
  }

  async #delete({ thread, index }: ShownComment): Promise<void> {
    if (thread.id !== undefined) await this.#change(thread.uri, { kind: 'delete', id: thread.id, index });
  }

  async #save(comment: ShownComment): Promise<void> {
    const { thread, index, body } = comment;
    const text = (typeof body === 'string' ? body : body.value).trim();
    if (thread.id === undefined || text === '') return;
    comment.mode = CommentMode.Preview;
    delete thread.drawn;
    await this.#change(thread.uri, { kind: 'edit', id: thread.id, index, text });
  }

  /**
   * Change the file of comments, and show what it says then.
   *
   * @param begun the thread that a new comment was written into: it stays open, as the thread of that comment
   */
  async #change(uri: Uri, change: CommentChange, begun?: ShownThread): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    await this.#inTurn(document, async () => {
      const before = await readComments(uri);
      const result = await this.#ask(document, before, change);
      if (!result) return;
      if ('problem' in result) {
        void window.showErrorMessage(l10n.t('Rapporteur: {0}', result.problem));
        return;
      }
      await workspace.fs.writeFile(commentsUri(uri), new TextEncoder().encode(result.comments));
      if (begun) this.#threadsOf(document).set(change.id, begun);
      this.#show(document, result.threads);
    });
  }

  /** What the comments are about was saved: from now on they are known by that. */
  async #anchorAnew(document: TextDocument): Promise<void> {
    if (!hasComments(document)) return;
    await this.#inTurn(document, async () => {
      const before = await readComments(document.uri);
      if (before === '') return;
      const result = await this.#ask(document, before);
      if (!result || 'problem' in result || result.comments === before) return;
      await workspace.fs.writeFile(commentsUri(document.uri), new TextEncoder().encode(result.comments));
    });
  }

  #showSoon(document: TextDocument): void {
    if (!hasComments(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        void this.#inTurn(document, async () => {
          const text = await readComments(document.uri);
          const result = text === '' ? null : await this.#ask(document, text);
          if (result && 'problem' in result) this.#client.warn(result.problem);
          else this.#show(document, result?.threads ?? []);
        });
      }, PAUSE),
    );
  }

  async #inTurn(document: TextDocument, work: () => Promise<void>): Promise<void> {
    const key = document.uri.toString();
    const turn = (this.#work.get(key) ?? Promise.resolve())
      .then(() => (document.isClosed ? undefined : work()))
      .catch((error: unknown) => this.#fail('rapporteur/comments', error));
    this.#work.set(key, turn);
    await turn;
  }

  async #ask(document: TextDocument, text: string, change?: CommentChange): Promise<CommentsResult | null> {
    if (this.#client.state !== State.Running) return null;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    const params = { textDocument, comments: text, ...(change && { change }) };
    return this.#client.sendRequest(CommentsRequest, params);
  }

  #show(document: TextDocument, found: readonly CommentedThread[]): void {
    const shown = this.#threadsOf(document);
    const ids = new Set(found.map(({ id }) => id));
    for (const [id, thread] of shown) {
      if (ids.has(id)) continue;
      thread.dispose();
      shown.delete(id);
    }
    for (const thread of found)
      shown.set(thread.id, this.#shownThread(document, thread, shown.get(thread.id)));
  }

  #threadsOf({ uri }: TextDocument): Map<string, ShownThread> {
    const key = uri.toString();
    const shown = this.#threads.get(key) ?? new Map<string, ShownThread>();
    this.#threads.set(key, shown);
    return shown;
  }

  #shownThread(
    document: TextDocument,
    { id, state, range, words, comments: said }: CommentedThread,
    known: ShownThread | undefined,
  ): ShownThread {
    const place = range ? this.#client.protocol2CodeConverter.asRange(range) : new Range(0, 0, 0, 0);
    const thread: ShownThread = known ?? this.#controller.createCommentThread(document.uri, place, []);
    thread.id = id;
    if (!thread.range?.isEqual(place)) thread.range = place;
    // Only what has changed: VS Code draws a thread anew whenever it is told something of it.
    const label = labelOf(state, range ? null : words);
    if (thread.label !== label) thread.label = label;
    if (thread.contextValue !== state) {
      thread.state = state === 'resolved' ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
      thread.contextValue = state;
    }
    if (thread.canReply !== true) thread.canReply = true;
    if (!known && state === 'resolved') thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    const isBeingEdited = thread.comments.some(({ mode }) => mode === CommentMode.Editing);
    const drawn = JSON.stringify(said);
    if (!isBeingEdited && thread.drawn !== drawn) {
      thread.drawn = drawn;
      thread.comments = said.map(
        ({ author, date, text }, index): ShownComment => ({
          thread,
          index,
          said: text,
          body: new MarkdownString(text),
          mode: CommentMode.Preview,
          author: { name: author },
          timestamp: new Date(date),
          contextValue: 'comment',
        }),
      );
    }
    return thread;
  }

  #forget(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    for (const thread of this.#threads.get(key)?.values() ?? []) thread.dispose();
    this.#threads.delete(key);
    this.#work.delete(key);
  }

  #fail(what: string, error: unknown): void {
    this.#client.error(what, error, false);
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('Rapporteur: {0}', reason));
  }
}

/** @param lost what the comments were about, when it has gone */
function labelOf(state: CommentedThread['state'], lost: string | null): string {
  if (lost !== null) return l10n.t('What this was about has gone: {0}', lost);
  return state === 'resolved' ? l10n.t('Resolved') : l10n.t('Open');
}

/** Only what is saved somewhere has a file beside it. */
function hasComments({ uri, languageId }: TextDocument): boolean {
  return LANGUAGES.includes(languageId) && uri.scheme !== 'untitled' && uri.scheme !== 'git';
}

function* linesOf(document: TextDocument): Generator<string> {
  for (let line = 0; line < document.lineCount; line += 1) yield document.lineAt(line).text;
}

function commentsUri(uri: Uri): Uri {
  return uri.with({ path: uri.path + COMMENTS_SUFFIX });
}

/** '' when there are none. */
async function readComments(uri: Uri): Promise<string> {
  const file = commentsUri(uri);
  try {
    await workspace.fs.stat(file);
  } catch {
    return '';
  }
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/** VS Code draws a thread anew when it is given its comments again. */
function redraw(comment: ShownComment, mode: CommentMode): void {
  comment.mode = mode;
  if (mode === CommentMode.Editing) comment.body = comment.said;
  else comment.body = new MarkdownString(comment.said);
  comment.thread.comments = [...comment.thread.comments];
}

function now(): string {
  return new Date().toISOString();
}

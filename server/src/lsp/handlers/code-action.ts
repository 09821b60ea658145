import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  LSPErrorCodes,
  ResponseError,
  type SnippetTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ActionContext, ActionEdit, Steps } from '../../features/code-actions/action.ts';
import {
  CODE_ACTIONS,
  codeActions,
  findAction,
  type OfferedAction,
} from '../../features/code-actions/index.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Handler } from '../handler.ts';
import type { Ask, LanguageServer } from '../language-server.ts';
import type { Positions } from '../positions.ts';
import { Progress } from '../progress.ts';
import { resolver } from '../resolver.ts';
import { inSlices } from '../slices.ts';
import type { SyncedDocument } from '../synced-document.ts';
import { workspaceEditOf } from '../workspace-edit.ts';
import { asSnippet } from './snippet.ts';

/** `textDocument/codeAction` and `codeAction/resolve` */
export const codeAction: Handler = {
  capabilities(client) {
    // Without literals an action is a command, and ours are edits.
    if (!client.textDocument?.codeAction?.codeActionLiteralSupport) return {};
    const codeActionKinds = [...new Set(CODE_ACTIONS.map(({ kind }) => kind))];
    return { codeActionProvider: { codeActionKinds, resolveProvider: resolves(client) } };
  },
  register(server) {
    server.connection.onCodeAction(
      server.answer('codeAction', [], (params): CodeAction[] => {
        const open = server.document(params.textDocument.uri);
        return open ? offered(server, open, params) : [];
      }),
    );
    server.connection.onCodeActionResolve(
      resolver(server, 'codeAction/resolve', (action: CodeAction, ask) => resolved(server, action, ask)),
    );
  },
};

/** What an action comes back with when it is chosen. */
interface ActionData {
  uri: string;
  version: number;
  action: string;
  argument: string;
  /** Where the author was when it was offered, as UTF-16 offsets. */
  start: number;
  end: number;
}

/** Whether edits may wait until an action is chosen. */
function resolves({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

function offered(
  server: LanguageServer,
  open: SyncedDocument,
  { range, context: { diagnostics, only, triggerKind } }: CodeActionParams,
): CodeAction[] {
  const { document, positions } = open;
  const from = positions.offsetAt(range.start);
  const to = positions.offsetAt(range.end);
  const context: ActionContext = {
    document,
    range: { start: Math.min(from, to), end: Math.max(from, to) },
    workspace: server.workspace,
  };
  const support = server.client.textDocument?.codeAction ?? {};
  return codeActions(context, {
    only: only ?? null,
    trigger: triggerKind === CodeActionTriggerKind.Automatic ? 'automatic' : 'invoked',
  }).flatMap(({ action, offer }) => {
    if (offer.disabled !== undefined && !support.disabledSupport) return [];
    const mended = offer.findings ? matching(diagnostics, offer.findings, positions) : [];
    const literal: CodeAction = {
      title: offer.title,
      kind: action.kind,
      ...(mended.length > 0 && { diagnostics: mended }),
      ...(offer.isPreferred && support.isPreferredSupport && { isPreferred: true }),
    };
    if (offer.disabled !== undefined) return [{ ...literal, disabled: { reason: offer.disabled } }];
    if (!resolves(server.client)) return atOnce(server, context, { action, offer }, literal);
    const data: ActionData = {
      uri: document.uri,
      version: document.version,
      action: action.id,
      argument: offer.argument,
      ...context.range,
    };
    return [{ ...literal, data }];
  });
}

/** For clients that cannot ask again; work that takes its time is not offered to them. */
function atOnce(
  server: LanguageServer,
  context: ActionContext,
  { action, offer }: OfferedAction,
  literal: CodeAction,
): CodeAction[] {
  const edit = action.edit(context, offer.argument);
  return edit && !isSteps(edit) ? [{ ...literal, edit: asWorkspaceEdit(server, edit) }] : [];
}

async function resolved(server: LanguageServer, literal: CodeAction, ask: Ask): Promise<CodeAction> {
  const data = readData(literal.data);
  const action = data && findAction(data.action);
  const open = data && server.document(data.uri);
  if (!data || !action || !open) return literal;
  const { document } = open;
  if (document.version !== data.version) {
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed since this was offered');
  }
  const context = { document, range: { start: data.start, end: data.end }, workspace: server.workspace };
  const edit = action.edit(context, data.argument);
  const done = edit && isSteps(edit) ? await stepped(server, literal.title, edit, ask) : edit;
  if (!done) {
    throw new ResponseError(
      LSPErrorCodes.RequestFailed,
      `“${literal.title}” changes nothing here, or would change what a reference means`,
    );
  }
  return { ...literal, edit: asWorkspaceEdit(server, done) };
}

/** Long work, other requests getting through; null when somebody cancelled it. */
async function stepped(
  server: LanguageServer,
  title: string,
  steps: Steps<ActionEdit | null>,
  { token }: Ask,
): Promise<ActionEdit | null> {
  // What has not been read yet would be left out.
  await server.workspace.indexed;
  const progress = new Progress(server, title);
  let result: ActionEdit | null = null;
  const shown = (function* () {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        result = step.value;
        return;
      }
      progress.report(step.value.done, step.value.total);
      yield;
    }
  })();
  const cancelled = {
    get isCancellationRequested() {
      return token.isCancellationRequested || progress.isCancelled;
    },
  };
  try {
    return (await inSlices(shown, cancelled, server)) ? result : null;
  } finally {
    progress.end();
  }
}

function isSteps(edit: ActionEdit | Steps<ActionEdit | null>): edit is Steps<ActionEdit | null> {
  return 'next' in edit;
}

/** With the cursor where the author has to go on, for clients that can put it there. */
function asWorkspaceEdit(server: LanguageServer, { documents, caret }: ActionEdit): WorkspaceEdit {
  const edit = workspaceEditOf(server, documents);
  const text = documents[0]?.edits[0]?.text;
  const change = edit.documentChanges?.[0];
  if (caret === undefined || text === undefined || !change || !('edits' in change)) return edit;
  if (!server.client.workspace?.workspaceEdit?.snippetEditSupport) return edit;
  const value = asSnippet(text, [{ start: caret, end: caret }]);
  const edits = change.edits.map(
    ({ range }): SnippetTextEdit => ({ range, snippet: { kind: 'snippet', value } }),
  );
  return { documentChanges: [{ ...change, edits }] };
}

/** The diagnostics of the request that an action mends, as the client knows them. */
function matching(
  diagnostics: readonly Diagnostic[],
  findings: readonly Finding[],
  positions: Positions,
): Diagnostic[] {
  return diagnostics.filter(({ code, range }) =>
    findings.some(
      ({ rule, start, end }) =>
        rule === code && start === positions.offsetAt(range.start) && end === positions.offsetAt(range.end),
    ),
  );
}

/** Whatever came back as data: it went through the client. */
function readData(value: unknown): ActionData | null {
  if (typeof value !== 'object' || value === null) return null;
  const data = value as Partial<Record<keyof ActionData, unknown>>;
  const { uri, version, action, argument, start, end } = data;
  if (typeof uri !== 'string' || typeof action !== 'string' || typeof argument !== 'string') return null;
  if (typeof version !== 'number' || typeof start !== 'number' || typeof end !== 'number') return null;
  return { uri, version, action, argument, start, end };
}

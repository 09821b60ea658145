import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Command,
  type Location,
} from 'vscode-languageserver';
import { codeLenses, type Lens, type LensText, lensText } from '../../features/code-lenses.ts';
import {
  type DecisionLens,
  type DecisionLensText,
  decisionLenses,
  decisionLensText,
  isDecisionLens,
  type LensSurroundings,
} from '../../features/decision-lenses.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { Locations } from '../locations.ts';
import { refreshWhenJudged } from '../refresh.ts';
import { resolver } from '../resolver.ts';
import type { SyncedDocument } from '../synced-document.ts';

/** What `codeLens/resolve` finds the words by. */
type LensData = (Pick<Lens, 'kind' | 'of'> | Pick<DecisionLens, 'kind' | 'of'>) & { uri: string };

/** `textDocument/codeLens`, `codeLens/resolve`: first where they stand, their words when they come into view. */
export const codeLens: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.codeLens ? { codeLensProvider: { resolveProvider: true } } : {},
  register(server) {
    const { connection } = server;
    server.onInitialized(() => {
      if (!server.client.workspace?.codeLens?.refreshSupport) return;
      const refresh = () => connection.sendRequest(CodeLensRefreshRequest.type);
      refreshWhenJudged(server, 'codeLens/refresh', refresh);
      let version = 0;
      server.workspace.onDidChange(() => {
        // Only what leads from one document to another changes without an edit of the document itself.
        if (server.workspace.trail.version !== version) server.guard('codeLens/refresh', refresh());
        version = server.workspace.trail.version;
      });
    });
    connection.onCodeLens(
      server.answer('codeLens', [], ({ textDocument }): CodeLens[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const lenses = [
          ...decisionLenses(open.document, surroundingsIn(server)),
          ...codeLenses(open.document),
        ];
        lenses.sort((a, b) => a.start - b.start);
        return lenses.map((lens) => {
          const data: LensData = { uri: textDocument.uri, kind: lens.kind, of: lens.of };
          return { range: firstLine(open, lens), data };
        });
      }),
    );
    connection.onCodeLensResolve(
      resolver(server, 'codeLens/resolve', (lens: CodeLens): CodeLens => {
        const data: unknown = lens.data;
        const open = isLensData(data) ? server.document(data.uri) : undefined;
        if (!open || !isLensData(data)) return { ...lens, command: OUTDATED };
        const text = isDecisionLens(data)
          ? decisionLensText(open.document, surroundingsIn(server), data)
          : lensText(open.document, data);
        return { ...lens, command: text ? commandOf(server, open, lens, text) : OUTDATED };
      }),
    );
  },
};

function surroundingsIn(server: LanguageServer): LensSurroundings {
  return { workspace: server.workspace, today: server.host.today() };
}

/** The client asks for the lenses anew in a moment; until then a lens must say something. */
const OUTDATED: Command = { title: '…', command: '' };

/** A lens may stand on one line only. */
function firstLine({ positions }: SyncedDocument, { start, end }: Lens | DecisionLens): CodeLens['range'] {
  const range = positions.range({ start, end });
  return range.start.line === range.end.line ? range : { start: range.start, end: range.start };
}

function commandOf(
  server: LanguageServer,
  { uri, positions }: SyncedDocument,
  lens: CodeLens,
  { title, places }: LensText | DecisionLensText,
): Command {
  const command = commandFor(server.client);
  if (places.length === 0 || command === '') return { title, command: '' };
  const elsewhere = new Locations(server);
  const locations: Location[] = places.flatMap((place) =>
    'uri' in place ? elsewhere.locations([place]) : [{ uri, range: positions.range(place) }],
  );
  return { title, command, arguments: [uri, lens.range.start, locations] };
}

const SHOWING_COMMANDS = ['rapporteur.showReferences', 'editor.action.showReferences'];

/**
 * The protocol has no command that shows references: each editor has its own, which takes (URI, position, locations).
 * A client names those it has in `capabilities.experimental.commands.commands`, as clients of other servers do; ours
 * is preferred. For all others the command is empty, which leaves a line of text that cannot be clicked: worth more
 * than no line, and than one that fails when it is.
 */
function commandFor({ experimental }: ClientCapabilities): string {
  const { commands } = (experimental ?? {}) as { commands?: { commands?: unknown } };
  const known = Array.isArray(commands?.commands) ? (commands.commands as unknown[]) : [];
  return SHOWING_COMMANDS.find((command) => known.includes(command)) ?? '';
}

function isLensData(data: unknown): data is LensData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, kind, of } = data as Partial<LensData>;
  return typeof uri === 'string' && typeof kind === 'string' && typeof of === 'number';
}

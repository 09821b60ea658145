import {
  type ClientCapabilities,
  type CodeLens,
  CodeLensRefreshRequest,
  type Command,
  type Location,
} from 'vscode-languageserver';
import { codeLenses, type Lens, type LensText, lensText } from '../../features/code-lenses.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { refreshWhenJudged } from '../refresh.ts';
import { resolver } from '../resolver.ts';
import type { SyncedDocument } from '../synced-document.ts';

/** What `codeLens/resolve` finds the words by. */
interface LensData extends Pick<Lens, 'kind' | 'of'> {
  uri: string;
}

/** `textDocument/codeLens`, `codeLens/resolve`: first where they stand, their words when they come into view. */
export const codeLens: Handler = {
  capabilities: ({ textDocument }) =>
    textDocument?.codeLens ? { codeLensProvider: { resolveProvider: true } } : {},
  register(server) {
    const { connection } = server;
    server.onInitialized(() => {
      if (!server.client.workspace?.codeLens?.refreshSupport) return;
      refreshWhenJudged(server, 'codeLens/refresh', () =>
        connection.sendRequest(CodeLensRefreshRequest.type),
      );
    });
    connection.onCodeLens(
      server.answer('codeLens', [], ({ textDocument }): CodeLens[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        return codeLenses(open.document).map((lens) => {
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
        const text = lensText(open.document, data);
        return { ...lens, command: text ? commandOf(server, open, lens, text) : OUTDATED };
      }),
    );
  },
};

/** The client asks for the lenses anew in a moment; until then a lens must say something. */
const OUTDATED: Command = { title: '…', command: '' };

/** A lens may stand on one line only. */
function firstLine({ positions }: SyncedDocument, { start, end }: Lens): CodeLens['range'] {
  const range = positions.range({ start, end });
  return range.start.line === range.end.line ? range : { start: range.start, end: range.start };
}

function commandOf(
  server: LanguageServer,
  { uri, positions }: SyncedDocument,
  lens: CodeLens,
  { title, places }: LensText,
): Command {
  const command = commandFor(server.client);
  if (places.length === 0 || command === '') return { title, command: '' };
  const locations: Location[] = places.map((place) => ({ uri, range: positions.range(place) }));
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

import type { ClientCapabilities, InlayHint } from 'vscode-languageserver';
import { type Hint, hintDetail, inlayHints } from '../../features/inlay-hints.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { refreshWhenJudged } from '../refresh.ts';
import { resolver } from '../resolver.ts';
import type { SyncedDocument } from '../synced-document.ts';

/** What `inlayHint/resolve` finds the closer look by. */
interface HintData extends Pick<Hint, 'kind' | 'at'> {
  uri: string;
}

/** `textDocument/inlayHint`, `inlayHint/resolve`. */
export const inlayHint: Handler = {
  capabilities: (client) =>
    client.textDocument?.inlayHint ? { inlayHintProvider: { resolveProvider: resolves(client).any } } : {},
  register(server) {
    const { inlayHint: requests } = server.connection.languages;
    server.onInitialized(() => {
      if (!server.client.workspace?.inlayHint?.refreshSupport) return;
      refreshWhenJudged(server, 'inlayHint/refresh', () => requests.refresh());
    });
    requests.on(
      server.answer('inlayHint', [], ({ textDocument, range }): InlayHint[] => {
        const open = server.document(textDocument.uri);
        if (!open) return [];
        const { positions, document } = open;
        const asked = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
        const can = resolves(server.client);
        return inlayHints(document, asked, server.workspace).map((hint): InlayHint => {
          const { kind, at, label, blank } = hint;
          const data: HintData = { uri: textDocument.uri, kind, at };
          const whole: InlayHint = {
            position: positions.positionAt(at),
            label: can.location ? [{ value: label }] : label,
            ...(blank === 'before' ? { paddingLeft: true } : { paddingRight: true }),
            data,
          };
          return can.tooltip ? whole : { ...whole, ...tooltipOf(server, open, data) };
        });
      }),
    );
    requests.resolve(
      resolver(server, 'inlayHint/resolve', (hint: InlayHint): InlayHint => {
        const data: unknown = hint.data;
        const open = isHintData(data) ? server.document(data.uri) : undefined;
        if (!open || !isHintData(data)) return hint;
        const place = resolves(server.client).location
          ? hintDetail(open.document, data, server.workspace)?.place
          : null;
        const label =
          place && Array.isArray(hint.label)
            ? hint.label.map((part) => ({
                ...part,
                location: { uri: open.uri, range: open.positions.range(place) },
              }))
            : hint.label;
        return { ...hint, label, ...tooltipOf(server, open, data) };
      }),
    );
  },
};

function tooltipOf(
  { workspace }: LanguageServer,
  { document }: SyncedDocument,
  data: HintData,
): Pick<InlayHint, 'tooltip'> {
  const detail = hintDetail(document, data, workspace);
  return detail && detail.text !== '' ? { tooltip: detail.text } : {};
}

/** What the client asks for later; a place to go to is only given to those that do. */
function resolves({ textDocument }: ClientCapabilities): {
  any: boolean;
  tooltip: boolean;
  location: boolean;
} {
  const properties = textDocument?.inlayHint?.resolveSupport?.properties ?? [];
  const tooltip = properties.includes('tooltip');
  const location = properties.includes('label.location');
  return { any: tooltip || location, tooltip, location };
}

function isHintData(data: unknown): data is HintData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, kind, at } = data as Partial<HintData>;
  return typeof uri === 'string' && typeof kind === 'string' && typeof at === 'number';
}

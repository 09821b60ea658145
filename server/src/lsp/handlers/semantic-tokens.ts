import type {
  ClientCapabilities,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensOptions,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../../features/semantic-legend.ts';
import { semanticTokens as tokensOf } from '../../features/semantic-tokens.ts';
import { encodeTokens, tokenEdits } from '../encoded-tokens.ts';
import type { Handler } from '../handler.ts';
import { refreshWhenJudged } from '../refresh.ts';

/**
 * `textDocument/semanticTokens/full`, `full/delta`, `range`. Of every open document the last whole result is kept
 * for the next delta, and let go when the document is closed.
 */
export const semanticTokens: Handler = {
  capabilities: (client) => {
    const provider = providerFor(client);
    return provider ? { semanticTokensProvider: provider } : {};
  },
  register(server) {
    const { semanticTokens: requests } = server.connection.languages;
    const results = new Results();
    server.onDidClose(({ uri }) => results.forget(uri));
    server.onInitialized(() => {
      if (!server.client.workspace?.semanticTokens?.refreshSupport) return;
      refreshWhenJudged(server, 'semanticTokens/refresh', () => requests.refresh());
    });
    requests.on(
      server.answer('semanticTokens/full', null, ({ textDocument }): SemanticTokens | null => {
        const open = server.document(textDocument.uri);
        if (!open) return null;
        const data = encodeTokens(tokensOf(open.document), open.positions);
        return asksForDeltas(server.client) ? results.keep(open.uri, data) : { data };
      }),
    );
    requests.onDelta(
      server.answer(
        'semanticTokens/full/delta',
        null,
        ({ textDocument, previousResultId }): SemanticTokens | SemanticTokensDelta | null => {
          const open = server.document(textDocument.uri);
          if (!open) return null;
          const before = results.last(open.uri);
          const data = encodeTokens(tokensOf(open.document), open.positions);
          const result = results.keep(open.uri, data);
          // A result that is not known any more is answered with the whole.
          if (before?.resultId !== previousResultId) return result;
          return { resultId: result.resultId, edits: tokenEdits(before.data, data) };
        },
      ),
    );
    requests.onRange(
      server.answer('semanticTokens/range', null, ({ textDocument, range }): SemanticTokens | null => {
        const open = server.document(textDocument.uri);
        if (!open) return null;
        const { positions, document } = open;
        const asked = { start: positions.offsetAt(range.start), end: positions.offsetAt(range.end) };
        return { data: encodeTokens(tokensOf(document, asked), positions) };
      }),
    );
  },
};

function asksForDeltas({ textDocument }: ClientCapabilities): boolean {
  const full = textDocument?.semanticTokens?.requests?.full;
  return typeof full === 'object' && full.delta === true;
}

/** What the client says it will ask for. */
function providerFor(client: ClientCapabilities): SemanticTokensOptions | null {
  const { full, range } = client.textDocument?.semanticTokens?.requests ?? {};
  if (!full && !range) return null;
  return {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    ...(full && { full: asksForDeltas(client) ? { delta: true } : true }),
    ...(range && { range: true }),
  };
}

/** The last whole result of each document. Plain numbers, four bytes each: there are hundreds of thousands. */
class Results {
  readonly #byUri = new Map<string, { resultId: string; data: Uint32Array }>();
  #count = 0;

  keep(uri: string, data: number[]): { resultId: string; data: number[] } {
    this.#count += 1;
    const resultId = String(this.#count);
    this.#byUri.set(uri, { resultId, data: Uint32Array.from(data) });
    return { resultId, data };
  }

  last(uri: string): { resultId: string; data: Uint32Array } | undefined {
    return this.#byUri.get(uri);
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

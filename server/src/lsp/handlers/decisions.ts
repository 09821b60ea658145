import { RequestType } from 'vscode-languageserver';
import { choicesOf, type RegisterChoices } from '../../decisions/choices.ts';
import { filterRegister, type RegisterFilter } from '../../decisions/filter.ts';
import { entriesOf, type MeetingEntries, registerOf } from '../../decisions/register.ts';
import type { Register, RegisterDocument } from '../../decisions/types.ts';
import { exemptParts } from '../../export/public-parts.ts';
import type { FeatureDocument } from '../../features/document.ts';
import { digest } from '../../lint/fingerprint.ts';
import { LineIndex } from '../../model/line-index.ts';
import { factsOf } from '../../trail/facts.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { inSlices } from '../slices.ts';
import { keyOfUri, uriOfPath } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';

/** What is wanted; dates as `2026-11-12`. */
export interface DecisionsParams {
  /** The day by which actions are overdue, where the client is. */
  today: string;
  filter: Pick<RegisterFilter, 'committee' | 'from' | 'to' | 'ward' | 'owner'>;
}

/** `file` of an entry is the URI of its document. */
export interface DecisionsResult extends Register {
  /** What can be asked for, whatever the filter leaves. */
  choices: RegisterChoices;
}

export const DecisionsRequest = new RequestType<DecisionsParams, DecisionsResult | null, void>(
  'rapporteur/decisions',
);

/**
 * `rapporteur/decisions`: the register of the workspace. Read in slices, so that whoever types meanwhile notices
 * nothing; a document that has not changed is not read again. Null when it was cancelled.
 */
export const decisions: Handler = {
  capabilities: () => ({}),
  register(server) {
    const known = new KnownDocuments(server);
    server.connection.onRequest(
      DecisionsRequest,
      withoutProgress(
        server.answer(
          'rapporteur/decisions',
          null,
          async (params, { token }): Promise<DecisionsResult | null> => {
            await server.workspace.indexed;
            const meetings: MeetingEntries[] = [];
            if (!(await inSlices(collect(server, known, meetings), token, server))) return null;
            const register = registerOf(meetings, params.today);
            const filter = { ...params.filter, exempt: 'full', done: 'leave-out' } as const;
            return { ...filterRegister(register, filter), choices: choicesOf(register) };
          },
        ),
      ),
    );
  },
};

function* collect(
  server: LanguageServer,
  known: KnownDocuments,
  meetings: MeetingEntries[],
): Generator<void, void, void> {
  const entries = [...server.workspace.entries()];
  for (const { uri, kind } of entries) {
    if (kind !== 'minutes') continue;
    const document = known.documentOf(uri);
    if (document) meetings.push(entriesOf(document, (path) => known.documentOf(uriOfPath(path))));
    yield;
  }
  known.keepOnly(entries.map(({ uri }) => uri));
}

/** What was found out before, of documents that are as they were. */
class KnownDocuments {
  readonly #server: LanguageServer;
  readonly #documents = new Map<string, { name: string; document: RegisterDocument }>();

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  /** Null when there is no such document, or it cannot be read. */
  documentOf(uri: string): RegisterDocument | null {
    const document = this.#server.workspace.document(uri);
    if (!document) return null;
    const key = keyOfUri(uri);
    const name = `${digest(document.text)} ${this.#server.configuration.nameOf(document.settings)} ${document.kind}`;
    const before = this.#documents.get(key);
    if (before?.name === name) return before.document;
    const made = registerDocument(document);
    this.#documents.set(key, { name, document: made });
    return made;
  }

  keepOnly(uris: readonly string[]): void {
    const keys = new Set(uris.map(keyOfUri));
    for (const key of this.#documents.keys()) if (!keys.has(key)) this.#documents.delete(key);
  }
}

function registerDocument({ uri, path, model, text }: FeatureDocument): RegisterDocument {
  const facts = factsOf(model);
  // The text is not kept: only the lines of what the register tells.
  const lines = new LineIndex(text);
  const starts =
    facts.kind === 'minutes'
      ? facts.items.flatMap(({ decisions, actions }) => [...decisions, ...actions].map(({ start }) => start))
      : [];
  const lineAt = new Map(starts.map((start) => [start, lines.at(start).line]));
  return {
    path: path ?? '',
    file: uri,
    facts,
    exempt: exemptParts(model),
    lineOf: (offset) => lineAt.get(offset) ?? 1,
  };
}

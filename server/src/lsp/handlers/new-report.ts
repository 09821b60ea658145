import { LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { newReport as draftOf } from '../../features/new-report.ts';
import { relativePath } from '../../features/relative-path.ts';
import { builtinIds } from '../../house/builtin.ts';
import { loadHouse } from '../../house/load.ts';
import type { House } from '../../house/types.ts';
import type { Handler } from '../handler.ts';
import type { LanguageServer } from '../language-server.ts';
import { pathOfUri } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';
import { asSnippet } from './snippet.ts';

/** One that a document may have. */
interface OfferedHouse {
  /** What a note on the document's first line, or a configuration beside it, calls it: an id or a path. */
  reference: string;
  name: string;
  /** The bodies that receive reports, as far as the house knows them. */
  committees: readonly string[];
  /** Whether the document has it when nobody chooses: by a configuration or as the editor's setting. */
  isUsual: boolean;
}

interface HousesParams {
  /** Where the document is or will be. */
  uri: string;
  /** Files that may be houses. */
  files?: string[];
}

const HousesRequest = new RequestType<HousesParams, OfferedHouse[], void>('rapporteur/houses');

interface NewReportParams {
  /** Where the report will be. */
  uri: string;
  /** As in `OfferedHouse`; null for the house the document has anyway. */
  house: string | null;
  committee?: string;
  /** `2026-03-09` */
  date?: string;
}

/** In the protocol's snippet syntax, a stop at every blank. */
const NewReportRequest = new RequestType<NewReportParams, { snippet: string } | null, void>(
  'rapporteur/newReport',
);

/** `rapporteur/houses` and `rapporteur/newReport`: what the dialogue for a new report asks, and what it ends in. */
export const newReport: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      HousesRequest,
      withoutProgress(
        server.answer('rapporteur/houses', [], ({ uri, files = [] }: HousesParams) =>
          housesFor(server, String(uri), files),
        ),
      ),
    );
    server.connection.onRequest(
      NewReportRequest,
      withoutProgress(
        server.answer('rapporteur/newReport', null, ({ uri, house, committee, date }: NewReportParams) => {
          const usual = usualHouse(server, String(uri));
          const chosen = house === null ? usual : loaded(server, String(uri), house);
          if (!chosen) {
            throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no house “${house}” to write in.`);
          }
          const draft = draftOf(chosen, {
            committee: String(committee ?? ''),
            date: String(date ?? ''),
            houseNote: chosen.sources[0] === usual.sources[0] ? null : house,
          });
          return { snippet: asSnippet(draft.text, draft.stops) };
        }),
      ),
    );
  },
};

/** The usual one first, then those of files, then the shipped ones. */
function housesFor(server: LanguageServer, uri: string, files: readonly string[]): OfferedHouse[] {
  const usual = usualHouse(server, uri);
  const path = pathOfUri(uri);
  const found = new Map<string, OfferedHouse>();
  const add = (reference: string, house: House | null) => {
    const source = house?.sources[0];
    if (!house || source === undefined || found.has(source)) return;
    const { name, registers } = house;
    const isUsual = source === usual.sources[0];
    found.set(source, { reference, name, committees: registers.committees, isUsual });
  };
  for (const file of files) {
    const filePath = pathOfUri(String(file));
    if (filePath === null) continue;
    const reference = path === null ? filePath : nameOfHouse(path, filePath);
    add(reference, loaded(server, uri, reference));
  }
  for (const id of builtinIds) add(id, loaded(server, uri, id));
  // A house of the configuration that lies where nobody looked.
  add(usual.sources[0] ?? usual.id, usual);
  return [...found.values()].sort((a, b) => Number(b.isUsual) - Number(a.isUsual));
}

function usualHouse(server: LanguageServer, uri: string): House {
  return server.configuration.judgeText(uri, pathOfUri(uri), '').settings.house;
}

function loaded(server: LanguageServer, uri: string, reference: string): House | null {
  const path = pathOfUri(uri);
  const result = loadHouse(reference, {
    files: server.configuration.disk,
    ...(path !== null && { from: path }),
  });
  return result.ok ? result.house : null;
}

/** The way from a document to a file, as the note of a house writes it. */
function nameOfHouse(from: string, to: string): string {
  const way = relativePath(from, to);
  return way.startsWith('.') ? way : `./${way}`;
}

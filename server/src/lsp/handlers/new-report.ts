import { LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { newReport as draftOf } from '../../features/new-report.ts';
import type { Handler } from '../handler.ts';
import { withoutProgress } from '../without-progress.ts';
import { chosenHouse, housesFor, type OfferedHouse } from './house-choice.ts';
import { asSnippet } from './snippet.ts';

interface HousesParams {
  /** Where the document is or will be. */
  uri: string;
  /** Files that may be houses. */
  files?: string[];
}

export const HousesRequest = new RequestType<HousesParams, OfferedHouse[], void>('rapporteur/houses');

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
export const NewReportRequest = new RequestType<NewReportParams, { snippet: string } | null, void>(
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
          const chosen = chosenHouse(server, String(uri), house);
          if (!chosen) {
            throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no house “${house}” to write in.`);
          }
          const draft = draftOf(chosen.house, {
            committee: String(committee ?? ''),
            date: String(date ?? ''),
            houseNote: chosen.houseNote,
          });
          return { snippet: asSnippet(draft.text, draft.stops) };
        }),
      ),
    );
  },
};

import { LSPErrorCodes, RequestType, ResponseError } from 'vscode-languageserver';
import { newMinutes as draftOf } from '../../features/new-minutes.ts';
import type { Handler } from '../handler.ts';
import { pathOfUri } from '../uris.ts';
import { withoutProgress } from '../without-progress.ts';
import { chosenHouse } from './house-choice.ts';
import { asSnippet } from './snippet.ts';

interface NewMinutesParams {
  /** Where the minutes will be. */
  uri: string;
  /** As `rapporteur/houses` offers it; null for the house the document has anyway. */
  house: string | null;
  committee?: string;
  /** `2026-03-09` */
  date?: string;
}

/** What the dialogue for new minutes ends in. */
interface NewMinutesResult {
  /** In the protocol's snippet syntax, a stop at every blank. */
  snippet: string;
  /** How many reports of the workspace go to the meeting, each of which has an item. */
  reports: number;
}

export const NewMinutesRequest = new RequestType<NewMinutesParams, NewMinutesResult | null, void>(
  'rapporteur/newMinutes',
);

/** `rapporteur/newMinutes`: minutes of a house, with an item for each report of the workspace to the meeting. */
export const newMinutes: Handler = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      NewMinutesRequest,
      withoutProgress(
        server.answer(
          'rapporteur/newMinutes',
          null,
          async ({ uri, house, committee, date }: NewMinutesParams): Promise<NewMinutesResult> => {
            const chosen = chosenHouse(server, String(uri), house);
            if (!chosen) {
              const message = `There is no house “${house}” to write in.`;
              throw new ResponseError(LSPErrorCodes.RequestFailed, message);
            }
            await server.workspace.indexed;
            const { text, stops, reports } = draftOf(
              chosen.house,
              {
                committee: String(committee ?? ''),
                date: String(date ?? ''),
                houseNote: chosen.houseNote,
                path: pathOfUri(String(uri)),
              },
              server.workspace,
            );
            return { snippet: asSnippet(text, stops), reports };
          },
        ),
      ),
    );
  },
};

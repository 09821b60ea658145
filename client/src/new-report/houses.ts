import { l10n, type QuickPickItem, type Uri, workspace } from 'vscode';
import { HousesRequest, type OfferedHouse } from '../server/requests.ts';
import type { Server } from '../server/server.ts';

/** A line of the list of houses. */
export type HousePick = QuickPickItem & { house: OfferedHouse };

/** Files that may be houses; the server reads them and leaves out what is none. */
const HOUSE_FILES = '**/{house.json,*.house.json,houses/*.json}';
const MOST_FILES = 100;

/** The houses that a document may have, its usual one first. */
export async function housePicks({ client }: Server, uri: Uri): Promise<HousePick[]> {
  const convert = client.code2ProtocolConverter;
  const files = await workspace.findFiles(HOUSE_FILES, '**/node_modules/**', MOST_FILES);
  const houses = await client.sendRequest(HousesRequest, {
    uri: convert.asUri(uri),
    files: files.map((file) => convert.asUri(file)),
  });
  return houses.map((house) => ({
    house,
    label: house.name,
    description: house.reference,
    ...(house.isUsual && { detail: l10n.t('The house of this folder') }),
  }));
}

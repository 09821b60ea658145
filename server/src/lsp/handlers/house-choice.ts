/** The houses that a new document may have. */
import { type KnownMeeting, knownBodies } from '../../features/known-meetings.ts';
import { relativePath } from '../../features/relative-path.ts';
import { builtinIds } from '../../house/builtin.ts';
import { loadHouse } from '../../house/load.ts';
import type { House } from '../../house/types.ts';
import type { Judgement } from '../configuration.ts';
import { tellLaidDown } from '../house-laid-down.ts';
import type { LanguageServer } from '../language-server.ts';
import { pathOfUri } from '../uris.ts';

/** One that a document may have. */
export interface OfferedHouse {
  /** What a note on the document's first line, or a configuration beside it, calls it: an id or a path. */
  reference: string;
  name: string;
  /** The bodies that receive reports and meet, as far as the house and other documents know them. */
  committees: readonly string[];
  /** Meetings of theirs that other documents are of, the nearest to today first. */
  meetings: readonly KnownMeeting[];
  /** Whether the document has it when nobody chooses: by a configuration or as the editor's setting. */
  isUsual: boolean;
}

/** The usual one first, then those of files, then the shipped ones. */
export function housesFor(server: LanguageServer, uri: string, files: readonly string[]): OfferedHouse[] {
  const usual = judgementOf(server, uri).settings.house;
  const path = pathOfUri(uri);
  const found = new Map<string, OfferedHouse>();
  const add = (reference: string, house: House | null) => {
    const source = house?.sources[0];
    if (!house || source === undefined || found.has(source)) return;
    const isUsual = source === usual.sources[0];
    const bodies = knownBodies(house, server.workspace, server.host.today());
    found.set(source, { reference, name: house.name, ...bodies, isUsual });
  };
  for (const file of files) {
    const filePath = pathOfUri(String(file));
    if (filePath === null) continue;
    const reference = path === null ? filePath : nameOfHouse(path, filePath);
    add(reference, loadedHouse(server, uri, reference));
  }
  for (const id of builtinIds) add(id, loadedHouse(server, uri, id));
  // A house of the configuration that lies where nobody looked.
  add(usual.sources[0] ?? usual.id, usual);
  return [...found.values()].sort((a, b) => Number(b.isUsual) - Number(a.isUsual));
}

/** The house to write in, and what the note on the first line has to name: null for no such note. */
export interface ChosenHouse {
  house: House;
  houseNote: string | null;
}

/**
 * What somebody has chosen for a document, who is told where another house is laid down for it.
 *
 * @param reference as in `OfferedHouse`; null for the house the document has anyway
 * @returns null when there is no such house
 */
export function chosenHouse(
  server: LanguageServer,
  uri: string,
  reference: string | null,
): ChosenHouse | null {
  const { settings, houseBy } = judgementOf(server, uri);
  const usual = settings.house;
  const house = reference === null ? usual : loadedHouse(server, uri, reference);
  if (house === null || house.sources[0] === usual.sources[0]) return house && { house, houseNote: null };
  if (houseBy === 'config' || houseBy === 'option') tellLaidDown(server, houseBy);
  return { house, houseNote: reference };
}

/** What applies to a document in which nothing stands yet. */
function judgementOf(server: LanguageServer, uri: string): Judgement {
  return server.configuration.judgeText(uri, pathOfUri(uri), '');
}

function loadedHouse(server: LanguageServer, uri: string, reference: string): House | null {
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

import type { Location, LocationLink, Range } from 'vscode-languageserver';
import type { DefinitionLink } from '../features/definition.ts';
import type { LanguageServer } from './language-server.ts';
import type { Positions } from './positions.ts';

/**
 * Places in documents, open or not, as the client writes them. One for each answer: a document that is not open is
 * read once.
 */
export class Locations {
  readonly #server: LanguageServer;
  readonly #positions = new Map<string, Positions | null>();

  constructor(server: LanguageServer) {
    this.#server = server;
  }

  /** Null when the document has gone meanwhile. */
  range(uri: string, range: { start: number; end: number }): Range | null {
    let positions = this.#positions.get(uri);
    if (positions === undefined) {
      positions = this.#server.positionsOf(uri);
      this.#positions.set(uri, positions);
    }
    return positions?.range(range) ?? null;
  }

  locations(places: readonly { uri: string; start: number; end: number }[]): Location[] {
    return places.flatMap(({ uri, ...place }) => {
      const range = this.range(uri, place);
      return range ? [{ uri, range }] : [];
    });
  }

  /** Links with the place they are from, for clients that can show it; else locations. */
  definitions(
    from: string,
    links: readonly DefinitionLink[],
    form: 'links' | 'locations',
  ): LocationLink[] | Location[] {
    if (form === 'locations') {
      return this.locations(links.map(({ uri, selection }) => ({ uri, ...selection })));
    }
    return links.flatMap(({ origin, uri, target, selection }) => {
      const originSelectionRange = this.range(from, origin);
      const targetRange = this.range(uri, target);
      const targetSelectionRange = this.range(uri, selection);
      if (!originSelectionRange || !targetRange || !targetSelectionRange) return [];
      return [{ originSelectionRange, targetUri: uri, targetRange, targetSelectionRange }];
    });
  }
}

/** What of a URI is looked at here; as VS Code's own. */
export interface UriParts {
  scheme: string;
  authority: string;
  path: string;
}

/**
 * Names that the server in a browser can read as paths. It knows the scheme `file` alone, while the folders of a
 * browser have schemes of their own (`vscode-vfs://github/…`): those of the first one seen become `file:///…`, those of
 * any other `file:///@scheme@authority/…`.
 */
export class VirtualUris {
  #first: Pick<UriParts, 'scheme' | 'authority'> | null;

  constructor(first: Pick<UriParts, 'scheme' | 'authority'> | null = null) {
    this.#first = first;
  }

  /** For the server. Documents that lie nowhere keep their name. */
  toServer({ scheme, authority, path }: UriParts): UriParts | null {
    if (PLACELESS.has(scheme)) return null;
    this.#first ??= { scheme, authority };
    if (scheme === this.#first.scheme && authority === this.#first.authority) {
      return { scheme: 'file', authority: '', path };
    }
    return { scheme: 'file', authority: '', path: `/@${scheme}@${authority}${path}` };
  }

  /** And back. */
  fromServer({ scheme, authority, path }: UriParts): UriParts | null {
    if (scheme !== 'file') return null;
    const foreign = /^\/@([^@/]*)@([^/]*)(\/.*)$/.exec(path);
    if (foreign) return { scheme: foreign[1] ?? '', authority: foreign[2] ?? '', path: foreign[3] ?? '' };
    return { ...(this.#first ?? { scheme, authority }), path };
  }
}

const PLACELESS: ReadonlySet<string> = new Set(['untitled', 'rapporteur-canonical']);

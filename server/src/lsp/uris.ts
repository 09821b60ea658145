import { URI } from 'vscode-uri';

/**
 * The path of a `file:` URI, absolute, with `/` and an upper-case drive (`C:/reports/a.report`); null for other
 * schemes and for what is no URI.
 */
export function pathOfUri(uri: string): string | null {
  const parsed = parse(uri);
  if (parsed?.scheme !== 'file') return null;
  const path = parsed.authority === '' ? parsed.path : `//${parsed.authority}${parsed.path}`;
  const drive = /^\/([a-zA-Z]):/.exec(path);
  return drive ? `${(drive[1] ?? '').toUpperCase()}${path.slice(2)}` : path;
}

/** The `file:` URI of an absolute path with `/`. */
export function uriOfPath(path: string): string {
  return URI.file(path).toString();
}

/** The URI of a path below a folder, in the client's spelling of the folder. */
export function uriBelow(folder: string, below: string): string {
  return `${folder.replace(/\/$/, '')}${uriOfPath(`/${below}`).slice('file://'.length)}`;
}

/**
 * One key for all spellings of a URI: `c%3A` and `C:`, `%20` and a blank. The client is always answered in its own
 * spelling; only our tables use this.
 */
export function keyOfUri(uri: string): string {
  const path = pathOfUri(uri);
  return path === null ? (parse(uri)?.toString() ?? uri) : keyOfPath(path);
}

/** The key of the `file:` URI of a path. */
export function keyOfPath(path: string): string {
  return `file:${path}`;
}

function parse(uri: string): URI | null {
  try {
    return URI.parse(uri, true);
  } catch {
    return null;
  }
}

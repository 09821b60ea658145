import { FileChangeType, type FileEvent, RequestType } from 'vscode-languageserver';
import { folderOf, pathBelow } from '../workspace/files.ts';
import { kindOfPath } from '../workspace/kind.ts';
import type { ServerHost } from './host.ts';
import { pathOfUri } from './uris.ts';

/** Files as the client has them: those that are new or changed with their texts, those that are gone without. */
export interface FilesParams {
  files: { uri: string; text: string | null }[];
}

/**
 * What a client sends that runs the server where there is no disk: every `rapporteur.json`, house, report and minutes
 * of its folders, at the beginning (best before `initialized`) and whenever one changes. Answered when the server
 * knows them. The URIs have the scheme `file`; a client whose folders have another converts it both ways.
 */
export const FilesRequest = new RequestType<FilesParams, null, void>('rapporteur/files');

/** The files of a client, kept in memory by their paths. */
export class BrowserFiles
  implements Pick<ServerHost, 'files' | 'hasFile' | 'readDocument' | 'documentsBelow'>
{
  readonly #texts = new Map<string, string>();

  readonly files: ServerHost['files'] = {
    read: (path) => {
      const text = this.#texts.get(path);
      if (text === undefined) throw Object.assign(new Error(`There is no file ${path}`), { code: 'ENOENT' });
      return text;
    },
    resolve: resolvePath,
    isFile: (path) => this.#texts.has(path),
  };

  /** Take over what the client says; entries without a `file` URI or of another shape are left out. */
  update({ files }: FilesParams): FileEvent[] {
    const events: FileEvent[] = [];
    for (const { uri, text } of files) {
      const path = pathOfUri(uri);
      if (path === null) continue;
      const isKnown = this.#texts.has(path);
      if (typeof text === 'string') this.#texts.set(path, text);
      else this.#texts.delete(path);
      const type = typeof text === 'string' ? FileChangeType.Changed : FileChangeType.Deleted;
      events.push({ uri, type: isKnown || type === FileChangeType.Deleted ? type : FileChangeType.Created });
    }
    return events;
  }

  hasFile(path: string): boolean | null {
    return kindOfPath(path) === null ? null : this.#texts.has(path);
  }

  readDocument(path: string): ReturnType<ServerHost['readDocument']> {
    const text = this.#texts.get(path);
    if (text !== undefined) {
      return text.startsWith('\uFEFF')
        ? { ok: true, text: text.slice(1), bom: '\uFEFF' }
        : { ok: true, text, bom: '' };
    }
    const message = 'The file does not exist, or the client has not sent it';
    return { ok: false, problem: { rule: 'file-unreadable', message, line: 0, column: 0 } };
  }

  *documentsBelow(folder: string): Iterable<string[]> {
    for (const path of [...this.#texts.keys()].sort()) {
      const below = pathBelow(folder, path);
      if (below === null || kindOfPath(path) === null || isHidden(below)) continue;
      yield [path];
    }
  }
}

/** In a hidden folder or one of packages, or hidden itself. */
function isHidden(below: string): boolean {
  return below.split('/').some((name) => name.startsWith('.') || name === 'node_modules');
}

/** What a path means in a file: `../b` in `/r/x/a` is `/r/b`; above the top there is only the top. */
function resolvePath(from: string, relative: string): string {
  const isAbsolute = relative.startsWith('/') || /^[a-zA-Z]:\//.test(relative);
  const names = isAbsolute ? [] : folderOf(from).split('/');
  for (const name of relative.split('/')) {
    if (name === '..') {
      if (names.length > 1) names.pop();
    } else if (name !== '.' && name !== '') names.push(name);
  }
  const path = names.join('/').replace(/\/{2,}/g, '/');
  return path.startsWith('/') || /^[a-zA-Z]:/.test(path) ? path : `/${path}`;
}

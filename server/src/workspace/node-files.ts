import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { WorkspaceFiles } from './files.ts';

/** The disk. */
export const nodeFiles: WorkspaceFiles = {
  read: (path) => readFileSync(path, 'utf8'),
  resolve: (from, relative) => withSlashes(resolve(dirname(from), relative)),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
};

/** The absolute path of what is named in a folder, written with `/`. */
export function absolutePath(folder: string, path: string): string {
  return withSlashes(resolve(folder, path));
}

/** A path of this machine with `/`. Elsewhere than on Windows a backslash is a letter like any other. */
export function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** A path as it is shown and reported: from the working folder, with `/`. */
export function shownPath(path: string, folder: string): string {
  return withSlashes(relative(folder, path)) || '.';
}

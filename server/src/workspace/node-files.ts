import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type { WorkspaceFiles } from './files.ts';

/** The disk. */
export const nodeFiles: WorkspaceFiles = {
  read: (path) => readFileSync(path, 'utf8'),
  resolve: (from, relative) => withSlashes(resolve(dirname(from), relative)),
  isFile,
};

/** Below a file, or behind a closed door, there is none either. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

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

/**
 * What there is of an absolute path. A link that leads nowhere, or in circles, counts as a file: reading it will say what
 * is wrong with it.
 */
export function whatIs(path: string): 'folder' | 'file' | 'nothing' {
  try {
    const link = lstatSync(path, { throwIfNoEntry: false });
    if (!link) return 'nothing';
    const target = link.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : link;
    return target?.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const { code } = error as { code?: string };
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? 'nothing' : 'file';
  }
}

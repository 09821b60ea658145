import type { HouseFiles } from '../house/load.ts';

/**
 * The file system as the workspace sees it; node or the editor hands it in. Paths are absolute and written with
 * `/`, on Windows as `C:/folder/file`.
 */
export interface WorkspaceFiles extends HouseFiles {
  /** Whether there is a file (not a folder) of that path. */
  isFile(path: string): boolean;
}

/** The folder that a path lies in; the top is its own folder. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  if (at < 0) return path;
  // The top keeps its slash: `/` and `C:/`.
  return at === 0 || (at === 2 && path[1] === ':') ? path.slice(0, at + 1) : path.slice(0, at);
}

/** A name in a folder. */
export function pathIn(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The path as seen from a folder above it, or null when it lies elsewhere. */
export function pathBelow(folder: string, path: string): string | null {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}

import { type Dirent, readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { pathIn } from './files.ts';
import { absolutePath, whatIs, withSlashes } from './node-files.ts';

/**
 * The files that a glob matches, absolute and sorted; null for a path without a pattern in it. As below a folder that is
 * named, links to files are taken and links to folders are not followed, unless the glob names them before its pattern.
 *
 * @param folder where a relative glob begins, absolute
 */
export async function filesMatching(glob: string, folder: string): Promise<string[] | null> {
  // Only globs need it, and they are the exception.
  const { globSync, isDynamicPattern } = await import('tinyglobby');
  const { base, pattern } = withoutFolders(withSlashes(glob), folder);
  if (!isDynamicPattern(pattern)) return null;
  const found = globSync(pattern, {
    cwd: base,
    ignore: ['**/node_modules/**', '**/.git/**'],
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    // Of the forms that it has, only entries are asked for.
    fs: { readdirSync: entriesOf as unknown as typeof readdirSync },
  });
  return found.map(withSlashes).sort();
}

/** The folders that there are before the pattern are names, whatever is in them: `Cabinet (May)/*.report`. */
function withoutFolders(glob: string, folder: string): { base: string; pattern: string } {
  const { root } = parse(glob);
  let base = root === '' ? folder : root;
  const segments = glob.slice(root.length).split('/');
  while (segments.length > 1) {
    const next = absolutePath(base, segments[0] ?? '');
    if (whatIs(next) !== 'folder') break;
    base = next;
    segments.shift();
  }
  return { base, pattern: segments.join('/') };
}

/** The entries of a folder, links to files as files: else they would be left out with those to folders. */
function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => {
    if (!entry.isSymbolicLink() || whatIs(pathIn(withSlashes(folder), entry.name)) !== 'file') return entry;
    return Object.assign(Object.create(entry) as Dirent, { isFile: () => true, isSymbolicLink: () => false });
  });
}

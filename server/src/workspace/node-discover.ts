import { readdirSync } from 'node:fs';
import { pathIn } from './files.ts';
import { kindOfPath } from './kind.ts';
import { absolutePath, shownPath, whatIs } from './node-files.ts';
import { filesMatching } from './node-globs.ts';

/** What the paths of a command line come to. */
export interface Discovered {
  /** Absolute paths with `/`: in the order of the command line, those of one folder sorted. */
  files: string[];
  /** What is wrong with the paths that came to nothing, a sentence each. */
  problems: string[];
}

export interface DiscoverOptions {
  /** The working folder, absolute. */
  folder: string;
  /** Whether a config says to leave a file out; `named` is the path on the command line that it was found below. */
  isIgnored(path: string, named: string): boolean;
}

/**
 * The documents that paths stand for: a file is taken whatever its name, a folder for the reports and minutes
 * below it, a glob for the files it matches. Without paths it is the working folder.
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovered> {
  const found = new Set<string>();
  const problems: string[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    const result = await discoverOne(path, options);
    for (const file of result.files) found.add(file);
    problems.push(...result.problems);
  }
  return { files: [...found], problems };
}

async function discoverOne(path: string, options: DiscoverOptions): Promise<Discovered> {
  // A script whose variable is empty does not mean everything.
  if (path === '') return { files: [], problems: ['One of the paths is empty; write . for this folder'] };
  const absolute = absolutePath(options.folder, path);
  switch (whatIs(absolute)) {
    case 'folder':
      return inFolder(path, absolute, options);
    case 'file':
      return { files: [absolute], problems: [] };
    case 'nothing':
      return matching(path, options);
  }
}

function inFolder(path: string, folder: string, options: DiscoverOptions): Discovered {
  const { files: all, problems } = documentsBelow(folder, options.folder);
  const files = all.filter((file) => !options.isIgnored(file, folder));
  if (files.length > 0 || problems.length > 0) return { files, problems };
  const where = path === '.' ? 'this folder' : `the folder ${path}`;
  const why =
    all.length > 0
      ? `Every .report and .minutes file in ${where} is ignored by "ignore" in rapporteur.json; name a file to lint it anyway`
      : `There is no .report or .minutes file in ${where}; name the files or folders to lint`;
  return { files: [], problems: [why] };
}

/** The reports and minutes below a folder, sorted, with what is wrong with its folders. */
function documentsBelow(top: string, shownFrom: string): Discovered {
  const found: Discovered = { files: [], problems: [] };
  for (const { folder, files, error } of foldersBelow(top)) {
    found.files.push(...files);
    if (error) {
      found.problems.push(`The folder ${shownPath(folder, shownFrom)} cannot be read: ${error.message}`);
    }
  }
  found.files.sort();
  return found;
}

/** One folder with the reports and minutes right in it, sorted; or why it cannot be read. */
export interface DocumentFolder {
  folder: string;
  files: string[];
  error: Error | null;
}

/**
 * The folders below one, itself first; never `node_modules` or hidden folders. Links to folders are not followed:
 * they lead in circles, and to the same file by two ways.
 */
export function* foldersBelow(top: string): Generator<DocumentFolder, void, void> {
  const open = [top];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const files: string[] = [];
    let error: Error | null = null;
    try {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const path = pathIn(folder, entry.name);
        if (entry.isDirectory()) open.push(path);
        else if (kindOfPath(path) && (entry.isFile() || whatIs(path) === 'file')) files.push(path);
      }
    } catch (caught) {
      error = caught as Error;
    }
    yield { folder, files: files.sort(), error };
  }
}

async function matching(path: string, options: DiscoverOptions): Promise<Discovered> {
  const all = await filesMatching(path, options.folder);
  if (all === null) return { files: [], problems: [`There is no file or folder ${path}; check the path`] };
  const files = all.filter((file) => !options.isIgnored(file, options.folder));
  if (files.length > 0) return { files, problems: [] };
  const why = all.length > 0 ? 'only files that rapporteur.json ignores' : 'no file';
  return { files: [], problems: [`The pattern ${path} matches ${why}; check it`] };
}

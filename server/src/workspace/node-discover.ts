import { lstatSync, statSync } from 'node:fs';
import { absolutePath, withSlashes } from './node-files.ts';

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

const DOCUMENTS = '**/*.{report,minutes}';
const NEVER = ['**/node_modules/**', '**/.git/**'];

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
  const absolute = absolutePath(options.folder, path);
  if (statSync(absolute, { throwIfNoEntry: false })?.isDirectory()) return inFolder(path, absolute, options);
  // A link that leads nowhere is there all the same: reading it will say what is wrong with it.
  if (lstatSync(absolute, { throwIfNoEntry: false })) return { files: [absolute], problems: [] };
  return matching(path, options);
}

async function inFolder(path: string, folder: string, options: DiscoverOptions): Promise<Discovered> {
  const all = await walk(DOCUMENTS, folder);
  const files = all.filter((file) => !options.isIgnored(file, folder));
  if (files.length > 0) return { files, problems: [] };
  const where = path === '.' ? 'this folder' : `the folder ${path}`;
  const why =
    all.length > 0
      ? `Every .report and .minutes file in ${where} is ignored by "ignore" in rapporteur.json; name a file to lint it anyway`
      : `There is no .report or .minutes file in ${where}; name the files or folders to lint`;
  return { files: [], problems: [why] };
}

async function matching(path: string, options: DiscoverOptions): Promise<Discovered> {
  const { isDynamicPattern } = await import('tinyglobby');
  const pattern = withSlashes(path);
  if (!isDynamicPattern(pattern)) {
    return { files: [], problems: [`There is no file or folder ${path}; check the path`] };
  }
  const all = await walk(pattern, options.folder);
  const files = all.filter((file) => !options.isIgnored(file, options.folder));
  if (files.length > 0) return { files, problems: [] };
  const why = all.length > 0 ? 'only files that rapporteur.json ignores' : 'no file';
  return { files: [], problems: [`The pattern ${path} matches ${why}; check it`] };
}

/** Files that match, sorted; never what is in `node_modules`, in `.git` or in hidden folders below. */
async function walk(pattern: string, folder: string): Promise<string[]> {
  const { globSync } = await import('tinyglobby');
  const files = globSync(pattern, { cwd: folder, ignore: NEVER, absolute: true, expandDirectories: false });
  return files.map(withSlashes).sort();
}

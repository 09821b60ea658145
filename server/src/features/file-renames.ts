import type { TextEdit } from '../lint/finding.ts';
import type { FeatureDocument } from './document.ts';
import { type FileLink, fileLinksOf } from './file-links.ts';
import type { DocumentEdits, DocumentEntry, FeatureWorkspace } from './workspace.ts';

/** A file or folder that is about to get another name. Absolute paths with `/`, without one at the end. */
export interface FileRename {
  from: string;
  to: string;
}

/**
 * Keep `FILE:` and `REPORT:` lines and links right when files and folders are renamed or moved: what other documents name by their
 * old place, and what a document that is moved itself names from its own. Made before the files are renamed, so the
 * edits are of the documents where they are now. A path that still leads to its file stays as it is typed.
 */
export function fileRenameEdits(workspace: FeatureWorkspace, renames: readonly FileRename[]): DocumentEdits {
  const edits: DocumentEdits = [];
  for (const entry of workspace.entries()) {
    if (!isConcerned(entry, renames)) continue;
    const document = workspace.document(entry.uri);
    const own = document ? editsOf(document, renames) : [];
    if (own.length > 0) edits.push({ uri: entry.uri, edits: own });
  }
  return edits;
}

/** Whether what is known of a document speaks of anything renamed; only then is it read. */
function isConcerned({ path, links }: DocumentEntry, renames: readonly FileRename[]): boolean {
  if (path === null || links.length === 0) return false;
  if (moved(path, renames) !== path) return true;
  return links.some((link) => {
    const target = resolved(path, link.path);
    return moved(target, renames) !== target;
  });
}

function editsOf({ path, model }: FeatureDocument, renames: readonly FileRename[]): TextEdit[] {
  if (path === null) return [];
  const place = moved(path, renames);
  return fileLinksOf(model).flatMap((link) => {
    const before = resolved(path, link.path);
    const after = moved(before, renames);
    if (after === before && place === path) return [];
    if (resolved(place, link.path) === after) return [];
    const text = spelt(link, isAbsolute(link.path) ? after : relative(place, after), model.source);
    return [{ start: link.start, end: link.end, text }];
  });
}

function moved(path: string, renames: readonly FileRename[]): string {
  for (const { from, to } of renames) {
    if (path === from) return to;
    if (path.startsWith(`${from}/`)) return to + path.slice(from.length);
  }
  return path;
}

/** In a link, blanks and brackets would end the path; `./` before it stays. */
function spelt({ path, start }: FileLink, target: string, source: string): string {
  const text = path.startsWith('./') && !target.startsWith('.') ? `./${target}` : target;
  if (source.charAt(start - 1) !== '(') return text;
  return text.replace(/[\s%#()[\]]/g, (char) => `%${(char.codePointAt(0) ?? 32).toString(16).toUpperCase()}`);
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path);
}

/** The absolute path that a path in a document means; `\` separates folders as `/` does. */
function resolved(from: string, path: string): string {
  const typed = path.replaceAll('\\', '/');
  const parts = isAbsolute(typed) ? [] : from.split('/').slice(0, -1);
  for (const part of typed.split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

/** The path of a file as another names it. On another drive it stays absolute. */
function relative(from: string, to: string): string {
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  if (here[0] !== there[0]) return to;
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

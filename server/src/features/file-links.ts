import type { Attribute } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import { SideTable } from '../model/side-table.ts';
import type { DocumentModel } from '../model/types.ts';
import { lastStartingBy } from './places.ts';

/** A path to a file as a document names it, by `FILE: path`, `REPORT: path` or `[text](path)`. The range is the path’s. */
export interface FileLink extends Range {
  /** Without the fragment; `%20` in a link is a blank. */
  path: string;
  /** `workforce` of `other.report#workforce`, or null. */
  fragment: string | null;
}

/** Every path a document names, in document order. Collected once a model. */
export function fileLinksOf(model: DocumentModel): readonly FileLink[] {
  const known = collected.get(model);
  if (known) return known;
  const links: FileLink[] = [];
  for (const block of model.tree.blocks) {
    if (block.kind !== 'attribute' || !namesFile(block, model) || block.value.isEmpty) continue;
    const { start, end, text } = block.value;
    // The text of a report may be on the web already.
    if (block.key === 'REPORT' && NO_PATH.test(text)) continue;
    links.push({ path: text, fragment: null, start, end });
  }
  for (const unit of model.prose) {
    for (const { kind, end, text } of unit.inline) {
      if (kind !== 'Link') continue;
      const target = text.slice(text.indexOf('](') + 2, -1);
      const path = pathIn(target);
      if (path === null) continue;
      const { start } = unit.content.range(end - 1 - target.length, end - 1);
      links.push({ path: path.path, fragment: path.fragment, start, end: start + path.length });
    }
  }
  links.sort((a, b) => a.start - b.start);
  collected.set(model, links);
  return links;
}

/** The path that an offset lies in, or null. */
export function fileLinkAt(model: DocumentModel, offset: number): FileLink | null {
  const link = lastStartingBy(fileLinksOf(model), offset, ({ start }) => start);
  return link && offset <= link.end ? link : null;
}

/** In a report `REPORT: …` is a line with a label. */
function namesFile({ key }: Attribute, { kind }: DocumentModel): boolean {
  return key === 'FILE' || (key === 'REPORT' && kind === 'minutes');
}

const collected = new SideTable<DocumentModel, readonly FileLink[]>();

/** Anything with a scheme is no path; `C:/maps/ward.pdf` has a drive. */
const NO_PATH = /^(?:#|\/\/|www\.|[a-z][a-z\d+.-]+:)/i;

/** The target of a link as a path, with its length as typed; null for web addresses, labels and other schemes. */
function pathIn(target: string): { path: string; fragment: string | null; length: number } | null {
  if (target === '' || NO_PATH.test(target)) return null;
  const hash = target.indexOf('#');
  const typed = hash === -1 ? target : target.slice(0, hash);
  return {
    path: decoded(typed),
    fragment: hash === -1 ? null : target.slice(hash + 1) || null,
    length: typed.length,
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that is one.
    return path;
  }
}

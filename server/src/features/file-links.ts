import type { Range } from '../lint/finding.ts';
import type { DocumentModel } from '../model/types.ts';
import { lastStartingBy } from './places.ts';

/** A path to a file as a document names it, by `FILE: path` or `[text](path)`. The range is that of the path. */
export interface FileLink extends Range {
  /** Without the fragment, as typed. */
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
    if (block.kind !== 'attribute' || block.key !== 'FILE' || block.value.isEmpty) continue;
    const { start, end, text } = block.value;
    links.push({ path: text, fragment: null, start, end });
  }
  for (const unit of model.prose) {
    for (const { kind, end, text } of unit.inline) {
      if (kind !== 'Link') continue;
      const target = text.slice(text.indexOf('](') + 2, -1);
      const path = pathIn(target);
      if (path === null) continue;
      const range = unit.content.range(end - 1 - target.length, end - 1);
      links.push({ ...path, start: range.start, end: range.start + path.path.length });
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

const collected = new WeakMap<DocumentModel, readonly FileLink[]>();

/** The target of a link as a path, or null for web addresses, labels and whatever else has a scheme. */
function pathIn(target: string): { path: string; fragment: string | null } | null {
  // `C:/maps/ward.pdf` has a drive, not a scheme.
  if (
    target === '' ||
    target.startsWith('#') ||
    target.startsWith('//') ||
    /^[a-z][a-z\d+.-]+:/i.test(target)
  )
    return null;
  if (/^www\./i.test(target)) return null;
  const hash = target.indexOf('#');
  if (hash === -1) return { path: target, fragment: null };
  return { path: target.slice(0, hash), fragment: target.slice(hash + 1) || null };
}

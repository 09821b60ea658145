import type { InlineToken } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { ProseUnit } from '../model/types.ts';
import { nameOf } from './describe.ts';
import type { FeatureDocument } from './document.ts';
import { type FileLink, fileLinksOf } from './file-links.ts';
import { subjectAt } from './nodes.ts';
import { pointersOf } from './reference-index.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** What can be clicked, and where it leads. */
export interface LinkedPlace extends Range {
  /** A URI with one of the schemes `http`, `https`, `mailto` or that of the document itself. */
  uri: string;
  /** A place in that document; null for the whole. */
  offset: number | null;
  /** In words, for the author. */
  tooltip: string;
}

/**
 * Web addresses, e-mail addresses, `FILE:` and `REPORT:` paths, and links to web addresses, files and labels, in document order.
 * Anything with another scheme is none.
 */
export function documentLinks(document: FeatureDocument, workspace: FeatureWorkspace): LinkedPlace[] {
  const links = [...webLinks(document), ...labelLinks(document), ...fileLinks(document, workspace)];
  return links.sort((a, b) => a.start - b.start);
}

function* webLinks({ model }: FeatureDocument): Iterable<LinkedPlace> {
  for (const unit of model.prose) {
    for (const thing of unit.inline) {
      const found = addressIn(thing);
      if (!found) continue;
      const { start, end } = rangeIn(unit, thing, found.length);
      yield { start, end, uri: encoded(found.uri), offset: null, tooltip: found.tooltip };
    }
  }
}

interface Address {
  uri: string;
  /** How much of the token is the link. */
  length: number;
  tooltip: string;
}

/** The full stop after an address ends the sentence, and stars are emphasis. */
const AFTER_ADDRESS = /[.,;:!?'’*_]{1,20}$/;

function addressIn({ kind, text }: InlineToken): Address | null {
  switch (kind) {
    case 'Url': {
      const address = text.replace(AFTER_ADDRESS, '');
      return { uri: webAddress(address), length: address.length, tooltip: 'Open the web page' };
    }
    case 'Email':
      return { uri: `mailto:${text}`, length: text.length, tooltip: `Write to ${text}` };
    case 'Link': {
      const target = text.slice(text.indexOf('](') + 2, -1);
      if (/^mailto:[^?]/i.test(target)) {
        const [address] = target.slice('mailto:'.length).split('?', 1);
        return { uri: target, length: text.length, tooltip: `Write to ${address}` };
      }
      if (!/^(?:https?:\/\/|www\.)\S/i.test(target)) return null;
      return { uri: webAddress(target), length: text.length, tooltip: `Open ${target}` };
    }
    default:
      return null;
  }
}

function webAddress(address: string): string {
  return /^www\./i.test(address) ? `https://${address}` : address;
}

function rangeIn({ content }: ProseUnit, { start }: InlineToken, length: number): Range {
  return content.range(start, start + length);
}

function* labelLinks({ model, uri }: FeatureDocument): Iterable<LinkedPlace> {
  for (const { reference, to } of pointersOf(model)) {
    if (reference.kind !== 'label' || !to) continue;
    const subject = subjectAt(model, to);
    const name = subject ? nameOf(model, subject) : '';
    const tooltip = name ? `Go to ${name}` : 'Go to the label';
    yield { start: reference.start, end: reference.end, uri, offset: to.start, tooltip };
  }
}

function* fileLinks(document: FeatureDocument, workspace: FeatureWorkspace): Iterable<LinkedPlace> {
  for (const link of fileLinksOf(document.model)) {
    const uri = workspace.resolve(document, link.path);
    if (uri === null) continue;
    const { start, end } = link;
    // A report is better known by its subject than by its file.
    const entry = workspace.entry(uri);
    const tooltip = entry ? `Open ${entry.title}` : `Open ${link.path}`;
    yield { start, end, uri, offset: offsetOf(workspace, uri, link), tooltip };
  }
  yield* publishedReports(document);
}

/** `REPORT:` lines with the address of a report that is on the web. */
function* publishedReports({ model }: FeatureDocument): Iterable<LinkedPlace> {
  for (const { reports } of minutesOf(model)?.items ?? []) {
    for (const { path, pathRange } of reports) {
      if (!/^(?:https?:\/\/|www\.)\S/i.test(path)) continue;
      const { start, end } = pathRange;
      yield { start, end, uri: encoded(webAddress(path)), offset: null, tooltip: `Open ${path}` };
    }
  }
}

function offsetOf(workspace: FeatureWorkspace, uri: string, { fragment }: FileLink): number | null {
  if (fragment === null) return null;
  const label = workspace.entry(uri)?.symbols.find(({ kind, name }) => kind === 'label' && name === fragment);
  return label?.start ?? null;
}

/** What a URI may not hold is escaped; what is escaped already stays. */
function encoded(uri: string): string {
  return uri
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[^\w\-.~:/?#@!$&'*+,;=%]/gu, (character) =>
      /[\ud800-\udfff]/.test(character) && character.length === 1
        ? '%EF%BF%BD'
        : encodeURIComponent(character),
    );
}

/** The XML of Office files as a tree, its names under the prefixes that the standard uses (ISO/IEC 29500-1). */

import { ImportError } from '../../import-error.ts';
import { Parser } from '../../libraries/office.ts';
import { TOO_LARGE } from '../refusals.ts';
import { DAMAGED } from './refusals.ts';

export interface XmlElement {
  /** With the usual prefix, whatever the file has: `w:p`. */
  name: string;
  /** Named likewise: `w:val`; an attribute without a prefix has none here. */
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** The characters directly in it; '' in all but the elements that hold text. */
  text: string;
}

/** By namespace, those of both editions of the standard (transitional and strict). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

/** Elements whose characters are text; all other white space is there to lay out the file. */
const TEXTS = new Set(['w:t', 'w:delText', 'w:instrText', 'm:t', 'a:t', 'c:v']);

/** Deeper than any document is; nothing that goes down a tree of this depth runs out of stack. */
const MOST_DEPTH = 512;
/** Twenty times what a report of a hundred pages has; what a tree of them takes fits into memory. */
const MOST_ELEMENTS = 2_000_000;

const DECLARES =
  'declares a document type of its own, which Word never does and which can make a reader fetch other files: it was not opened.';

/**
 * Reads a part of an Office file. No document type and no entity but the five of XML itself is known, so nothing outside
 * the text can be drawn in (ISO/IEC 29500-2 forbids document types). Throws an `ImportError` where the text is cut off or
 * declares a document type.
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  const scopes: Scope[] = [new Scope(null, new Map())];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const scope = scopeOf(attributes, scopes.at(-1));
        const element = {
          name: scope.nameOf(tag),
          attributes: scope.named(attributes),
          children: [],
          text: '',
        };
        open.at(-1)?.children.push(element);
        open.push(element);
        scopes.push(scope);
        if (open.length > MOST_DEPTH) throw new ImportError(DAMAGED);
        if (++elements > MOST_ELEMENTS) throw new ImportError(TOO_LARGE);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element && TEXTS.has(element.name)) element.text += text;
      },
      onclosetag() {
        open.pop();
        scopes.pop();
      },
      onprocessinginstruction(name) {
        if (name.toLowerCase() === '!doctype') throw new ImportError(DECLARES);
      },
    },
    { xmlMode: true },
  );
  parser.write(decode(bytes));
  const [document] = root.children;
  // What is still open here was never closed by whoever wrote it.
  if (!document || open.length > 1) throw new ImportError(DAMAGED);
  return document;
}

/** The first child of that name. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((candidate) => candidate.name === name) ?? null;
}

/** The `w:val` of the first child of that name: what most properties in Word are. */
export function property(element: XmlElement | null, name: string): string | null {
  return child(element, name)?.attributes['w:val'] ?? null;
}

/** A property that is there or not: `<w:b/>` is true, `<w:b w:val="0"/>` false, nothing null. */
export function switchOf(element: XmlElement | null, name: string): boolean | null {
  const property = child(element, name);
  if (!property) return null;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}

/** All elements of that name inside, in reading order. */
export function* descendants(element: XmlElement, name: string): Generator<XmlElement> {
  for (const inner of element.children) {
    if (inner.name === name) yield inner;
    yield* descendants(inner, name);
  }
}

/** What prefixes stand for in a part of the tree. */
class Scope {
  readonly #namespaces: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string>();

  constructor(outer: Scope | null, declared: ReadonlyMap<string, string>) {
    this.#namespaces = new Map([...(outer ? outer.#namespaces : []), ...declared]);
  }

  /** The name of an element as the standard writes it. */
  nameOf(tag: string): string {
    let name = this.#names.get(tag);
    if (name === undefined) {
      name = this.#rename(tag);
      this.#names.set(tag, name);
    }
    return name;
  }

  named(attributes: Readonly<Record<string, string>>): Record<string, string> {
    const named: Record<string, string> = {};
    for (const key in attributes) {
      const value = attributes[key];
      // Revision marks are on every paragraph and run, and say nothing.
      if (value === undefined || key.startsWith('w:rsid') || key.startsWith('xmlns')) continue;
      named[key.includes(':') ? this.nameOf(key) : key] = value;
    }
    return named;
  }

  #rename(tag: string): string {
    const colon = tag.indexOf(':');
    const prefix = tag.slice(0, Math.max(colon, 0));
    const namespace = this.#namespaces.get(prefix);
    const usual = namespace === undefined ? prefix : (PREFIXES.get(namespace) ?? `?${prefix}`);
    return `${usual}:${tag.slice(colon + 1)}`;
  }
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope | undefined): Scope {
  const declared = new Map<string, string>();
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    declared.set(key.slice(6), attributes[key] ?? '');
  }
  return outer && declared.size === 0 ? outer : new Scope(outer ?? null, declared);
}

/** UTF-8 or UTF-16, the two that the standard allows. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** A Word document as the package of parts that it is, and what is no Word document whatever its name says. */
import { ImportError } from '../../import-error.ts';
import { DAMAGED, ENCRYPTED } from './refusals.ts';
import { parseXml, type XmlElement } from './xml.ts';
import { openZip, type ZipParts } from './zip.ts';

/** A part of the package: its tree, and where its references lead. */
export interface Part {
  path: string;
  root: XmlElement;
  /** By the id that the part's text uses. */
  relationships: ReadonlyMap<string, Relationship>;
}

/** A reference from a part: to another part, or out of the file (which is never followed). */
export interface Relationship {
  /** The last word of its type: `footnotes`, `hyperlink`. */
  type: string;
  /** The path of a part, or an address. */
  target: string;
  isExternal: boolean;
}

/** The document of a Word file, and the way to its other parts. */
export class WordPackage {
  readonly #parts: ZipParts;
  readonly document: Part;
  /** By path: a document of many sections names one header in each. */
  readonly #read = new Map<string, Promise<Part | null>>();

  private constructor(parts: ZipParts, document: Part) {
    this.#parts = parts;
    this.document = document;
  }

  /** Throws an `ImportError` for whatever is no Word document, or a damaged or encrypted one. */
  static async open(bytes: Uint8Array): Promise<WordPackage> {
    refuseOthers(bytes);
    const parts = await openZip(bytes);
    const root = await relationshipsOf(parts, '');
    const main = [...root.values()].find(({ type, isExternal }) => type === 'officeDocument' && !isExternal);
    const document = await readPart(parts, main?.target ?? 'word/document.xml');
    if (document?.root.name !== 'w:document') throw new ImportError(otherOffice(parts.names));
    return new WordPackage(parts, document);
  }

  /** The part of a kind that the document refers to, such as `styles`; null where there is none. */
  async related(type: string): Promise<Part | null> {
    const found = [...this.document.relationships.values()].find((candidate) => candidate.type === type);
    return this.#follow(found);
  }

  /** The part that a reference by id leads to; null where it leads out of the file or nowhere. */
  async byId(id: string | undefined, from: Part): Promise<Part | null> {
    const found = id === undefined ? undefined : from.relationships.get(id);
    return this.#follow(found);
  }

  async #follow(relationship: Relationship | undefined): Promise<Part | null> {
    if (!relationship || relationship.isExternal) return null;
    const { target } = relationship;
    const part = this.#read.get(target) ?? readPart(this.#parts, target);
    this.#read.set(target, part);
    return part;
  }
}

async function readPart(parts: ZipParts, path: string): Promise<Part | null> {
  const bytes = await parts.read(path);
  if (!bytes) return null;
  return { path, root: parseXml(bytes), relationships: await relationshipsOf(parts, path) };
}

/** Where the references of a part lead: `word/document.xml` has them in `word/_rels/document.xml.rels`. */
async function relationshipsOf(parts: ZipParts, path: string): Promise<Map<string, Relationship>> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const bytes = await parts.read(`${folder}_rels/${path.slice(slash)}.rels`);
  const relationships = new Map<string, Relationship>();
  for (const { attributes } of bytes ? parseXml(bytes).children : []) {
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const isExternal = mode === 'External';
    relationships.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolve(folder, target),
      isExternal,
    });
  }
  return relationships;
}

/** The path of a part from the folder of the part that names it; `/word/x.xml` is from the root. */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Formats that people give the name of a Word document, told by their first bytes. */
function refuseOthers(bytes: Uint8Array): void {
  const head = latin1(bytes.subarray(0, 1024));
  if (bytes.length === 0) throw new ImportError('is empty.');
  if (head.startsWith('PK')) return;
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw new ImportError(compoundFile(bytes));
  if (head.startsWith('{\\rtf')) {
    throw new ImportError(
      'is rich text (.rtf): open it in Word, save it as a Word document (.docx), and import that.',
    );
  }
  if (head.startsWith('%PDF-')) throw new ImportError('is a PDF: rename it to .pdf and import it again.');
  if (/^\s*<(?:!doctype html|html)/i.test(head.replace(/^\xef\xbb\xbf/, ''))) {
    throw new ImportError('is a web page: rename it to .html and import it again.');
  }
  throw new ImportError(
    'is not a Word document, or is damaged beyond reading: open it in Word and save it anew.',
  );
}

/**
 * What is in a compound file ([MS-CFB]), by the names in its directory: Word before 2007 kept its documents in one, and
 * Office puts an encrypted document into one ([MS-OFFCRYPTO] 2.3).
 */
function compoundFile(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const holds = (name: string) => text.includes([...name].join('\0'));
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) {
    return ENCRYPTED;
  }
  if (holds('WordDocument')) {
    return 'is a document of Word 97 to 2003 (.doc): open it in Word, save it as a Word document (.docx), and import that.';
  }
  return 'is not a Word document (.docx): open it in the program that made it, save it as .docx, and import that.';
}

/** A zip file that holds something else: told by the parts that only the others have. */
function otherOffice(names: readonly string[]): string {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/'))
    return 'is a workbook of Excel, not a Word document: copy what belongs in the report into Word.';
  if (has('ppt/'))
    return 'is a presentation, not a Word document: copy what belongs in the report into Word.';
  if (names.includes('content.xml')) {
    return 'is an OpenDocument text (.odt): open it, save it as a Word document (.docx), and import that.';
  }
  if (has('word/') || names.includes('[Content_Types].xml')) {
    return DAMAGED;
  }
  return 'is a zip file, not a Word document: unpack it and import the documents in it.';
}

/** One character a byte. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

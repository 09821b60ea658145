/** Reads Word documents (.docx, .docm, .dotx): ISO/IEC 29500, both editions. */
import { ImportError } from '../import-error.ts';
import type { Dropped, SourceBlock, SourceDocument, SourceParagraph } from '../source-document.ts';
import { PLAIN_LOOK } from '../source-document.ts';
import { BlockReader, type Hangings } from './docx/blocks.ts';
import { Changes, counted } from './docx/changes.ts';
import { Fields } from './docx/fields.ts';
import type { Citation, Flow, NoteKind } from './docx/inline.ts';
import { Numbering, numeral } from './docx/numbering.ts';
import { type Part, WordPackage } from './docx/package.ts';
import { Pictures } from './docx/pictures.ts';
import { Styles } from './docx/styles.ts';
import { child, descendants, property, switchOf, type XmlElement } from './docx/xml.ts';

/**
 * A Word document as its reader sees it: numbers that Word only prints are text, tracked changes are accepted, comments
 * and notes stand at what they are about. Nothing outside the file is fetched. Throws an `ImportError` for what is no
 * Word document, or is damaged or encrypted.
 */
export async function readDocx(bytes: Uint8Array, origin: string): Promise<SourceDocument> {
  const word = await WordPackage.open(bytes);
  const [styles, numbering, settings, comments, footnotes, endnotes] = await Promise.all(
    ['styles', 'numbering', 'settings', 'comments', 'footnotes', 'endnotes'].map((type) =>
      word.related(type),
    ),
  );
  const document = new DocumentReader(word, {
    styles: styles?.root ?? null,
    numbering: numbering?.root ?? null,
    settings: settings?.root ?? null,
    comments: comments ?? null,
    footnote: footnotes ?? null,
    endnote: endnotes ?? null,
  });
  return document.read(origin);
}

const NO_TEXT =
  'has no text: if its pages are pictures of text, have them read by text recognition (OCR) and import the result.';

interface Parts extends Record<NoteKind | 'comments', Part | null> {
  styles: XmlElement | null;
  numbering: XmlElement | null;
  settings: XmlElement | null;
}

class DocumentReader {
  readonly #word: WordPackage;
  readonly #parts: Parts;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #changes = new Changes();
  readonly #pictures = new Pictures();
  readonly #dropped: Dropped[] = [];
  /** How many notes of a kind have been cited. */
  readonly #cited: Record<NoteKind, number> = { footnote: 0, endnote: 0 };
  readonly #commented = new Set<string>();
  /** How many other documents are to be put in when this one is opened. */
  #documents = 0;

  constructor(word: WordPackage, parts: Parts) {
    this.#word = word;
    this.#parts = parts;
    this.#styles = new Styles(parts.styles);
    this.#numbering = new Numbering(parts.numbering, this.#styles);
  }

  async read(origin: string): Promise<SourceDocument> {
    const { document } = this.#word;
    const body = child(document.root, 'w:body') ?? document.root;
    const blocks = this.#reader(document, this.#hangings()).read(body);
    const [headers, footers] = await this.#margins(body);
    const uncited = this.#uncitedComments();
    this.#dropped.push(...(await this.#pictures.texts(this.#word)));
    if (blocks.length === 0) throw new ImportError(NO_TEXT);
    return {
      origin,
      blocks: [...headers, ...blocks, ...uncited, ...footers],
      notes: [this.#changes.note, this.#pictures.note, this.#documentsNote()].filter((note) => note !== null),
      dropped: this.#dropped,
      hasMarginsApart: true,
    };
  }

  /** Word puts them in for good when it saves the document. */
  #documentsNote(): string | null {
    if (this.#documents === 0) return null;
    const [documents, verb] = [counted(this.#documents, 'document'), this.#documents === 1 ? 'was' : 'were'];
    return `${documents} inside this one ${verb} not read: open this one in Word, save it, and import it again.`;
  }

  #reader(part: Part, hangings: Hangings): BlockReader {
    const flow: Flow = {
      styles: this.#styles,
      fields: new Fields(),
      changes: this.#changes,
      page: 1,
      targetOf: (id) => {
        const target = id === undefined ? undefined : part.relationships.get(id);
        return target?.isExternal ? target.target : null;
      },
      cite: (kind) => this.#cite(kind),
      drop: (text, reason) => {
        if (text.trim() === '') return;
        this.#dropped.push({ text: text.trim(), reason, place: { page: flow.page, line: null } });
      },
      picture: (element) => this.#pictures.add({ element, part, page: flow.page }),
      document: () => this.#documents++,
    };
    return new BlockReader(flow, this.#numbering, hangings);
  }

  #hangings(): Hangings {
    return { comment: (id) => this.#comment(id), note: (citation) => this.#note(citation) };
  }

  /** Notes are numbered as they are cited (17.11.11); Word numbers endnotes in Roman numerals unless told otherwise. */
  #cite(kind: NoteKind): string {
    const properties = child(this.#parts.settings, `w:${kind}Pr`);
    const format = property(properties, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const start = Number(property(properties, 'w:numStart') ?? 1);
    return numeral(format, start + this.#cited[kind]++);
  }

  #note({ kind, id, mark }: Citation): SourceParagraph | null {
    const part = this.#parts[kind];
    const note = part?.root.children.find(({ attributes }) => attributes['w:id'] === id);
    const text = part && note ? this.#lines(part, note) : '';
    return text === '' ? null : aside('footnote', `${mark} ${text}`.trim());
  }

  #comment(id: string): SourceParagraph | null {
    const part = this.#parts.comments;
    const comment = part?.root.children.find(({ attributes }) => attributes['w:id'] === id);
    if (!part || !comment || this.#commented.has(id)) return null;
    this.#commented.add(id);
    const text = this.#lines(part, comment);
    const author = comment.attributes['w:author'] ?? '';
    return text === '' ? null : aside('comment', author === '' ? text : `${author}: ${text}`);
  }

  /** Comments whose place in the text is gone, as a deletion leaves them. */
  #uncitedComments(): SourceBlock[] {
    const all = this.#parts.comments?.root.children ?? [];
    return all.flatMap(({ attributes }) => this.#comment(attributes['w:id'] ?? '') ?? []);
  }

  #lines(part: Part, container: XmlElement): string {
    return this.#reader(part, NOTHING_HANGS).read(container).map(plainText).join('\n');
  }

  /** What stands in the margins of the pages: of each section what it shows, once where sections share it. */
  async #margins(body: XmlElement): Promise<[SourceBlock[], SourceBlock[]]> {
    const headers: SourceBlock[] = [];
    const footers: SourceBlock[] = [];
    const seen = new Set<string>();
    const showsEven = switchOf(this.#parts.settings, 'w:evenAndOddHeaders') === true;
    for (const section of descendants(body, 'w:sectPr')) {
      const showsFirst = switchOf(section, 'w:titlePg') === true;
      for (const { name, attributes } of section.children) {
        const role = name === 'w:headerReference' ? 'header' : name === 'w:footerReference' ? 'footer' : null;
        const type = attributes['w:type'];
        if (!role || (type === 'first' && !showsFirst) || (type === 'even' && !showsEven)) continue;
        const part = await this.#word.byId(attributes['r:id'], this.#word.document);
        if (!part || seen.has(part.path)) continue;
        seen.add(part.path);
        (role === 'header' ? headers : footers).push(...this.#margin(part, role));
      }
    }
    return [headers, footers];
  }

  #margin(part: Part, role: 'header' | 'footer'): SourceBlock[] {
    return this.#reader(part, NOTHING_HANGS)
      .read(part.root)
      .map((block) => (block.kind === 'table' ? aside(role, plainText(block)) : { ...block, role }));
  }
}

const NOTHING_HANGS: Hangings = { comment: () => null, note: () => null };

function aside(role: SourceParagraph['role'], text: string): SourceParagraph {
  return { kind: 'paragraph', text, look: PLAIN_LOOK, list: null, place: { page: null, line: null }, role };
}

function plainText(block: SourceBlock): string {
  if (block.kind === 'table') return block.rows.map((row) => row.join(' ').trim()).join('\n');
  return block.list ? `${block.list.marker} ${block.text}` : block.text;
}

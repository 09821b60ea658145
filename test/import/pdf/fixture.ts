/** PDF files made in code. Text stands where it is put, in points from the top left. */
import PDFDocument from 'pdfkit';
import { readPdf } from '../../../server/src/import/extract/pdf.ts';
import type { SourceDocument } from '../../../server/src/import/source-document.ts';

export type Draw = (page: Page) => void;

/** What a page is drawn with. */
export class Page {
  readonly #file: PDFKit.PDFDocument;

  constructor(file: PDFKit.PDFDocument) {
    this.#file = file;
  }

  /** Text at a place, as it is: nothing is broken. */
  at(x: number, y: number, text: string, { font = 'Helvetica', size = 11 } = {}): this {
    this.#file.font(font).fontSize(size).text(text, x, y, { lineBreak: false });
    return this;
  }

  /** Text set in a column, as a word processor sets it. */
  set(
    x: number,
    y: number,
    width: number,
    text: string,
    { font = 'Helvetica', size = 11, gap = 0 } = {},
  ): this {
    this.#file.font(font).fontSize(size).text(text, x, y, { width, paragraphGap: gap });
    return this;
  }

  /** Lines under each other. */
  lines(
    x: number,
    y: number,
    texts: readonly string[],
    { font = 'Helvetica', size = 11, leading = 14 } = {},
  ): this {
    for (const [at, text] of texts.entries()) this.at(x, y + at * leading, text, { font, size });
    return this;
  }

  /** A note that a reader has stuck on the page. */
  note(x: number, y: number, author: string, text: string): this {
    // pdfkit writes a plain string as a name.
    const options: PDFKit.Mixins.AnnotationOption & { T: string } = { T: Object(author) as string };
    this.#file.note(x, y, 20, 20, text, options);
    return this;
  }

  /** A field of a form with what has been filled in. */
  filled(x: number, y: number, value: string): this {
    this.#file.font('Helvetica').initForm();
    this.#file.formText('field', x, y, 100, 20, { value });
    return this;
  }

  /** Text that runs up the page. */
  upwards(x: number, y: number, text: string): this {
    this.#file.save().rotate(-90, { origin: [x, y] });
    this.at(x, y, text);
    this.#file.restore();
    return this;
  }
}

/** The bytes of a PDF of these pages. */
export function pdf(pages: readonly Draw[], options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const file = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false, ...options });
  for (const draw of pages) {
    file.addPage();
    draw(new Page(file));
  }
  return bytesOf(file);
}

/** The bytes of a PDF that is drawn with tags. */
export function tagged(draw: (file: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const file = new PDFDocument({ size: 'A4', margin: 72, tagged: true, pdfVersion: '1.7', lang: 'en-GB' });
  draw(file);
  return bytesOf(file);
}

async function bytesOf(file: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  file.on('data', (chunk: Buffer) => chunks.push(chunk));
  file.end();
  await new Promise((resolve) => file.on('end', resolve));
  return new Uint8Array(Buffer.concat(chunks));
}

/** What is read of these pages. */
export async function read(...pages: Draw[]): Promise<SourceDocument> {
  return readPdf(await pdf(pages), 'test.pdf');
}

import { ImportError } from '../import-error.ts';
import type { SourceDocument } from '../source-document.ts';

/** Reads a PDF, as `readPdf` does. */
export type PdfReader = (bytes: Uint8Array, origin: string) => Promise<SourceDocument>;

/**
 * Reads a file by what it is, whatever its name says: Word (.docx), PDF, a web page, or text. The reader is loaded when
 * it is needed.
 *
 * @param origin the file as the user named it; its ending tells a web page without a beginning from text
 * @param readPdf how PDF files are read: in a thread that can be stopped, where there are any
 * @throws ImportError when the file is damaged, locked, of another kind or far too large
 */
export async function readSource(
  bytes: Uint8Array,
  origin: string,
  readPdf: PdfReader,
): Promise<SourceDocument> {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024));
  if (bytes.length === 0) throw new ImportError('is empty: there is nothing to import.');
  if (start.startsWith('%PDF-') && !/\.docx$/i.test(origin)) return readPdf(bytes, origin);
  // Also what pretends to be .docx: the reader says what it is instead.
  if (start.startsWith(ZIP) || start.startsWith(OLD_OFFICE) || /\.docx$/i.test(origin))
    return (await import('./docx.ts')).readDocx(bytes, origin);
  if (start.startsWith('{\\rtf'))
    throw new ImportError('is rich text (RTF): open it in Word, save it as .docx, and import that.');
  if (isWebPage(start, origin)) return (await import('./html.ts')).readHtml(bytes, origin);
  return (await import('./text.ts')).readText(bytes, origin);
}

const ZIP = 'PK\u0003\u0004';
/** The compound files of Word before 2007, and of encrypted documents since. */
const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0';

function isWebPage(start: string, origin: string): boolean {
  return (
    /\.x?html?$/i.test(origin) ||
    /^\s{0,40}(?:<!--[^>]{0,400}-->\s{0,40})?<(?:!doctype html|html)\b/i.test(start)
  );
}

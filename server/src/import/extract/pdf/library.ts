/** PDF.js, opened for reading text alone. */

import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { ImportError } from '../../import-error.ts';

const ENCRYPTED = 'is encrypted: open it with its password, save it without one, and import that copy.';
const DAMAGED = 'is damaged: open it in a PDF reader, print it to a new PDF, and import that.';
/** Opens a PDF. Throws an `ImportError` where it is encrypted or damaged. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs');
  const task = getDocument({
    // PDF.js takes the bytes away from whoever hands them over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    // Nothing of a file is run, drawn, or looked for outside it.
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    // In pixels: the pictures of a scanned page take ten times as long as its text, and are not asked for.
    maxImageSize: 1,
  });
  return task.promise.catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new ImportError(isLocked ? ENCRYPTED : DAMAGED);
  });
}

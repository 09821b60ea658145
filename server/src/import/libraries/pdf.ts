/** The library that reads PDF files; see `office.ts` for why it is named here. */
export { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'unpdf/pdfjs';

/** Reads the text of PDF files (ISO 32000): by their tags where they have them, by where it stands where not. */
import { ImportError } from '../import-error.ts';
import type { Dropped, SourceBlock, SourceDocument, SourceParagraph } from '../source-document.ts';
import { counted } from './docx/changes.ts';
import { type Fonts, type Page, readPage } from './pdf/fragments.ts';
import { Hyphens } from './pdf/hyphens.ts';
import { laidOut, plainParagraph, rightEdge } from './pdf/layout.ts';
import { openPdf } from './pdf/library.ts';
import { withoutMargins } from './pdf/margins.ts';
import { linesOf, plainText, type Row, rowsOf } from './pdf/runs.ts';
import { readStructure, type Tagged } from './pdf/structure.ts';
import { taggedBlocks, untagged } from './pdf/tagged.ts';

const NO_TEXT =
  'has no text: its pages are pictures of text; have them read by text recognition (OCR) and import the result.';
const DAMAGED = 'is damaged: open it in a PDF reader, print it to a new PDF, and import that.';

/**
 * The text of a PDF in the order in which it is read: lines put together to paragraphs, columns one after the other,
 * headers and footers apart. Throws an `ImportError` for a file that is encrypted, damaged, or pictures of text.
 */
export async function readPdf(bytes: Uint8Array, origin: string): Promise<SourceDocument> {
  const { pages, structures } = await pagesOf(bytes);
  if (pages.every(({ fragments, filled }) => fragments.length + filled.length === 0))
    throw new ImportError(NO_TEXT);
  const margins = withoutMargins(pages);
  const rows = margins.map(({ body }) => rowsOf(body));
  const hyphens = new Hyphens(rows.flat(2).map(plainText));
  const blocks = pages.flatMap(({ number, comments }, at): SourceBlock[] => {
    const { header = [], footer = [], body = [] } = margins[at] ?? {};
    const tags = structures[at] ?? null;
    const rest = tags ? untagged(body, tags) : null;
    const text =
      tags && rest
        ? taggedBlocks(body, tags, { page: number, hyphens, right: rightEdge(linesOf(body)) })
        : [];
    return [
      ...comments.map((comment) => plainParagraph(comment, 'comment', number)),
      ...header.map((row) => marginal(row, 'header', number)),
      ...text,
      ...laidOut(rest ? rowsOf(rest) : (rows[at] ?? []), number, hyphens),
      ...footer.map((row) => marginal(row, 'footer', number)),
    ];
  });
  return { origin, blocks, notes: notesOf(hyphens), dropped: unplacedOf(pages), hasMarginsApart: true };
}

interface Pages {
  pages: Page[];
  /** What the tags say, page by page. */
  structures: (Tagged[] | null)[];
}

async function pagesOf(bytes: Uint8Array): Promise<Pages> {
  const document = await openPdf(bytes);
  const fonts: Fonts = new Map();
  const pages: Page[] = [];
  const structures: (Tagged[] | null)[] = [];
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number, fonts));
      structures.push(await readStructure(page));
      page.cleanup();
    }
  } catch {
    throw new ImportError(DAMAGED);
  } finally {
    await document.loadingTask.destroy();
  }
  return { pages, structures };
}

function marginal(row: Row, role: 'header' | 'footer', page: number): SourceParagraph {
  return plainParagraph(row.map(plainText).join(' '), role, page);
}

function notesOf({ joined }: Hyphens): string[] {
  if (joined.length === 0) return [];
  const [verb, examples] = [joined.length === 1 ? 'was' : 'were', joined.slice(0, 5).join(', ')];
  return [`${counted(joined.length, 'word')} that line ends had broken ${verb} put together: ${examples}.`];
}

/** What a stamp says, piece by piece, and what has been filled into forms: neither has a place in the text. */
function unplacedOf(pages: readonly Page[]): Dropped[] {
  return pages.flatMap(({ number, turned, filled }) =>
    [turned.join(' '), ...filled]
      .filter((text) => text !== '')
      .map((text) => ({ text, reason: 'not placed' as const, place: { page: number, line: null } })),
  );
}

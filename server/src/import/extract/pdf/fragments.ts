/** What stands on a page of a PDF: pieces of text with their places, as the file draws them. */
import type { PDFPageProxy } from 'unpdf/pdfjs';

/** A piece of text that the file draws at once, in points from the top left of the page as it is read. */
export interface Fragment {
  text: string;
  x: number;
  right: number;
  /** Of the line that the letters stand on. */
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** The address that it links to, or null. */
  link: string | null;
  /** What the tags of the file know it by (ISO 32000-2, 14.7.5), or null in a file without tags. */
  content: string | null;
  /** The file says that it is no part of the text but of the page (14.8.2.2). */
  isArtifact: boolean;
  /** The file has a space before it. */
  afterSpace: boolean;
}

/** A page as it is read. */
export interface Page {
  /** From 1. */
  number: number;
  height: number;
  /** In the order in which the file draws them. */
  fragments: Fragment[];
  /** Text that runs up or down the page, as a stamp does. */
  turned: string[];
  /** What readers have noted on the page: `A Author: Text`. */
  comments: string[];
  /** What has been filled into the fields of a form. */
  filled: string[];
}

/** The typefaces of a file by the names that the pages use. */
export type Fonts = Map<string, { bold: boolean; italic: boolean }>;

/** Numbers of a transformation as PDF.js gives them. */
type Matrix = readonly [number, number, number, number, number, number];

interface TextItem {
  str: string;
  width: number;
  transform: Matrix;
  fontName: string;
}

interface Mark {
  type: string;
  tag?: string;
  id?: string | null;
}

/** What is put over the page (ISO 32000-2, 12.5). */
interface Annotation {
  subtype?: string;
  url?: string;
  rect?: Link['rect'];
  titleObj?: { str?: string };
  contentsObj?: { str?: string };
  fieldValue?: unknown;
}

interface Link {
  url: string;
  rect: readonly [number, number, number, number];
}

/** @param number of the page, from 1 */
export async function readPage(page: PDFPageProxy, number: number, fonts: Fonts): Promise<Page> {
  const content = await page.getTextContent({ includeMarkedContent: true });
  const items = content.items as (TextItem | Mark)[];
  await learnFonts(page, Object.keys(content.styles), fonts);
  const annotations = (await page.getAnnotations()) as Annotation[];
  const links = linksOf(annotations);
  const viewport = page.getViewport({ scale: 1 });
  const result: Page = {
    number,
    height: viewport.height,
    fragments: [],
    turned: [],
    ...writingsOf(annotations),
  };
  const open: Mark[] = [];
  let afterSpace = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item);
      continue;
    }
    const text = item.str.replace(/\p{Cc}/gu, ' ');
    if (text.trim() === '') {
      afterSpace ||= text !== '';
      continue;
    }
    const transform = product(viewport.transform as unknown as Matrix, item.transform);
    const size = Math.hypot(transform[2], transform[3]);
    if (Math.abs(transform[1]) > 0.2 * size || transform[0] <= 0) {
      result.turned.push(text.trim());
      continue;
    }
    const [x, y] = [transform[4], transform[5]];
    if (isDrawnAgain(result.fragments, text.trim(), x, y)) continue;
    result.fragments.push({
      text: text.trim(),
      x,
      right: x + item.width,
      y,
      size,
      ...(fonts.get(item.fontName) ?? { bold: false, italic: false }),
      link: linkAt(links, item.transform[4], item.width, item.transform[5]),
      content: open.findLast(({ id }) => typeof id === 'string')?.id ?? null,
      isArtifact: open.some(({ tag }) => tag === 'Artifact'),
      afterSpace: afterSpace || text !== text.trimStart(),
    });
    afterSpace = text !== text.trimEnd();
  }
  return result;
}

/** A typeface without bold letters is made bold by drawing the same text twice, a little apart. */
function isDrawnAgain(fragments: readonly Fragment[], text: string, x: number, y: number): boolean {
  return fragments
    .slice(-8)
    .some((before) => before.text === text && Math.abs(before.x - x) < 1 && Math.abs(before.y - y) < 1);
}

/** The name of a typeface says how it looks: `ABCDEF+Arial-BoldItalicMT`. PDF.js knows it once it has drawn with it. */
async function learnFonts(page: PDFPageProxy, names: readonly string[], fonts: Fonts): Promise<void> {
  if (names.every((name) => fonts.has(name))) return;
  await page.getOperatorList();
  for (const name of names) {
    if (fonts.has(name)) continue;
    const known: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const font = (known as { name?: string } | null)?.name ?? '';
    fonts.set(name, { bold: /bold|black|heavy|demi|cmbx/i.test(font), italic: /ital|obli/i.test(font) });
  }
}

function linksOf(annotations: readonly Annotation[]): Link[] {
  return annotations.flatMap(({ subtype, url, rect }) =>
    subtype === 'Link' && url !== undefined && rect !== undefined ? [{ url, rect }] : [],
  );
}

function writingsOf(annotations: readonly Annotation[]): Pick<Page, 'comments' | 'filled'> {
  const comments: string[] = [];
  const filled: string[] = [];
  for (const { subtype, titleObj, contentsObj, fieldValue } of annotations) {
    const [author, text] = [titleObj?.str?.trim() ?? '', contentsObj?.str?.trim() ?? ''];
    // A pop-up only shows what the note that it belongs to says.
    if (subtype !== 'Link' && subtype !== 'Widget' && subtype !== 'Popup' && text !== '')
      comments.push(author === '' ? text : `${author}: ${text}`);
    if (subtype === 'Widget' && typeof fieldValue === 'string' && fieldValue.trim() !== '')
      filled.push(fieldValue.trim());
  }
  return { comments, filled };
}

/** The link that covers a piece of text as a whole; in the coordinates of the file. */
function linkAt(links: readonly Link[], x: number, width: number, y: number): string | null {
  const slack = 2;
  const found = links.find(
    ({ rect: [left, bottom, right, top] }) =>
      x >= left - slack && x + width <= right + slack && y >= bottom - slack && y <= top,
  );
  return found?.url ?? null;
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

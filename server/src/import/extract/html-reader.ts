import { ImportError } from '../import-error.ts';
import type {
  Dropped,
  DropReason,
  ListPlace,
  Place,
  SourceBlock,
  SourceParagraph,
} from '../source-document.ts';
import { tidy } from '../spaces.ts';
import { HtmlLine, type Marks } from './html-line.ts';
import { isMain, mainPart, type Placed, textOf } from './html-main.ts';
import { listMarker, listTypeOf, lookOf, numberOf, type Style, styleOf } from './html-style.ts';
import { type Cell, spanOf, tableBlocks } from './html-table.ts';
import { type PageText, withRealTitle } from './html-title.ts';

/** Takes tags and texts as they come, and makes blocks of them. */
export class HtmlReader {
  readonly #lines: LineCounter;
  readonly #open: Element[] = [];
  readonly #lists: List[] = [];
  /** The innermost last. */
  readonly #tables: OpenTable[] = [];
  readonly #blocks: Placed[] = [];
  readonly #dropped: Dropped[] = [];
  #line = new HtmlLine();
  /** What stands before the text of the block that is being read. */
  #marker: ListPlace | null = null;
  /** The marker that Word writes as text. */
  #typedMarker = '';
  #place: Place = { page: null, line: 1 };
  /** Text that is being left out, and why. */
  #left: { text: string; reason: DropReason } | null = null;

  constructor(source: string) {
    this.#lines = new LineCounter(source);
  }

  /** @param at where the tag begins in the source */
  open(name: string, attributes: Record<string, string>, at: number): void {
    const above = this.#open.at(-1);
    const style = styleOf(attributes.style ?? '');
    if (this.#open.length >= MOST_DEPTH) {
      throw new ImportError(
        'is nested more deeply than any document: open it in a browser and save it again.',
      );
    }
    const leaves = SILENT.has(name)
      ? 'silent'
      : (above?.leaves ?? reasonToLeave(name, attributes, style, above?.isMain ?? false));
    if (BREAKING.has(name)) {
      this.#endBlock();
      this.#endLeft();
    }
    this.#place = { page: null, line: this.#lines.at(at) };
    const element: Element = {
      name,
      leaves,
      isMain: above?.isMain || isMain(name, attributes),
      isArticle: above?.isArticle || name === 'article',
      isMarker: above?.isMarker || style.get('mso-list')?.toLowerCase() === 'ignore',
      marks: marksOf(name, style, above?.marks ?? { bold: false, italic: false }),
      look: lookOf(name, attributes, style, above?.look ?? null),
      isCitation: above?.isCitation || (name === 'a' && citesNote(attributes)),
      href: name === 'a' && leaves === null ? linkOf(attributes.href) : null,
    };
    if (!VOID.has(name)) this.#open.push(element);
    if (leaves !== null) return;
    if (name === 'img') this.#leavePicture(attributes);
    if (element.href !== null) this.#line.beginLink();
    this.#begin(name, attributes, style);
  }

  text(text: string): void {
    const at = this.#open.at(-1);
    if (at?.leaves === 'silent') return;
    if (at?.leaves) {
      this.#left ??= { text: '', reason: at.leaves };
      this.#left.text += text;
    } else if (at?.isMarker) this.#typedMarker += text;
    else if (at?.isCitation) this.#line.add(citation(text), { bold: false, italic: false });
    else if (at?.name === 'pre') this.#line.addLines(text, at.marks);
    else this.#line.add(text, at?.marks ?? { bold: false, italic: false });
  }

  close(name: string): void {
    // Void elements were never opened; otherwise the parser closes in the order of opening.
    if (VOID.has(name)) return;
    const element = this.#open.at(-1);
    if (element?.name !== name) return;
    if (BREAKING.has(name) && element.leaves === null) this.#endBlock();
    this.#open.pop();
    if (element.leaves !== null) {
      if (BREAKING.has(name) || !this.#open.at(-1)?.leaves) this.#endLeft();
      return;
    }
    if (element.href !== null) this.#line.endLink(element.href);
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'td' || name === 'th' || name === 'dt' || name === 'dd') this.#endCell();
    else if (name === 'table' || name === 'dl') this.#endTable();
  }

  end(): PageText {
    this.#endBlock();
    this.#endLeft();
    while (this.#tables.length > 0) this.#endTable();
    const isOfPage = mainPart(this.#blocks);
    const blocks: SourceBlock[] = [];
    for (const placed of this.#blocks) {
      const { block } = placed;
      if (isOfPage(placed)) blocks.push(block);
      else this.#leave(textOf(block), 'page navigation', block.place);
    }
    const title = this.#dropped.find(({ reason }) => reason === TITLE) ?? null;
    return withRealTitle({ blocks, dropped: this.#dropped }, title);
  }

  #begin(name: string, attributes: Record<string, string>, style: Style): void {
    if (name === 'br') this.#line.breakLine();
    else if (name === 'ul' || name === 'ol') {
      const type = listTypeOf(style) ?? attributes.type ?? (name === 'ul' ? 'disc' : 'decimal');
      this.#lists.push({ type, next: numberOf(attributes.start) ?? 1 });
    } else if (name === 'li') this.#beginItem(attributes, style);
    else if (name === 'table')
      this.#tables.push({
        rows: [],
        isLayout: /^(?:presentation|none)$/.test(attributes.role ?? ''),
        place: this.#place,
      });
    // Terms and what is said of them are a table of two columns.
    else if (name === 'dl') this.#tables.push({ rows: [], isLayout: false, place: this.#place });
    else if (name === 'dt')
      this.#tables.at(-1)?.rows.push([{ isHeader: false, span: spanOf({}), blocks: [] }]);
    else if (name === 'dd') this.#beginDescription();
    else if (name === 'tr') this.#tables.at(-1)?.rows.push([]);
    else if (name === 'td' || name === 'th')
      this.#tables
        .at(-1)
        ?.rows.at(-1)
        ?.push({ isHeader: name === 'th', span: spanOf(attributes), blocks: [] });
    else if (name === 'p' || name === 'div') {
      const level = /\blevel(\d)\b/.exec(style.get('mso-list') ?? '')?.[1];
      if (level !== undefined) this.#marker = { marker: '-', level: Number(level) - 1 };
    }
  }

  /** Several descriptions of a term stand in one cell. */
  #beginDescription(): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row?.length === 1) row.push({ isHeader: false, span: spanOf({}), blocks: [] });
  }

  #beginItem(attributes: Record<string, string>, style: Style): void {
    const list = this.#lists.at(-1);
    const value = numberOf(attributes.value) ?? list?.next ?? 1;
    if (list) list.next = value + 1;
    const marker = isNote(attributes)
      ? `[${value}]`
      : listMarker(listTypeOf(style) ?? list?.type ?? 'disc', value);
    this.#marker = marker === '' ? null : { marker, level: Math.max(0, this.#lists.length - 1) };
  }

  #endBlock(): void {
    const { text, isBold } = this.#line.take();
    if (text === '') return;
    const element = this.#open.at(-1);
    const typed = tidy(this.#typedMarker);
    const list =
      typed === '' ? this.#marker : { marker: plainMarker(typed), level: this.#marker?.level ?? 0 };
    this.#typedMarker = '';
    this.#marker = null;
    // Where the marker stands in the text, the page hides that of the list.
    const own = list && typed === '' && list.marker !== '-' ? TYPED_MARKER.exec(text) : null;
    const look = element?.look ?? lookOf('', {}, new Map(), null);
    const paragraph: SourceParagraph = {
      kind: 'paragraph',
      text: own ? text.slice(own[0].length) : text,
      look: {
        heading: look.heading,
        bold: isBold,
        capitals: look.upper || (!/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text)),
        size: look.size,
        centred: look.centred,
      },
      list: own ? { marker: own[1] ?? '', level: list?.level ?? 0 } : list,
      place: this.#place,
      role: 'body',
    };
    this.#put([paragraph]);
  }

  #put(blocks: readonly SourceBlock[]): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) for (const block of blocks) cell.blocks.push(block);
    else {
      const { isMain = false, isArticle = false } = this.#open.at(-1) ?? {};
      for (const block of blocks) this.#blocks.push({ block, isMain, isArticle });
    }
  }

  #endCell(): void {
    this.#endBlock();
    this.#typedMarker = '';
  }

  #endTable(): void {
    this.#endBlock();
    const table = this.#tables.pop();
    if (table) this.#put(tableBlocks(table.rows, table.isLayout, table.place));
  }

  #leavePicture({ alt = '' }: Record<string, string>): void {
    this.#leave(tidy(alt), 'text of a picture', this.#place);
  }

  #endLeft(): void {
    if (this.#left) this.#leave(tidy(this.#left.text), this.#left.reason, this.#place);
    this.#left = null;
  }

  #leave(text: string, reason: DropReason, place: Place): void {
    if (text !== '') this.#dropped.push({ text, reason, place });
  }
}

interface Element {
  name: string;
  /** Why its text is left out; `silent` for what is no text, null for what is read. */
  leaves: DropReason | 'silent' | null;
  /** A link from the text to a note, or back. */
  isCitation: boolean;
  isMain: boolean;
  isArticle: boolean;
  isMarker: boolean;
  marks: Marks;
  look: ReturnType<typeof lookOf>;
  href: string | null;
}

interface List {
  type: string;
  next: number;
}

interface OpenTable {
  rows: Cell[][];
  isLayout: boolean;
  place: Place;
}

const TYPED_MARKER = /^(\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})[).])\s+/;

/** A page of a council has some thirty. */
const MOST_DEPTH = 2000;

/** Why `<title>` is left out, and nothing else of a page. */
const TITLE: DropReason = 'label of the page';

/** What is no text, or text for machines. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'svg',
  'xml',
  'iframe',
  'object',
  'canvas',
  'datalist',
]);
/** What serves the page and is no part of the document. */
const NAVIGATION = new Set(['nav', 'aside', 'button', 'select', 'noscript', 'dialog', 'menu']);
const NAVIGATION_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|dialog)$/;
/** Of the page when they stand outside its main part; of the document inside it. */
const PAGE_EDGES = new Set(['header', 'footer']);
/** A header of the document and not of the site: `entry-header` of WordPress, `title-block-header` of pandoc. */
const OF_TITLE = /\b(?:entry|article|post|page|title)(?:-[a-z]{1,20})?-header\b/;

/** As Word (`#_ftn1`), LibreOffice (`#sdfootnote1sym`), pandoc and WordPress (`#fn1`, `#fnref:1`) mark them. */
function citesNote({ href = '', role = '' }: Record<string, string>): boolean {
  return /^doc-(?:noteref|backlink)$/.test(role) || NOTE_TARGET.test(href);
}

const NOTE_TARGET = /^#_?(?:sd)?(?:ftn|edn|fn|footnote|endnote)(?:ref)?[:_-]?\d{1,3}(?:sym|anc)?$/i;

/** `1` in a link to a note is `[1]`; the arrow back to the text says nothing. */
function citation(text: string): string {
  const number = /^\s*\[?(\d{1,3})\]?\s*$/.exec(text)?.[1];
  return number === undefined ? text.replace(/(?:\u21a9|\u2191)\ufe0e?/gu, '') : `[${number}]`;
}

function isNote({ id = '', role = '' }: Record<string, string>): boolean {
  return /^doc-(?:endnote|footnote)$/.test(role) || /^_?(?:fn|footnote|endnote)[:_-]?\d{1,3}$/i.test(id);
}

function reasonToLeave(
  name: string,
  attributes: Record<string, string>,
  style: Style,
  isInMain: boolean,
): Element['leaves'] {
  if (name === 'title') return TITLE;
  if (name === 'del' || name === 's' || name === 'strike' || /\bmsoDel\b/.test(attributes.class ?? ''))
    return 'deleted text (tracked change)';
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || 'hidden' in attributes)
    return 'hidden text';
  // LibreOffice says so of what stands at the edges of its pages.
  if (name === 'div' && /^(?:header|footer)$/.test(attributes.title ?? '')) return 'header or footer';
  if (NAVIGATION.has(name) || NAVIGATION_ROLES.test(attributes.role ?? '')) return 'page navigation';
  if (OF_TITLE.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`)) return null;
  return PAGE_EDGES.has(name) && !isInMain ? 'page navigation' : null;
}

function marksOf(name: string, style: Style, above: Marks): Marks {
  const weight = style.get('font-weight') ?? '';
  const slant = style.get('font-style') ?? '';
  return {
    bold:
      weight === ''
        ? above.bold || name === 'b' || name === 'strong'
        : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    italic: slant === '' ? above.italic || name === 'i' || name === 'em' : /^(?:italic|oblique)/.test(slant),
  };
}

/** Of a link that leads somewhere from a document; those within a website do not. */
function linkOf(href: string | undefined): string | null {
  return href !== undefined && /^(?:https?:|mailto:)\S+$/i.test(href) && !/[()\s]/.test(href) ? href : null;
}

/** Word writes its bullets as characters of a symbol font. */
function plainMarker(marker: string): string {
  return /^[\p{L}\p{N}(]/u.test(marker) && !/^o$/.test(marker) ? marker : '-';
}

/** Lines of a source by offset, asked in rising order. */
class LineCounter {
  readonly #source: string;
  /** Where the line ends that is being counted. */
  #end: number;
  #line = 1;

  constructor(source: string) {
    this.#source = source;
    this.#end = source.indexOf('\n');
  }

  at(offset: number): number {
    while (this.#end >= 0 && this.#end < offset) {
      this.#line += 1;
      this.#end = this.#source.indexOf('\n', this.#end + 1);
    }
    return this.#line;
  }
}

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);

/** What begins and ends a block. */
const BREAKING = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead title tr ul'
  ).split(' '),
);

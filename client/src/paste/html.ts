import { Parser } from 'htmlparser2';
import { type Block, marked, printBlocks } from './blocks.ts';
import { cellOf, type HtmlCell, tableBlocks, textOf } from './html-table.ts';
import { Line } from './line.ts';
import { listTypeOf, looksOf, markerOf, numberOf, styleOf } from './style.ts';

/**
 * What a word processor or a browser puts on the clipboard, as text of a report: headings, paragraphs and items with
 * their numbers, tables, bold, italics and links. Comments, deletions and everything about looks are left out.
 *
 * @param html the whole clipboard; anything
 * @returns null when there is nothing in it that plain text would not have
 */
export function textFromHtml(html: string, eol: string): string | null {
  if (isFromEditor(html)) return null;
  const blocks = blocksFromHtml(html);
  const [only] = blocks;
  if (!only || (blocks.length === 1 && only.kind === 'paragraph' && isPlain(only.text))) return null;
  return printBlocks(blocks, eol);
}

/** Source code copied with its colours: its spaces and line ends mean something. */
function isFromEditor(html: string): boolean {
  return /white-space:\s*pre\b/i.test(html.slice(0, 2000)) || /<!--StartFragment--><pre\b/i.test(html);
}

function isPlain(text: string): boolean {
  return !/\*|\]\(/.test(text);
}

/** In document order. */
export function blocksFromHtml(html: string): Block[] {
  const reader = new Reader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(html);
  parser.end();
  return reader.end();
}

/** What has nothing to read in it. */
const SILENT = new Set([
  'head',
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'del',
  's',
  'strike',
  'svg',
  'xml',
]);
/** What begins and ends a block. */
const BREAKING = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'div',
    'dl',
    'dt',
    'fieldset',
  ],
  ...[
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hr',
    'li',
    'main',
  ],
  ...['nav', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
]);

interface Open {
  name: string;
  isSilent: boolean;
  isMarker: boolean;
  looks: { bold: boolean; italic: boolean };
  href: string | null;
}

interface OpenTable {
  rows: HtmlCell[][];
  /** The cell that is being read; null between cells, and in a caption. */
  cell: HtmlCell | null;
}

interface List {
  type: string;
  next: number;
}

/** Takes tags and texts as they come, and makes blocks of them. */
class Reader {
  readonly #blocks: Block[] = [];
  readonly #open: Open[] = [];
  readonly #lists: List[] = [];
  /** The innermost last: a table in a cell is read as text. */
  readonly #tables: OpenTable[] = [];
  #line = new Line();
  /** What stands before the text of the block that is being read. */
  #marker = '';
  /** The same as far as the list has it, and not the text. */
  #counted = '';
  #depth = 0;
  #heading = 0;

  open(name: string, attributes: Record<string, string>): void {
    const above = this.#open.at(-1);
    const style = styleOf(attributes.style ?? '');
    if (BREAKING.has(name)) this.#endBlock();
    const isSilent = above?.isSilent || SILENT.has(name) || isHidden(style, attributes);
    const href = name === 'a' && !isSilent ? linkOf(attributes.href) : null;
    const entry: Open = {
      name,
      isSilent,
      isMarker: above?.isMarker || style.get('mso-list')?.toLowerCase() === 'ignore',
      looks: looksOf(name, style, above?.looks ?? { bold: false, italic: false }),
      href,
    };
    if (!VOID.has(name)) this.#open.push(entry);
    if (isSilent) return;
    if (href !== null) this.#line.beginLink();
    this.#begin(name, attributes, style);
  }

  text(text: string): void {
    const at = this.#open.at(-1);
    if (at?.isSilent) return;
    if (at?.isMarker) this.#marker += text.replace(/[\s\u00A0]+/g, '');
    else this.#line.add(text, at?.looks ?? { bold: false, italic: false });
  }

  close(name: string): void {
    const index = this.#open.map((entry) => entry.name).lastIndexOf(name);
    if (index < 0) return;
    const entry = this.#open[index];
    this.#open.length = index;
    if (entry?.href) this.#line.endLink(entry.href);
    if (BREAKING.has(name)) this.#endBlock();
    if (entry?.isSilent) return;
    if (name === 'ul' || name === 'ol') this.#lists.pop();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'table') this.#endTable();
    else if (/^h[1-6]$/.test(name)) this.#heading = 0;
  }

  end(): Block[] {
    this.#endBlock();
    while (this.#tables.length > 0) this.#endTable();
    return this.#blocks;
  }

  #begin(name: string, attributes: Record<string, string>, style: ReadonlyMap<string, string>): void {
    if (name === 'br') this.#breakLine();
    else if (/^h[1-6]$/.test(name)) this.#heading = Number(name[1]);
    else if (name === 'ul' || name === 'ol') {
      const type = listTypeOf(style) ?? attributes.type ?? (name === 'ul' ? 'disc' : 'decimal');
      this.#lists.push({ type, next: numberOf(attributes.start) ?? 1 });
    } else if (name === 'li') this.#beginItem(attributes, style);
    else if (name === 'table') this.#tables.push({ rows: [], cell: null });
    else if (name === 'tr') this.#tables.at(-1)?.rows.push([]);
    else if (name === 'td' || name === 'th') this.#beginCell(attributes);
    else if (name === 'p' || name === 'div') {
      const level = /\blevel(\d)\b/.exec(style.get('mso-list') ?? '')?.[1];
      if (level !== undefined) this.#depth = Number(level) - 1;
      const heading = /^MsoHeading(\d)$|^Heading(\d)/i.exec(attributes.class ?? '');
      if (heading) this.#heading = Number(heading[1] ?? heading[2]);
    }
  }

  #beginItem(attributes: Record<string, string>, style: ReadonlyMap<string, string>): void {
    const list = this.#lists.at(-1);
    const value = numberOf(attributes.value) ?? list?.next ?? 1;
    if (list) list.next = value + 1;
    this.#counted = markerOf(listTypeOf(style) ?? list?.type ?? 'disc', value);
    this.#marker = this.#counted;
    this.#depth = Math.max(0, this.#lists.length - 1);
  }

  /** One is for the looks; two are how a paragraph ends where there are no paragraphs. */
  #breakLine(): void {
    if (this.#line.endsWithBreak) this.#endBlock();
    else this.#line.break();
  }

  #endBlock(): void {
    const text = this.#line.take();
    const marker = this.#marker;
    if (text === '') {
      // `<li><p>`: the marker is for what is still to come.
      if (this.#open.at(-1)?.name !== 'li') this.#marker = '';
      return;
    }
    if (this.#heading > 0) {
      const heading = `${marker} ${text.replaceAll('**', '')}`.trim();
      this.#place.push({ kind: 'heading', level: this.#heading, text: heading });
    } else this.#place.push(this.#bodyOf(marker, text));
    this.#marker = '';
    this.#counted = '';
    this.#depth = 0;
    if (!this.#open.some(({ name }) => /^h[1-6]$/.test(name))) this.#heading = 0;
  }

  #bodyOf(marker: string, text: string): Block {
    if (marker === '') return typed(text);
    // Where the marker stands in the text, the page hides that of the list.
    const own = marker === this.#counted && marker !== '-' ? TYPED_MARKER.exec(text) : null;
    return own
      ? marked(own[1] ?? '', text.slice(own[0].length), this.#depth)
      : marked(marker, text, this.#depth);
  }

  /** Where blocks go: into the cell that is being read, or the text. */
  get #place(): Block[] {
    return this.#tables.findLast(({ cell }) => cell !== null)?.cell?.blocks ?? this.#blocks;
  }

  #beginCell(attributes: Record<string, string>): void {
    this.#endCell();
    const table = this.#tables.at(-1);
    if (!table) return;
    table.cell = cellOf(attributes);
    const row = table.rows.at(-1);
    if (row) row.push(table.cell);
    else table.rows.push([table.cell]);
  }

  #endCell(): void {
    this.#endBlock();
    this.#marker = '';
    const table = this.#tables.at(-1);
    if (table) table.cell = null;
  }

  #endTable(): void {
    this.#endCell();
    const blocks = tableBlocks(this.#tables.pop()?.rows ?? []);
    if (this.#place === this.#blocks) this.#blocks.push(...blocks);
    else if (blocks.length > 0) this.#place.push({ kind: 'paragraph', text: textOf(blocks) });
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

/** As `server/src/import/extract/html-reader.ts` reads them. */
const TYPED_MARKER = /^(\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})[).])\s+/;

/** A bullet that was typed as one: `•	text`. */
function typed(text: string): Block {
  const bullet = /^[·•●▪◦]\s*(\S[\s\S]*)$/.exec(text);
  return bullet ? marked('•', bullet[1] ?? '', 0) : { kind: 'paragraph', text };
}

/** Hidden text, comments and deletions of a word processor, pictures of a reader for the blind. */
function isHidden(style: ReadonlyMap<string, string>, attributes: Record<string, string>): boolean {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('mso-element')?.startsWith('comment') || style.has('mso-comment-reference')) return true;
  const of = attributes.class ?? '';
  return /\b(?:msoDel|MsoCommentReference|msocomanchor|msocomtxt|msocomoff)\b/i.test(of);
}

/** Of a link that leads somewhere from a report; those of a word processor into its own file do not. */
function linkOf(href: string | undefined): string | null {
  return href !== undefined && /^(?:https?:|mailto:)\S+$/i.test(href) && !/[()\s]/.test(href) ? href : null;
}

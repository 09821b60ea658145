import type { SourceBlock, SourceDocument, SourceParagraph } from '../source-document.ts';
import { tidy } from '../spaces.ts';
import type { Losses } from './losses.ts';

/**
 * The text without what the edges of its pages carry: headers, footers and page numbers. A header is a line that the
 * edges of several pages have in common; where the file does not say where its pages end, page numbers do.
 */
export function withoutPageEdges({ blocks, hasMarginsApart }: SourceDocument, losses: Losses): SourceBlock[] {
  // What a file keeps apart need not be guessed: `None.` at the end of three pages is text.
  const edges = new Edges(hasMarginsApart ? [] : blocks);
  const kept: SourceBlock[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') kept.push(block);
    else if (block.role === 'header' || block.role === 'footer')
      losses.add(tidy(`${block.list?.marker ?? ''} ${block.text}`), 'header or footer', block.place);
    else if (block.role !== 'body') kept.push(block);
    else {
      const lines = block.text.split('\n');
      const text = lines.filter((line, at) => {
        const reason = edges.reasonToDrop(index, at, line);
        if (reason === null) return true;
        const place = {
          page: block.place.page,
          line: block.place.line === null ? null : block.place.line + at,
        };
        losses.add(tidy(line), reason, place);
        return false;
      });
      if (text.length === lines.length) kept.push(block);
      else if (text.length > 0 || block.list) kept.push({ ...block, text: text.join('\n') });
    }
  }
  return kept;
}

/** `Page 3`, `Page 3 of 12`, `3 of 12`, `3 | Page`, `- 3 -`. */
const PAGE_NUMBER =
  /^(?:page \d{1,4}(?: ?(?:of|\/) ?\d{1,4})?|\d{1,4} (?:of|\/) \d{1,4}|\d{1,4} ?\| ?page|[-–—] ?\d{1,4} ?[-–—])$/i;
const FIGURES = /^\d{1,4}$/;

interface Line {
  block: number;
  at: number;
  text: string;
  page: number | null;
}

/** Lines from an edge of a page within which its headers and footers stand. */
const DEPTH = 3;
/** As many pages must share a line before it is theirs. */
const FEWEST = 3;

class Edges {
  readonly #dropped = new Map<string, 'header or footer' | 'page number'>();

  constructor(blocks: readonly SourceBlock[]) {
    const lines = linesOf(blocks);
    for (const line of lines) if (PAGE_NUMBER.test(line.text)) this.#drop(line, 'page number');
    for (const line of loneNumbers(lines)) this.#drop(line, 'page number');
    for (const line of this.#shared(lines)) this.#drop(line, 'header or footer');
  }

  reasonToDrop(block: number, at: number, text: string): 'header or footer' | 'page number' | null {
    return tidy(text) === '' ? null : (this.#dropped.get(`${block}:${at}`) ?? null);
  }

  #drop({ block, at }: Line, reason: 'header or footer' | 'page number'): void {
    this.#dropped.set(`${block}:${at}`, reason);
  }

  #isNumber({ block, at }: Line): boolean {
    return this.#dropped.get(`${block}:${at}`) === 'page number';
  }

  /** Lines at the edges of pages that differ from page to page in their figures at most. */
  #shared(lines: readonly Line[]): Line[] {
    const candidates = lines.some(({ page }) => page !== null) ? atEdges(lines) : this.#besideNumbers(lines);
    const byText = new Map<string, Line[]>();
    for (const line of candidates) {
      if (this.#isNumber(line)) continue;
      const key = line.text.toLowerCase().replace(/\d+/g, '#');
      grouped(byText, key).push(line);
    }
    const tops = topsOf(lines);
    return [...byText.values()]
      .filter((same) => same.length >= FEWEST || (same.length === 2 && same.every((line) => tops.has(line))))
      .flat();
  }

  #besideNumbers(lines: readonly Line[]): Line[] {
    return lines.filter((_, index) => {
      const near = lines.slice(Math.max(0, index - 2), index + 3);
      return near.some((line) => this.#isNumber(line));
    });
  }
}

/** The first lines of pages: one that two pages of two have in common is their header. */
function topsOf(lines: readonly Line[]): Set<Line> {
  const pages = new Map<number | null, Line>();
  for (const line of lines) if (line.page !== null && !pages.has(line.page)) pages.set(line.page, line);
  return pages.size === 2 ? new Set(pages.values()) : new Set();
}

function linesOf(blocks: readonly SourceBlock[]): Line[] {
  return blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && block.role === 'body' ? textLines(block, index) : [],
  );
}

function textLines(block: SourceParagraph, index: number): Line[] {
  return block.text
    .split('\n')
    .map((text, at) => ({ block: index, at, text: tidy(text), page: block.place.page }))
    .filter(({ text }) => text !== '');
}

function atEdges(lines: readonly Line[]): Line[] {
  const pages = new Map<number | null, Line[]>();
  for (const line of lines) grouped(pages, line.page).push(line);
  return [...pages.values()].flatMap((page) =>
    page.filter((_, index) => index < DEPTH || index >= page.length - DEPTH),
  );
}

/**
 * Figures alone on their line that are the numbers of pages: they rise from page to page at its edge or, where the file
 * has no pages, one by one through the whole of it with text between them.
 */
function loneNumbers(lines: readonly Line[]): Line[] {
  const hasPages = lines.some(({ page }) => page !== null);
  const lone = (hasPages ? atEdges(lines) : lines).filter(({ text }) => FIGURES.test(text));
  if (hasPages) {
    const byOffset = new Map<number, Line[]>();
    for (const line of lone) {
      const offset = Number(line.text) - (line.page ?? 0);
      grouped(byOffset, offset).push(line);
    }
    return [...byOffset.values()].filter((same) => same.length >= 2).flat();
  }
  const places = lines.flatMap(({ text }, index) => (FIGURES.test(text) ? [index] : []));
  const rises = lone.every(
    (line, index) => index === 0 || Number(line.text) === Number(lone[index - 1]?.text) + 1,
  );
  const isApart = places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) > FEWEST);
  return lone.length >= FEWEST && rises && isApart ? lone : [];
}

/** The list of a key, made when there is none. */
function grouped<Key>(groups: Map<Key, Line[]>, key: Key): Line[] {
  const group = groups.get(key) ?? [];
  groups.set(key, group);
  return group;
}

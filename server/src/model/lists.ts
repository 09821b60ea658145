import { type ListItem, type MarkerShape, type Paragraph, readSequence } from '../../../grammar/src/index.ts';
import type { ListItemNode, ListNode, SectionNode } from './types.ts';

interface OpenList {
  list: ListNode;
  indent: number;
  /** The look of its markers: `-`, `a)`, `(i)` …, by which nesting without indentation is told. */
  look: string;
}

/** What is indented deeper goes with the innermost list: Word has nine levels, and lists are read level by level. */
const MOST_LEVELS = 50;

/** Gathers list items into lists, nested by indentation or by a change of marker. */
export class ListBuilder {
  readonly #all: ListNode[];
  #open: OpenList[] = [];

  constructor(all: ListNode[]) {
    this.#all = all;
  }

  /** Something that is not a list item stands here. */
  close(): void {
    this.#open = [];
  }

  /** Place one item. `isNewList` when it begins a list at the section's own level. */
  add(block: ListItem | Paragraph, section: SectionNode | null): { item: ListItemNode; isNewList: boolean } {
    const marker = markerOf(block);
    const look = lookOf(marker);
    const indent = block.kind === 'listItem' ? block.indent : 0;
    const core = marker?.core ?? '';
    if (this.#goesOnElsewhere(indent, look, core)) this.close();
    this.#closeDeeperThan(indent, look, core);
    const top = this.#open.at(-1);
    const isSame = top !== undefined && top.indent === indent && isSameLook(top, look, core);
    const isIn = isSame || this.#open.length >= MOST_LEVELS;
    const open = top && isIn ? top : this.#openList(section, block.start, indent, look);
    const item: ListItemNode = {
      kind: 'listItem',
      list: open.list,
      bullet: block.bullet,
      marker,
      value: null,
      content: block.content,
      block,
      lists: [],
      start: block.start,
      end: block.end,
    };
    open.list.items.push(item);
    for (const { list } of this.#open) list.end = block.end;
    return { item, isNewList: !isIn && this.#open.length === 1 };
  }

  /** Read what the markers of each list say, now that all are known. */
  finish(): void {
    for (const list of this.#all) {
      const marked = list.items.filter((item) => item.marker !== null);
      const read = readSequence(marked.map((item) => item.marker?.core ?? ''));
      list.family = read[0]?.family ?? 'bullet';
      for (const [index, item] of marked.entries()) item.value = read[index]?.value ?? null;
    }
  }

  /** `(b)` behind `2.` goes on with a list further up, since a list inside would begin with `(a)`. */
  #goesOnElsewhere(indent: number, look: string, core: string): boolean {
    const top = this.#open.at(-1);
    if (!top || core === '' || top.indent !== indent || top.look === '-') return false;
    // `(b)` behind `1.` may be its second item with a marker of another look.
    if (ordinalOf(core) === top.list.items.length + 1) return false;
    return !/^(?:[ai1])$/i.test(core) && !this.#open.some((open) => isSameLook(open, look, core));
  }

  #closeDeeperThan(indent: number, look: string, core: string): void {
    while (this.#open.length > 0) {
      const top = this.#open.at(-1);
      const isOuter =
        top !== undefined && (top.indent < indent || (top.indent === indent && isSameLook(top, look, core)));
      if (isOuter) return;
      // The same indentation with another marker goes inside, unless a list outside it already looks like that.
      const hasSuchOuter = this.#open
        .slice(0, -1)
        .some((outer) => isSameLook(outer, look, core) && outer.indent <= indent);
      if (top?.indent === indent && !hasSuchOuter) return;
      this.#open.pop();
    }
  }

  #openList(section: SectionNode | null, start: number, indent: number, look: string): OpenList {
    const list: ListNode = { kind: 'list', section, family: 'bullet', items: [], start, end: start };
    const parent = this.#open.at(-1)?.list.items.at(-1);
    if (parent) parent.lists.push(list);
    this.#all.push(list);
    const open = { list, indent, look };
    this.#open.push(open);
    return open;
  }
}

function markerOf(block: ListItem | Paragraph): MarkerShape | null {
  if (block.kind === 'listItem') return block.marker;
  if (!block.number) return null;
  const { start, end, text } = block.number;
  return { start, end, text: `${text}.`, core: text, open: false, close: '.' };
}

/** The place of `3` or `c`; 0 for what may be more than one letter. */
function ordinalOf(core: string): number {
  if (/^\d/.test(core)) return Number(core);
  return core.length === 1 ? core.toLowerCase().charCodeAt(0) - 96 : 0;
}

function lookOf(marker: MarkerShape | null): string {
  if (!marker) return '-';
  const family = /^\d/.test(marker.core) ? '1' : /^[ivxlc]+$/i.test(marker.core) ? 'i' : 'a';
  return `${marker.open ? '(' : ''}${family}${marker.close}`;
}

/**
 * Whether a marker goes on with a list: `h)` then `i)` is one alphabetic list, although `i` alone looks Roman, and
 * so is `(a)` then `(c)`, which has lost an item; brackets must agree.
 */
function isSameLook(open: OpenList, look: string, core: string): boolean {
  if (open.look === look) return true;
  const isLetters = (value: string) => /[ai][).]$/.test(value);
  if (!isLetters(open.look) || !isLetters(look) || open.look.startsWith('(') !== look.startsWith('('))
    return false;
  if (core.length !== 1) return false;
  const last = open.list.items.at(-1)?.marker?.core ?? '';
  const isNextLetter = last.length === 1 && core.charCodeAt(0) === last.charCodeAt(0) + 1;
  return isNextLetter || (open.look.includes('a') && core.toLowerCase() !== 'i');
}

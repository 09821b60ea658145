/** The blocks of a page as its tags have them. */
import type { SourceBlock } from '../../source-document.ts';
import { tableOf } from '../tables.ts';
import type { Fragment } from './fragments.ts';
import type { Hyphens } from './hyphens.ts';
import { laidOut } from './layout.ts';
import { taggedParagraph } from './paragraphs.ts';
import { linesOf, plainText, rowsOf } from './runs.ts';
import { idsOf, type Tagged, type TaggedItem, type TaggedTable, type TaggedText } from './structure.ts';

/** As much of the text must be tagged before the tags are believed. */
const ENOUGH = 0.95;

export interface TaggedPage {
  page: number;
  hyphens: Hyphens;
  /** Where its lines end. */
  right: number;
}

/** The part of a page that its tags do not speak of; null where that is too much to believe them. */
export function untagged(fragments: readonly Fragment[], blocks: readonly Tagged[]): Fragment[] | null {
  const known = new Set(idsOf(blocks));
  const rest = fragments.filter(({ content }) => content === null || !known.has(content));
  const length = (all: readonly Fragment[]) => all.reduce((sum, { text }) => sum + text.length, 0);
  return length(rest) <= (1 - ENOUGH) * length(fragments) ? rest : null;
}

/** @param fragments of the page, margins apart */
export function taggedBlocks(
  fragments: readonly Fragment[],
  blocks: readonly Tagged[],
  setting: TaggedPage,
): SourceBlock[] {
  const byId = byContent(fragments);
  const find = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return blocks.flatMap((block) => blockOf(block, find, setting));
}

type Find = (ids: readonly string[]) => Fragment[];

function blockOf(block: Tagged, find: Find, setting: TaggedPage): SourceBlock[] {
  if (block.kind === 'text') return textBlock(block, find, setting);
  const edges = columnEdges(block, find, setting.right);
  const rows = block.rows.map(({ cells, isHeader }) => ({
    cells: cells.map((cell, column) => ({
      blocks: cell.flatMap((inner) =>
        blockOf(inner, find, { ...setting, right: edges[column] ?? setting.right }),
      ),
      isRuled: false,
    })),
    isHeader,
  }));
  return tableOf(rows, { page: setting.page, isRuled: true, marksFirstRow: false });
}

/** Where the lines of each column end: in a narrow one every line breaks off early. */
function columnEdges({ rows }: TaggedTable, find: Find, right: number): number[] {
  const edges: number[] = [];
  for (const { cells } of rows)
    for (const [column, cell] of cells.entries()) {
      const ends = find(idsOf(cell)).map((fragment) => fragment.right);
      edges[column] = Math.max(edges[column] ?? 0, ...ends);
    }
  return edges.map((edge) => (edge > 0 ? edge : right));
}

function textBlock(
  { ids, heading, list, isParagraph }: TaggedText,
  find: Find,
  setting: TaggedPage,
): SourceBlock[] {
  const fragments = find(ids);
  if (fragments.length === 0) return [];
  if (!isParagraph && !list) return laidOut(rowsOf(fragments), setting.page, setting.hyphens);
  const paragraph = taggedParagraph(linesOf(fragments), { ...setting, left: 0 });
  return [
    {
      ...paragraph,
      look: { ...paragraph.look, heading, centred: false },
      list: list ? { marker: markerOf(list, find), level: list.level } : paragraph.list,
    },
  ];
}

/** A marker as text; a bullet of any shape, and one that is drawn, is `-`. */
function markerOf({ marker }: TaggedItem, find: Find): string {
  const text = linesOf(find(marker)).map(plainText).join(' ').trim();
  return /[\p{L}\p{N}]{1,8}[.)]?$|^[(\p{N}]/u.test(text) && text !== 'o' ? text : '-';
}

function byContent(fragments: readonly Fragment[]): Map<string, Fragment[]> {
  const groups = new Map<string, Fragment[]>();
  for (const fragment of fragments) {
    const group = groups.get(fragment.content ?? '') ?? [];
    group.push(fragment);
    groups.set(fragment.content ?? '', group);
  }
  return groups;
}

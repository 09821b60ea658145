/** The blocks of a page as its tags have them. */
import type { SourceBlock } from '../../source-document.ts';
import { tableOf } from '../tables.ts';
import type { Fragment } from './fragments.ts';
import type { Hyphens } from './hyphens.ts';
import { laidOut } from './layout.ts';
import { taggedParagraph } from './paragraphs.ts';
import { linesOf, plainText, rowsOf } from './runs.ts';
import { idsOf, type Tagged, type TaggedItem, type TaggedText } from './structure.ts';

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
  const rows = block.rows.map(({ cells, isHeader }) => ({
    cells: cells.map((cell) => ({
      blocks: cell.flatMap((inner) => blockOf(inner, find, setting)),
      isRuled: false,
    })),
    isHeader,
  }));
  return tableOf(rows, { page: setting.page, isRuled: true, marksFirstRow: false });
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

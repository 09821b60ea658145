/** Items of lists, with what stands before their text. */
import type { IToken } from 'chevrotain';
import { contentOf } from './block-lines.ts';
import { type Content, isSpaceOrLineEnd } from './content.ts';
import type { BlockBase } from './leaf-blocks.ts';
import { readBullet, readMarker, skipSpaces } from './shapes.ts';
import type { ListItem } from './tree.ts';

/** `(a) text`, `- text`, `- i) text` */
export function listItemOf(source: string, tokens: readonly IToken[], base: BlockBase): ListItem {
  let at = skipSpaces(source, base.start);
  const indent = at - base.start;
  const bullet = readBullet(source, at);
  if (bullet) at = skipSpaces(source, bullet.end);
  const marker = readMarkerBeforeSpace(source, at);
  const content = contentOf(source, tokens, marker ? marker.end : at);
  return { kind: 'listItem', ...base, bullet, marker, indent, content, label: null, gaps: [] };
}

/** `- 2.5 FTE posts`: the number is part of the text. */
export function bulletItemOf(
  content: Content,
  bullet: NonNullable<ListItem['bullet']>,
  base: BlockBase,
): ListItem {
  const indent = bullet.start - base.start;
  return { kind: 'listItem', ...base, bullet, marker: null, indent, content, label: null, gaps: [] };
}

function readMarkerBeforeSpace(source: string, at: number): ReturnType<typeof readMarker> {
  const marker = readMarker(source, at);
  if (!marker) return null;
  // A word that only begins like a marker is none: `i.e.`
  const next = marker.end < source.length ? source.charCodeAt(marker.end) : 10;
  return isSpaceOrLineEnd(next) ? marker : null;
}

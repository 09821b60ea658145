/** Items of lists, with what stands before their text. */
import type { IToken } from 'chevrotain';
import { contentOf } from './block-lines.ts';
import { type Content, isSpaceOrLineEnd } from './content.ts';
import type { ParsedBlock } from './cst-blocks.ts';
import type { BlockBase } from './leaf-blocks.ts';
import { CLAUSE_GOES_ON, readBullet, readMarker, skipSpaces, startsInLowerCase } from './shapes.ts';
import { hadNoRoomFor } from './title-lines.ts';
import type { ListItem, Paragraph } from './tree.ts';

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

/**
 * Whether a line that begins with a dash goes on with the sentence above it, which was wrapped before the dash: `… the
 * largest of its kind`, and below it `– larger even than …`. Beside another line with a dash it is an item of a list.
 *
 * @param previous the block above, no blank line between
 * @param above its last line
 * @param next the block behind it
 */
export function isDashInSentence(
  previous: Paragraph | ListItem,
  above: string,
  lines: readonly IToken[],
  next: ParsedBlock | undefined,
): boolean {
  const { dash, text } = readDash(lines);
  if (dash === null || !startsInLowerCase(text) || CLAUSE_GOES_ON.test(above)) return false;
  const isBesideItem = previous.kind === 'listItem' && previous.bullet !== null;
  return !isBesideItem && readDash(next?.lines).dash === null && hadNoRoomFor(`${dash} ${text}`, above);
}

function readDash([line]: readonly IToken[] = []): { dash: string | null; text: string } {
  const [, dash = null, text = ''] = /^\s*([-–—])[ \t\u00a0]+(\S.*)/.exec(line?.image ?? '') ?? [];
  return { dash, text };
}

function readMarkerBeforeSpace(source: string, at: number): ReturnType<typeof readMarker> {
  const marker = readMarker(source, at);
  if (!marker) return null;
  // A word that only begins like a marker is none: `i.e.`
  const next = marker.end < source.length ? source.charCodeAt(marker.end) : 10;
  return isSpaceOrLineEnd(next) ? marker : null;
}

/** What a block shows beside its words: that it may be a title, its label, that it is next in order. */
import type { Content } from './content.ts';
import { CLAUSE_GOES_ON, readLabelAtEnd } from './shapes.ts';
import { isTitleAlone } from './title-lines.ts';
import type { Block, LabelShape, ListItem, NumberShape, Paragraph } from './tree.ts';

const LONGEST_TITLE = 110;

/** One short line that begins with a capital or a digit and does not end as a sentence does. */
export function isTitleLike(content: Content): boolean {
  if (content.isWrapped || content.isEmpty || content.text.length > LONGEST_TITLE) return false;
  return /^[“‘"'(]?[\p{Lu}\d]/u.test(content.text) && !/[.;,?!…][”’"')\]]{0,3}$/.test(content.text);
}

/** Takes `{#name}` from the end of a block’s text, and keeps it as its label. */
export function takeLabel(block: Paragraph | ListItem): void {
  const label = readLabelAtEnd(block.content.text);
  if (!label) return;
  const range: LabelShape = { name: label.name, ...block.content.range(label.start, label.end) };
  block.label = range;
  block.content = block.content.slice(0, label.start).trim();
  if (block.kind === 'paragraph') block.titleLike &&= isTitleLike(block.content);
}

/** `2.` right under `1.`, however its text begins; `2.2` under a clause 2.1 that ends in `; and`. */
export function isNextOf(previous: Paragraph | ListItem, { parts, dot }: NumberShape): boolean {
  const before = previous.kind === 'paragraph' ? previous.number : null;
  if (before?.parts.length !== parts.length) return false;
  const last = parts.length - 1;
  const isNext = parts.every((part, at) => part === (before.parts[at] ?? 0) + (at === last ? 1 : 0));
  return isNext && (last === 0 ? dot && before.dot : CLAUSE_GOES_ON.test(previous.content.text));
}

/** `3. Background` may be a heading: whether it is, the words of the house say. */
export function isNumberedTitle(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.number?.parts.length === 1 &&
    block.titleLike &&
    isTitleAlone(block.content.text)
  );
}

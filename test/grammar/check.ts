/** What holds of every tree, whatever the text. */
import { strict as assert } from 'node:assert';
import {
  type Block,
  Content,
  lexLines,
  parseInline,
  parseLines,
  parseTree,
  printTree,
  type Range,
  type Tree,
  tokenizeInline,
} from '../../grammar/src/index.ts';

/** Parses, asserts everything that must hold, and gives the tree. */
export function checkedTree(source: string): Tree {
  assert.equal(printTree(parseLines(source)), source, 'the CST prints as the source');
  assert.equal(joined(lexLines(source)), source, 'the line tokens are the source');
  const tree = parseTree(source);
  let end = 0;
  for (const block of tree.blocks) {
    const kind = block.kind;
    assert.ok(block.start >= end, `a ${kind} begins before the block above it ends`);
    assert.ok(block.end >= block.start && block.end <= source.length, `a ${kind} ends where it should`);
    assert.equal(source.slice(end, block.start).trim(), '', `nothing but space before a ${kind}`);
    for (const part of rangesOf(block)) {
      assert.ok(part.start >= block.start && part.end <= block.end, `a part of a ${kind} is inside it`);
    }
    for (const content of contentsOf(block)) checkContent(content, source);
    end = block.end;
  }
  assert.equal(source.slice(end).trim(), '', 'nothing but space after the last block');
  return tree;
}

/** Running text maps back to the source unit by unit, and survives the inline grammar. */
function checkContent(content: Content, source: string): void {
  const { text } = content;
  const whole = content.range(0, text.length);
  // Of a title broken over two lines the marks of bold between them are left out.
  const bare = (part: string) => withoutSpace(content.isWrapped ? part.replaceAll('*', '') : part);
  assert.equal(bare(source.slice(whole.start, whole.end)), bare(text));
  for (let index = 0; index < text.length; index += Math.max(1, text.length >> 8)) {
    const offset = content.toSource(index);
    const isJoint = text[index] === ' ';
    if (isJoint) continue;
    assert.equal(source[offset], text[index], `unit ${index} of ${JSON.stringify(text)}`);
    assert.equal(content.fromSource(offset), index, `offset ${offset} of ${JSON.stringify(text)}`);
  }
  const lines = content.lines();
  assert.equal(lines.map((line) => line.text).join(' '), text, 'the lines of a content are its text');
  for (const line of lines) assert.doesNotMatch(source.slice(line.start, line.end), /[\r\n]/);
  assert.equal(Content.join(lines).text, text);
  assert.equal(joined(tokenizeInline(text)), text, 'the inline tokens are the text');
  assert.equal(printTree(parseInline(text)), text, 'the inline CST prints as the text');
}

export function contentsOf(block: Block): Content[] {
  switch (block.kind) {
    case 'field':
      return [block.label, block.value, block.content];
    case 'heading':
      return block.leadIn ? [block.title, block.leadIn] : [block.title];
    case 'table':
      return block.rows.flatMap((row) => row.cells);
    case 'caption':
      return [block.name, block.content];
    case 'attribute':
      return [block.value];
    case 'note':
    case 'paragraph':
    case 'listItem':
      return [block.content];
    default:
      return [];
  }
}

function rangesOf(block: Block): Range[] {
  const own = contentsOf(block).map(({ start, end }) => ({ start, end }));
  switch (block.kind) {
    case 'heading':
      return [...own, ...present(block.number, block.bullet, block.label)];
    case 'paragraph':
      return [...own, ...block.gaps, ...present(block.number, block.bullet, block.label)];
    case 'listItem':
      return [...own, ...block.gaps, ...present(block.marker, block.bullet, block.label)];
    case 'table':
      return [...own, ...block.rows];
    default:
      return own;
  }
}

function present(...ranges: (Range | null)[]): Range[] {
  return ranges.filter((range) => range !== null);
}

export function joined(tokens: readonly { image: string }[]): string {
  return tokens.map((token) => token.image).join('');
}

function withoutSpace(text: string): string {
  return text.replace(/[\s\u00a0\ufeff]/g, '');
}

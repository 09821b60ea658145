/** A tree that follows edits is the tree of the text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Content, DocumentTree, parseTree, type Tree } from '../../grammar/src/index.ts';
import { trials } from '../properties.ts';
import { fragments } from './arbitraries.ts';
import { applyEdit, edit } from './edits.ts';

/** Everything of a tree, every content with the offset of each of its units. */
function whole({ source, blocks }: Tree): unknown {
  return JSON.parse(
    JSON.stringify({ source, blocks }, (_key, value: unknown) =>
      value instanceof Content
        ? { text: value.text, at: [...value.text, ''].map((_unit, index) => value.toSource(index)) }
        : value,
    ),
  );
}

function check(text: string, edits: readonly { start: number; end: number; text: string }[]): void {
  const tree = new DocumentTree(text);
  let source = text;
  for (const { start, end, text: typed } of edits) {
    source = source.slice(0, start) + typed + source.slice(end);
    tree.replace({ start, end }, typed.length, source);
    assert.deepEqual(whole(tree), whole(parseTree(source)));
  }
}

const TEXT = `LABEL: value

1.0 FIRST

1.1 One.

1.2 Two
  goes on.

2.0 SECOND

2.1 Three.

- 2.2 Four
`;

describe('a tree that follows edits', () => {
  const at = (text: string) => TEXT.indexOf(text);
  const cases: [title: string, edits: { start: number; end: number; text: string }[]][] = [
    ['typing in a paragraph', [{ start: at('One') + 2, end: at('One') + 2, text: 'x' }]],
    ['typing in the first line', [{ start: 0, end: 0, text: 'x' }]],
    ['typing at the end', [{ start: TEXT.length, end: TEXT.length, text: 'x' }]],
    ['a heading that becomes text', [{ start: at('2.0'), end: at('2.0') + 4, text: 'and ' }]],
    ['a number that changes what a bullet wraps', [{ start: at('2.0'), end: at('2.0') + 1, text: '7' }]],
    ['a blank line that goes', [{ start: at('2.0') - 1, end: at('2.0'), text: '' }]],
    ['a full stop that goes', [{ start: at('One.') + 3, end: at('One.') + 4, text: '' }]],
    ['everything replaced', [{ start: 0, end: TEXT.length, text: '3.0 THIRD\n\nText' }]],
    ['nothing left', [{ start: 0, end: TEXT.length, text: '' }]],
  ];
  for (const [title, edits] of cases) it(title, () => check(TEXT, edits));

  it('any edits of any text', () => {
    fc.assert(
      fc.property(fragments, fc.array(edit, { minLength: 1, maxLength: 12 }), (text, edits) => {
        let source = text;
        const made = edits.map((one) => {
          const { start, end, text: typed, source: next } = applyEdit(source, one);
          source = next;
          return { start, end, text: typed };
        });
        check(text, made);
      }),
      trials(600),
    );
  });

  it('parses little again when little changes', () => {
    const paragraphs = Array.from({ length: 200 }, (_, index) => `1.${index + 1} Some words.\n\n`);
    const text = `1.0 TITLE\n\n${paragraphs.join('')}`;
    const tree = new DocumentTree(text);
    const middle = text.indexOf('1.100 Some') + 8;
    const change = tree.replace(
      { start: middle, end: middle },
      1,
      `${text.slice(0, middle)}x${text.slice(middle)}`,
    );
    assert.ok(change.removed <= 2, `${change.removed} blocks`);
  });
});

import { strict as assert } from 'node:assert';
import type { CstElement, CstNode } from 'chevrotain';
import {
  type InlineToken,
  lexInline,
  parseInline,
  printTree,
  tokenizeInline,
} from '../../grammar/src/index.ts';
import { joined } from './check.ts';
import { grammarCases } from './fixture.ts';

describe('inline text', () => {
  for (const { title, source, expected } of grammarCases('inline')) {
    it(title, () => {
      const found = source.split('\n').flatMap((text) => checkedTokens(text));
      assert.deepEqual(
        found.map(({ kind, text }) => `${kind} ${JSON.stringify(text)}`),
        expected,
      );
    });
  }
});

/** What is recognised; both ways of asking must tell the same, and lose nothing. */
function checkedTokens(text: string): InlineToken[] {
  const tokens = tokenizeInline(text);
  assert.equal(joined(tokens), text);
  assert.equal(printTree(parseInline(text)), text);
  const found = lexInline(text);
  const told = tokens.filter((token) => token.tokenType.name !== 'Plain');
  assert.deepEqual(
    found,
    told.map((token) => ({
      kind: token.tokenType.name,
      start: token.startOffset,
      end: token.startOffset + token.image.length,
      text: token.image,
    })),
  );
  return found;
}

const NESTED: [text: string, nested: string][] = [
  ['plain', 'plain'],
  ['a **bold** word', 'a {strong:**bold**} word'],
  ['an *italic* word', 'an {emphasis:*italic*} word'],
  ['**bold and *italic* in it**', '{strong:**bold and *italic* in it**}'],
  ['*italic and **bold***', '{emphasis:*italic and }{strong:**bold**}{emphasis:*}'],
  ['**see paragraph 3.4**', '{strong:**see paragraph 3.4**}'],
  ['**never closed', '{strong:**never closed}'],
  ['*never closed', '{emphasis:*never closed}'],
  ['closed only**', 'closed only{strong:**}'],
  ['**a** **b**', '{strong:**a**} {strong:**b**}'],
];

describe('emphasis', () => {
  for (const [text, nested] of NESTED) {
    it(text, () => assert.equal(dump(parseInline(text)), nested));
  }
});

function dump(node: CstNode): string {
  const inner = elementsInOrder(node).map((element) =>
    'children' in element ? dump(element) : element.image,
  );
  const text = inner.join('');
  return node.name === 'inline' || node.name === 'leaf' ? text : `{${node.name}:${text}}`;
}

function elementsInOrder(node: CstNode): CstElement[] {
  return Object.values(node.children)
    .flat()
    .sort((a, b) => startOf(a) - startOf(b));
}

function startOf(element: CstElement): number {
  if (!('children' in element)) return element.startOffset;
  return Math.min(...Object.values(element.children).flat().map(startOf));
}

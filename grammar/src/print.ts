import type { CstElement, CstNode, IToken } from 'chevrotain';

/** The text a CST was parsed from, byte for byte: the lossless printer. */
export function printTree(node: CstNode): string {
  const tokens: IToken[] = [];
  collect(node, tokens);
  tokens.sort((a, b) => a.startOffset - b.startOffset);
  return tokens.map((token) => token.image).join('');
}

function collect(node: CstNode, tokens: IToken[]): void {
  for (const elements of Object.values(node.children)) {
    for (const element of elements) {
      if (isNode(element)) collect(element, tokens);
      else tokens.push(element);
    }
  }
}

function isNode(element: CstElement): element is CstNode {
  return 'children' in element;
}

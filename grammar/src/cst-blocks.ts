/** The blocks of a parsed document, out of what the parser made. */
import type { IToken } from 'chevrotain';
import type { DocumentCstChildren } from './cst.generated.ts';
import type { LineTokenName } from './line-tokens.ts';

/** The rules of the line grammar, one for each kind of block it can tell from the lines alone. */
export type LineRule = Exclude<keyof DocumentCstChildren, 'BlankLine'>;

/** One block of the CST: the grammar rule that matched, its lines, and the blank lines after it. */
export interface ParsedBlock {
  rule: LineRule;
  lines: IToken[];
  blanks: IToken[] | undefined;
}

/** A CST node lists its children by rule; here they are by place again. */
export function blocksInOrder(document: DocumentCstChildren): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  for (const name in document) {
    if (name === 'BlankLine') continue;
    const rule = name as LineRule;
    for (const node of document[rule] ?? []) blocks.push(readBlock(rule, node.children));
  }
  return blocks.sort((a, b) => (a.lines[0]?.startOffset ?? 0) - (b.lines[0]?.startOffset ?? 0));
}

function readBlock(rule: LineRule, children: Partial<Record<LineTokenName, IToken[]>>): ParsedBlock {
  let lines: IToken[] | null = null;
  for (const name in children) {
    if (name === 'BlankLine') continue;
    const tokens = children[name as LineTokenName] ?? [];
    // The first line is consumed, and so listed, before its continuations.
    lines = lines ? lines.concat(tokens) : tokens;
  }
  return { rule, lines: lines ?? [], blanks: children.BlankLine };
}

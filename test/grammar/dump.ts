/** A tree as a few words a block, for fixtures and messages. */
import type { Block, Content, Heading, ListItem, Paragraph, Tree } from '../../grammar/src/index.ts';

export function dumpTree(tree: Tree): string[] {
  return tree.blocks.map(dumpBlock);
}

function dumpBlock(block: Block): string {
  switch (block.kind) {
    case 'note':
      return words('note', text(block.content));
    case 'field':
      return words('field', text(block.label), text(block.value));
    case 'heading':
      return dumpHeading(block);
    case 'paragraph':
      return words(
        'paragraph',
        block.lead && `${block.lead.kind} ${JSON.stringify(block.content.text.slice(0, block.lead.length))}`,
        block.bullet && 'in-bullet',
        dumpNumber(block),
        ...dumpProse(block),
      );
    case 'listItem':
      return words(
        'item',
        block.indent > 0 && `indent ${block.indent}`,
        block.bullet && 'bullet',
        block.marker?.text,
        ...dumpProse(block),
      );
    case 'table':
      return words(
        'table',
        ...block.rows.map((row) => (row.isDelimiter ? '---' : `[${row.cells.map(text).join(' ')}]`)),
      );
    case 'caption':
      return words('caption', text(block.name), text(block.content));
    case 'attribute':
      return words(block.key, text(block.value));
    default:
      return block.kind;
  }
}

function dumpHeading(block: Heading): string {
  return words(
    'heading',
    block.form,
    String(block.level),
    block.bullet && 'in-bullet',
    dumpNumber(block),
    block.appendix,
    block.bold && 'bold',
    text(block.title),
    block.leadIn && `lead-in ${text(block.leadIn)}`,
    block.label && `#${block.label.name}`,
  );
}

function dumpNumber({ number }: Heading | Paragraph): string | null {
  return number && `${number.text}${number.dot ? '.' : ''}`;
}

function dumpProse(block: Paragraph | ListItem): (string | false | null)[] {
  return [
    text(block.content),
    block.gaps.length > 0 && `gaps ${block.gaps.length}`,
    block.kind === 'paragraph' && block.titleLike && 'like-a-title',
    block.label && `#${block.label.name}`,
  ];
}

function text(content: Content): string {
  return JSON.stringify(content.text);
}

function words(...parts: (string | false | null | undefined)[]): string {
  return parts.filter((part) => part).join(' ');
}

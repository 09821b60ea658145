/** Blocks out of their own lines, whatever stands before them. */
import { type Content, lineContent } from './content.ts';
import type { Attribute, AttributeKey, Caption, Field, Note, Paragraph, Range } from './tree.ts';

/** What every block has. */
export interface BlockBase extends Range {
  afterBlank: boolean;
}

/** A paragraph, as far as it has been read: later lines may go on with it. */
export function paragraphOf(
  content: Content,
  { start, end, afterBlank }: BlockBase,
  own: Partial<Pick<Paragraph, 'lead' | 'number' | 'bullet' | 'titleLike'>>,
): Paragraph {
  const { lead = null, number = null, bullet = null, titleLike = false } = own;
  return {
    kind: 'paragraph',
    start,
    end,
    afterBlank,
    lead,
    number,
    bullet,
    content,
    label: null,
    titleLike,
    gaps: [],
  };
}

/** `Table 1: Costs` */
export function captionOf(content: Content, base: BlockBase): Caption {
  const name = /^(?:\*\*)?(\w+ \d+)/.exec(content.text)?.[1] ?? content.text;
  const at = content.text.indexOf(name);
  return { kind: 'caption', ...base, content, name: content.slice(at, at + name.length) };
}

/** `EXEMPT: paragraph 3` */
export function attributeOf(content: Content, base: BlockBase): Attribute {
  const colon = content.text.indexOf(':');
  // The lexer lets no other word through.
  const key = content.text.slice(0, colon).toUpperCase() as AttributeKey;
  return { kind: 'attribute', ...base, key, value: content.slice(colon + 1).trim(), content };
}

/** `// to be checked` */
export function noteOf(source: string, base: BlockBase): Note {
  const from = source.indexOf('//', base.start) + 2;
  return { kind: 'note', ...base, content: lineContent(source, from, base.end) };
}

/** `DATE: 12 November 2026`, also with the label or the whole in bold. */
export function fieldOf(content: Content, base: BlockBase): Field {
  const colon = content.text.indexOf(':');
  const bare = content.slice(0, colon).text.replace(/^\*\*|\*\*$/g, '');
  const labelAt = content.text.indexOf(bare);
  const afterColon = content.text.startsWith('**', colon + 1) ? colon + 3 : colon + 1;
  return {
    kind: 'field',
    ...base,
    label: content.slice(labelAt, labelAt + bare.length).trim(),
    colon: content.toSource(colon),
    value: content.slice(afterColon).trim(),
    content,
  };
}

/** Blocks in another shape than the tree gave them, where the house or the place says what they are. */
import type { Block, Content, Field, Heading, LabelShape, Paragraph } from '../../../grammar/src/index.ts';

/** A short line that is the title of a section. */
export function headingOfParagraph(block: Paragraph): Heading {
  const depth = block.number?.parts.length ?? 0;
  return {
    ...NO_HEADING,
    start: block.start,
    end: block.end,
    afterBlank: block.afterBlank,
    form: depth > 1 ? 'decimal' : depth === 1 ? 'integer' : 'bold',
    level: Math.max(1, depth),
    number: block.number,
    bullet: block.bullet,
    title: block.content,
    label: block.label,
    gaps: [],
  };
}

/** `RECOMMENDATION: That Cabinet …`, the label of which is the title of a section. */
export function headingOfField(block: Field): Heading {
  return {
    ...NO_HEADING,
    start: block.start,
    end: block.end,
    afterBlank: block.afterBlank,
    form: 'caps',
    level: 1,
    title: block.label,
    leadIn: block.value.isEmpty ? null : block.value,
    colon: block.colon,
    gaps: [],
  };
}

/** What looks like a heading or a field and is running text. */
export function paragraphOf(
  { start, end, afterBlank }: Block,
  content: Content,
  label: LabelShape | null,
): Paragraph {
  return {
    kind: 'paragraph',
    start,
    end,
    afterBlank,
    number: null,
    bullet: null,
    content,
    label,
    titleLike: false,
    gaps: [],
  };
}

const NO_HEADING = {
  kind: 'heading',
  number: null,
  bullet: null,
  bold: false,
  leadIn: null,
  colon: null,
  appendix: null,
  label: null,
} as const;

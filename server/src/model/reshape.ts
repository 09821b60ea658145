/** Blocks in another shape than the tree gave them, where the house or the place says what they are. */
import {
  type Attribute,
  type Block,
  type Content,
  type Field,
  type Heading,
  type LabelShape,
  type Paragraph,
  type Range,
  readLead,
} from '../../../grammar/src/index.ts';

/**
 * A block as it is in a report, which knows no decisions and no actions: `ACTION: …` and `REPORT: …` are lines with a
 * label there.
 */
export function inReport(block: Block): Block {
  if (block.kind === 'attribute' && (block.key === 'REPORT' || block.key === 'OUTCOME'))
    return fieldOf(block);
  return block.kind === 'paragraph' && block.lead !== null ? fieldOf(block) : block;
}

function fieldOf(block: Attribute | Paragraph): Block {
  const { content, start, end, afterBlank } = block;
  const colon = content.text.indexOf(':');
  if (colon < 1 || (block.kind === 'paragraph' && colon >= (block.lead?.length ?? 0))) return block;
  const label = content.slice(content.text.startsWith('**') ? 2 : 0, colon);
  const isBoldLabel = label.text.endsWith('**');
  const afterColon = content.text.startsWith('**', colon + 1) ? colon + 3 : colon + 1;
  return {
    kind: 'field',
    start,
    end,
    afterBlank,
    label: (isBoldLabel ? label.slice(0, label.text.length - 2) : label).trim(),
    colon: content.toSource(colon),
    value: content.slice(afterColon).trim(),
    content,
  };
}

/** A short line that is the title of a section. */
export function headingOfParagraph(block: Paragraph): Heading {
  const depth = block.number?.parts.length ?? 0;
  const { content } = block;
  const colon = content.text.endsWith(':') ? content.text.length - 1 : null;
  return {
    ...NO_HEADING,
    start: block.start,
    end: block.end,
    afterBlank: block.afterBlank,
    form: depth > 1 ? 'decimal' : depth === 1 ? 'integer' : 'bold',
    level: Math.max(1, depth),
    number: block.number,
    bullet: block.bullet,
    title: colon === null ? content : content.slice(0, colon).trim(),
    colon: colon === null ? null : content.toSource(colon),
    label: block.label,
    gaps: [],
  };
}

/**
 * The title at the beginning of a numbered paragraph, which goes on on its line.
 *
 * @param title with the number before it, where the paragraph has none of its own
 */
export function headingOfRunIn({ start, afterBlank, number, bullet }: Paragraph, title: Content): Heading {
  return {
    ...NO_HEADING,
    start,
    end: title.end,
    afterBlank,
    form: number ? 'integer' : 'bold',
    level: 1,
    number,
    bullet,
    title,
    gaps: [],
  };
}

/** `4. MINUTES: The minutes were approved.` without the text behind the colon, which in minutes is a paragraph. */
export function withoutLeadIn(heading: Heading): Heading {
  const gaps = heading.gaps.map((gap) => ({ ...gap }));
  return { ...heading, end: heading.title.end, leadIn: null, colon: null, gaps };
}

/** What stands behind such a title: a paragraph, which may be a decision. */
export function textBehindTitle({ end, label, gaps }: Heading | Paragraph, text: Content): Paragraph {
  const paragraph = paragraphOf({ start: text.start, end, afterBlank: false }, text, label);
  return { ...paragraph, lead: readLead(text.text), gaps: gaps.map((gap) => ({ ...gap })) };
}

/** `1 Purpose` with its number read as one. */
export function withTitleNumber(block: Paragraph): Paragraph {
  const { titleNumber, content } = block;
  if (!titleNumber || block.number) return block;
  return { ...block, number: titleNumber, content: content.slice(titleNumber.text.length).trim() };
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
  { start, end, afterBlank }: Range & { afterBlank: boolean },
  content: Content,
  label: LabelShape | null,
): Paragraph {
  return {
    kind: 'paragraph',
    start,
    end,
    afterBlank,
    lead: null,
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

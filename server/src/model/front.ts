import { type Block, Content, type Field, type Heading, type Paragraph } from '../../../grammar/src/index.ts';
import { fieldPrefix, matchField, matchSection } from '../house/lookup.ts';
import type { House } from '../house/types.ts';
import { readExempt } from './exempt.ts';
import { beginsItems } from './minutes/front.ts';
import { type ItemLines, readItemLines } from './minutes/item-lines.ts';
import { isPartDivider } from './part-dividers.ts';
import { inReport, withTitleNumber } from './reshape.ts';
import type { ExemptMark, FieldNode, ParagraphNode } from './types.ts';

export interface Front {
  titles: Heading[];
  fields: FieldNode[];
  paragraphs: ParagraphNode[];
  exempt: ExemptMark | null;
  /** How many blocks of the tree belong to it. */
  blockCount: number;
  /** Offset where the body begins, or null when there is none. */
  end: number | null;
  /** See `BodyContext.itemLines`. */
  itemLines: ItemLines;
}

/**
 * The front block: everything before the first section. Fields are recognised by the house's labels, with or
 * without their colon; a line the house does not know stays what it looks like.
 */
export function readFront(blocks: Block[], house: House): Front {
  const front: Front = {
    titles: [],
    fields: [],
    paragraphs: [],
    exempt: null,
    blockCount: blocks.length,
    end: null,
    itemLines: readItemLines(blocks, house),
  };
  const isMinutes = house.documentKind === 'minutes';
  for (const [index, typed] of blocks.entries()) {
    const block = isMinutes ? typed : inReport(typed);
    const isOver = isMinutes
      ? beginsItems(block, house, front)
      : beginsBody(block, blocks[index - 1], house) || isFirstDivider(block, blocks[index + 1], front, house);
    if (isOver) {
      front.blockCount = index;
      front.end = block.start;
      break;
    }
    switch (block.kind) {
      case 'field':
        front.fields.push(...readFieldLines(block, house));
        break;
      case 'paragraph':
        readFrontParagraph(block, house, front);
        break;
      case 'heading':
        if (isMinutes && matchField(house, block.title.text)) front.fields.push(fieldOfHeading(block, house));
        else front.titles.push(block);
        break;
      case 'attribute':
        if (block.key === 'EXEMPT') front.exempt ??= readExempt(block);
        break;
      case 'listItem':
        front.paragraphs.push(frontParagraph(block.content, { ...asParagraph(block), number: null }));
    }
  }
  return front;
}

function beginsBody(block: Block, above: Block | undefined, house: House): boolean {
  if (block.kind === 'heading') {
    if (block.number !== null) return true;
    if (block.form === 'appendix') return true;
    if (block.form === 'hash' && block.level > 0) return true;
    return matchSection(house, block.title.text) !== null && !isFieldFirst(block.title.text, house);
  }
  if (block.kind === 'paragraph') {
    if (block.number !== null) return true;
    return block.titleLike && isSectionTitle(house, withTitleNumber(block).content.text);
  }
  if (block.kind === 'field') {
    if (!isSectionTitle(house, block.label.text) || isFieldFirst(block.label.text, house)) return false;
    return !(above?.kind === 'field' && !block.afterBlank && isFieldOfForm(block, house));
  }
  return false;
}

/** `PART A` between the fields and the first section; above the fields, it is what the whole paper is filed under. */
function isFirstDivider(block: Block, next: Block | undefined, front: Front, house: House): boolean {
  if (front.fields.length === 0 || next === undefined) return false;
  const isTitle = block.kind === 'heading' || (block.kind === 'paragraph' && block.titleLike);
  if (!isTitle) return false;
  const { text } = block.kind === 'heading' ? block.title : block.content;
  return isPartDivider(text) && beginsBody(inReport(next), block, house);
}

/** `Author: Jo Ash` is a field before it is the section of that name; `Purpose of report` is the section. */
function isFieldFirst(label: string, house: House): boolean {
  const field = matchField(house, label)?.match;
  return field === 'exact' || (field === 'alias' && matchSection(house, label)?.match !== 'exact');
}

/**
 * `Proposal: Nine dwellings` and `Recommendation: APPROVE` right under other fields are lines of the form that heads a
 * planning report; a purpose, a summary and recommendations in sentences are the sections.
 */
function isFieldOfForm({ label, value }: Field, house: House): boolean {
  const match = matchSection(house, label.text);
  if (!match || value.isEmpty) return false;
  if (match.section.id === 'recommendations') return ADVICE.test(value.text);
  return match.match === 'alias' && match.section.id !== 'purpose' && match.section.id !== 'summary';
}

/** What officers advise on an application. */
const ADVICE = /^(?:approv|defer|grant|permi|refus)(?:al|e|ed|ission|t)?\b/i;

/** `PRESENT` on a line of its own, the names under it: a field that lost its colon. */
function fieldOfHeading({ title, colon, leadIn, start, end }: Heading, house: House): FieldNode {
  const known = matchField(house, title.text);
  return {
    id: known?.field.id ?? null,
    template: known?.field ?? null,
    match: known?.match ?? null,
    start,
    end,
    label: title,
    colon,
    value: leadIn ?? title.slice(title.text.length),
  };
}

function isSectionTitle(house: House, text: string): boolean {
  const match = matchSection(house, text);
  return match !== null && match.match !== 'near' && fieldPrefix(house, text) === null;
}

/** A field line and the lines it ran on over, any of which may be another field that lost its colon. */
function readFieldLines(block: Field, house: House): FieldNode[] {
  const known = matchField(house, block.label.text);
  const [first, ...others] =
    block.value.isWrapped || block.value.isEmpty ? block.value.lines() : [block.value];
  const fields: FieldNode[] = [
    {
      id: known?.field.id ?? null,
      template: known?.field ?? null,
      match: known?.match ?? null,
      start: block.start,
      end: block.end,
      label: block.label,
      colon: block.colon,
      value: first ?? block.value,
    },
  ];
  // The lines of the field that is open; joined once, so that a value of many lines costs as many steps.
  let parts = [first ?? block.value];
  for (const line of others) {
    const unmarked = readColonlessField(line, house) ?? readQuestion(line);
    if (!unmarked) {
      parts.push(line);
      continue;
    }
    closeField(fields.at(-1), parts);
    fields.push(unmarked);
    parts = [unmarked.value];
  }
  if (parts.length > 1) closeField(fields.at(-1), parts);
  return fields;
}

function closeField(field: FieldNode | undefined, parts: Content[]): void {
  if (!field) return;
  field.value = Content.join(parts);
  field.end = field.value.end;
}

/** A question of a form with its answer: no part of the value above it. */
const ANSWERED = /^(\p{Lu}[^?:]{5,100}\?)\s{1,4}(?:yes|no|none|not applicable|n\/a)\b/iu;

/** `Is this a key decision? No`, as a field that no house knows. */
function readQuestion(content: Content): FieldNode | null {
  const [, label] = ANSWERED.exec(content.text) ?? [];
  if (label === undefined) return null;
  return {
    id: null,
    template: null,
    match: null,
    start: content.start,
    end: content.end,
    label: content.slice(0, label.length),
    colon: null,
    value: content.slice(label.length).trim(),
  };
}

function readColonlessField(content: Content, house: House): FieldNode | null {
  const prefix = fieldPrefix(house, content.text);
  if (!prefix) return null;
  const value = content.slice(prefix.labelLength).trim();
  return {
    id: prefix.field.id,
    template: prefix.field,
    match: 'exact',
    start: content.start,
    end: content.end,
    label: content.slice(0, prefix.labelLength),
    colon: null,
    value,
  };
}

/** A label of the house with a dash behind its colon, or none: `Present:- Councillors A and B`. */
const LABEL_WITH_DASH = /^([^:]{3,60}):[-–—](?= |$)/;

/** `Present` on a line of its own, above the names, or `Present:- Councillors …`. */
function readLabelledLines(content: Content, house: House): FieldNode | null {
  const marked = LABEL_WITH_DASH.exec(content.text);
  const label = content.slice(0, marked?.[1]?.length ?? content.lines()[0]?.text.length);
  const known = matchField(house, label.text);
  if (!known || known.match === 'near') return null;
  return {
    id: known.field.id,
    template: known.field,
    match: known.match,
    start: content.start,
    end: content.end,
    label,
    colon: marked ? content.toSource(label.text.length) : null,
    value: content.slice(marked?.[0].length ?? label.text.length).trim(),
  };
}

function readFrontParagraph(block: Paragraph, house: House, front: Front): void {
  const isMinutes = house.documentKind === 'minutes';
  const field =
    readColonlessField(block.content, house) ?? (isMinutes ? readLabelledLines(block.content, house) : null);
  if (field) front.fields.push(field);
  else front.paragraphs.push(frontParagraph(block.content, block));
}

function frontParagraph(content: Content, block: Paragraph): ParagraphNode {
  return {
    kind: 'paragraph',
    section: null,
    number: null,
    bullet: block.bullet,
    content,
    block,
    start: block.start,
    end: block.end,
  };
}

function asParagraph(block: Extract<Block, { kind: 'listItem' }>): Paragraph {
  const { start, end, afterBlank, bullet, content, label, gaps } = block;
  return {
    kind: 'paragraph',
    start,
    end,
    afterBlank,
    lead: null,
    number: null,
    bullet,
    content,
    label,
    titleLike: false,
    gaps,
  };
}

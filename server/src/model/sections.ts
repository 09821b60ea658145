import type { Block, Caption, Heading, Paragraph, Table } from '../../../grammar/src/index.ts';
import { matchSection, type SectionMatch } from '../house/lookup.ts';
import type { House } from '../house/types.ts';
import { listsAppendix } from './appendices.ts';
import { type Behind, behindEach, NOTHING_BEHIND } from './behind.ts';
import { type BodyContext, type BodyPart, emptyPart } from './body-part.ts';
import { readExempt } from './exempt.ts';
import { ListBuilder } from './lists.ts';
import {
  type Awaited,
  asStanding,
  awaitedIn,
  isItemTitle,
  isSignature,
  numberOf,
} from './minutes/headings.ts';
import { type ItemLines, TITLES_ONLY } from './minutes/item-lines.ts';
import { itemNumberOf } from './minutes/item-number.ts';
import { isNextRunIn, readRunIn } from './minutes/run-in-items.ts';
import { isUntitledItem } from './minutes/untitled-items.ts';
import { isPartDivider } from './part-dividers.ts';
import {
  headingOfField,
  headingOfParagraph,
  headingOfRunIn,
  inReport,
  paragraphOf,
  textBehindTitle,
  withoutLeadIn,
} from './reshape.ts';
import { levelOf } from './section-level.ts';
import { readSplitTitle } from './split-titles.ts';
import { tableNode } from './table-node.ts';
import { asTitle, type TitlePlace } from './title-paragraphs.ts';
import type { ParagraphNode, SectionNode } from './types.ts';

/** Where reading begins: which block of the tree it is, and what was known before it. */
export interface BodyStart {
  block: number;
  context: BodyContext;
}

/** The body of a document begins with nothing known. */
export const NOTHING_KNOWN: BodyContext = {
  hasNumberedSections: false,
  lastSectionNumber: 0,
  open: [],
  numbers: null,
  awaited: 'nothing',
  item: null,
  itemLines: TITLES_ONLY,
};

/**
 * The body's blocks as sections within sections, a part for each section of the first level.
 *
 * @param blocks the blocks of the body, or those from the beginning of one part to the end of another
 * @param start what they are in the tree
 * @param next the first block behind them that holds text
 * @param end where that block begins, or the text ends
 */
export function readParts(
  blocks: readonly Block[],
  house: House,
  start: BodyStart,
  { next, end }: { next: Block | undefined; end: number },
): { parts: BodyPart[]; exit: BodyContext } {
  const builder = new SectionBuilder(house, start);
  const behind = behindEach(blocks, next);
  for (const [index, block] of blocks.entries()) {
    builder.add(block, behind[index] ?? NOTHING_BEHIND, start.block + index);
  }
  return builder.finish(end);
}

class SectionBuilder {
  readonly #house: House;
  readonly #isMinutes: boolean;
  readonly #parts: BodyPart[];
  #part: BodyPart;
  readonly #open: SectionNode[];
  #lists: ListBuilder;
  #caption: Caption | null = null;
  #hasNumberedSections: boolean;
  #lastSectionNumber: number;
  /** See `BodyContext.numbers`. */
  #numbers: number | null;
  /** See `BodyContext.item`. */
  #item: string | null;
  /** See `BodyContext.itemLines`. */
  readonly #itemLines: ItemLines;
  /** What was made of the block that is being read: see `BodyPart.reshaped`. */
  readonly #made: (Heading | Paragraph)[] = [];
  /** Index in the tree of the block that is being read. */
  #index: number;

  constructor(house: House, { block, context }: BodyStart) {
    this.#house = house;
    this.#isMinutes = house.documentKind === 'minutes';
    this.#open = [...context.open];
    this.#hasNumberedSections = context.hasNumberedSections;
    this.#lastSectionNumber = context.lastSectionNumber;
    this.#numbers = context.numbers;
    this.#item = context.item;
    this.#itemLines = context.itemLines;
    this.#index = block;
    this.#part = emptyPart(block, context);
    this.#parts = [this.#part];
    this.#lists = new ListBuilder(this.#part.lists);
  }

  add(block: Block, next: Behind, index: number): void {
    this.#index = index;
    this.#addBlock(block, next);
    // Only now: the block may have begun another part.
    for (const made of this.#made) this.#part.reshaped.push(made);
    this.#made.length = 0;
  }

  #addBlock(typed: Block, next: Behind): void {
    const block = this.#isMinutes ? typed : inReport(typed);
    if (block.kind === 'note') return;
    if (block.kind === 'listItem') return this.#addListItem(block);
    switch (block.kind) {
      case 'heading':
        return this.#addHeading(block, next);
      case 'paragraph':
        return this.#addParagraph(block, next);
      case 'field':
        return this.#addFieldShaped(block, next);
      case 'table':
        return this.#addTable(block);
      case 'caption':
        this.#caption = block;
        return;
      case 'attribute': {
        const section = this.#current();
        const appendix = this.#part.appendixHeadings.at(-1);
        if (block.key === 'EXEMPT' && section) section.exempt ??= readExempt(block);
        if (block.key === 'FILE' && appendix) appendix.file ??= block.value.text;
        return;
      }
      default:
        this.#lists.close();
    }
  }

  finish(end: number): { parts: BodyPart[]; exit: BodyContext } {
    const exit = this.#context();
    this.#closeTo(1, end);
    this.#lists.finish();
    return { parts: this.#parts, exit };
  }

  #context(): BodyContext {
    return {
      hasNumberedSections: this.#hasNumberedSections,
      lastSectionNumber: this.#lastSectionNumber,
      open: [...this.#open],
      numbers: this.#numbers,
      awaited: this.#isMinutes ? this.#awaited() : 'nothing',
      item: this.#item,
      itemLines: this.#itemLines,
    };
  }

  #awaited(): Awaited {
    return awaitedIn(this.#current(), this.#itemLines.haveRunIn);
  }

  /** A section of the first level begins a part, unless nothing stands before it. */
  #beginPart(entry: BodyContext): void {
    if (this.#part.order.length === 0) return;
    this.#lists.finish();
    this.#part = emptyPart(this.#index, entry);
    this.#parts.push(this.#part);
    this.#lists = new ListBuilder(this.#part.lists);
  }

  /** Remembers a block that the tree has in another shape: it has to be moved along with the text. */
  #reshaped<Reshaped extends Heading | Paragraph>(block: Reshaped): Reshaped {
    this.#made.push(block);
    return block;
  }

  #current(): SectionNode | null {
    return this.#open.at(-1) ?? null;
  }

  #addHeading(block: Heading, next: Behind): void {
    if (this.#isMinutes && this.#open.length > 0 && isSignature(block)) {
      const paragraph = paragraphOf(block, block.title, block.label);
      return this.#addParagraph(this.#reshaped(paragraph), NOTHING_BEHIND);
    }
    const { heading, isMerged } = this.#mergedWithSplit(block);
    if (isMerged) return;
    if (this.#isMinutes && heading.leadIn && heading.number?.parts.length === 1) {
      const text = textBehindTitle(heading, heading.leadIn);
      return this.#addTitleAndText(withoutLeadIn(heading), text, next);
    }
    if (heading.form === 'appendix') {
      // In a list of appendices, `Appendix A: Title` is an entry, not the appendix itself.
      const section = this.#current();
      if (section?.id === 'appendices' && !listsAppendix(section, heading.appendix ?? '')) {
        return this.#addParagraph(
          this.#reshaped(paragraphOf(heading, heading.line ?? heading.title, heading.label)),
          NOTHING_BEHIND,
        );
      }
    }
    const match =
      heading.form === 'appendix'
        ? null
        : matchSection(this.#house, this.#titleOf(heading), this.#parentId(heading));
    this.#openSection(heading, match, next);
  }

  /** `CYP4 MINUTES` is the standing item of that title. */
  #titleOf({ title: { text } }: Heading): string {
    return this.#isMinutes
      ? asStanding(text.slice(itemNumberOf(text, this.#house, this.#item)?.length ?? 0))
      : text;
  }

  /** The heading whose title a heading in capitals may be the rest of: see `readSplitTitle`. */
  #mergedWithSplit(block: Heading): { heading: Heading; isMerged: boolean } {
    const section = this.#current();
    const split = section && readSplitTitle(section, block, this.#house);
    if (!section || !split) return { heading: block, isMerged: false };
    const { section: template, match } = split.match;
    const heading = this.#reshaped(split.heading);
    Object.assign(section, { heading, title: heading.title, id: template.id, template, match });
    return { heading, isMerged: true };
  }

  #parentId(heading: Heading): string | null {
    if (heading.level < 2) return null;
    return this.#open.find((section) => section.level < heading.level)?.id ?? null;
  }

  #openSection(heading: Heading, match: SectionMatch | null, next: Behind): void {
    const level = levelOf(heading, match, next, this.#place());
    const before = this.#context();
    this.#closeTo(level, heading.start);
    const parent = this.#current();
    if (!parent) this.#beginPart(before);
    if (heading.form === 'appendix') this.#part.appendixHeadings.push({ heading, file: null });
    const section: SectionNode = {
      kind: 'section',
      id: match?.section.id ?? null,
      template: match?.section ?? null,
      match: match?.match ?? null,
      heading,
      number: heading.number,
      title: heading.title,
      leadIn: heading.leadIn,
      level,
      parent,
      blocks: [],
      sections: [],
      exempt: null,
      start: heading.start,
      end: heading.end,
    };
    if (level === 1) this.#numbers = heading.number?.parts[0] ?? null;
    if (level === 1 && this.#isMinutes) this.#item = numberOf(section, this.#house, this.#item);
    if (heading.number && level === 1) {
      this.#hasNumberedSections = true;
      this.#lastSectionNumber = heading.number.parts[0] ?? this.#lastSectionNumber;
    }
    (parent ? parent.sections : this.#part.sections).push(section);
    this.#part.allSections.push(section);
    this.#part.order.push(section);
    this.#open.push(section);
  }

  #closeTo(level: number, end: number): void {
    this.#lists.close();
    this.#caption = null;
    while (this.#open.length > 0 && (this.#current()?.level ?? 0) >= level) {
      const closed = this.#open.pop();
      if (closed) closed.end = end;
    }
  }

  #addParagraph(block: Paragraph, next: Behind): void {
    if (this.#isMinutes && this.#addItemLine(block, next)) return;
    const heading = this.#asHeading(block, next.text);
    if (heading) {
      const match = matchSection(this.#house, this.#titleOf(heading), this.#parentId(heading));
      this.#openSection(heading, match, next);
      return;
    }
    if (this.#isListItem(block, next.text)) return this.#addListItem(block);
    this.#lists.close();
    const section = this.#current();
    const { number, bullet, content, start, end } = block;
    if (number && number.parts.length > 1) this.#numbers ??= number.parts[0] ?? null;
    const paragraph: ParagraphNode = {
      kind: 'paragraph',
      section,
      number,
      bullet,
      content,
      block,
      start,
      end,
    };
    section?.blocks.push(paragraph);
    this.#part.paragraphs.push(paragraph);
    this.#part.order.push(paragraph);
  }

  /** `4. Apologies. Apologies were received from …`, `5. The Clerk reported …`: an item, and its first paragraph. */
  #addItemLine(block: Paragraph, next: Behind): boolean {
    const { haveRunIn, untitled } = this.#itemLines;
    if (!haveRunIn && untitled.size === 0) return false;
    const before = { awaited: this.#awaited(), number: this.#item };
    const runIn = haveRunIn ? readRunIn(block, this.#house, this.#item) : null;
    if (runIn && isNextRunIn(runIn, this.#house, before)) {
      this.#addTitleAndText(headingOfRunIn(block, runIn.heading), textBehindTitle(block, runIn.text), next);
      return true;
    }
    if (!isUntitledItem(block, untitled, before)) return false;
    const { content } = block;
    this.#addTitleAndText(headingOfRunIn(block, content.slice(0, 0)), textBehindTitle(block, content), next);
    return true;
  }

  #addTitleAndText(heading: Heading, text: Paragraph, next: Behind): void {
    const match = matchSection(this.#house, this.#titleOf(heading));
    this.#openSection(this.#reshaped(heading), match, next);
    this.#addParagraph(this.#reshaped(text), next);
  }

  /** Where the next title stands. */
  #place(): TitlePlace {
    return {
      house: this.#house,
      open: this.#open,
      hasNumberedSections: this.#hasNumberedSections,
      lastSectionNumber: this.#lastSectionNumber,
      numbers: this.#numbers,
    };
  }

  /** The heading that a short line is, in minutes or in a report. */
  #asHeading(block: Paragraph, next: Block | undefined): Heading | null {
    if (!block.titleLike) return null;
    if (this.#isMinutes) {
      const isTitle = isItemTitle(block, next, this.#house, {
        awaited: this.#awaited(),
        number: this.#item,
      });
      return isTitle ? this.#reshaped(headingOfParagraph(block)) : null;
    }
    const title = asTitle(block, next, this.#place());
    return title && this.#reshaped(headingOfParagraph(title));
  }

  /** `1. Note the report` is an item, unless the house numbers its paragraphs so. */
  #isListItem(block: Paragraph, next: Block | undefined): boolean {
    if (block.number?.parts.length !== 1) return false;
    // `16. It is recommended that Members:` introduces the items, and is none.
    if (next?.kind === 'listItem' && STEM.test(block.content.text)) return false;
    return this.#house.numbering.paragraphs !== 'continuous' || this.#current()?.id === 'recommendations';
  }

  #addListItem(block: Extract<Block, { kind: 'listItem' }> | Paragraph): void {
    const section = this.#current();
    const { item, isNewList } = this.#lists.add(block, section);
    if (isNewList) section?.blocks.push(item.list);
    this.#part.order.push(item);
  }

  /** `RECOMMENDATION: That Members …` in a house without numbers is a heading; anything else is a sentence. */
  #addFieldShaped(block: Extract<Block, { kind: 'field' }>, next: Behind): void {
    const match = matchSection(this.#house, block.label.text);
    // `Minutes:` and `Declarations: none` are no headings of minutes; `Author:` under `Contact details` is a line of it.
    const isLineOf = match?.section.id === 'contact' && this.#current()?.id === 'contact';
    if (!match || match.match === 'near' || this.#isMinutes || isLineOf) {
      const paragraph = paragraphOf(block, block.content, null);
      // `PART 2: EXEMPT`
      paragraph.titleLike = isPartDivider(block.content.text);
      return this.#addParagraph(this.#reshaped(paragraph), NOTHING_BEHIND);
    }
    this.#openSection(this.#reshaped(headingOfField(block)), match, next);
  }

  #addTable(block: Table): void {
    const section = this.#current();
    const isApart = (this.#part.order.at(-1)?.start ?? 0) > (this.#caption?.start ?? block.start);
    const table = tableNode(block, this.#caption, isApart, section);
    this.#caption = null;
    this.#lists.close();
    section?.blocks.push(table);
    this.#part.tables.push(table);
    this.#part.order.push(table);
  }
}

const STEM = /^(?:it is|that|members|cabinet|council|the) [^.]{0,200}:$/i;

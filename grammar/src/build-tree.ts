/**
 * From the parsed lines to the tree of blocks. Everything here is about shape and place alone; what needs a
 * house's words is left to the model.
 */
import type { IToken } from 'chevrotain';
import { contentOf, endOf, trimmedEnd } from './block-lines.ts';
import { readColumns, readRowBelow } from './columns.ts';
import { Content } from './content.ts';
import { blocksInOrder, type ParsedBlock } from './cst-blocks.ts';
import { depthOf, type HeadingRule, isUnfinished, readHeading, readNumberedHeading } from './headings.ts';
import { lengthOfLead } from './leads.ts';
import { attributeOf, type BlockBase, captionOf, fieldOf, noteOf, paragraphOf } from './leaf-blocks.ts';
import { isFormRow, lineGroups, textGroups } from './line-groups.ts';
import { parseLines } from './line-parser.ts';
import { bulletItemOf, isDashInSentence, listItemOf } from './list-items.ts';
import { endsTerminally, readBullet, readNumber, skipSpaces, startsInLowerCase } from './shapes.ts';
import { readTable } from './tables.ts';
import { isNextOf, isNumberedTitle, isTitleLike, takeLabel } from './text-shapes.ts';
import { isTitleOver, readBareNumber } from './title-lines.ts';
import type { Block, LeadShape, ListItem, Paragraph, Range, Tree } from './tree.ts';

/** Parse a document into its tree. Total: whatever the text, a tree comes back. */
export function parseTree(source: string): Tree {
  return { source, blocks: parsePart(source, START).blocks };
}

/** What is known of a document between two of its blocks, as far as the shape of what follows depends on it. */
export interface ParseState {
  /** A numbered or `#` heading, or a numbered paragraph, has been seen: fields are over. */
  readonly inBody: boolean;
  /** First part of the current section's number. */
  readonly section: number | null;
  /** First part of the last paragraph's number; 0 before the first. */
  readonly paragraphSection: number;
}

/** Before the first block. */
export const START: ParseState = { inBody: false, section: null, paragraphSection: 0 };

/** Some blocks of a document, and what was known before each of them and after the last. */
export interface ParsedPart {
  blocks: Block[];
  /** The state before each block. */
  states: ParseState[];
  end: ParseState;
  /** The part ends with a blank line, or is empty. */
  endsBlank: boolean;
}

/**
 * Parse a part of a document that begins a line, after a blank one or at the beginning of the text.
 *
 * @param source the part; the offsets of its blocks count from its beginning
 * @param state what is known where it begins
 */
export function parsePart(source: string, state: ParseState): ParsedPart {
  const builder = new TreeBuilder(source, state);
  const blocks = blocksInOrder(parseLines(source).children);
  for (const [index, block] of blocks.entries()) builder.add(block, blocks[index + 1]);
  return builder.finish();
}

class TreeBuilder {
  readonly #source: string;
  readonly #blocks: Block[] = [];
  /** Further lines of the blocks whose content is still growing; joined once, at the end. */
  readonly #growing = new Map<Paragraph | ListItem, Content[]>();
  #afterBlank = true;
  /** The next lines of text are no part of the sentence before, though no blank line stands between. */
  #beginsAnew = false;
  /** The blank gap since the last block, when there is one. */
  #gap: Range | null = null;
  #state: ParseState;
  readonly #states: ParseState[] = [];

  constructor(source: string, state: ParseState) {
    this.#source = source;
    this.#state = state;
  }

  add({ rule, lines, blanks }: ParsedBlock, next: ParsedBlock | undefined): void {
    const before = this.#state;
    if (rule === 'listItem' && this.#goesOnWithDash(lines, next)) rule = 'text';
    this.#addGroups(rule, lines, blanks === undefined ? next?.rule : undefined);
    while (this.#states.length < this.#blocks.length) this.#states.push(before);
    this.#afterBlank = blanks !== undefined;
    this.#gap = blanks ? { start: blanks[0]?.startOffset ?? 0, end: endOf(blanks) } : null;
  }

  finish(): ParsedPart {
    for (const [block, parts] of this.#growing) block.content = Content.join(parts);
    for (const block of this.#blocks) {
      if (block.kind === 'paragraph' || block.kind === 'listItem') takeLabel(block);
    }
    return { blocks: this.#blocks, states: this.#states, end: this.#state, endsBlank: this.#afterBlank };
  }

  /** The block that some lines are, or several; `below` is what is right below them. */
  #addGroups(rule: ParsedBlock['rule'], lines: IToken[], below: ParsedBlock['rule'] | undefined): void {
    const isInBody = this.#state.inBody || rule === 'numbered';
    for (const group of lineGroups(rule, lines, { isInBody, below })) {
      this.#beginsAnew = group.beginsAnew;
      this.#addBlock(group.rule, group.lines);
      this.#beginsAnew = false;
      this.#afterBlank = false;
      this.#gap = null;
    }
  }

  /** States are shared between blocks and compared when a part is parsed anew: a change makes a new one. */
  #learn(change: Partial<ParseState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #addBlock(rule: ParsedBlock['rule'] | 'columns', tokens: IToken[]): void {
    const start = tokens[0]?.startOffset ?? 0;
    const base = { start, end: trimmedEnd(this.#source, tokens), afterBlank: this.#afterBlank };
    switch (rule) {
      case 'numbered':
        return this.#addNumbered(tokens, base);
      case 'listItem':
        this.#blocks.push(listItemOf(this.#source, tokens, base));
        return;
      case 'text':
        return this.#addText(tokens, base);
      case 'field':
        return this.#addField(tokens, base);
      case 'resolution':
      case 'exchange':
      case 'action':
        return this.#addLed(rule, tokens, base);
      case 'table':
        this.#blocks.push({ kind: 'table', form: 'pipes', ...base, rows: readTable(this.#source, tokens) });
        return;
      case 'columns':
        this.#blocks.push({
          kind: 'table',
          form: 'columns',
          ...base,
          rows: readColumns(this.#source, tokens),
        });
        return;
      case 'caption':
        this.#blocks.push(captionOf(contentOf(this.#source, tokens, start), base));
        return;
      case 'attribute':
        this.#blocks.push(attributeOf(contentOf(this.#source, tokens, start), base));
        return;
      case 'note':
        this.#blocks.push(noteOf(this.#source, base));
        return;
      case 'separator':
      case 'conflict':
        this.#blocks.push({ kind: rule, ...base });
        return;
      default:
        return this.#addHeading(rule satisfies HeadingRule, tokens, base);
    }
  }

  #addHeading(rule: HeadingRule, tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    if (rule === 'capsHeading' && !this.#afterBlank && previous) {
      const [line] = tokens;
      const row = previous.kind === 'table' && line && readRowBelow(this.#source, previous, line);
      if (row && tokens.length === 1) {
        previous.rows.push(row);
        previous.end = row.end;
        return;
      }
      // A second line of capitals under a heading in capitals is the rest of it.
      if (previous.kind === 'heading' && isUnfinished(previous)) {
        previous.title = Content.join([previous.title, contentOf(this.#source, tokens, base.start)]);
        previous.end = base.end;
        return;
      }
      if (this.#addUnderNumber(previous, tokens, base)) return;
      if (!this.#state.inBody && previous.kind === 'paragraph' && tokens.every(isFormRow))
        return this.#pushText(contentOf(this.#source, tokens, base.start), base);
      if (this.#continues(previous)) return this.#grow(previous, tokens, base);
    }
    const heading = readHeading(rule, contentOf(this.#source, tokens, base.start), base);
    this.#blocks.push(heading);
    if (rule === 'hashHeading' || rule === 'appendixHeading') {
      this.#learn({ inBody: this.#state.inBody || heading.level > 0, section: null });
    }
  }

  /** `4` on a line of its own, and `MINUTES` on the next. */
  #addUnderNumber(previous: Block, tokens: IToken[], { start, end }: BlockBase): boolean {
    if (previous.kind !== 'paragraph' || !NUMBER_ALONE.test(previous.content.text)) return false;
    const number = readNumber(this.#source, previous.content.start);
    const base = { start: previous.start, end, afterBlank: previous.afterBlank };
    const heading = number && readNumberedHeading(contentOf(this.#source, tokens, start), number, null, base);
    if (!heading) return false;
    this.#blocks[this.#blocks.length - 1] = heading;
    this.#learn({ inBody: true, section: heading.number?.parts[0] ?? null });
    return true;
  }

  #addNumbered(tokens: IToken[], base: BlockBase): void {
    const source = this.#source;
    let at = skipSpaces(source, base.start);
    const bullet = readBullet(source, at);
    if (bullet) at = skipSpaces(source, bullet.end);
    const isBold = source.startsWith('**', at);
    const number = readNumber(source, isBold ? at + 2 : at);
    if (!number) return this.#addText(tokens, base);
    const rest = contentOf(this.#source, tokens, isBold ? at : number.end, number);

    const previous = this.#blocks.at(-1);
    const isContinuation =
      !this.#afterBlank &&
      !bullet &&
      previous !== undefined &&
      this.#continues(previous) &&
      !isNextOf(previous, number) &&
      (startsInLowerCase(rest.text) || (number.parts.length === 1 && number.text.length > 2));
    if (isContinuation) return this.#grow(previous, tokens, base);
    const [first, ...below] = tokens;
    if (first && below.length > 0 && !bullet && isTitleOver(rest.lines(), depthOf(number))) {
      this.#addNumbered([first], { ...base, end: trimmedEnd(this.#source, [first]) });
      return this.#addBelow(below);
    }

    const heading = readNumberedHeading(rest, number, bullet, base);
    if (heading) {
      this.#learn({
        inBody: true,
        section: heading.level === 1 ? (number.parts[0] ?? null) : this.#state.section,
      });
      this.#blocks.push(heading);
      return;
    }
    if (bullet && !this.#isWrappedNumber(number.parts, rest.text)) {
      this.#blocks.push(bulletItemOf(contentOf(source, tokens, number.start), bullet, base));
      return;
    }
    const paragraphSection = number.parts.length > 1 ? (number.parts[0] ?? 0) : this.#state.paragraphSection;
    if (!this.#state.inBody || paragraphSection !== this.#state.paragraphSection) {
      this.#learn({ inBody: true, paragraphSection });
    }
    this.#blocks.push(paragraphOf(rest, base, { number, bullet, titleLike: isTitleLike(rest) }));
  }

  /**
   * `- 3.6 It is` under section 3 is paragraph 3.6 in a bullet; `- 2.5 FTE posts` is a list item. Which section
   * this is, the heading says and the paragraph before says: a typing error in one of them is not the other's.
   */
  #isWrappedNumber(parts: number[], text: string): boolean {
    if (parts.length < 2) return false;
    const [section = 0, paragraph] = parts;
    const told = [this.#state.section ?? section, this.#state.paragraphSection];
    const isHere = told.includes(section) || (paragraph === 1 && told.includes(section - 1));
    if (!isHere) return false;
    return /^(?:\*\*)?[“‘"'(]?\p{Lu}/u.test(text);
  }

  /** Lines of text, among which may be titles that stand right above their text. */
  #addText(tokens: IToken[], base: BlockBase): void {
    const [first = tokens, ...others] = textGroups(tokens, base.afterBlank);
    if (others.length === 0) return this.#addLines(tokens, base);
    this.#addLines(first, { ...base, end: trimmedEnd(this.#source, first) });
    for (const group of others) this.#pushLines(group);
  }

  /** The lines under a title, with no blank line between. */
  #addBelow(tokens: IToken[]): void {
    for (const group of textGroups(tokens, false)) this.#pushLines(group);
  }

  /** One paragraph, or the rest of the one before. */
  #addLines(tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    const content = contentOf(this.#source, tokens, base.start);
    const goesOn = !this.#afterBlank || startsInLowerCase(content.text);
    if (previous && goesOn && !this.#beginsAnew && this.#continues(previous)) {
      if (this.#gap && (previous.kind === 'paragraph' || previous.kind === 'listItem')) {
        previous.gaps.push({ start: previous.end, end: content.start });
      }
      return this.#grow(previous, tokens, base);
    }
    this.#pushText(content, base);
  }

  #pushLines(tokens: IToken[]): void {
    const start = tokens[0]?.startOffset ?? 0;
    this.#pushText(contentOf(this.#source, tokens, start), {
      start,
      end: trimmedEnd(this.#source, tokens),
      afterBlank: false,
    });
  }

  #pushText(content: Content, base: BlockBase): void {
    const titleLike = isTitleLike(content);
    const titleNumber = titleLike && base.afterBlank ? readBareNumber(content) : null;
    const paragraph = paragraphOf(content, base, { titleLike });
    if (titleNumber) paragraph.titleNumber = titleNumber;
    this.#blocks.push(paragraph);
  }

  #addLed(kind: LeadShape['kind'], tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    // The word of a decision begins a paragraph wherever a line begins with it, and so do `ACTION:` and a speaker in
    // brackets; `A:` may be part of a sentence, but not of a question, an answer or an action.
    const isAfterLed = previous?.kind === 'paragraph' && previous.lead !== null;
    const isCertain = kind === 'resolution' || CERTAIN_LEAD.test(tokens[0]?.image ?? '');
    const mayBeInSentence = !isCertain && !isAfterLed && !this.#afterBlank && this.#state.inBody;
    if (mayBeInSentence && previous && this.#continues(previous)) return this.#grow(previous, tokens, base);
    const content = contentOf(this.#source, tokens, base.start);
    // `NOTED.` has the end of its line behind it, whatever the next line says.
    const length = lengthOfLead(kind, contentOf(this.#source, tokens.slice(0, 1), base.start).text);
    this.#blocks.push(paragraphOf(content, base, { lead: { kind, length } }));
  }

  #addField(tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    const isInSentence = !this.#afterBlank && this.#state.inBody && previous && this.#continues(previous);
    // A side of a recorded vote, right under the decision.
    const isVote = isInSentence && VOTING_SIDE.test(tokens[0]?.image ?? '');
    const content = contentOf(this.#source, tokens, base.start);
    if (isInSentence && !isVote && !this.#isTitleOver(previous, content))
      return this.#grow(previous, tokens, base);
    this.#blocks.push(fieldOf(content, base));
  }

  /** Whether a block is a numbered title, and a line under it begins its text. */
  #isTitleOver(block: Paragraph | ListItem, below: Content): boolean {
    if (block.kind !== 'paragraph' || block.number === null || this.#growing.has(block)) return false;
    return isTitleOver([block.content, below], depthOf(block.number));
  }

  /** A paragraph or list item whose last line stops in the middle of a sentence. */
  #continues(previous: Block): previous is Paragraph | ListItem {
    if (previous.kind !== 'paragraph' && previous.kind !== 'listItem') return false;
    const last = this.#lastContent(previous);
    if (last.isEmpty || endsTerminally(last.text)) return false;
    return !(this.#afterBlank && isNumberedTitle(previous));
  }

  #goesOnWithDash(lines: readonly IToken[], next: ParsedBlock | undefined): boolean {
    const previous = this.#blocks.at(-1);
    if (this.#afterBlank || !previous || !this.#continues(previous)) return false;
    // On one line each, they are a sentence and the list that its author has begun.
    if (lines.length === 1 && !previous.content.isWrapped && !this.#growing.has(previous)) return false;
    const above = this.#lastContent(previous).lines().at(-1)?.text ?? '';
    return isDashInSentence(previous, above, lines, next);
  }

  /** The text of a block as far as it was added last. */
  #lastContent(block: Paragraph | ListItem): Content {
    return this.#growing.get(block)?.at(-1) ?? block.content;
  }

  #grow(block: Paragraph | ListItem, tokens: IToken[], base: BlockBase): void {
    const parts = this.#growing.get(block) ?? [block.content];
    parts.push(contentOf(this.#source, tokens, base.start));
    this.#growing.set(block, parts);
    block.end = base.end;
    if (block.kind === 'paragraph') block.titleLike = false;
  }
}

/** `ACTION: …`, `Q (Councillor Elm): …` */
const CERTAIN_LEAD =
  /^[ \t\u00a0]*(?:\*\*)?(?:ACTIONS?\b|(?:Q|A|Question|Answer)[ \u00a0]?\d{0,3}[ \u00a0]{0,4}\()/;

const NUMBER_ALONE = /^\d{1,3}\.?$/;

/** `FOR: names` */
const VOTING_SIDE = /^(?:\*\*)?(?:FOR|AGAINST|ABSTAINED|ABSTENTIONS)\b/;

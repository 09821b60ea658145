/**
 * From the parsed lines to the tree of blocks. Everything here is about shape and place alone; what needs a
 * house's words is left to the model.
 */
import type { IToken } from 'chevrotain';
import { readColumns, readRowBelow } from './columns.ts';
import { Content, isSpaceOrLineEnd, lineContent } from './content.ts';
import { blocksInOrder, type ParsedBlock } from './cst-blocks.ts';
import { type HeadingRule, readHeading, readNumberedHeading } from './headings.ts';
import { lengthOfLead } from './leads.ts';
import { lineGroups } from './line-groups.ts';
import { parseLines } from './line-parser.ts';
import {
  endsTerminally,
  readBullet,
  readMarker,
  readNumber,
  skipSpaces,
  startsInLowerCase,
} from './shapes.ts';
import { readTable } from './tables.ts';
import { isNextOf, isTitleLike, takeLabel } from './text-shapes.ts';
import { beginningsAmong, isTitleAlone, isTitleOver, readBareNumber } from './title-lines.ts';
import type {
  AttributeKey,
  Block,
  Field,
  Heading,
  LeadShape,
  ListItem,
  Paragraph,
  Range,
  Tree,
} from './tree.ts';

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
    this.#addGroups(rule, lines, next !== undefined && blanks === undefined);
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

  /** The block that some lines are, or several. */
  #addGroups(rule: ParsedBlock['rule'], lines: IToken[], isAbove: boolean): void {
    const isInBody = this.#state.inBody || rule === 'numbered';
    for (const group of lineGroups(rule, lines, { isInBody, isAbove })) {
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
    const base = { start, end: this.#trimmedEnd(tokens), afterBlank: this.#afterBlank };
    switch (rule) {
      case 'numbered':
        return this.#addNumbered(tokens, base);
      case 'listItem':
        return this.#addListItem(tokens, base);
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
      case 'caption': {
        const content = this.#content(tokens, start);
        const name = /^(?:\*\*)?(\w+ \d+)/.exec(content.text)?.[1] ?? content.text;
        const at = content.text.indexOf(name);
        this.#blocks.push({ kind: 'caption', ...base, content, name: content.slice(at, at + name.length) });
        return;
      }
      case 'attribute': {
        const content = this.#content(tokens, start);
        const colon = content.text.indexOf(':');
        // The lexer lets no other word through.
        const key = content.text.slice(0, colon).toUpperCase() as AttributeKey;
        this.#blocks.push({
          kind: 'attribute',
          ...base,
          key,
          value: content.slice(colon + 1).trim(),
          content,
        });
        return;
      }
      case 'note': {
        const from = this.#source.indexOf('//', start) + 2;
        this.#blocks.push({ kind: 'note', ...base, content: lineContent(this.#source, from, base.end) });
        return;
      }
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
        previous.title = Content.join([previous.title, this.#content(tokens, base.start)]);
        previous.end = base.end;
        return;
      }
      if (this.#addUnderNumber(previous, tokens, base)) return;
      if (this.#continues(previous)) return this.#grow(previous, tokens, base);
    }
    const heading = readHeading(rule, this.#content(tokens, base.start), base);
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
    const heading = number && readNumberedHeading(this.#content(tokens, start), number, null, base);
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
    const rest = this.#content(tokens, isBold ? at : number.end, number);

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
    if (first && below.length > 0 && !bullet && isTitleOver(rest.lines(), number.parts.length)) {
      this.#addNumbered([first], { ...base, end: this.#trimmedEnd([first]) });
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
      const content = this.#content(tokens, number.start);
      this.#blocks.push({
        kind: 'listItem',
        ...base,
        bullet,
        marker: null,
        indent: bullet.start - base.start,
        content,
        label: null,
        gaps: [],
      });
      return;
    }
    const paragraphSection = number.parts.length > 1 ? (number.parts[0] ?? 0) : this.#state.paragraphSection;
    if (!this.#state.inBody || paragraphSection !== this.#state.paragraphSection) {
      this.#learn({ inBody: true, paragraphSection });
    }
    this.#blocks.push({
      kind: 'paragraph',
      ...base,
      lead: null,
      number,
      bullet,
      content: rest,
      label: null,
      titleLike: isTitleLike(rest),
      gaps: [],
    });
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

  #addListItem(tokens: IToken[], base: BlockBase): void {
    const source = this.#source;
    let at = skipSpaces(source, base.start);
    const indent = at - base.start;
    const bullet = readBullet(source, at);
    if (bullet) at = skipSpaces(source, bullet.end);
    const marker = readMarkerBeforeSpace(source, at);
    const content = this.#content(tokens, marker ? marker.end : at);
    this.#blocks.push({ kind: 'listItem', ...base, bullet, marker, indent, content, label: null, gaps: [] });
  }

  /** Lines of text, among which may be titles that stand right above their text. */
  #addText(tokens: IToken[], base: BlockBase): void {
    const [first = tokens, ...others] = groupsOf(tokens, base.afterBlank);
    if (others.length === 0) return this.#addLines(tokens, base);
    this.#addLines(first, { ...base, end: this.#trimmedEnd(first) });
    for (const group of others) this.#pushLines(group);
  }

  /** The lines under a title, with no blank line between. */
  #addBelow(tokens: IToken[]): void {
    for (const group of groupsOf(tokens, false)) this.#pushLines(group);
  }

  /** One paragraph, or the rest of the one before. */
  #addLines(tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    const content = this.#content(tokens, base.start);
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
    this.#pushText(this.#content(tokens, start), {
      start,
      end: this.#trimmedEnd(tokens),
      afterBlank: false,
    });
  }

  #pushText(content: Content, base: BlockBase): void {
    const titleLike = isTitleLike(content);
    const titleNumber = titleLike && base.afterBlank ? readBareNumber(content) : null;
    this.#blocks.push({
      kind: 'paragraph',
      ...base,
      lead: null,
      number: null,
      bullet: null,
      content,
      label: null,
      titleLike,
      ...(titleNumber && { titleNumber }),
      gaps: [],
    });
  }

  #addLed(kind: LeadShape['kind'], tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    // The word of a decision begins a paragraph wherever a line begins with it, and so do `ACTION:` and a speaker in
    // brackets; `A:` may be part of a sentence, but not of a question, an answer or an action.
    const isAfterLed = previous?.kind === 'paragraph' && previous.lead !== null;
    const isCertain = kind === 'resolution' || CERTAIN_LEAD.test(tokens[0]?.image ?? '');
    const mayBeInSentence = !isCertain && !isAfterLed && !this.#afterBlank && this.#state.inBody;
    if (mayBeInSentence && previous && this.#continues(previous)) return this.#grow(previous, tokens, base);
    const content = this.#content(tokens, base.start);
    this.#blocks.push({
      kind: 'paragraph',
      ...base,
      // `NOTED.` has the end of its line behind it, whatever the next line says.
      lead: { kind, length: lengthOfLead(kind, this.#content(tokens.slice(0, 1), base.start).text) },
      number: null,
      bullet: null,
      content,
      label: null,
      titleLike: false,
      gaps: [],
    });
  }

  #addField(tokens: IToken[], base: BlockBase): void {
    const previous = this.#blocks.at(-1);
    const isInSentence = !this.#afterBlank && this.#state.inBody && previous && this.#continues(previous);
    // A side of a recorded vote, right under the decision.
    const isVote = isInSentence && VOTING_SIDE.test(tokens[0]?.image ?? '');
    const content = this.#content(tokens, base.start);
    if (isInSentence && !isVote && !this.#isTitleOver(previous, content))
      return this.#grow(previous, tokens, base);
    const colon = content.text.indexOf(':');
    const bare = content.slice(0, colon).text.replace(/^\*\*|\*\*$/g, '');
    const labelAt = content.text.indexOf(bare);
    const afterColon = content.text.startsWith('**', colon + 1) ? colon + 3 : colon + 1;
    const field: Field = {
      kind: 'field',
      ...base,
      label: content.slice(labelAt, labelAt + bare.length).trim(),
      colon: content.toSource(colon),
      value: content.slice(afterColon).trim(),
      content,
    };
    this.#blocks.push(field);
  }

  /** Whether a block is a numbered title, and a line under it begins its text. */
  #isTitleOver(block: Paragraph | ListItem, below: Content): boolean {
    if (block.kind !== 'paragraph' || block.number === null || this.#growing.has(block)) return false;
    return isTitleOver([block.content, below], block.number.parts.length);
  }

  /** A paragraph or list item whose last line stops in the middle of a sentence. */
  #continues(previous: Block): previous is Paragraph | ListItem {
    if (previous.kind !== 'paragraph' && previous.kind !== 'listItem') return false;
    const last = this.#growing.get(previous)?.at(-1) ?? previous.content;
    if (last.isEmpty || endsTerminally(last.text)) return false;
    return !(this.#afterBlank && isNumberedTitle(previous));
  }

  #grow(block: Paragraph | ListItem, tokens: IToken[], base: BlockBase): void {
    const parts = this.#growing.get(block) ?? [block.content];
    parts.push(this.#content(tokens, base.start));
    this.#growing.set(block, parts);
    block.end = base.end;
    if (block.kind === 'paragraph') block.titleLike = false;
  }

  /** The running text of some lines, the first read from `from`. */
  #content(tokens: IToken[], from: number, hidden?: Range): Content {
    const first = tokens[0];
    if (!first) return new Content('', [0], [from]);
    // `**2.0 TITLE**`: the number is inside the bold, and the title begins after it.
    const begin = hidden && from < hidden.start ? hidden.end : from;
    const head = lineContent(this.#source, begin, lineEnd(first));
    if (tokens.length === 1) return head;
    return Content.join([
      head,
      ...tokens.slice(1).map((token) => lineContent(this.#source, token.startOffset, lineEnd(token))),
    ]);
  }

  #trimmedEnd(tokens: IToken[]): number {
    const source = this.#source;
    let end = endOf(tokens);
    while (end > 0 && (source.charCodeAt(end - 1) === 10 || source.charCodeAt(end - 1) === 13)) end -= 1;
    return Math.max(end, tokens[0]?.startOffset ?? 0);
  }
}

/** The lines of a text in groups, each a block. */
function groupsOf(tokens: IToken[], afterBlank: boolean): IToken[][] {
  if (tokens.length === 1) return [tokens];
  const beginnings = beginningsAmong(
    tokens.map(({ image }) => image.trim()),
    afterBlank,
  );
  return beginnings.map((from, index) => tokens.slice(from, beginnings[index + 1]));
}

/** `3. Background` may be a heading: whether it is, the words of the house say. */
function isNumberedTitle(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.number?.parts.length === 1 &&
    block.titleLike &&
    isTitleAlone(block.content.text)
  );
}

/** Nothing stands after its title, so that the title may go on. */
function isUnfinished(heading: Heading): boolean {
  return heading.form !== 'hash' && heading.colon === null && heading.label === null;
}

interface BlockBase extends Range {
  afterBlank: boolean;
}

function lineEnd(token: IToken): number {
  return token.startOffset + token.image.length;
}

function endOf(tokens: IToken[]): number {
  const last = tokens.at(-1);
  return last ? lineEnd(last) : 0;
}

function readMarkerBeforeSpace(source: string, at: number): ReturnType<typeof readMarker> {
  const marker = readMarker(source, at);
  if (!marker) return null;
  // A word that only begins like a marker is none: `i.e.`
  const next = marker.end < source.length ? source.charCodeAt(marker.end) : 10;
  return isSpaceOrLineEnd(next) ? marker : null;
}

/** `ACTION: …`, `Q (Councillor Elm): …` */
const CERTAIN_LEAD =
  /^[ \t\u00a0]*(?:\*\*)?(?:ACTIONS?\b|(?:Q|A|Question|Answer)[ \u00a0]?\d{0,3}[ \u00a0]{0,4}\()/;

const NUMBER_ALONE = /^\d{1,3}\.?$/;

/** `FOR: names` */
const VOTING_SIDE = /^(?:\*\*)?(?:FOR|AGAINST|ABSTAINED|ABSTENTIONS)\b/;

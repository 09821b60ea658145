import type { Block, Content, InlineToken } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import { firstWhere } from '../model/first-where.ts';
import type { DocumentModel, ProseUnit, Term } from '../model/types.ts';
import type { FeatureDocument } from './document.ts';
import { itemsIn } from './in-range.ts';
import { addMinutes, addOutcomes } from './minutes/tokens.ts';
import type { TokenModifier, TokenType } from './semantic-legend.ts';
import { acronymsIn, definedAcronyms } from './term-acronyms.ts';

/** A stretch of one line and what it is. */
export interface SemanticToken extends Range {
  type: TokenType;
  modifiers: readonly TokenModifier[];
}

/**
 * The tokens of a document that touch a range, in order, none overlapping another, none longer than its line. What
 * the text alone cannot tell a highlighter is told here: which titles and labels are the house's, which letters are a
 * term of this document, which word is the verb of a recommendation.
 */
export function semanticTokens({ model, text }: FeatureDocument, range?: Range): SemanticToken[] {
  const asked = range ?? { start: 0, end: text.length };
  const collector = new Collector(asked);
  for (const block of itemsIn(model.tree.blocks, asked, (each) => each)) addBlock(collector, block, text);
  if (asked.start <= model.frontEnd) addFront(collector, model);
  addProse(collector, model, asked);
  for (const { verbAt, content } of itemsIn(model.recommendations?.items ?? [], asked, (each) => each)) {
    if (verbAt) collector.addContent(content, verbAt.start, verbAt.end, 'function', NONE);
  }
  addMinutes((...token) => collector.addContent(...token), model, asked);
  return collector.finish();
}

const NONE: readonly TokenModifier[] = [];
const DEFINITION: readonly TokenModifier[] = ['definition'];
const OF_HOUSE: readonly TokenModifier[] = ['defaultLibrary'];

class Collector {
  readonly #asked: Range;
  readonly #tokens: SemanticToken[] = [];

  constructor(asked: Range) {
    this.#asked = asked;
  }

  /** A stretch of the source inside one line. */
  add(start: number, end: number, type: TokenType, modifiers: readonly TokenModifier[]): void {
    if (end <= start || end < this.#asked.start || start > this.#asked.end) return;
    this.#tokens.push({ start, end, type, modifiers });
  }

  /** A stretch of running text, a token for each line that it stands on. */
  addContent(
    content: Content,
    from: number,
    to: number,
    type: TokenType,
    modifiers: readonly TokenModifier[],
  ): void {
    if (!content.isWrapped) {
      this.add(content.toSource(from), content.toSource(from) + to - from, type, modifiers);
      return;
    }
    for (const { start, end } of content.slice(from, to).lines()) this.add(start, end, type, modifiers);
  }

  /** In order; of two that overlap, the one that begins first. */
  finish(): SemanticToken[] {
    this.#tokens.sort((a, b) => a.start - b.start || b.end - a.end);
    let last = 0;
    return this.#tokens.filter(({ start, end }) => {
      if (start < last) return false;
      last = end;
      return true;
    });
  }
}

/** What the shape of a block tells: notes, numbers, markers, labels, keywords. */
function addBlock(collector: Collector, block: Block, source: string): void {
  switch (block.kind) {
    case 'note':
      return addNote(collector, block, source);
    case 'attribute': {
      const keyword = source.indexOf(block.key, block.start);
      collector.add(keyword, keyword + block.key.length, 'keyword', NONE);
      if (block.key === 'OUTCOME') return addOutcomes((...token) => collector.addContent(...token), block);
      return collector.addContent(block.value, 0, block.value.text.length, 'string', NONE);
    }
    case 'caption':
      return collector.addContent(block.name, 0, block.name.text.length, 'label', DEFINITION);
    case 'heading':
    case 'paragraph':
    case 'listItem': {
      const number = block.kind === 'listItem' ? block.marker : block.number;
      if (number) collector.add(number.start, number.end, 'number', DEFINITION);
      if (block.kind === 'heading' && block.appendix !== null)
        addAppendixName(collector, block.start, source);
      if (block.label) collector.add(block.label.start, block.label.end, 'label', DEFINITION);
    }
  }
}

const APPENDIX_NAME = /^([^A-Za-z]{0,20})[A-Za-z]{5,10} \w{1,5}/;

/** `APPENDIX A` before the title. */
function addAppendixName(collector: Collector, start: number, source: string): void {
  const match = APPENDIX_NAME.exec(source.slice(start, start + 40));
  if (match) collector.add(start + (match[1] ?? '').length, start + match[0].length, 'label', DEFINITION);
}

const DIRECTIVE = /^rapporteur-ignore(?:-next-line)?(?![\w-])/;

/** A note is a comment; in one that suppresses a diagnostic, the word that does so is not. */
function addNote(
  collector: Collector,
  { content, start, end }: Extract<Block, { kind: 'note' }>,
  source: string,
) {
  const slashes = source.indexOf('//', start);
  const directive = DIRECTIVE.exec(content.text)?.[0] ?? '';
  if (directive === '') return collector.add(slashes, end, 'comment', NONE);
  const after = content.start + directive.length;
  collector.add(slashes, slashes + 2, 'comment', NONE);
  collector.add(content.start, after, 'keyword', NONE);
  collector.add(after, end, 'comment', NONE);
}

function addFront(collector: Collector, { fields, titles }: DocumentModel): void {
  for (const { title } of titles) collector.addContent(title, 0, title.text.length, 'namespace', NONE);
  for (const { label, template } of fields) {
    collector.addContent(label, 0, label.text.length, 'property', template ? OF_HOUSE : NONE);
  }
}

function addProse(collector: Collector, model: DocumentModel, asked: Range): void {
  const { prose, frontEnd } = model;
  // Those of the front block come first, its fields before its paragraphs; the others are in document order.
  const body = firstWhere(prose, ({ content }) => content.start >= frontEnd);
  const acronyms = definedAcronyms(model);
  if (asked.start <= frontEnd) {
    for (const unit of prose.slice(0, body)) addUnit(collector, unit, acronyms);
  }
  for (const unit of itemsIn(prose, asked, ({ content }) => content, body)) {
    if (unit.role === 'title') addTitle(collector, unit);
    else addUnit(collector, unit, acronyms);
  }
}

function addUnit(collector: Collector, unit: ProseUnit, acronyms: ReadonlyMap<string, Term>): void {
  for (const thing of unit.inline) addInline(collector, unit.content, thing);
  for (const { start, end } of acronymsIn(unit, acronyms)) {
    collector.addContent(unit.content, start, end, 'type', NONE);
  }
}

function addTitle(collector: Collector, { content, section }: ProseUnit): void {
  collector.addContent(content, 0, content.text.length, 'namespace', section?.template ? OF_HOUSE : NONE);
}

/** What each recognised thing is; marks of emphasis are not coloured. */
const INLINE: Readonly<Partial<Record<InlineToken['kind'], [TokenType, readonly TokenModifier[]]>>> = {
  Reference: ['variable', NONE],
  Statute: ['class', NONE],
  Url: ['string', NONE],
  Email: ['string', NONE],
  Link: ['string', NONE],
  LabelDefinition: ['label', DEFINITION],
  Definition: ['type', DEFINITION],
  Money: ['number', ['money']],
  Percentage: ['number', ['percentage']],
  Date: ['number', ['date']],
  Time: ['number', ['time']],
};

function addInline(collector: Collector, content: Content, { kind, start, end, text }: InlineToken): void {
  const token = INLINE[kind];
  if (!token) return;
  const isReference = kind === 'Link' && text.includes('](#');
  const [type, modifiers] = isReference ? ['variable' as const, NONE] : token;
  collector.addContent(content, start, end, type, modifiers);
}

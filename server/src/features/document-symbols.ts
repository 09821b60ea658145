import type { Content } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import { emptySections } from '../model/empty-sections.ts';
import { stateOf } from '../model/implications.ts';
import { SideTable } from '../model/side-table.ts';
import type {
  Appendix,
  DocumentModel,
  FieldNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  Recommendation,
  SectionBlock,
  SectionNode,
  TableNode,
} from '../model/types.ts';
import { firstWords } from '../prose/first-words.ts';
import type { FeatureDocument } from './document.ts';
import { MinutesSymbols } from './minutes/symbols.ts';

export type OutlineKind =
  | 'title'
  | 'field'
  | 'section'
  | 'paragraph'
  | 'recommendation'
  | 'table'
  | 'appendix'
  | 'item'
  | 'resolution'
  | 'clause'
  | 'exchange'
  | 'action'
  | 'person';

/** One line of the outline and what hangs from it. */
export interface OutlineSymbol extends Range {
  kind: OutlineKind;
  /** Never empty: `3.0 SUPPORTING INFORMATION`, `3.1 The council manages …`. */
  name: string;
  /** A field's value, or the state of a section: `none identified`. Empty where there is nothing to say. */
  detail: string;
  /** What is selected when one goes there: inside the symbol's own range, on one block. */
  selection: Range;
  /** In document order, inside the symbol's own range. */
  children: OutlineSymbol[];
}

/**
 * The outline of a document: titles, fields, sections in sections, paragraphs by their first words, recommendations,
 * tables, and appendices, in document order. List items are left out unless they are recommendations or entries in
 * the list of appendices: they would be most of it.
 */
export function documentSymbols({ model }: FeatureDocument): OutlineSymbol[] {
  const outline = new Outline(model);
  const loose = [
    ...model.titles.map(titleSymbol),
    ...model.fields.map((field) => ({ ...fieldSymbol(field), children: outline.peopleIn(field) })),
    ...model.frontParagraphs.flatMap((block) => outline.ofBlock(block)),
    ...outline.ofBlocks(looseBlocks(model)),
  ].sort((a, b) => a.start - b.start);
  // What stands in no section stands before the first.
  return [...loose, ...model.sections.map((section) => outline.ofSection(section))];
}

const MOST_LETTERS = 72;

class Outline {
  readonly #model: DocumentModel;
  /** By the offset of what carries them. */
  readonly #recommendations: Map<number, Recommendation>;
  readonly #appendices: Map<number, Appendix>;
  readonly #empty: ReadonlySet<SectionNode>;
  readonly #minutes: MinutesSymbols;

  constructor(model: DocumentModel) {
    this.#model = model;
    this.#minutes = new MinutesSymbols(model);
    this.#recommendations = new Map(model.recommendations?.items.map((one) => [one.start, one]));
    this.#appendices = new Map(model.appendices.map((one) => [one.start, one]));
    this.#empty = new Set(emptySections(model));
  }

  ofSection(section: SectionNode): OutlineSymbol {
    const { heading, start, end, number, title, leadIn, blocks, sections } = section;
    const isAppendix = heading.form === 'appendix';
    const named = isAppendix ? appendixName(this.#model, heading.appendix ?? '', title.text) : title.text;
    const inLeadIn = leadIn && this.#recommendations.get(leadIn.start);
    return {
      kind: isAppendix ? 'appendix' : this.#minutes.isItem(section) ? 'item' : 'section',
      name: nameFrom(number?.text ?? '', named) || 'Untitled section',
      detail: isAppendix ? this.#stateOfAppendix(section) : this.#stateOfSection(section),
      start,
      end: Math.max(heading.end, withoutLineEnd(this.#model.source, end)),
      selection: { start: heading.start, end: heading.end },
      children: [
        ...(inLeadIn ? [recommendationSymbol(inLeadIn)] : []),
        ...this.ofBlocks(blocks),
        ...sections.map((inner) => this.ofSection(inner)),
      ],
    };
  }

  /** The blocks of a section, those together that are one thing. */
  ofBlocks(blocks: readonly SectionBlock[]): OutlineSymbol[] {
    const symbols: OutlineSymbol[] = [];
    for (let index = 0; index < blocks.length; ) {
      const found = this.#minutes.at(blocks, index);
      const block = blocks[index];
      if (found) symbols.push(...found.symbols);
      else if (block) symbols.push(...this.ofBlock(block));
      index += found?.taken ?? 1;
    }
    return symbols;
  }

  peopleIn(field: FieldNode): OutlineSymbol[] {
    return this.#minutes.peopleIn(field);
  }

  ofBlock(block: SectionBlock): OutlineSymbol[] {
    if (block.kind === 'table') return [tableSymbol(block)];
    if (block.kind === 'list') return this.#ofList(block);
    const recommendation = this.#recommendations.get(block.content.start);
    if (recommendation) return [recommendationSymbol(recommendation)];
    const appendix = this.#appendices.get(block.content.start);
    return [appendix ? entrySymbol(block, block.number?.text ?? '', appendix) : paragraphSymbol(block)];
  }

  #ofList({ items }: ListNode): OutlineSymbol[] {
    return items.flatMap((item): OutlineSymbol[] => {
      const recommendation = this.#recommendations.get(item.content.start);
      if (recommendation) return [recommendationSymbol(recommendation)];
      const appendix = this.#appendices.get(item.content.start);
      return appendix ? [entrySymbol(item, item.marker?.text ?? '', appendix)] : [];
    });
  }

  /** `none identified`, `nothing said`; that an implication is `stated` is worth saying, that of a purpose is not. */
  #stateOfSection(section: SectionNode): string {
    if (section.exempt) return exemptDetail(section.exempt.paragraphs);
    if (this.#model.kind === 'minutes') return this.#minutes.detailOf(section);
    const { items } = this.#model.recommendations ?? {};
    if (section.id === 'recommendations' && items?.length === 0) return 'nothing said';
    const isImplication = section.template !== null && section.template.implication !== null;
    switch (stateOf(section, this.#model)) {
      case 'none':
        return isImplication ? 'none identified' : 'none';
      case 'stated':
        return isImplication ? 'stated' : '';
      case 'missing':
        return isImplication || this.#empty.has(section) ? 'nothing said' : '';
    }
  }

  #stateOfAppendix({ exempt, heading }: SectionNode): string {
    if (exempt) return exemptDetail(exempt.paragraphs);
    const label = heading.appendix?.toUpperCase();
    return this.#model.appendices.find((one) => one.label === label)?.file ?? '';
  }
}

function titleSymbol({ start, end, title }: DocumentModel['titles'][number]): OutlineSymbol {
  const name = firstWords(title.text, MOST_LETTERS) || 'Untitled';
  return { kind: 'title', name, detail: '', start, end, selection: { start, end }, children: [] };
}

function fieldSymbol({ start, end, label, value }: FieldNode): OutlineSymbol {
  return {
    kind: 'field',
    name: label.text.trim() || 'Field without a label',
    detail: firstWords(value.text, MOST_LETTERS) || 'empty',
    start,
    end,
    selection: { start: label.start, end: label.end },
    children: [],
  };
}

/** An entry in the list of appendices. */
function entrySymbol(
  { start, end, content }: ParagraphNode | ListItemNode,
  number: string,
  appendix: Appendix,
): OutlineSymbol {
  return {
    kind: 'appendix',
    name: nameFrom(number, content.text) || 'Appendix',
    detail: appendix.isAttached ? 'listed' : 'listed, not attached',
    start,
    end,
    selection: { start, end },
    children: [],
  };
}

function paragraphSymbol({ start, end, number, content }: ParagraphNode): OutlineSymbol {
  const name = nameOfParagraph(number?.text ?? '', content);
  return { kind: 'paragraph', name, detail: '', start, end, selection: { start, end }, children: [] };
}

/** Kept with the text: after an edit elsewhere, thousands of names are as they were. */
function nameOfParagraph(number: string, content: Content): string {
  const known = namesOfParagraphs.get(content);
  if (known?.number === number) return known.name;
  const name = nameFrom(number, content.text) || 'Empty paragraph';
  namesOfParagraphs.set(content, { number, name });
  return name;
}

const namesOfParagraphs = new SideTable<Content, { number: string; name: string }>();

function recommendationSymbol({ marker, text, content, item }: Recommendation): OutlineSymbol {
  // One that stands in a heading, `RECOMMENDATION: That the report be noted`, is the part after the colon.
  const { start, end } = item.kind === 'section' ? content : item;
  const name = nameFrom(marker ?? '', text) || 'Empty recommendation';
  return { kind: 'recommendation', name, detail: '', start, end, selection: { start, end }, children: [] };
}

function tableSymbol({ start, end, caption, rows, header, block }: TableNode): OutlineSymbol {
  const columns = header.map(({ text }) => text).filter((text) => text !== '');
  const fallback = columns.length > 0 ? `Table: ${columns.join(', ')}` : 'Table';
  const name = caption ? [caption.name, caption.title].filter((part) => part !== '').join(': ') : fallback;
  return {
    kind: 'table',
    name: firstWords(name, MOST_LETTERS) || 'Table',
    detail: rows.length === 1 ? '1 row' : `${rows.length} rows`,
    start,
    end,
    selection: caption?.range.start === start ? { ...caption.range } : { start: block.start, end: block.end },
    children: [],
  };
}

function appendixName({ house }: DocumentModel, label: string, title: string): string {
  const name = `${house.appendices.word} ${label}`.trim();
  return title === '' ? name : `${name}: ${firstWords(title, MOST_LETTERS)}`;
}

function exemptDetail(paragraphs: readonly string[]): string {
  if (paragraphs.length === 0) return 'exempt';
  return `exempt, paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')}`;
}

function nameFrom(number: string, text: string): string {
  return `${number} ${firstWords(text, MOST_LETTERS)}`.trim();
}

/** Paragraphs, lists and tables before the first section that are not of the front block, in document order. */
function looseBlocks({ paragraphs, lists, tables }: DocumentModel): SectionBlock[] {
  const loose = lists.filter(({ section }) => section === null);
  const inner = new Set(loose.flatMap(({ items }) => items.flatMap((item) => item.lists)));
  return [
    ...paragraphs.filter(({ section }) => section === null),
    ...loose.filter((list) => !inner.has(list)),
    ...tables.filter(({ section }) => section === null),
  ].sort((a, b) => a.start - b.start);
}

/** Without its last line end: the blank line before the next heading belongs to the section, the heading does not. */
function withoutLineEnd(source: string, end: number): number {
  if (source.charCodeAt(end - 1) === 10) return source.charCodeAt(end - 2) === 13 ? end - 2 : end - 1;
  return source.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

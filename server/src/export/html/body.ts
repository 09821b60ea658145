import type { Block, Content, Range } from '../../../../grammar/src/index.ts';
import type {
  DocumentModel,
  FieldNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  SectionNode,
  TableNode,
} from '../../model/types.ts';
import { type ExemptParts, exemptParts, isExempt } from '../public-parts.ts';
import { Anchors, idOf, recommendationMarkers, sectionIdName, stubIdName } from './anchors.ts';
import { exemptNotice, exemptStub, wholeStub } from './exempt.ts';
import { fileAddressOf } from './href.ts';
import { anchor, inlineHtml } from './inline.ts';
import { tableHtml } from './table.ts';
import { escaped } from './text.ts';

/** `public`: exempt parts are replaced by a statement that they are; `full`: they are there, and marked. */
export type ExemptMode = 'public' | 'full';

/** Something of the page that stands in the source: a paragraph, a heading, a list item, a field, a table. */
export interface RenderedBlock {
  /** Of its element. */
  id: string;
  /** Offset in the source. */
  start: number;
}

export interface ContentsEntry {
  id: string;
  /** HTML without links. */
  title: string;
}

export interface RenderedBody {
  /** The heading of the first level and the front block. */
  front: string;
  /** Everything behind it. */
  sections: string;
  /** In document order. */
  blocks: RenderedBlock[];
  /** The sections of the first level. */
  contents: ContentsEntry[];
}

/** Ids that the page has beside those of the document. */
export const RESERVED_IDS = ['content', 'contents', 'contents-title', 'document'] as const;

/** A document as HTML, without the page around it. Never throws, and holds no text unescaped. */
export function renderBody(model: DocumentModel, mode: ExemptMode): RenderedBody {
  const exempt = exemptParts(model);
  if (mode === 'public' && exempt.whole) {
    const front = wholeStub(model, exempt.whole);
    return { front, sections: '', blocks: [{ id: 'document', start: 0 }], contents: [] };
  }
  return new BodyWriter(model, mode, exempt).write();
}

/** Elements of a page in document order, and what no node of the model holds between them. */
class BodyWriter {
  readonly #model: DocumentModel;
  readonly #mode: ExemptMode;
  readonly #exempt: ExemptParts;
  readonly #anchors = new Anchors(RESERVED_IDS);
  readonly #recommended: ReadonlyMap<number, string>;
  readonly #parts: string[] = [];
  readonly #blocks: RenderedBlock[] = [];
  readonly #contents: ContentsEntry[] = [];
  readonly #strays: readonly Block[];
  #stray = 0;

  constructor(model: DocumentModel, mode: ExemptMode, exempt: ExemptParts) {
    this.#model = model;
    this.#mode = mode;
    this.#exempt = exempt;
    this.#recommended = recommendationMarkers(model);
    this.#strays = straysOf(model);
    this.#claimIds();
  }

  write(): RenderedBody {
    const model = this.#model;
    if (this.#mode === 'full') this.#put(exemptNotice(model, this.#exempt));
    this.#writeFront();
    const front = this.#parts.splice(0).join('\n');
    for (const node of topLevel(model)) this.#writeNode(node, 2);
    this.#straysBefore(Number.POSITIVE_INFINITY);
    const blocks = this.#blocks.sort((a, b) => a.start - b.start);
    return { front, sections: this.#parts.join('\n'), blocks, contents: this.#contents };
  }

  #put(html: string): void {
    if (html !== '') this.#parts.push(html);
  }

  /** The id of a node, noted as a block of the page. */
  #block({ start }: Range): string {
    const id = this.#anchors.at(start) ?? '';
    this.#blocks.push({ id, start });
    return id;
  }

  #inline(content: Content): string {
    return inlineHtml(content, this.#model, (target, appendix) => {
      const id = (appendix && this.#anchors.appendix(appendix)) ?? this.#anchors.at(target.start);
      return id === null ? null : `#${id}`;
    });
  }

  /** Headings are bold as they are; a title broken over lines has marks on each of them. */
  #heading(content: Content): string {
    return this.#inline(content).replace(/<\/?strong>|\*\*/g, '');
  }

  #writeFront(): void {
    const model = this.#model;
    const heading = headingOf(model);
    const others = model.titles.filter((title) => title !== heading);
    const isTitle = others.length < model.titles.length;
    if (!isTitle) this.#writeTitles(others);
    if (heading) {
      const content = 'value' in heading ? heading.value : heading.title;
      this.#put(`<h1 id="${this.#block(heading)}">${this.#heading(content)}</h1>`);
    } else this.#put(`<h1>${escaped(defaultTitle(model))}</h1>`);
    if (isTitle) this.#writeTitles(others);
    this.#writeFields(model.fields.filter((field) => field !== heading));
    for (const paragraph of model.frontParagraphs) this.#writeParagraph(paragraph);
    this.#straysBefore(model.frontEnd);
  }

  #writeTitles(titles: DocumentModel['titles']): void {
    for (const title of titles) {
      this.#straysBefore(title.start);
      this.#put(`<p class="document-title" id="${this.#block(title)}">${this.#inline(title.title)}</p>`);
    }
  }

  #writeFields(fields: readonly FieldNode[]): void {
    if (fields.length === 0) return;
    this.#put('<dl class="fields">');
    for (const field of fields) {
      const label = escaped(field.label.text.replaceAll('**', ''));
      this.#put(
        `<div id="${this.#block(field)}"><dt>${label}</dt><dd>${this.#inline(field.value)}</dd></div>`,
      );
    }
    this.#put('</dl>');
  }

  #writeNode(node: SectionNode | ParagraphNode | ListNode | TableNode, depth: number): void {
    switch (node.kind) {
      case 'section':
        return this.#writeSection(node, depth);
      case 'paragraph':
        return this.#writeParagraph(node);
      case 'list':
        this.#straysBefore(node.start);
        return this.#writeList(node);
      case 'table':
        return this.#writeTable(node);
    }
  }

  #writeSection(section: SectionNode, depth: number): void {
    this.#straysBefore(section.start);
    const cited = this.#exempt.sections.get(section);
    const id = this.#block(section);
    const isAppendix = section.heading.form === 'appendix';
    const element = `h${Math.min(depth, 6)}`;
    if (cited && this.#mode === 'public') {
      const { title, html } = exemptStub(this.#model, section, cited);
      this.#put(`<section class="exempt" id="${id}">`);
      this.#put(`<${element}>${title}</${element}>`);
      this.#put(html);
      this.#put('</section>');
      if (depth === 2) this.#contents.push({ id, title });
      this.#skipStrays(section.end);
      return;
    }
    const classes = [isAppendix ? 'appendix' : '', cited ? 'exempt' : ''].filter((name) => name !== '');
    this.#put(`<section${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''} id="${id}">`);
    const number = section.number
      ? `<span class="number">${escaped(numberText(section.number))} </span>`
      : '';
    const title = this.#heading(titleOf(section));
    this.#put(`<${element}>${number}${title}</${element}>`);
    if (depth === 2) this.#contents.push({ id, title: number + withoutLinks(title) });
    if (cited) this.#put(exemptStub(this.#model, section, cited).html);
    if (section.leadIn) this.#put(`<p class="lead-in">${this.#inline(section.leadIn)}</p>`);
    for (const node of [...section.blocks, ...section.sections]) this.#writeNode(node, depth + 1);
    this.#straysBefore(section.end);
    this.#put('</section>');
  }

  #writeParagraph(paragraph: ParagraphNode): void {
    this.#straysBefore(paragraph.start);
    const { number, content } = paragraph;
    const id = this.#block(paragraph);
    const marker = number ? `<span class="number">${escaped(numberText(number))} </span>` : '';
    const name = number ? ' class="numbered"' : '';
    this.#put(`<p${name} id="${id}">${marker}${this.#inline(content)}</p>`);
  }

  #writeList({ items }: ListNode): void {
    const isMarked = items.some(({ marker }) => marker !== null);
    const element = isMarked ? 'ol' : 'ul';
    this.#put(isMarked ? `<ol class="marked">` : '<ul>');
    for (const item of items) this.#writeItem(item);
    this.#put(`</${element}>`);
  }

  #writeItem(item: ListItemNode): void {
    const { marker, content, lists } = item;
    const shown = marker ? `<span class="marker">${escaped(this.#markerOf(item))} </span>` : '';
    this.#put(`<li id="${this.#block(item)}">${shown}${this.#inline(content)}`);
    for (const list of lists) this.#writeList(list);
    this.#put('</li>');
  }

  /** As typed: the number of a paragraph that is an item has its dot only when it was typed. */
  #markerOf({ marker, block }: ListItemNode): string {
    if (block.kind === 'paragraph' && block.number) return numberText(block.number);
    return marker?.text ?? '';
  }

  #writeTable(table: TableNode): void {
    this.#straysBefore(table.start);
    this.#put(tableHtml(table, this.#block(table), (content) => this.#inline(content)));
  }

  /** What the model holds in no node, at its place: captions without a table, files, what a merge left. */
  #straysBefore(offset: number): void {
    for (; this.#stray < this.#strays.length; this.#stray += 1) {
      const block = this.#strays[this.#stray];
      if (!block || block.start >= offset) return;
      if (this.#mode === 'public' && isExempt(this.#exempt, block.start)) continue;
      this.#put(this.#strayHtml(block));
    }
  }

  #skipStrays(offset: number): void {
    while ((this.#strays[this.#stray]?.start ?? Number.POSITIVE_INFINITY) < offset) this.#stray += 1;
  }

  #strayHtml(block: Block): string {
    if (block.kind === 'attribute' && (block.key !== 'FILE' || block.value.isEmpty)) return '';
    const id = this.#block(block);
    switch (block.kind) {
      case 'attribute': {
        const path = block.value.text;
        return `<p class="attached" id="${id}">Document: ${anchor(fileAddressOf(path)?.href ?? null, path)}</p>`;
      }
      case 'table':
        return tableHtml(asTable(block), id, (content) => this.#inline(content));
      case 'heading':
        return `<p id="${id}">${this.#inline(block.title)}</p>`;
      case 'conflict': {
        const line = this.#model.source.slice(block.start, block.end).trim();
        return `<p class="conflict" id="${id}">${escaped(line)}</p>`;
      }
      case 'note':
      case 'separator':
        return '';
      default:
        return `<p id="${id}">${this.#inline(block.content)}</p>`;
    }
  }

  /** First the labels, which are the author's own, then everything else in document order. */
  #claimIds(): void {
    const model = this.#model;
    for (const [name, { start }] of model.labels) {
      if (this.#mode === 'full' || !isExempt(this.#exempt, start)) this.#anchors.claim(start, name);
    }
    const claim = ({ start }: Range, name: string): string =>
      this.#anchors.at(start) ?? this.#anchors.claim(start, name);
    for (const title of model.titles) claim(title, 'title');
    for (const field of model.fields) claim(field, idOf('field', field.id ?? field.label.text));
    for (const [index, paragraph] of model.frontParagraphs.entries()) claim(paragraph, `front-${index + 1}`);
    for (const node of topLevel(model)) this.#claimNode(node, 'text', claim);
    for (const block of this.#strays) claim(block, idOf('source', block.kind));
  }

  #claimNode(
    node: SectionNode | ParagraphNode | ListNode | TableNode,
    place: string,
    claim: (node: Range, name: string) => string,
  ): void {
    switch (node.kind) {
      case 'section': {
        const isStub = this.#mode === 'public' && this.#exempt.sections.has(node);
        const id = claim(node, isStub ? stubIdName(node) : sectionIdName(node));
        this.#anchors.alias(node.heading.start, id);
        if (node.heading.appendix !== null) {
          this.#anchors.claimAppendix(node.heading.appendix.toUpperCase(), id);
        }
        const inner = [...node.blocks, ...node.sections];
        if (isStub) this.#leadToStub(inner, id);
        else for (const one of inner) this.#claimNode(one, `${id}-text`, claim);
        return;
      }
      case 'paragraph':
        claim(node, node.number ? idOf('paragraph', node.number.text) : place);
        return;
      case 'list':
        for (const item of node.items) {
          const marker = this.#recommended.get(item.start);
          claim(item, marker ? idOf('recommendation', marker) : place);
          for (const list of item.lists) this.#claimNode(list, place, claim);
        }
        return;
      case 'table':
        this.#anchors.alias(
          node.caption?.range.start ?? node.start,
          claim(node, node.caption ? idOf('table', node.caption.name.replace(/^table /i, '')) : place),
        );
    }
  }

  /** References to what is exempt lead to the statement that it is. */
  #leadToStub(nodes: readonly (SectionNode | ParagraphNode | ListNode | TableNode)[], id: string): void {
    for (const node of nodes) {
      this.#anchors.alias(node.start, id);
      if (node.kind === 'section') {
        this.#anchors.alias(node.heading.start, id);
        this.#leadToStub([...node.blocks, ...node.sections], id);
      }
      if (node.kind !== 'list') continue;
      for (const item of node.items) {
        this.#anchors.alias(item.start, id);
        this.#leadToStub(item.lists, id);
      }
    }
  }
}

/** The subject, else the first title: what the page is called by. */
export function headingOf(model: DocumentModel): FieldNode | DocumentModel['titles'][number] | null {
  const subject = model.fieldById.get('subject');
  if (subject && !subject.value.isEmpty) return subject;
  return model.titles[0] ?? null;
}

/** What a document is called that does not say. */
export function defaultTitle({ kind }: DocumentModel): string {
  return kind === 'minutes' ? 'Minutes' : 'Report';
}

/** Sections, and what stands before the first of them. */
function topLevel(model: DocumentModel): (SectionNode | ParagraphNode | ListNode | TableNode)[] {
  const front = new Set(model.frontParagraphs);
  const inner = new Set(model.lists.flatMap(({ items }) => items.flatMap(({ lists }) => lists)));
  const loose = [
    ...model.paragraphs.filter((paragraph) => paragraph.section === null && !front.has(paragraph)),
    ...model.lists.filter((list) => list.section === null && !inner.has(list)),
    ...model.tables.filter(({ section }) => section === null),
  ];
  return [...loose, ...model.sections].sort((a, b) => a.start - b.start);
}

/** Blocks of the tree that no node of the model holds. */
function straysOf(model: DocumentModel): Block[] {
  const held: Range[] = [
    ...model.titles,
    ...model.fields,
    ...model.frontParagraphs,
    ...model.allSections.map(({ heading }) => heading),
    ...model.paragraphs,
    ...model.lists.flatMap(({ items }) => items),
    ...model.tables,
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  let end = 0;
  return model.tree.blocks.filter((block) => {
    for (let node = held[at]; node && node.start <= block.start; node = held[at]) {
      end = Math.max(end, node.end);
      at += 1;
    }
    return block.start >= end && block.kind !== 'note' && block.kind !== 'separator';
  });
}

function asTable(block: Extract<Block, { kind: 'table' }>): TableNode {
  const rows = block.rows.filter(({ isDelimiter }) => !isDelimiter).map(({ cells }) => cells);
  const hasHeader = block.rows[1]?.isDelimiter === true;
  return {
    kind: 'table',
    section: null,
    caption: null,
    header: hasHeader ? (rows[0] ?? []) : [],
    rows: hasHeader ? rows.slice(1) : rows,
    block,
    start: block.start,
    end: block.end,
  };
}

function withoutLinks(html: string): string {
  return html.replace(/<a href="[^"<>]*">|<\/a>/g, '');
}

function titleOf({ heading, title }: SectionNode): Content {
  return heading.form === 'appendix' ? (heading.line ?? title) : title;
}

function numberText({ text, dot }: { text: string; dot: boolean }): string {
  return dot ? `${text}.` : text;
}

import type { Block, Content, Range } from '../../../../grammar/src/index.ts';
import type { Resolution } from '../../model/minutes/types.ts';
import type {
  DocumentModel,
  ListItemNode,
  ListNode,
  ParagraphNode,
  SectionNode,
  TableNode,
} from '../../model/types.ts';
import { type ExemptParts, exemptParts, isExempt } from '../public-parts.ts';
import type { Anchors } from './anchors.ts';
import { claimIds } from './claim-ids.ts';
import { exemptNotice, exemptStub, wholeStub } from './exempt.ts';
import { defaultTitle, headingOf, saysWhatItIs } from './heading.ts';
import { fileAddressOf } from './href.ts';
import { anchor, inlineHtml } from './inline.ts';
import { type FrontRow, frontOf } from './minutes-front.ts';
import { actionsHtml, dashHtml, leadHtml, peopleHtml, votesHtml } from './minutes-html.ts';
import { isQuestion, type MinutesPart, MinutesParts } from './minutes-parts.ts';
import { asTable, type PageNode, straysOf, topLevel } from './nodes.ts';
import { NO_REPORTS, type ReportLookup, reportHtml } from './report-lookup.ts';
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

/** A document as HTML, without the page around it. Never throws, and holds no text unescaped. */
export function renderBody(
  model: DocumentModel,
  mode: ExemptMode,
  reports: ReportLookup = NO_REPORTS,
): RenderedBody {
  const exempt = exemptParts(model);
  if (mode === 'public' && exempt.whole) {
    const front = wholeStub(model, exempt.whole);
    return { front, sections: '', blocks: [{ id: 'document', start: 0 }], contents: [] };
  }
  return new BodyWriter(model, mode, exempt, reports).write();
}

/** Elements of a page in document order, and what no node of the model holds between them. */
class BodyWriter {
  readonly #model: DocumentModel;
  readonly #mode: ExemptMode;
  readonly #exempt: ExemptParts;
  readonly #anchors: Anchors;
  readonly #parts: string[] = [];
  readonly #blocks: RenderedBlock[] = [];
  readonly #contents: ContentsEntry[] = [];
  readonly #strays: readonly Block[];
  readonly #minutes: MinutesParts;
  readonly #reports: ReportLookup;
  #stray = 0;

  constructor(model: DocumentModel, mode: ExemptMode, exempt: ExemptParts, reports: ReportLookup) {
    this.#minutes = new MinutesParts(model);
    this.#reports = reports;
    this.#model = model;
    this.#mode = mode;
    this.#exempt = exempt;
    this.#strays = straysOf(model);
    this.#anchors = claimIds(model, mode, exempt, this.#strays);
  }

  write(): RenderedBody {
    const model = this.#model;
    if (this.#mode === 'full') this.#put(exemptNotice(model, this.#exempt));
    this.#writeFront();
    const front = this.#parts.splice(0).join('\n');
    this.#writeNodes(topLevel(model), 2);
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
      // Minutes are called by the body that met, which says nothing of what they are.
      const kind = saysWhatItIs(model) ? '' : `${defaultTitle(model)} – `;
      this.#put(`<h1 id="${this.#block(heading)}">${kind}${this.#heading(content)}</h1>`);
    } else this.#put(`<h1>${escaped(defaultTitle(model))}</h1>`);
    if (isTitle) this.#writeTitles(others);
    const { before, rows, after } = frontOf(model, heading);
    for (const paragraph of before) this.#writeParagraph(paragraph);
    this.#writeFields(rows);
    for (const paragraph of after) this.#writeParagraph(paragraph);
    this.#straysBefore(model.frontEnd);
  }

  #writeTitles(titles: DocumentModel['titles']): void {
    for (const title of titles) {
      this.#straysBefore(title.start);
      this.#put(`<p class="document-title" id="${this.#block(title)}">${this.#inline(title.title)}</p>`);
    }
  }

  #writeFields(rows: readonly FrontRow[]): void {
    if (rows.length === 0) return;
    this.#put('<dl class="fields">');
    for (const { field, under, isOfPeople } of rows) {
      const label = escaped(field.label.text.replaceAll('**', ''));
      const id = this.#block(field);
      const inline = (content: Content) => this.#inline(content);
      const names = isOfPeople ? peopleHtml(field.value, inline) : null;
      const entries = under.map((entry) => `<li id="${this.#block(entry)}">${inline(entry.content)}</li>`);
      const list = entries.length > 0 ? `<ul class="people">${entries.join('')}</ul>` : '';
      this.#put(`<div id="${id}"><dt>${label}</dt><dd>${names ?? inline(field.value)}${list}</dd></div>`);
    }
    this.#put('</dl>');
  }

  #writeNodes(nodes: readonly PageNode[], depth: number, inside: Resolution | null = null): void {
    for (let index = 0; index < nodes.length; ) {
      const part = this.#minutes.at(nodes, index, inside);
      const node = nodes[index];
      if (part) this.#writePart(part, depth);
      else if (node) this.#writeNode(node, depth);
      index += part?.nodes.length ?? 1;
    }
  }

  #writePart(part: MinutesPart, depth: number): void {
    const [first] = part.nodes;
    if (first) this.#straysBefore(first.start);
    const inline = (content: Content) => this.#inline(content);
    switch (part.kind) {
      case 'resolution':
        this.#put('<div class="resolution">');
        this.#writeNodes(part.nodes, depth, part.resolution);
        this.#put('</div>');
        return;
      case 'exchange':
        this.#put('<div class="exchange">');
        for (const node of part.nodes) {
          const name = isQuestion(node) ? 'question' : 'answer';
          this.#put(`<p class="${name}" id="${this.#block(node)}">${leadHtml(node, inline)}</p>`);
        }
        this.#put('</div>');
        return;
      case 'votes':
        return this.#put(votesHtml(part.nodes, (node) => this.#block(node), inline));
      case 'actions':
        return this.#put(actionsHtml(part, (node) => this.#block(node), inline));
    }
  }

  #writeNode(node: PageNode, depth: number): void {
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
    if (this.#mode === 'public' && this.#exempt.rests.has(section)) return this.#skipStrays(section.end);
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
    this.#writeNodes([...section.blocks, ...section.sections], depth + 1);
    this.#straysBefore(section.end);
    this.#put('</section>');
  }

  #writeParagraph(paragraph: ParagraphNode): void {
    this.#straysBefore(paragraph.start);
    const { number, content } = paragraph;
    const id = this.#block(paragraph);
    const marker = number ? `<span class="number">${escaped(numberText(number))} </span>` : '';
    const name = number ? ' class="numbered"' : '';
    this.#put(`<p${name} id="${id}">${marker}${this.#prose(paragraph, content)}</p>`);
  }

  /** The text of a paragraph or item, with what minutes set off in it. */
  #prose(node: ParagraphNode | ListItemNode, content: Content): string {
    const inline = (text: Content) => this.#inline(text);
    const dash = this.#minutes.dashOf(content);
    if (dash) return dashHtml(content, dash, inline);
    return node.kind === 'paragraph' && this.#model.kind === 'minutes'
      ? leadHtml(node, inline)
      : inline(content);
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
    this.#put(`<li id="${this.#block(item)}">${shown}${this.#prose(item, content)}`);
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
    if (block.kind === 'attribute' && (!PUBLISHED.has(block.key) || block.value.isEmpty)) return '';
    const id = this.#block(block);
    switch (block.kind) {
      case 'attribute': {
        const path = block.value.text;
        if (block.key === 'REPORT')
          return `<p class="considered" id="${id}">${reportHtml(path, this.#reports)}</p>`;
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
}

/** Attributes that say something to the reader; what became of a recommendation, the decision says. */
const PUBLISHED: ReadonlySet<string> = new Set(['FILE', 'REPORT']);

function withoutLinks(html: string): string {
  return html.replace(/<a href="[^"<>]*">|<\/a>/g, '');
}

function titleOf({ heading, title }: SectionNode): Content {
  return heading.form === 'appendix' ? (heading.line ?? title) : title;
}

function numberText({ text, dot }: { text: string; dot: boolean }): string {
  return dot ? `${text}.` : text;
}

import type { Block, Content, Heading } from '../../../grammar/src/index.ts';
import type { ListMarker } from '../house/types.ts';
import { attachmentsStart } from '../model/attachments.ts';
import { isByLine } from '../model/by-line.ts';
import type {
  DocumentModel,
  FieldNode,
  ListItemNode,
  ListNode,
  Reference,
  SectionNode,
} from '../model/types.ts';
import { familyOf, markerText } from '../prose/list-markers.ts';
import { MinutesForm, type MinutesRole } from './minutes-form.ts';
import { computeNumbers, type Numbers, renamedTargets, typedNumbers } from './numbers.ts';
import { printTable } from './print-table.ts';
import { titleInCapitals } from './title-capitals.ts';

/** A block in canonical form: its lines without line ends, and what it stands as. */
export interface PrintedBlock {
  lines: string[];
  role: 'field' | 'item' | 'other' | MinutesRole;
  /** The next block goes on with the last line: the decision behind a lead-in that stands alone. */
  joinsNext: boolean;
}

/** Whether numbers, markers and the references to them are worked out anew, or stay as the author has them. */
export type Numbering = 'canonical' | 'as-typed';

/** Prints the blocks of one document in the form of its house. */
export class BlockPrinter {
  readonly #model: DocumentModel;
  readonly #numbering: Numbering;
  readonly #numbers: Numbers;
  readonly #sections = new Map<number, SectionNode>();
  readonly #items = new Map<number, { item: ListItemNode; depth: number; marker: string }>();
  readonly #fields = new Map<number, FieldNode[]>();
  /** New markers of list items that references may name, by where the item begins. */
  readonly #markers = new Map<number, string>();
  readonly #references = new Map<Content, Reference[]>();
  readonly #minutes: MinutesForm | null;

  constructor(model: DocumentModel, numbering: Numbering = 'canonical') {
    this.#model = model;
    // Items of minutes go on from those of other meetings, and a clause is cited by its marker.
    this.#numbering = model.kind === 'minutes' ? 'as-typed' : numbering;
    this.#numbers =
      this.#numbering === 'canonical'
        ? computeNumbers(model, 'house', attachmentsStart(model))
        : typedNumbers(model);
    this.#minutes = model.kind === 'minutes' ? new MinutesForm(model) : null;
    for (const section of model.allSections) this.#sections.set(section.heading.start, section);
    this.#placeItems();
    this.#placeFields();
    for (const reference of model.references) {
      const list = this.#references.get(reference.unit.content);
      if (list) list.push(reference);
      else this.#references.set(reference.unit.content, [reference]);
    }
  }

  print(block: Block): PrintedBlock {
    switch (block.kind) {
      case 'note':
        return other(`// ${block.content.text}`.trimEnd());
      case 'attribute':
        return other(`${block.key}: ${block.value.text}`.trimEnd());
      case 'caption':
        return other(this.#text(block.content));
      case 'table':
        return { lines: printTable(block), role: 'other', joinsNext: false };
      case 'separator':
      case 'conflict':
        return other(this.#model.source.slice(block.start, block.end).trim());
      case 'heading':
        return this.#printHeading(block);
      default:
        return this.#printProse(block);
    }
  }

  #printHeading(heading: Heading): PrintedBlock {
    const section = this.#sections.get(heading.start);
    // Of minutes, the text behind the title stays on its line.
    if (!section || section.heading.end < heading.end) return other(this.#asTyped(heading));
    return other(this.#headingLine(section));
  }

  #headingLine(section: SectionNode): string {
    const { heading } = section;
    const number = this.#numbers.byStart.get(heading.number?.start ?? heading.start);
    const title = this.#title(section);
    const leadIn = heading.leadIn ? ` ${this.#text(heading.leadIn)}` : '';
    const end = `${heading.colon === null ? '' : ':'}${leadIn}${heading.label ? ` {#${heading.label.name}}` : ''}`;
    const asItem = this.#minutes?.headingLine(section, this.#text(section.title), end);
    if (asItem) return asItem;
    if (heading.form === 'appendix') {
      const word =
        /^\W*([A-Za-z]+)/.exec(this.#model.source.slice(heading.start, heading.end))?.[1] ?? 'Appendix';
      return `${word} ${heading.appendix ?? ''}${title === '' ? '' : `: ${title}`}${end}`;
    }
    if (this.#model.house.numbering.sections === 'none' && section.level === 1) return `## ${title}${end}`;
    if (number !== undefined) {
      if (section.level === 1) return `${number} ${title}${end}`;
      // Bold tells a sub-heading from a paragraph, unless the house knows the title.
      return /\p{Ll}/u.test(title) ? `${number} **${title}**${end}` : `${number} ${title}${end}`;
    }
    if (heading.number)
      return `${this.#model.source.slice(heading.number.start, heading.number.end)} ${bold(title, heading)}${end}`;
    if (heading.form === 'hash') return `${'#'.repeat(Math.max(1, heading.level + 1))} ${title}${end}`;
    return `${bold(title, heading)}${end}`;
  }

  #title(section: SectionNode): string {
    const title = this.#text(section.title);
    const isUpper =
      this.#minutes === null && this.#model.house.numbering.titles === 'upper' && section.level === 1;
    return isUpper && section.template && section.match !== 'near'
      ? titleInCapitals(title, section.template)
      : title;
  }

  #printProse(block: Extract<Block, { kind: 'paragraph' | 'listItem' | 'field' }>): PrintedBlock {
    const fields = this.#fields.get(block.start);
    if (fields)
      return { lines: fields.map((field) => this.#fieldLine(field)), role: 'field', joinsNext: false };
    const section = this.#sections.get(block.start);
    if (section && section.heading.end >= block.end) return other(this.#headingLine(section));
    const placed = this.#items.get(block.start);
    const label = block.kind !== 'field' && block.label ? ` {#${block.label.name}}` : '';
    const opening = this.#opensBold(block) ? '**' : '';
    const text = `${opening}${this.#minutes?.text(block.content, block) ?? this.#text(block.content)}${label}`;
    if (placed) {
      const line = `${'  '.repeat(placed.depth)}${placed.marker} ${text}`.trimEnd();
      return { lines: [line], role: 'item', joinsNext: false };
    }
    if (block.kind === 'paragraph' && block.number) {
      const typed = this.#model.source.slice(block.number.start, block.number.end);
      return other(`${this.#numbers.byStart.get(block.number.start) ?? typed} ${text}`.trimEnd());
    }
    if (block.kind === 'listItem') return other(this.#strayItem(block, text));
    const role = this.#minutes?.roleOf(block) ?? 'other';
    return { lines: [text], role, joinsNext: this.#minutes?.joinsNext(block) ?? false };
  }

  /** `**3.1 Title** …`: the bold begins before the number, and ends in the text. */
  #opensBold(block: Block): boolean {
    if (block.kind !== 'paragraph' || !block.number) return false;
    return this.#model.source.slice(block.start, block.number.start).includes('**');
  }

  /** An item in the front block, which belongs to no list. */
  #strayItem(block: Extract<Block, { kind: 'listItem' }>, text: string): string {
    const marker = block.marker ? this.#model.source.slice(block.marker.start, block.marker.end) : '-';
    return `${marker} ${text}`;
  }

  #fieldLine(field: FieldNode): string {
    const typed = field.label.text;
    const printed = field.template?.label ?? typed;
    const label = printed.toLowerCase() === typed.toLowerCase() ? printed : typed;
    const isSentence = isByLine(field);
    const value = this.#minutes?.fieldValue(field) ?? this.#text(field.value);
    return `${label}${isSentence ? '' : ':'} ${value}`.trimEnd();
  }

  /** Running text on one line, the numbers in its references brought up to date. */
  #text(content: Content): string {
    const { text } = content;
    const edits = (this.#references.get(content) ?? [])
      .flatMap((reference) => renamedTargets(reference, this.#numbers, this.#markers))
      .sort((a, b) => a.start - b.start);
    let printed = '';
    let done = 0;
    for (const edit of edits) {
      const at = content.fromSource(edit.start);
      if (at < done) continue;
      printed += text.slice(done, at) + edit.text;
      done = at + edit.end - edit.start;
    }
    return printed + text.slice(done);
  }

  #asTyped(heading: Heading): string {
    const lines = this.#model.source.slice(heading.start, heading.end).split(/\r\n|\n|\r/);
    return lines.map((line) => line.trim()).join(' ');
  }

  #placeFields(): void {
    const blocks = this.#model.tree.blocks.filter((block) => block.start < this.#model.frontEnd);
    let at = 0;
    for (const block of blocks) {
      const fields: FieldNode[] = [];
      for (
        let field = this.#model.fields[at];
        field && field.start < block.end;
        field = this.#model.fields[at]
      ) {
        fields.push(field);
        at += 1;
      }
      if (fields.length > 0) this.#fields.set(block.start, fields);
    }
  }

  #placeItems(): void {
    const inner = new Set(this.#model.lists.flatMap((list) => list.items.flatMap((item) => item.lists)));
    for (const list of this.#model.lists) if (!inner.has(list)) this.#placeList(list, 0);
  }

  #placeList(list: ListNode, depth: number): void {
    const isRecommendations =
      depth === 0 && list.section !== null && list.section === this.#model.recommendations?.section;
    const marked = list.items.find((item) => item.marker !== null);
    const style = isRecommendations ? this.#model.house.recommendations.marker : null;
    let value = marked?.value ?? 1;
    for (const item of list.items) {
      let marker: string = this.#model.house.lists.bullet;
      if (item.marker && this.#numbering === 'as-typed') {
        marker = this.#model.source.slice(item.marker.start, item.marker.end);
      } else if (item.marker) {
        marker = markerText(style && familyOf(style) !== 'bullet' ? style : styleOf(item, list), value);
        value += 1;
      }
      this.#items.set(item.start, { item, depth, marker });
      if (isRecommendations && this.#numbering === 'canonical')
        this.#markers.set(item.start, marker.replace(/[().]/g, ''));
      for (const innerList of item.lists) this.#placeList(innerList, depth + 1);
    }
  }
}

function other(line: string): PrintedBlock {
  return { lines: [line], role: 'other', joinsNext: false };
}

function bold(title: string, heading: Heading): string {
  return heading.bold ? `**${title}**` : title;
}

/** The look of an item's own marker: brackets as typed, letters as the whole list says. */
function styleOf(item: ListItemNode, list: ListNode): ListMarker {
  const letter = list.family === 'roman' ? 'i' : list.family === 'alpha' ? 'a' : '1';
  if (item.marker?.open) return `(${letter})` as ListMarker;
  return `${letter}${item.marker?.close ?? ')'}` as ListMarker;
}

/** Paragraphs and tables of Word in reading order (ISO/IEC 29500-1, 17.2 to 17.4). */
import type { SourceBlock, SourceParagraph } from '../../source-document.ts';
import { lookOf, type Segment, textOf } from '../segments.ts';
import { chosen, deletedText, type Flow, type Inline, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import { readTable } from './tables.ts';
import { child, property, switchOf, type XmlElement } from './xml.ts';

/** What hangs from the text of the body and is kept elsewhere, as blocks in its place. */
export interface Hangings {
  comment(id: string): SourceParagraph | null;
  note(citation: Inline['notes'][number]): SourceParagraph | null;
}

/** Elements that only stand round others. */
const WRAPPERS = new Set(['w:customXml', 'w:smartTag', 'w:sdtContent', 'w:moveTo']);
const CONTENTS_STYLE = /^(?:toc \d|toc heading|table of figures)$/i;

/** Reads what blocks are in, one after another: the body, a cell, a note. */
export class BlockReader {
  readonly flow: Flow;
  readonly #numbering: Numbering;
  readonly #hangings: Hangings;
  /** Text whose paragraph has lost its end to a tracked deletion: it begins the next one. */
  #carried: Inline | null = null;

  constructor(flow: Flow, numbering: Numbering, hangings: Hangings) {
    this.flow = flow;
    this.#numbering = numbering;
    this.#hangings = hangings;
  }

  read(container: XmlElement): SourceBlock[] {
    const outer = this.#carried;
    this.#carried = null;
    const blocks = container.children.flatMap((element) => this.#block(element));
    // Nothing follows that the text could begin.
    if (this.#carried) blocks.push(...this.#assemble(this.#carried, null, null));
    this.#carried = outer;
    return blocks;
  }

  #block(element: XmlElement): SourceBlock[] {
    const { name } = element;
    if (name === 'w:p') return this.#paragraph(element);
    if (name === 'w:tbl') return readTable(element, this);
    if (name === 'w:sdt') return this.#control(element);
    if (name === 'mc:AlternateContent')
      return chosen(element).children.flatMap((inner) => this.#block(inner));
    if (name === 'w:ins') {
      this.flow.changes.add('insertion', element);
      return element.children.flatMap((inner) => this.#block(inner));
    }
    if (name === 'w:del') {
      this.flow.changes.add('deletion', element);
      this.flow.drop(deletedText(element), 'deleted text (tracked change)');
      return [];
    }
    if (name === 'w:altChunk' || name === 'w:subDoc') this.flow.document();
    return WRAPPERS.has(name) ? element.children.flatMap((inner) => this.#block(inner)) : [];
  }

  /** A content control; the list of contents that Word makes is in one. */
  #control(control: XmlElement): SourceBlock[] {
    const gallery = property(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    const blocks = (child(control, 'w:sdtContent')?.children ?? []).flatMap((inner) => this.#block(inner));
    if (gallery !== 'Table of Contents') return blocks;
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.flow.drop(block.text, 'list of contents');
    }
    return blocks.filter(({ kind }) => kind === 'table');
  }

  #paragraph(element: XmlElement): SourceBlock[] {
    const properties = child(element, 'w:pPr');
    const ofMark = child(properties, 'w:rPr');
    const before = this.#carried;
    this.#carried = null;
    const own = readInline(element, this.flow);
    const inline = before ? joined(before, own) : own;
    const deletion = child(ofMark, 'w:del') ?? child(ofMark, 'w:moveFrom');
    if (!deletion) return this.#assemble(inline, properties, element);
    if (deletion.name === 'w:del') this.flow.changes.add('deletion', deletion);
    if (!isEmpty(inline)) this.#carried = inline;
    return [];
  }

  #assemble(inline: Inline, properties: XmlElement | null, element: XmlElement | null): SourceBlock[] {
    const { styles } = this.flow;
    const { heading, centred, numbering, styleName } = styles.paragraph(properties);
    // Word counts paragraphs without text too, but not those it does not show.
    const isHidden = switchOf(child(properties, 'w:rPr'), 'w:vanish') === true;
    const marker = element && !isHidden ? this.#numbering.next(numbering) : null;
    const text = textOf(inline.segments);
    const hanging = [
      ...inline.notes.flatMap((citation) => this.#hangings.note(citation) ?? []),
      ...inline.boxes.flatMap((box) => this.read(box)),
    ];
    const comments = inline.comments.flatMap((id) => this.#hangings.comment(id) ?? []);
    if (text === '') return [...comments, ...hanging];
    if (inline.isContents || CONTENTS_STYLE.test(styleName)) {
      this.flow.drop(marker ? `${marker.text} ${text}` : text, 'list of contents');
      return [...comments, ...hanging];
    }
    const paragraph: SourceParagraph = {
      kind: 'paragraph',
      text,
      look: { heading, centred, ...lookOf(inline.segments) },
      list: marker ? { marker: marker.text, level: marker.level } : null,
      place: { page: inline.page, line: null },
      role: 'body',
    };
    return [...comments, paragraph, ...hanging];
  }
}

function isEmpty({ segments, comments, notes, boxes }: Inline): boolean {
  return segments.length + comments.length + notes.length + boxes.length === 0;
}

function joined(before: Inline, own: Inline): Inline {
  const segments: Segment[] = [...before.segments, ...own.segments];
  return {
    segments,
    comments: [...before.comments, ...own.comments],
    notes: [...before.notes, ...own.notes],
    boxes: [...before.boxes, ...own.boxes],
    page: before.segments.length > 0 ? before.page : own.page,
    isContents: own.isContents,
  };
}

/** What a paragraph of Word holds: runs of text, and what is hung into them (ISO/IEC 29500-1, 17.3). */
import { codePoint } from '../../libraries/office.ts';
import type { DropReason } from '../../source-document.ts';
import type { Segment } from '../segments.ts';
import type { Changes } from './changes.ts';
import type { Fields } from './fields.ts';
import type { CharacterLook, Styles } from './styles.ts';
import { child, descendants, property, switchOf, type XmlElement } from './xml.ts';

/** What goes on from paragraph to paragraph. */
export interface Flow {
  styles: Styles;
  fields: Fields;
  changes: Changes;
  /** From 1, as Word laid the document out when it was last saved. */
  page: number;
  /** Where a link by this id leads, or null. */
  targetOf(id: string | undefined): string | null;
  /** The number of the note that is cited here: `1`. */
  cite(kind: NoteKind): string;
  drop(text: string, reason: DropReason): void;
  /** A picture, a chart or a drawing is here. */
  picture(element: XmlElement): void;
  /** Another document is to be put in here when this one is opened (17.17.2). */
  document(): void;
}

export type NoteKind = 'footnote' | 'endnote';

export interface Citation {
  kind: NoteKind;
  id: string;
  /** As it stands in the text: `[1]`; '' where the author typed one. */
  mark: string;
}

export interface Inline {
  segments: Segment[];
  /** Ids of the comments that are about something here. */
  comments: string[];
  notes: Citation[];
  /** The blocks of text boxes that hang here. */
  boxes: XmlElement[];
  /** Where its text begins. */
  page: number;
  /** It is part of a list of contents that Word makes. */
  isContents: boolean;
}

/** Elements that only stand round others. */
const WRAPPERS = new Set(['w:smartTag', 'w:customXml', 'w:bdo', 'w:dir', 'w:sdtContent', 'w:rubyBase']);

/** Reads the content of `w:p`. */
export function readInline(paragraph: XmlElement, flow: Flow): Inline {
  return new InlineReader(paragraph, flow).read();
}

class InlineReader {
  readonly #flow: Flow;
  readonly #paragraph: XmlElement;
  readonly #properties: XmlElement | null;
  readonly #result: Inline;
  #link: string | null = null;

  constructor(paragraph: XmlElement, flow: Flow) {
    this.#flow = flow;
    this.#paragraph = paragraph;
    this.#properties = child(paragraph, 'w:pPr');
    const { page, fields } = flow;
    this.#result = { segments: [], comments: [], notes: [], boxes: [], page, isContents: fields.areContents };
  }

  read(): Inline {
    this.#walk(this.#paragraph);
    return this.#result;
  }

  #walk(element: XmlElement): void {
    for (const inner of element.children) this.#visit(inner);
  }

  #visit(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:r') return this.#run(element);
    if (name === 'w:hyperlink') return this.#hyperlink(element);
    if (name === 'w:ins' || name === 'w:moveTo') {
      this.#flow.changes.add(name === 'w:ins' ? 'insertion' : 'move', element);
      return this.#changed(element);
    }
    if (name === 'w:del' || name === 'w:moveFrom') return this.#deleted(element);
    if (name === 'w:fldSimple') return this.#simpleField(element);
    if (name === 'w:sdt') return this.#walk(child(element, 'w:sdtContent') ?? element);
    if (name === 'w:ruby' || WRAPPERS.has(name)) return this.#walk(element);
    if (name === 'mc:AlternateContent') return this.#walk(chosen(element));
    if (name === 'm:oMath' || name === 'm:oMathPara') return this.#formula(element);
  }

  #hyperlink(element: XmlElement): void {
    const outer = this.#link;
    this.#link = this.#flow.targetOf(element.attributes['r:id']) ?? outer;
    this.#walk(element);
    this.#link = outer;
  }

  /** Inside an insertion nothing ends the change; text that was inserted and deleted again is deleted. */
  #changed(element: XmlElement): void {
    const { changes } = this.#flow;
    const before = changes.isInside;
    changes.isInside = true;
    this.#walk(element);
    changes.isInside = before;
  }

  #deleted(element: XmlElement): void {
    const isMove = element.name === 'w:moveFrom';
    // A move is counted where the text has gone.
    if (!isMove) this.#flow.changes.add('deletion', element);
    const text = deletedText(element);
    if (!isMove && text.trim() !== '') this.#flow.drop(text, 'deleted text (tracked change)');
  }

  #simpleField(element: XmlElement): void {
    const { fields } = this.#flow;
    fields.begin();
    fields.addCode(element.attributes['w:instr'] ?? '');
    fields.separate();
    this.#walk(element);
    fields.end();
  }

  #formula(element: XmlElement): void {
    const text = [...descendants(element, 'm:t')].map((inner) => inner.text).join('');
    this.#add(text, this.#flow.styles.characters(this.#properties, null));
  }

  #run(run: XmlElement): void {
    const look = this.#flow.styles.characters(this.#properties, child(run, 'w:rPr'));
    for (const element of run.children) this.#inRun(element, look);
  }

  #inRun(element: XmlElement, look: CharacterLook): void {
    switch (element.name) {
      case 'w:t':
        // A line that ends in the file is only a space: breaks are elements.
        return this.#add(pictureCharacters(element.text.replace(/[\t\r\n]+/g, ' '), look.font), look);
      case 'w:tab':
      case 'w:ptab':
        return this.#add('\t', look);
      case 'w:br':
        return this.#break(element, look);
      case 'w:cr':
        return this.#add('\n', look);
      case 'w:noBreakHyphen':
        return this.#add('-', look);
      case 'w:sym':
        return this.#add(symbol(element), look);
      case 'w:lastRenderedPageBreak':
        this.#turnPage();
        return;
      case 'w:fldChar':
        return this.#fieldCharacter(element, look);
      case 'w:instrText':
        return this.#flow.fields.addCode(element.text);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(element, look);
      case 'w:commentReference':
        this.#result.comments.push(element.attributes['w:id'] ?? '');
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#drawing(element);
      case 'mc:AlternateContent':
        for (const inner of chosen(element).children) this.#inRun(inner, look);
        return;
      case 'w:ruby':
        return this.#walk(child(element, 'w:rubyBase') ?? element);
    }
  }

  #add(text: string, look: CharacterLook): void {
    const { fields, changes } = this.#flow;
    if (text === '' || !fields.areShown) return;
    if (look.hidden) return this.#flow.drop(text, 'hidden text');
    if (!changes.isInside && text.trim() !== '') changes.interrupt();
    if (fields.areContents) this.#result.isContents = true;
    this.#result.segments.push(segment(text, look, this.#link ?? fields.target));
  }

  #break(element: XmlElement, look: CharacterLook): void {
    const type = element.attributes['w:type'];
    if (type === 'page') this.#turnPage();
    else if (type !== 'column') this.#add('\n', look);
  }

  #turnPage(): void {
    this.#flow.page++;
    if (this.#result.segments.every(({ text }) => text.trim() === '')) this.#result.page = this.#flow.page;
  }

  #fieldCharacter(element: XmlElement, look: CharacterLook): void {
    const { fields } = this.#flow;
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') {
      fields.begin();
      const form = child(element, 'w:ffData');
      if (form) this.#formField(form, look);
    }
    if (type === 'separate') fields.separate();
    if (type === 'end') fields.end();
  }

  /** Boxes to tick and lists to choose from, whose text is nowhere but in the field (17.16.3). */
  #formField(form: XmlElement, look: CharacterLook): void {
    const box = child(form, 'w:checkBox');
    const list = child(form, 'w:ddList');
    const shown = box ? tick(box) : list ? choice(list) : '';
    if (shown !== '' && !look.hidden) this.#result.segments.push(segment(shown, look, null));
  }

  #note(element: XmlElement, look: CharacterLook): void {
    const id = element.attributes['w:id'];
    if (id === undefined) return;
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    // With a mark of the author's own, that mark is the text that follows, here and in the note.
    const isOwnMark = switchOfAttribute(element.attributes['w:customMarkFollows']);
    const mark = isOwnMark ? '' : `[${this.#flow.cite(kind)}]`;
    this.#result.notes.push({ kind, id, mark });
    this.#add(mark, { ...look, bold: false, italic: false, hidden: false });
  }

  #drawing(element: XmlElement): void {
    const boxes = [...textBoxes(element)];
    if (boxes.length > 0) this.#result.boxes.push(...boxes);
    else this.#flow.picture(element);
  }
}

/** A piece of text in the look of its run. */
function segment(
  text: string,
  { bold, italic, capitals, size }: CharacterLook,
  link: string | null,
): Segment {
  return { text, bold, italic, capitals, size, link };
}

/** Of the ways in which a piece is written for old and new readers, the one that is drawn: the first. */
export function chosen(alternatives: XmlElement): XmlElement {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback') ?? alternatives;
}

/** The text that a deletion takes away. */
export function deletedText(element: XmlElement): string {
  if (element.name === 'w:delText' || element.name === 'w:t') return element.text;
  if (element.name === 'w:tab' || element.name === 'w:br') return ' ';
  return element.children.map(deletedText).join('');
}

function* textBoxes(element: XmlElement): Generator<XmlElement> {
  for (const inner of element.children) {
    if (inner.name === 'w:txbxContent') yield inner;
    else if (inner.name === 'mc:AlternateContent') yield* textBoxes(chosen(inner));
    else yield* textBoxes(inner);
  }
}

/** A character of a typeface of pictures (17.3.3.30): `F0B7` of Symbol is a bullet. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) ? '' : pictureCharacter(code, element.attributes['w:font'] ?? null);
}

function pictureCharacters(text: string, font: string | null): string {
  if (font === null || !/^(?:symbol|webdings|wingdings)/i.test(font)) return text;
  return [...text].map((character) => pictureCharacter(character.codePointAt(0) ?? 0, font)).join('');
}

/** Word keeps these at F000 and up; where the typeface's own table has nothing, the character stays what it is. */
function pictureCharacter(code: number, font: string | null): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  return (font === null ? undefined : codePoint(font, place)?.string) ?? String.fromCodePoint(code);
}

function tick(box: XmlElement): string {
  const isTicked = switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false;
  return isTicked ? '☒' : '☐';
}

function choice(list: XmlElement): string {
  const chosenAt = Number(property(list, 'w:result') ?? property(list, 'w:default') ?? 0);
  const entries = list.children.filter(({ name }) => name === 'w:listEntry');
  return entries[chosenAt]?.attributes['w:val'] ?? '';
}

function switchOfAttribute(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}

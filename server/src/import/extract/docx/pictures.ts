/** Pictures, charts and drawings: they are no text, but some have text in them or behind them. */
import type { Dropped } from '../../source-document.ts';
import { counted } from './changes.ts';
import type { Part, WordPackage } from './package.ts';
import { descendants, type XmlElement } from './xml.ts';

interface Picture {
  element: XmlElement;
  /** Where it stands: what it refers to by id is of that part. */
  part: Part;
  page: number;
}

export class Pictures {
  readonly #pictures: Picture[] = [];

  add(picture: Picture): void {
    if (isShape(picture.element)) this.#pictures.push(picture);
  }

  /** `2 pictures were left out.`; null where there are none. */
  get note(): string | null {
    const count = this.#pictures.length;
    if (count === 0) return null;
    return `${counted(count, 'picture')} ${count === 1 ? 'was' : 'were'} left out.`;
  }

  /** Descriptions for those who cannot see the pictures, and the words in charts and diagrams. */
  async texts(word: WordPackage): Promise<Dropped[]> {
    const dropped: Dropped[] = [];
    for (const { element, part: from, page } of this.#pictures) {
      const texts = [...alternativeTexts(element)];
      for (const id of drawnParts(element)) {
        const part = await word.byId(id, from);
        for (const name of part ? ['a:t', 'c:v'] : []) {
          for (const { text } of part ? descendants(part.root, name) : []) texts.push(text);
        }
      }
      const text = texts.join(' ').trim();
      if (text !== '') dropped.push({ text, reason: 'text of a picture', place: { page, line: null } });
    }
    return dropped;
  }
}

/** Lines and the like, which say nothing, are drawings too. */
function isShape(element: XmlElement): boolean {
  if (element.name === 'w:object') return true;
  const kinds = ['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds'];
  return kinds.some((kind) => !descendants(element, kind).next().done);
}

function* alternativeTexts(element: XmlElement): Generator<string> {
  for (const { attributes } of descendants(element, 'wp:docPr')) {
    const text = attributes.descr ?? attributes.title;
    if (text) yield text;
  }
  for (const { attributes } of descendants(element, 'v:shape')) if (attributes.alt) yield attributes.alt;
}

/** The parts that charts and diagrams are drawn from, by the ids of their references. */
function* drawnParts(element: XmlElement): Generator<string> {
  for (const { attributes } of descendants(element, 'c:chart'))
    if (attributes['r:id']) yield attributes['r:id'];
  for (const { attributes } of descendants(element, 'dgm:relIds'))
    if (attributes['r:dm']) yield attributes['r:dm'];
}

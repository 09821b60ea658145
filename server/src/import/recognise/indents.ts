import type { ListPlace } from '../source-document.ts';

/**
 * How deep items of lists stand in a text whose markers are typed: by how far they are set in, compared with the items
 * before them.
 */
export class Indents {
  readonly #open: number[] = [];

  /**
   * The marker and the level of an item that stands inside another, with the text behind the marker; null for everything
   * else, which is as it is typed.
   *
   * @param text the line with the spaces before it; to be asked of every text in order
   */
  inner(text: string): { list: ListPlace; text: string } | null {
    const match = ITEM.exec(text);
    if (!match) {
      this.#open.length = 0;
      return null;
    }
    const [whole, space = '', marker = ''] = match;
    const indent = space.replaceAll('\t', TAB).length;
    while (this.#open.length > 0 && (this.#open.at(-1) ?? 0) >= indent + LEAST) this.#open.pop();
    const last = this.#open.at(-1);
    if (last === undefined || indent >= last + LEAST) this.#open.push(indent);
    const level = this.#open.length - 1;
    return level === 0 ? null : { list: { marker, level }, text: text.slice(whole.length) };
  }
}

const ITEM = /^([ \t\u00a0]{0,80})([-•*·▪◦●]|\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\.)[ \t\u00a0]/;
const TAB = '    ';
/** Spaces by which an item is set in; one is a slip. */
const LEAST = 2;

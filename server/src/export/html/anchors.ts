import type { DocumentModel, SectionNode } from '../../model/types.ts';

/**
 * The ids of one page. A label of the author's (`{#workforce}`) is the id of what carries it; numbered things are
 * called by their number, so that a link that someone has kept stays good; all others by their place in their section.
 */
export class Anchors {
  readonly #taken = new Set<string>();
  /** How often a name was asked for: of a thousand bullets each has the next number at once. */
  readonly #asked = new Map<string, number>();
  readonly #byStart = new Map<number, string>();
  readonly #appendices = new Map<string, string>();

  constructor(reserved: Iterable<string>) {
    for (const id of reserved) this.#taken.add(id);
  }

  /** Give a node its id: the name, with a number after it when it is taken. */
  claim(start: number, name: string): string {
    let count = this.#asked.get(name) ?? 1;
    let id = count === 1 ? name : `${name}-${count}`;
    while (this.#taken.has(id)) {
      count += 1;
      id = `${name}-${count}`;
    }
    this.#asked.set(name, count);
    this.#taken.add(id);
    if (!this.#byStart.has(start)) this.#byStart.set(start, id);
    return id;
  }

  /** The id of the node that begins at an offset; null when it is not on the page. */
  at(start: number): string | null {
    return this.#byStart.get(start) ?? null;
  }

  /** Something else that leads to a node: the caption of a table, an entry of a list. */
  alias(start: number, id: string): void {
    if (!this.#byStart.has(start)) this.#byStart.set(start, id);
  }

  claimAppendix(label: string, id: string): void {
    if (!this.#appendices.has(label)) this.#appendices.set(label, id);
  }

  /** The heading of an appendix that is attached. */
  appendix(label: string): string | null {
    return this.#appendices.get(label) ?? null;
  }
}

/** What an id is made of: letters, digits, points and hyphens. */
export function idOf(kind: string, name: string): string {
  const words = name.toLowerCase().match(/[a-z\d]+(?:\.[a-z\d]+)*/g) ?? [];
  return [kind, ...words].join('-').slice(0, LONGEST_ID);
}

const LONGEST_ID = 64;

/** `section-3` of `3.0`, `appendix-a`, `section-risk-analysis`. */
export function sectionIdName(section: SectionNode): string {
  const { heading, number, id } = section;
  if (heading.appendix !== null) return idOf('appendix', heading.appendix);
  if (number) return idOf('section', number.text.replace(/\.0$/, ''));
  return idOf('section', id ?? section.title.text.split(' ').slice(0, 6).join(' '));
}

/** The same for an exempt section: nothing of its title. */
export function stubIdName(section: SectionNode): string {
  const { heading, number, id } = section;
  return heading.appendix === null && !number && id === null ? 'exempt' : sectionIdName(section);
}

/** The marker of each recommendation by the offset of its item: `i` of `i)`. */
export function recommendationMarkers(model: DocumentModel): ReadonlyMap<number, string> {
  const markers = new Map<number, string>();
  for (const { marker, item } of model.recommendations?.items ?? []) {
    if (marker !== null) markers.set(item.start, marker);
  }
  return markers;
}

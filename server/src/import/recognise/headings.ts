import { matchSection } from '../../house/lookup.ts';
import { templateOf } from '../../house/template-of.ts';
import type { DocumentKind, House } from '../../house/types.ts';
import type { Look } from '../source-document.ts';
import { loneNumber, numberAndTitle } from './item-numbers.ts';
import type { HeadingPart, Part } from './parts.ts';
import { commonSize, fullText, isTitleLike, LARGER, type Piece, type TextPiece } from './pieces.ts';

/**
 * The headings of a body: those that a style or a look makes so and, in minutes, short numbered lines that begin items.
 * What the language itself reads as a heading (`2.0 TITLE`, capitals) stays as it is typed.
 */
export function withHeadings(pieces: readonly Piece[], kind: DocumentKind, house: House): Part[] {
  const reader = new HeadingReader(pieces, kind, templateOf(house, kind));
  const parts: Part[] = [];
  for (let at = 0; at < pieces.length; ) {
    const { part, taken } = reader.read(at);
    parts.push(part);
    at += taken;
  }
  return parts;
}

/** Words with which a decision begins; it may be set in bold. */
const DECISION = /^(?:RESOLVED|Resolved|RECOMMENDED|AGREED|NOTED|It was (?:RESOLVED|resolved|agreed))\b/;
/** `Table 1: Visits by month` stands over its table, and is no heading of a section. */
const CAPTION = /^(?:Table|Figure|Chart|Graph) \d{1,3}(?:\.\d{1,3})?\s?[:.–-]/;
const SPEAKER = /^(?:Q|A|Question|Answer)\s?\d{0,3}(?: \([^)]{1,80}\))?:/;

class HeadingReader {
  readonly #pieces: readonly Piece[];
  readonly #kind: DocumentKind;
  readonly #house: House;
  /** Levels of heading styles that the document uses, the highest first. */
  readonly #styles: readonly number[];
  readonly #size: number | null;
  /** Headings have a look of their own, so that a short line without it is none. */
  readonly #hasLooks: boolean;
  /** The headings that have numbers are items; the others stand inside them. */
  readonly #hasNumbers: boolean;
  /** The level of their style, or null where they have none. */
  readonly #numbered: number | null;
  /** The level of the style that most sections of the house have, or null where they have none. */
  readonly #sectionStyle: number | null;
  /** The figures of the last number: `27/101` has those of the year and of the item. */
  #last: number[] | null = null;

  constructor(pieces: readonly Piece[], kind: DocumentKind, house: House) {
    this.#pieces = pieces;
    this.#kind = kind;
    this.#house = house;
    const texts = pieces.filter(
      (piece): piece is TextPiece => piece.kind === 'text' && piece.role === 'body',
    );
    this.#size = commonSize(pieces);
    const headings = texts.filter((piece) => this.#hasLook(piece));
    this.#hasLooks = headings.length > 0;
    this.#styles = [...new Set(headings.flatMap(({ look }) => look.heading ?? []))].sort((a, b) => a - b);
    const numbered = headings.filter((piece) => numberAndTitle(fullText(piece)).number !== null);
    this.#hasNumbers = numbered.length > 1;
    const levels = numbered.flatMap(({ look }) => look.heading ?? []);
    this.#sectionStyle = this.#styleOfSections(texts);
    this.#numbered = levels.length > 0 ? levels.reduce((one, other) => Math.min(one, other)) : null;
  }

  read(at: number): { part: Part; taken: number } {
    const piece = this.#pieces[at] as Piece;
    if (piece.kind !== 'text' || piece.role !== 'body') return { part: piece, taken: 1 };
    const split = this.#numberApart(at, piece);
    if (split !== null) return { part: split, taken: 2 };
    if (this.#hasLook(piece)) return { part: this.#byLook(piece), taken: 1 };
    const item = this.#itemTitle(at, piece);
    return { part: item ?? piece, taken: 1 };
  }

  #hasLook({ text, look, list }: TextPiece): boolean {
    const bare = text.replaceAll('**', '');
    if (DECISION.test(bare) || SPEAKER.test(bare)) return false;
    if (look.heading === null && CAPTION.test(bare)) return false;
    // Somebody made a heading of it; that it is a sentence does not matter then.
    if (look.heading !== null) return bare.length <= LONGEST_HEADING && /\p{L}/u.test(bare);
    if (list !== null && !/\d/.test(list.marker)) return false;
    if (!isTitleLike(bare) || /^(?:Councillors?|Cllrs?) /.test(bare)) return false;
    // In minutes somebody asks it; a report may ask it of itself.
    if (bare.endsWith('?') && this.#kind === 'minutes') return false;
    if (bare.endsWith(':') && !this.#isTitleWithColon(bare.slice(0, -1))) return false;
    return look.bold || (look.size !== null && this.#size !== null && look.size >= this.#size * LARGER);
  }

  /** `Background papers:`; `Members raised the following queries:` leads in to what follows, in bold or not. */
  #isTitleWithColon(text: string): boolean {
    const section = matchSection(this.#house, text);
    if (section && section.match !== 'near') return true;
    return text.split(' ').length <= MOST_WORDS_OF_LABEL && !LEAD_IN.test(text);
  }

  #byLook(piece: TextPiece): Part {
    const whole = fullText({ ...piece, text: piece.text.replaceAll('**', '') });
    const decimal = /^(\d{1,3}(?:\.\d{1,3}){1,4})\.?\s+(?=\S)/.exec(whole);
    if (decimal) {
      const number = decimal[1] ?? '';
      const parts = number.split('.');
      const level = parts.length === 2 && parts[1] === '0' ? 1 : parts.length;
      return { kind: 'heading', level, number, title: whole.slice(decimal[0].length) };
    }
    const { number, title } = numberAndTitle(whole);
    const isNumber = number !== null && isTitleLike(title);
    if (isNumber) return { kind: 'heading', level: 1, number, title };
    return { kind: 'heading', level: this.#levelOf(piece, whole), number: null, title: whole };
  }

  #levelOf({ look }: TextPiece, title: string): number {
    const section = matchSection(this.#house, title.replace(/:$/, ''));
    const isSection = section && section.match !== 'near' && section.section.parent === null;
    if (isSection && !this.#isBelowSections(look)) return 1;
    if (this.#hasNumbers) return this.#isBesideItems(look) ? 1 : 2;
    if (look.heading === null) return this.#styles.length > 0 ? 2 : 1;
    return Math.max(this.#sectionStyle === 0 ? 2 : 1, this.#styles.indexOf(look.heading) + 1);
  }

  /** Sections that only a number makes so stand above all that have a style. */
  #styleOfSections(texts: readonly TextPiece[]): number | null {
    const counts = new Map<number, number>();
    for (const piece of texts) {
      const number = NUMBER_OF_SECTION.exec(fullText(piece).replaceAll('**', ''))?.[0] ?? '';
      if (piece.look.heading === null && number === '') continue;
      const title = fullText(piece).replaceAll('**', '').slice(number.length).replace(/:$/, '');
      const section = matchSection(this.#house, title);
      if (!section || section.match === 'near') continue;
      const level = piece.look.heading ?? 0;
      counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const [top] = this.#styles;
    // Beside sections with numbers alone, `##` is a section without one.
    return most?.[0] === 0 && top !== undefined && top <= 2 ? top : (most?.[0] ?? null);
  }

  /** `Financial implications` in a smaller style than the sections, as below `Implications`. */
  #isBelowSections({ heading }: Look): boolean {
    return heading !== null && this.#sectionStyle !== null && heading > this.#sectionStyle;
  }

  /** `PART II` between the items, set like their titles. */
  #isBesideItems({ heading, capitals }: Look): boolean {
    return heading !== null && this.#numbered !== null ? heading <= this.#numbered : capitals;
  }

  /** `CYP4` or `4.` on one line and the title on the next. */
  #numberApart(at: number, piece: TextPiece): HeadingPart | null {
    const number = this.#kind === 'minutes' ? loneNumber(fullText(piece)) : null;
    const next = this.#pieces[at + 1];
    if (number === null || next?.kind !== 'text' || next.list !== null || !isTitleLike(next.text))
      return null;
    if (!this.#follows(number)) return null;
    return { kind: 'heading', level: 1, number, title: next.text.replaceAll('**', '') };
  }

  /** In minutes without looks, `4. Inspection of Services` on a line of its own, the next number, text below it. */
  #itemTitle(at: number, piece: TextPiece): HeadingPart | null {
    if (this.#kind !== 'minutes' || this.#hasLooks) return null;
    const { number, title } = numberAndTitle(fullText(piece).replaceAll('**', ''));
    if (number === null) return this.#standingItem(piece, this.#pieces[at + 1]);
    if (!isTitleLike(title) || /:$/.test(title) || !/^[\p{Lu}‘“]/u.test(title)) return null;
    const before = this.#pieces[at - 1];
    const next = this.#pieces[at + 1];
    if (before?.kind === 'text' && /(?::|–|-|\bthat)$/i.test(before.text)) return null;
    if (next?.kind === 'text' && next.text.length < SHORTEST_NARRATIVE && !/[.:]$/.test(next.text))
      return null;
    return next !== undefined && this.#follows(number) ? { kind: 'heading', level: 1, number, title } : null;
  }

  /** `Declarations of interest` over a sentence. */
  #standingItem({ text, list }: TextPiece, next: Piece | undefined): HeadingPart | null {
    const section = list === null && isTitleLike(text) ? matchSection(this.#house, text) : null;
    const isOverText = next?.kind === 'text' && /[.:]$/.test(next.text);
    if (!section || section.match === 'near' || !isOverText) return null;
    return { kind: 'heading', level: 1, number: null, title: text };
  }

  /** Items are numbered one after another; a number may be left out with an item that is private. */
  #follows(number: string): boolean {
    const values = (number.match(/\d+/g) ?? []).map(Number);
    const last = this.#last;
    const follows =
      last === null ||
      last.length !== values.length ||
      values.some(
        (value, at) => isNext(value, last[at] ?? 0) && others(values, at).join() === others(last, at).join(),
      );
    if (follows) this.#last = values;
    return follows;
  }
}

function isNext(value: number, last: number): boolean {
  return value > last && value <= last + MOST_LEFT_OUT;
}

function others(values: readonly number[], at: number): number[] {
  return values.filter((_, index) => index !== at);
}

/** `2. `, `2.0 `. */
const NUMBER_OF_SECTION = /^\d{1,2}(?:\.0)?\.?\s+/;
const LONGEST_HEADING = 300;
const MOST_WORDS_OF_LABEL = 3;
const LEAD_IN = /\b(?:asked|raised|said|queried|commented|noted|agreed|considered|following|that)$/i;
const SHORTEST_NARRATIVE = 100;
const MOST_LEFT_OUT = 3;

import type { SourceBlock } from '../source-document.ts';
import { wordsOf } from '../words.ts';

/**
 * Which hyphens at the end of a line are of the word (`self-` / `assessed`) and which only divide it (`pub-` / `lic`).
 * The rest of the document decides where it has the word; otherwise what compounds are made of.
 */
export class Hyphens {
  readonly #words: ReadonlySet<string>;
  readonly #compounds: ReadonlySet<string>;

  constructor(blocks: readonly SourceBlock[]) {
    const text = blocks
      .map((block) => (block.kind === 'table' ? block.rows.flat().join('\n') : block.text))
      .join('\n');
    this.#compounds = new Set((text.match(COMPOUND) ?? []).map((word) => word.toLowerCase()));
    this.#words = new Set(wordsOf(text.replace(DIVIDED, ' ')));
  }

  /** Two lines as one, where the first ends in a hyphen within a word; null where it does not. */
  joined(before: string, after: string): string | null {
    const broken = /(\p{L}{1,40})-$/u.exec(before)?.[1];
    const rest = /^\p{Ll}{1,40}/u.exec(after)?.[0];
    if (broken === undefined || rest === undefined) return null;
    return this.#isCompound(broken.toLowerCase(), rest)
      ? `${before}${after}`
      : `${before.slice(0, -1)}${after}`;
  }

  /** A text of several lines with the words that line ends divide made whole; its other line ends stay. */
  undivided(text: string): string {
    return text.replace(DIVIDED, (divided, broken: string, rest: string) => {
      return this.joined(`${broken}-`, rest) ?? divided;
    });
  }

  #isCompound(first: string, second: string): boolean {
    if (this.#compounds.has(`${first}-${second}`)) return true;
    if (this.#words.has(`${first}${second}`)) return false;
    if (FIRST.has(first) || SECOND.has(second)) return true;
    return this.#words.has(first) && this.#words.has(second);
  }
}

const COMPOUND = /\p{L}{1,40}-\p{L}{1,40}/gu;
/** A word with a hyphen before the end of its line, and how the next line goes on. */
const DIVIDED = /(\p{L}{1,40})-[ \t]{0,8}\n[ \t]{0,80}(\p{Ll}{1,40})/gu;

/** Halves of compounds in council papers: `non-executive`, `decision-making`, `borough-wide`. */
const FIRST = new Set(
  (
    'self non co ex pre post multi inter cross sub anti well long short high low full part mid half first second third ' +
    'one two three four five six ten cost decision vice by on off in out up over under re best better year day face'
  ).split(' '),
);
const SECOND = new Set(
  (
    'making based led wide term time related specific funded owned free going running quality level class year old up off ' +
    'out to of in on by scale style type chair profit domestic house build day week month person effective site end'
  ).split(' '),
);

import type { SourceBlock } from '../source-document.ts';
import { wordsOf } from '../words.ts';

/**
 * Which hyphens at the end of a line are of the word (`self-` / `assessed`) and which only divide it (`pub-` / `lic`).
 * The rest of the document decides; where it does not have the word, the hyphen stays: word processors break lines at
 * the hyphens that are there, and few divide words.
 */
export class Hyphens {
  readonly #words: ReadonlySet<string>;
  readonly #compounds: ReadonlySet<string>;

  constructor(blocks: readonly SourceBlock[]) {
    const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
    this.#compounds = new Set(texts.flatMap(compoundsOf));
    this.#words = new Set(texts.flatMap(wholeWords).flatMap(beginningsOf));
  }

  /** Two lines as one, where the first ends in a hyphen within a word; null where it does not. */
  joined(before: string, after: string): string | null {
    const [rest] = /^\p{Ll}+/u.exec(after) ?? [];
    const first = before.endsWith('-') ? lastWord(before.slice(0, -1)) : '';
    if (first === '' || rest === undefined) return null;
    return this.#isCompound(first.toLowerCase(), rest)
      ? `${before}${after}`
      : `${before.slice(0, -1)}${after}`;
  }

  /** A text of several lines with the words that line ends divide made whole; its other line ends stay. */
  undivided(text: string): string {
    const lines: string[] = [];
    for (const line of text.split('\n')) {
      const before = lines.at(-1)?.trimEnd();
      const joined = before === undefined ? null : this.joined(before, line.trimStart());
      if (joined === null) lines.push(line);
      else lines[lines.length - 1] = joined;
    }
    return lines.join('\n');
  }

  #isCompound(first: string, second: string): boolean {
    return this.#compounds.has(`${first}-${second}`) || !this.#words.has(`${first}${second}`);
  }
}

/** A word with its beginnings, so that `approves` knows `approve`. */
function beginningsOf(word: string): string[] {
  const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
  const beginnings = [word];
  for (let length = shortest; length < word.length; length += 1) beginnings.push(word.slice(0, length));
  return beginnings;
}

const SHORTEST_STEM = 5;
const LONGEST_ENDING = 3;

/** `decision-making` of every text that has it within a line. */
function compoundsOf(text: string): string[] {
  const chains = (text.match(/[\p{L}-]+/gu) ?? []).filter((chain) => chain.includes('-'));
  return chains.flatMap((chain) => {
    const parts = chain.toLowerCase().split('-');
    return parts.slice(1).flatMap((part, index) => (parts[index] && part ? [`${parts[index]}-${part}`] : []));
  });
}

/** The words of a text but those that the end of a line may divide. */
function wholeWords(text: string): string[] {
  let isDivided = false;
  return text.split('\n').flatMap((line) => {
    const words = wordsOf(line).slice(isDivided ? 1 : 0);
    isDivided = line.trimEnd().endsWith('-');
    return isDivided ? words.slice(0, -1) : words;
  });
}

/** The letters at the end of a text. */
function lastWord(text: string): string {
  return (
    text
      .slice(-LONGEST_WORD)
      .split(/\P{L}+/u)
      .at(-1) ?? ''
  );
}

const LONGEST_WORD = 40;

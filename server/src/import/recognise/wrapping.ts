import type { SourceBlock } from '../source-document.ts';

/**
 * The width at which the lines of a document were broken, in characters, or null when they were not: then a line is as
 * long as its paragraph, or as its author wanted it.
 */
export function wrapWidth(blocks: readonly SourceBlock[]): number | null {
  const lengths: number[] = [];
  const continued: number[] = [];
  let ended = 0;
  for (const block of blocks) {
    if (block.kind === 'table' || block.role !== 'body') continue;
    // The last line of a paragraph says nothing.
    const lines = block.text.split('\n');
    for (const [at, line] of lines.slice(0, -1).entries()) {
      lengths.push(line.trimEnd().length);
      if (/^\s*\p{Ll}\p{Ll}/u.test(lines[at + 1] ?? '')) continued.push(line.trimEnd().length);
      if (/[.?!:;]["”’')]{0,3}\s*$/.test(line)) ended += 1;
    }
  }
  if (lengths.length > 0 && lengths.length < FEWEST) return widthOfFew(lengths, ended);
  // Where almost every line is a sentence, lines are what they were meant to be.
  const width = ended > lengths.length * MOST_ENDED ? null : widthOf(lengths);
  // Where no line is blank, titles and last lines are among them: those that go on in lower case tell.
  return width ?? (continued.length >= FEWEST ? widthOf(continued) : null);
}

/** The width that at least half of some lines come near. */
function widthOf(lengths: readonly number[]): number | null {
  const sorted = lengths.toSorted((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const full = sorted.filter((length) => length >= width * FULL).length;
  return width >= NARROWEST && width <= WIDEST && full >= sorted.length / 2 ? width : null;
}

/** The same where a text is short: lines of running text that break off far to the right. */
function widthOfFew(lengths: readonly number[], ended: number): number | null {
  const width = Math.max(...lengths);
  return ended === 0 && Math.min(...lengths) >= SHORTEST_RUNNING && width <= WIDEST ? width : null;
}

/** Whether the first word of the next line had no room on this one: lines of a proportional face differ in length. */
export function isFull(line: string, next: string, width: number): boolean {
  const word = next.trim().indexOf(' ');
  return line.trimEnd().length + 1 + (word < 0 ? next.trim().length : word) > width * FULL;
}

const FEWEST = 3;
/** Titles and lines of a form are shorter. */
const SHORTEST_RUNNING = 60;
const FULL = 0.8;
const MOST_ENDED = 0.6;
const NARROWEST = 40;
const WIDEST = 130;

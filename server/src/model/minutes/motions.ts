import type { Content } from '../../../../grammar/src/index.ts';
import { readPeople } from './people.ts';
import type { Person } from './types.ts';

/** Who moved and who seconded, as far as a text says it. */
export interface Motion {
  mover: Person | null;
  seconder: Person | null;
}

/** `MOVED by`, `Proposer:`, `on the motion of`; the name stands behind it, or before it: `Councillor A Ashe MOVED`. */
const VERB = /\b(moved|proposed|proposer|mover|motion of|seconded|seconder)\b(?: by|:)?/gi;
const STYLES = ['Councillor ', 'Cllr ', 'Cllr. ', 'Alderman '];
const OFFICE = /^the (?:Vice-)?(?:Chair|Chairman|Chairperson|Chairwoman), /;
const NAME_WORD = /^\p{Lu}(?:\.|[\p{L}'’-]*)$/u;
const PARTICLE = /^(?:de|da|la|le|van|von|den|der|du|di)$/;
const ADVERB = / (?:then|formally|duly)$/;
/** `Smith (A)` is another than `Smith (B)`. */
const INITIALS = /^ \([A-Z]{1,3}\)/;
const MOST_WORDS = 6;
/** Longer than any name with its style. */
const REACH = 80;

/** The motion that a paragraph reports: `MOVED by Councillor A Ashe, SECONDED by Councillor B Birch`; null without one. */
export function readMotion(content: Content): Motion | null {
  const { text } = content;
  const motion: Motion = { mover: null, seconder: null };
  for (const match of text.matchAll(VERB)) {
    const side = /^second/i.test(match[1] ?? '') ? 'seconder' : 'mover';
    if (motion[side]) continue;
    const name = nameFrom(text, match.index + match[0].length) ?? nameBefore(text, match.index);
    if (name) motion[side] = readPeople(content, name.start, name.end)[0] ?? null;
  }
  return motion.mover || motion.seconder ? motion : null;
}

/** The name that begins behind a verb, as indices of the text, or null. */
function nameFrom(text: string, after: number): { start: number; end: number } | null {
  if (text.charAt(after) !== ' ') return null;
  const behind = text.slice(after + 1, after + 1 + REACH);
  const start = after + 1 + (OFFICE.exec(behind)?.[0].length ?? 0);
  const style = STYLES.find((word) => text.startsWith(word, start));
  const length = style === undefined ? 0 : nameLength(text.slice(start + style.length, start + REACH));
  if (style === undefined || length === 0) return null;
  const end = start + style.length + length;
  return { start, end: end + (INITIALS.exec(text.slice(end, end + 8))?.[0].length ?? 0) };
}

/** The name that ends before a verb. */
function nameBefore(text: string, at: number): { start: number; end: number } | null {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at).trimEnd().replace(ADVERB, '');
  const [found] = STYLES.map((style) => ({ style, at: before.lastIndexOf(style) }))
    .filter((one) => one.at >= 0)
    .sort((a, b) => b.at - a.at);
  if (!found) return null;
  const name = before.slice(found.at + found.style.length);
  return name !== '' && nameLength(name) === name.length
    ? { start: from + found.at, end: from + before.length }
    : null;
}

/** How much of a text is a name: words that begin with a capital, with the particles between them. */
function nameLength(text: string): number {
  let length = 0;
  let at = 0;
  for (const word of text.split(' ', MOST_WORDS)) {
    const bare = word.replace(/[,;:)]{1,3}$/, '');
    // A full stop ends the name, unless it is behind an initial.
    const isLast = bare !== word || (word.length > 2 && word.endsWith('.'));
    const name = isLast && bare.endsWith('.') ? bare.slice(0, -1) : bare;
    if (NAME_WORD.test(name)) length = at + name.length;
    else if (!PARTICLE.test(name)) break;
    if (isLast) break;
    at += word.length + 1;
  }
  return length;
}

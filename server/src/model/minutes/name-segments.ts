import { hasPost, IS_STYLE, STYLE_AT_START, withoutNotes } from './name-words.ts';

/** A stretch of a list of names, with what parts it from the one before. */
export interface NameSegment {
  /** Indices of the text. */
  start: number;
  end: number;
  /** `name`: nothing but that another name begins; `:` behind a label, `Lay members: …`. */
  after: '' | ',' | ';' | ':' | 'line' | 'and' | 'column' | 'name';
}

/**
 * The stretches of a list of names: between commas, semicolons, line ends, columns and `and`, but not inside brackets; and
 * where a name begins behind another with nothing between them, as columns come out when they are copied.
 *
 * @param lineEnds where a line end parts two names: see `nameLineEnds`
 */
export function nameSegments(text: string, from: number, lineEnds: ReadonlySet<number>): NameSegment[] {
  const segments: NameSegment[] = [];
  let depth = 0;
  let start = from;
  let after: NameSegment['after'] = '';
  const close = (end: number, separator: NameSegment['after'], next: number) => {
    if (text.slice(start, end).trim() !== '') segments.push({ ...trimmed(text, start, end), after });
    start = next;
    after = separator;
  };
  for (let at = from; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === ',' || char === ';') close(at, char, at + 1);
    else if (lineEnds.has(at)) close(at, 'line', at + 1);
    else if (char === ':' && text.charAt(at + 1) === ' ' && !isStyleBefore(text, start, at))
      close(at, ':', at + 1);
    else if (char !== ' ') continue;
    else if (partsColumns(text, start, at)) close(at, 'column', at + 1);
    else if (text.startsWith(' and ', at) || text.startsWith(' & ', at)) {
      const next = text.indexOf(' ', at + 1) + 1;
      // `Director of Adults and Health` is one post.
      if (!hasPost(withoutNotes(text.slice(start, at))) || beginsPerson(text, next)) close(at, 'and', next);
    } else if (partsNames(text, start, at)) close(at, 'name', at + 1);
  }
  close(text.length, '', text.length);
  return segments;
}

/** Nobody has a longer name. */
const LONGEST_NAME = 80;
const FULL_NAME = /\p{L}\.? {1,3}\p{Lu}[\p{L}'’-]+$/u;

/** Three blanks, or two behind a name that is whole: `A Ashe  B Birch`, but `Cllr  A.  Ashe`. */
function partsColumns(text: string, start: number, at: number): boolean {
  if (text.charAt(at + 1) !== ' ' || /^ +\(/.test(text.slice(at, at + 20))) return false;
  if (text.charAt(at + 2) === ' ' || text.charAt(at - 1) === ' ') return true;
  const before = nameBefore(text, start, at);
  return FULL_NAME.test(before) && !hasPost(before);
}

const MEMBER = /^(?:Councillors?|Cllrs?)\b/;
const STYLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Reverend|Rev)\b\.? +\p{Lu}/u;
const INITIALS = /^(?:\p{Lu}(?:\. ?| )){1,3}\p{Lu}[\p{L}'’-]+/u;
const INITIALS_ALONE = new RegExp(`${INITIALS.source}$`, 'u');

/** `Cllr A Ashe Cllr B Birch`, `Mr A Ashe Mrs B Birch`, `A Ashe B Birch`; `John B Birch` is one. */
function partsNames(text: string, start: number, at: number): boolean {
  if (!/\p{Lu}/u.test(text.charAt(at + 1))) return false;
  const behind = text.slice(at + 1, at + 1 + LONGEST_NAME);
  if (MEMBER.test(behind)) return text.slice(start, at).trim() !== '' && !isStyleBefore(text, start, at);
  if (STYLED.test(behind)) return isNameEnd(nameBefore(text, start, at));
  return INITIALS.test(behind) && INITIALS_ALONE.test(withoutNotes(nameBefore(text, start, at)));
}

/** Whether what stands before ends with a name or a bracket: in `on behalf of Mr A Ashe` it does not. */
function isNameEnd(before: string): boolean {
  return before.endsWith(')') || /^\p{Lu}/u.test(before.slice(before.lastIndexOf(' ') + 1));
}

function beginsPerson(text: string, at: number): boolean {
  const behind = text.slice(at, at + LONGEST_NAME);
  return MEMBER.test(behind) || STYLED.test(behind) || INITIALS.test(behind);
}

function isStyleBefore(text: string, start: number, at: number): boolean {
  return at - start <= LONGEST_NAME && IS_STYLE.test(text.slice(start, at).trim());
}

/** What stands before a place without what it is addressed by; '' for what is too long to be a name. */
function nameBefore(text: string, start: number, at: number): string {
  if (at - start > LONGEST_NAME || isStyleBefore(text, start, at)) return '';
  const { start: from } = trimmed(text, start, at);
  return text.slice(from, at).replace(STYLE_AT_START, '');
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /[\s*:.–-]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s*.:]/.test(text.charAt(end - 1))) end -= 1;
  if (text.slice(start, start + 4) === 'and ') start += 4;
  return { start, end };
}

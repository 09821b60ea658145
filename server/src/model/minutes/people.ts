/** Names as minutes list them: `Councillors A Ashe (Chair), B Birch and C Cedar (from 7.10 p.m.)`. */
import type { Content } from '../../../../grammar/src/index.ts';
import { nameLineEnds } from './name-lines.ts';
import { pieceOf } from './piece.ts';
import type { Person } from './types.ts';

const STYLES =
  'Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Provost|Bailie|Alderman|Aldermen|Reverend|Rev|Canon';
/** `County Cllr M Broome` at a meeting of a parish. */
const TIER = '(?:County|District|Borough|City|Town|Parish|Community|Unitary|Ward)';
const IS_TIER = new RegExp(`^(?:The )?${TIER}$`);
/** One or more: `Councillor Mrs B Luck`. */
const STYLE_AT_START = new RegExp(`^(?:The )?(?:${TIER} )?(?:(?:${STYLES})\\b\\.?:? +){1,3}`);
const FIRST_STYLE = new RegExp(`^(?:The )?(?:${TIER} )?(${STYLES})\\b`);
const SEVERAL = /^(?:Councillors|Cllrs|Aldermen)\b/;
/** Words that make the name of a post. */
const POST =
  /\b(?:Director|Officer|Manager|Head|Solicitor|Chief|Clerk|Lead|Leader|Adviser|Advisor|Executive|Secretary|Monitoring|Planner|Engineer|Lawyer|Accountant|Assistant|Coordinator|Co-ordinator|Consultant|Auditor|Treasurer|Constable|Inspector|Superintendent|Nurse|Surveyor|Specialist|Administrator|Registrar|Analyst|Barrister|Counsel|Mayor|Principal|Headteacher|Representative|Partner|Team|Service|Services|Council|Board|Trust|Unit)\b/;
const CHAIRS = /\b(?:Convener|Convenor|Chair|Chairman|Chairwoman|Chairperson|Vice|Deputy|in the chair)\b/i;
/** What stands where nobody is named. */
const NOBODY =
  /^(?:none|nil|n\/a|no(?: apologies)?|there were none|there were no|all members were present|not applicable)\b/i;
const PARTICLE = /^(?:da|de|di|du|la|le|van|von|den|der|del|dos|al|el|ap|ferch|y)$/i;

/** `The Mayor, Councillor A Ashe`: what somebody is, before who it is. */
const OFFICE_BEFORE_NAME =
  /^(?:The )?(?:(?:Deputy|Vice|Vice-|Lord|Lady|Worshipful|Right) ?){0,3}(?:Mayor|Mayoress|Provost|Leader|Chair|Chairman|Chairwoman|Chairperson|Convener|Convenor|President)(?: of the Council)?$/;
/** `A Ashe and B Birch. Clerk: C Cedar. Members of the public: 4.` names others behind the members. */
const OTHERS =
  /[.;] (?:The )?(?:Clerk|Officers?|Also|In attendance|Apologies|Absent|Members of the|Public|Press)\b(?=[^:;]{0,40}:)/;

/** A sentence before the names: `Apologies for absence were received from`, `Members present were`. */
const BEFORE_NAMES =
  /^[^:()]{0,160}?\b(?:(?:received|accepted|submitted|sent|tendered|intimated|given|recorded|noted)(?: and (?:accepted|noted|approved))? (?:from|by|for)|on behalf of|present were)\b:?/i;

/**
 * The people that a stretch of text lists. Text that names nobody gives none; what is not a name is passed over.
 *
 * @param from index of `content.text`
 */
export function readPeople(content: Content, from = 0, to = content.text.length): Person[] {
  const all = content.text.slice(from, to);
  const whole = all.slice(0, OTHERS.exec(all)?.index ?? all.length);
  const before = BEFORE_NAMES.exec(whole)?.[0].length ?? 0;
  const people: Person[] = [];
  let style: string | null = null;
  // `Councillors A, Mrs B and C`: what C is, stands before A.
  let ofAll: string | null = null;
  // In a stretch of a sentence a line end parts nothing.
  const lineEnds = new Set(all.length === content.text.length ? nameLineEnds(content) : []);
  const segments = segmentsOf(whole, before, lineEnds);
  for (const [index, { start, end, after }] of segments.entries()) {
    const text = whole.slice(start, end);
    const styled = STYLE_AT_START.exec(text)?.[0] ?? '';
    if (styled !== '') style = FIRST_STYLE.exec(styled)?.[1] ?? null;
    if (SEVERAL.test(style ?? '')) ofAll = style;
    const next = segments[index + 1];
    if (styled === '' && next && isBeforeName(text, next, whole)) continue;
    const previous = people.at(-1);
    const isBehindName = after === ',' || (after === 'column' && isColumnOf(segments[index - 1], whole));
    if (styled === '' && previous && isBehindName && isPost(withoutNotes(text))) {
      previous.post ??= withoutNotes(text);
      Object.assign(previous, pieceOf(content, previous.from, from + end));
      continue;
    }
    const person = readPerson(content, from + start, from + end, styled.length, style);
    if (person) people.push(person);
    const column = segments[index - 1];
    if (person && after === 'column' && column) person.post ??= postIn(whole.slice(column.start, column.end));
    if (style !== null && styled !== '' && !SEVERAL.test(styled)) style = ofAll;
  }
  return people;
}

/** What a name is compared by: the surname with its particles, in lower case. */
export function surnameOf(name: string): string {
  const words = withoutHonours(name).replaceAll('’', "'").split(' ');
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? '')) first -= 1;
  if (first === 1 && PARTICLE.test(words[0] ?? '')) first = 0;
  return words.slice(first).join(' ').toLowerCase();
}

/** Whether two names may be of one person: the surnames agree, and so do the initials where both have them. */
export function isSamePerson(one: string, other: string): boolean {
  if (surnameOf(one) !== surnameOf(other)) return false;
  const a = initialOf(one);
  const b = initialOf(other);
  return a === '' || b === '' || a === b;
}

/** A name out of running text without what it is addressed by: `Councillor A Ashe` → `A Ashe`. */
export function withoutStyle(text: string): string {
  return text.replace(STYLE_AT_START, '').trim();
}

/** Whether somebody presided, by what stands in brackets behind the name. */
export function isChair({ notes }: Person): boolean {
  return notes.some(
    (note) => /\b(?:chair|convenor|convener)/i.test(note) && !/\b(?:vice|deputy)\b/i.test(note),
  );
}

/** Whether a person is a member, by how they are addressed. */
export function isCouncillor({ style }: Person): boolean {
  return style !== null && /^(?:Councillors?|Cllrs?|Alderm[ae]n|Bailie)$/.test(style);
}

function initialOf(name: string): string {
  const written = withoutHonours(name);
  return surnameOf(name).length === written.length ? '' : written.charAt(0).toLowerCase();
}

function withoutHonours(name: string): string {
  return name.replace(/,? (?:OBE|MBE|CBE|BEM|JP|MP|QC|KC|AM|MS)$/, '');
}

/** A stretch of a list of names, with what parts it from the one before. */
interface Segment {
  start: number;
  end: number;
  after: '' | ',' | ';' | 'line' | 'and' | 'column';
}

/** `The Mayor, Councillor A Ashe`, or the first of two columns: a place or a post, and whoever sits for it. */
function isBeforeName(text: string, next: Segment, whole: string): boolean {
  const behind = whole.slice(next.start, next.end);
  const isStyled = STYLE_AT_START.test(behind);
  if (next.after === 'column') return isStyled || (isPost(text) && !isPost(withoutNotes(behind)));
  return next.after === ',' && isStyled && OFFICE_BEFORE_NAME.test(text);
}

/** Whether a column is the first one, and names somebody. */
function isColumnOf(column: Segment | undefined, whole: string): boolean {
  return column !== undefined && column.after !== 'column' && !isPost(whole.slice(column.start, column.end));
}

function postIn(column: string): string | null {
  return isPost(column) && !STYLE_AT_START.test(column) ? column : null;
}

/** Blanks that part columns. */
const COLUMN = /^ {3,}/;

/** Between commas, semicolons, line ends, columns and `and`, but not inside brackets. */
function segmentsOf(text: string, from: number, lineEnds: ReadonlySet<number>): Segment[] {
  const segments: Segment[] = [];
  let depth = 0;
  let start = from;
  let after: Segment['after'] = '';
  const close = (end: number, separator: Segment['after'], next: number) => {
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
    else if (char === ' ' && text.startsWith('   ', at)) {
      const next = at + (COLUMN.exec(text.slice(at))?.[0].length ?? 0);
      close(at, 'column', next);
      at = next - 1;
    } else if (char === ' ' && text.startsWith(' and ', at)) {
      // `Director of Adults and Health` is one post.
      if (!POST.test(withoutNotes(text.slice(start, at)))) close(at, 'and', at + 5);
    } else if (char === ' ' && /^ (?:Councillors?|Cllrs?)\b/.test(text.slice(at, at + 13))) {
      const before = text.slice(start, at).trim();
      if (before !== '' && !IS_TIER.test(before)) close(at, 'line', at + 1);
    }
  }
  close(text.length, '', text.length);
  return segments;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && /[\s*:.–-]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s*.:]/.test(text.charAt(end - 1))) end -= 1;
  if (text.slice(start, start + 4) === 'and ') start += 4;
  return { start, end };
}

function isPost(text: string): boolean {
  return POST.test(text) && !/^\p{Lu}\.? \p{Lu}[\p{Ll}'’-]+$/u.test(text);
}

function withoutNotes(text: string): string {
  return text.replace(/ ?\([^()]{0,200}\)/g, '').trim();
}

function readPerson(
  content: Content,
  from: number,
  to: number,
  styled: number,
  style: string | null,
): Person | null {
  const text = content.text.slice(from, to);
  if (NOBODY.test(text)) return null;
  const notes: string[] = [];
  let post: string | null = null;
  for (const [, note = ''] of text.matchAll(/\(([^()]{0,200})\)/g)) {
    if (isPost(note) && !CHAIRS.test(note)) post ??= note.trim();
    else notes.push(note.trim());
  }
  const [first = '', ...rest] = withoutNotes(text.slice(styled)).split(/ [–—-] /);
  if (rest.length > 0) {
    const said = rest.join(' – ');
    if (CHAIRS.test(said) && !POST.test(said)) notes.push(said);
    else post ??= said;
  }
  const name = first.replaceAll('*', '').trim();
  if (!isName(name)) return null;
  return { ...pieceOf(content, from, to), style, name, post, notes };
}

/** One to six words that each begin as a name does. */
function isName(text: string): boolean {
  const words = text.split(' ');
  if (text === '' || words.length > 6) return false;
  if (!/^(?:\p{Lu}|[a-z]{1,3} \p{Lu})/u.test(text)) return false;
  return words.every((word) => /^[\p{Lu}(‘'"“]/u.test(word) || PARTICLE.test(word));
}

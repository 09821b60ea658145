/** Names as minutes list them: `Councillors A Ashe (Chair), B Birch and C Cedar (from 7.10 p.m.)`. */
import type { Content } from '../../../../grammar/src/index.ts';
import { nameLineEnds } from './name-lines.ts';
import { type NameSegment, nameSegments } from './name-segments.ts';
import { FIRST_STYLE, hasPost, isPost, STYLE_AT_START, withoutNotes } from './name-words.ts';
import { pieceOf } from './piece.ts';
import type { Person } from './types.ts';

const SEVERAL = /^(?:Councillors|Cllrs|Aldermen)\b/;
const CHAIRS = /\b(?:Convener|Convenor|Chair|Chairman|Chairwoman|Chairperson|Vice|Deputy|in the chair)\b/i;
/** What stands behind a comma or in a column of its own: `Councillor A Ashe, Vice-Chair`. */
const CHAIR_ALONE =
  /^(?:(?:(?:vice|deputy)[ -])?(?:chair|chairman|chairwoman|chairperson|convener|convenor)|(?:was )?in the chair|presiding)$/i;
const PRESIDING = / (?:in the chair|presiding)$/i;
/** What stands where nobody is named. */
const NOBODY =
  /^(?:none|nil|n\/a|no(?: apologies)?|there were none|there were no|all members were present|not applicable|vacan(?:t|cy))\b/i;
/** `Councillor A Ashe, OBE` */
const HONOURS = '(?:OBE|MBE|CBE|BEM|JP|MP|QC|KC|AM|MS)';
const HONOURS_BEHIND = new RegExp(`,? ${HONOURS}$`);
const HONOURS_ALONE = new RegExp(`^${HONOURS}$`);
/** `Councillor Ashe due to illness` */
const REASON = / (?:due to|owing to|because of)\b.*/;
/** What a list of members may say in a column behind the names. */
const PARTY =
  /^(?:labour|conservative|independent|green|liberal democrat|lib dem|plaid cymru|snp|reform uk)s?(?: party| group)?$/i;
/** Whoever holds such a post is no member (Local Government Act 1972 section 116): `Cllr B Birch, the Clerk` are two. */
const PAID_POST =
  /^(?:the )?(?:(?:deputy|assistant|acting|town|parish|democratic services) ){0,3}(?:clerk|officer)$/i;
/** `Cllrs A Ashe, B Birch; Clerk C Cedar` */
const POST_BEFORE_NAME = /^((?:(?:Deputy|Assistant|Acting|Town|Parish) ){0,2}Clerk) (?=\p{Lu}\S* \p{Lu})/u;
const PARTICLE = /^(?:da|de|di|du|la|le|van|von|den|der|del|dos|al|el|ap|ferch|y)$/i;

/** `The Mayor, Councillor A Ashe`: what somebody is, before who it is. */
const OFFICE_BEFORE_NAME =
  /^(?:The )?(?:(?:Deputy|Vice|Vice-|Lord|Lady|Worshipful|Right) ?){0,3}(?:the )?(?:Mayor|Mayoress|Provost|Leader|Chair|Chairman|Chairwoman|Chairperson|Convener|Convenor|President)(?: of the Council)?$/;
/** `The Mayor (Councillor A Ashe) in the Chair` */
const HOLDER = /^([^()]{3,60}) \(([^()]{3,80})\)(?: (in the chair|presiding))?$/i;
/** `A Ashe and B Birch. Clerk: C Cedar. Members of the public: 4.` names others behind the members. */
const OTHERS =
  /[.;] (?:The )?(?:Clerk|Officers?|Also|In attendance|Apologies|Absent|Members of the|Public|Press)\b(?=[^:;]{0,40}:)/i;

/** A sentence before the names: `Apologies for absence were received from`, `Members present were`. */
const BEFORE_NAMES =
  /^[^:()]{0,160}?\b(?:(?:received|accepted|submitted|sent|tendered|intimated|given|recorded|noted)(?: and (?:accepted|noted|approved))? (?:from|by|for)|apologies(?: for absence)? from|on behalf of|present were)\b:?/i;

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
  const segments = nameSegments(whole, before, lineEnds);
  for (const [index, { start, end, after }] of segments.entries()) {
    const holder = holderIn(whole.slice(start, end));
    const [at, to] = holder ? [start + holder.start, start + holder.end] : [start, end];
    const text = whole.slice(at, to);
    const styled = STYLE_AT_START.exec(text)?.[0] ?? '';
    if (styled !== '') style = FIRST_STYLE.exec(styled)?.[1] ?? null;
    if (SEVERAL.test(style ?? '')) ofAll = style;
    const next = segments[index + 1];
    if (next?.after === ':' && styled === '' && !tellsOffice(whole.slice(next.start, next.end))) {
      // Those behind a label are no more what those before it are.
      [style, ofAll] = [null, null];
      continue;
    }
    const previous = people.at(-1);
    // In `A Ashe, Chair, Councillor B Birch` it stands behind the name.
    const isTold = previous !== undefined && after === ',' && CHAIR_ALONE.test(text);
    if (styled === '' && next && !isTold && isBeforeName(text, next, whole)) continue;
    const column = segments[index - 1];
    const isBehindName = after === ',' || after === ':' || (after === 'column' && isColumnOf(column, whole));
    if (styled === '' && previous && isBehindName && describe(previous, withoutNotes(text))) {
      Object.assign(previous, pieceOf(content, previous.from, from + end));
      continue;
    }
    if (styled === '' && after === 'column' && isDescription(text, column, whole)) continue;
    const person = readPerson(content, from + at, from + to, styled.length, style);
    if (person) {
      people.push(person);
      person.notes.push(...(holder?.notes ?? []));
      // `Vice-Chair: Cllr B Birch`, `Chief Executive   F Fir`
      if (column && (after === 'column' || after === 'name' || after === ':')) {
        const said = whole.slice(column.start, column.end);
        if (!STYLE_AT_START.test(said)) describe(person, withoutNotes(said));
      }
    }
    if (style !== null && styled !== '' && !SEVERAL.test(styled)) style = ofAll;
  }
  return people;
}

/** Who an office is held by, `The Mayor (Councillor A Ashe) in the Chair`: where the name stands, and what is said behind. */
function holderIn(text: string): { start: number; end: number; notes: string[] } | null {
  const [, office = '', name = '', note] = HOLDER.exec(text) ?? [];
  if (!OFFICE_BEFORE_NAME.test(office) || !STYLE_AT_START.test(name)) return null;
  const start = office.length + 2;
  const notes = [...(CHAIRS.test(office) ? [office] : []), ...(note === undefined ? [] : [note])];
  return { start, end: start + name.length, notes };
}

/** `A Ashe: Clerk` has the name before the colon. */
function tellsOffice(text: string): boolean {
  return isPost(withoutNotes(text)) || CHAIR_ALONE.test(text);
}

/** Add to a person what the entry behind says of them; false when it says nothing of them. */
function describe(person: Person, text: string): boolean {
  if (CHAIR_ALONE.test(text)) person.notes.push(text);
  else if (!isPost(text) || (isCouncillor(person) && PAID_POST.test(text))) return false;
  else person.post ??= text;
  return true;
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
export function isChair(person: Person): boolean {
  const holdsChair = (note: string) =>
    /\b(?:chair|convenor|convener)/i.test(note) && !/\b(?:vice|deputy)\b/i.test(note);
  return isPresiding(person) || person.notes.some(holdsChair);
}

/** Whether a note says that somebody was in the chair, whoever holds the office. */
export function isPresiding({ notes }: Person): boolean {
  return notes.some((note) => /\b(?:in the chair|presiding)\b/i.test(note));
}

/** Whether a person is a member, by how they are addressed. */
export function isCouncillor({ style }: Person): boolean {
  return style !== null && /^(?:Councillors?|Cllrs?|Alderm[ae]n|Bailie)$/.test(style);
}

/** The first letter of what stands before a surname, in lower case, or ''. */
export function initialOf(name: string): string {
  const written = withoutHonours(name);
  return surnameOf(name).length === written.length ? '' : written.charAt(0).toLowerCase();
}

function withoutHonours(name: string): string {
  return name.replace(HONOURS_BEHIND, '');
}

/** `The Mayor, Councillor A Ashe`, or the first of two columns: a place or a post, and whoever sits for it. */
function isBeforeName(text: string, next: NameSegment, whole: string): boolean {
  const behind = whole.slice(next.start, next.end);
  if (next.after === 'column') {
    return IS_MEMBER.test(behind) || NOBODY.test(behind) || (isPost(text) && !isPost(withoutNotes(behind)));
  }
  const isStyled = STYLE_AT_START.test(behind);
  if (next.after === 'name') return isStyled && (isPost(text) || OFFICE_BEFORE_NAME.test(text));
  return next.after === ',' && isStyled && OFFICE_BEFORE_NAME.test(text);
}

const IS_MEMBER = /^(?:Councillor|Cllr)\b/;

/** Whether a column is the first one, and names somebody. */
function isColumnOf(column: NameSegment | undefined, whole: string): boolean {
  return (
    column !== undefined &&
    column.after !== 'column' &&
    !isPost(withoutNotes(whole.slice(column.start, column.end)))
  );
}

/** Whether a column says of the member before it the party, the ward or the portfolio: `Cllr A Ashe   Housing`. */
function isDescription(text: string, column: NameSegment | undefined, whole: string): boolean {
  if (PARTY.test(text)) return true;
  const isOfMember = column !== undefined && IS_MEMBER.test(whole.slice(column.start, column.end));
  return isOfMember && !/^\p{Lu}\.? \p{Lu}/u.test(text);
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
  const entry = withoutNotes(text.slice(styled)).replace(REASON, '');
  const presiding = PRESIDING.exec(entry)?.[0] ?? '';
  if (presiding !== '') notes.push(presiding.trim());
  const [first = '', ...rest] = entry.slice(0, entry.length - presiding.length).split(/ [–—-] /);
  // `Town Clerk – Jane Doe`
  const isPostFirst = rest.length === 1 && isPost(first) && !isPost(rest[0] ?? '') && isName(rest[0] ?? '');
  if (isPostFirst) post ??= first;
  else if (rest.length > 0) {
    const said = rest.join(' – ');
    if (CHAIRS.test(said) && !hasPost(said)) notes.push(said);
    else post ??= said;
  }
  const name = ((isPostFirst && rest[0]) || first).replaceAll('*', '').replace(/ {2,}/g, ' ').trim();
  if (!isName(name) || HONOURS_ALONE.test(name)) return null;
  const place = pieceOf(content, from, to);
  const office = styled === 0 ? POST_BEFORE_NAME.exec(name) : null;
  if (office)
    return { ...place, style: null, name: name.slice(office[0].length), post: office[1] ?? null, notes };
  return { ...place, style, name, post, notes };
}

/** One to six words that each begin as a name does. */
function isName(text: string): boolean {
  const words = text.split(' ');
  if (text === '' || words.length > 6) return false;
  if (!/^(?:\p{Lu}|[a-z]{1,3} \p{Lu})/u.test(text)) return false;
  return words.every((word) => /^[\p{Lu}(‘'"“]/u.test(word) || PARTICLE.test(word));
}

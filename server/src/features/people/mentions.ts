/** Where minutes name a person: in the lists, and in the text as `Councillor Ashe`, `Councillors Ashe and Birch`. */

import type { Range } from '../../lint/finding.ts';
import { isSamePerson } from '../../model/minutes/people.ts';
import { SideTable } from '../../model/side-table.ts';
import type { DocumentModel, FieldNode, ProseUnit } from '../../model/types.ts';
import { type NamedPerson, peopleOf } from './named-people.ts';

/** One place of a name, without style, post and notes. */
export interface Mention extends Range {
  person: NamedPerson;
  unit: ProseUnit;
  /** Indices of the unit's text. */
  from: number;
  to: number;
  /** Where the surname begins, an offset of the source. */
  surnameStart: number;
  /** Initials or first names before it, as written, or ''. */
  given: string;
  /** Whether it stands in a list of those who were there or were not. */
  isListed: boolean;
}

const known = new SideTable<DocumentModel, readonly Mention[]>();

/** Every place of everybody's name, in document order. A surname that two people bear is neither's without an initial. */
export function mentionsIn(model: DocumentModel): readonly Mention[] {
  const cached = known.get(model);
  if (cached) return cached;
  const bearers = bearersIn(model);
  const mentions: Mention[] = [];
  if (bearers.size > 0) for (const unit of model.prose) mentions.push(...mentionsOf(bearers, unit));
  mentions.sort((a, b) => a.start - b.start);
  known.set(model, mentions);
  return mentions;
}

/** A surname with everybody who bears it. */
interface Surname {
  surname: string;
  people: NamedPerson[];
}

/** Surnames by their last word, `Costa` for `da Costa`: what is looked for in a text is one word. */
function bearersIn(model: DocumentModel): ReadonlyMap<string, Surname[]> {
  const byWord = new Map<string, Surname[]>();
  for (const person of peopleOf(model)) {
    const { surname } = person;
    const word = surname.slice(surname.lastIndexOf(' ') + 1);
    const same = byWord.get(word) ?? [];
    byWord.set(word, same);
    const borne = same.find((each) => each.surname === surname);
    if (borne) borne.people.push(person);
    else same.push({ surname, people: [person] });
  }
  return byWord;
}

/** The name that an offset lies in or at the end of, or null. */
export function mentionAt(model: DocumentModel, offset: number): Mention | null {
  return mentionsIn(model).find(({ start, end }) => start <= offset && offset <= end) ?? null;
}

const CAPITALISED = /\p{Lu}[\p{L}’'-]*/gu;
const MOST_PARTICLES = 40;

function* mentionsOf(bearers: ReadonlyMap<string, readonly Surname[]>, unit: ProseUnit): Iterable<Mention> {
  const { text } = unit.content;
  const isListed = isAttendance(unit);
  for (const match of text.matchAll(CAPITALISED)) {
    const word = match[0].replace(/(?:[’']s?|-)$/, '');
    const to = match.index + word.length;
    for (const { surname, people } of bearers.get(word) ?? []) {
      const at = to - surname.length;
      if (at < 0 || surname.length > word.length + MOST_PARTICLES) continue;
      if (text.slice(at, to) !== surname || !isWholeName(text, at, to)) continue;
      const { given, isStyled } = before(text, at);
      const person = bearerOf(given, surname, people, isStyled || isListed);
      if (!person) continue;
      const from = given === '' ? at : text.lastIndexOf(given, at - 1);
      const { start, end } = unit.content.range(from, to);
      const surnameStart = unit.content.range(at, to).start;
      yield { person, unit, from, to, start, end, surnameStart, given, isListed };
    }
  }
}

/** Only what is said to be a name, or is written as fully as in the lists: `Birch` may be a tree. */
function bearerOf(
  given: string,
  surname: string,
  bearers: readonly NamedPerson[],
  isName: boolean,
): NamedPerson | null {
  const exact = bearers.find((person) => given !== '' && person.given === given);
  if (exact) return exact;
  if (!isName) return null;
  const written = given === '' ? surname : `${given} ${surname}`;
  const same = bearers.filter(({ name }) => isSamePerson(name, written));
  return same.length === 1 ? (same[0] ?? null) : null;
}

const LISTS: ReadonlySet<string> = new Set([
  'present',
  'apologies',
  'absent',
  'substitutes',
  'in-attendance',
  'chair',
  'clerk',
]);

function isAttendance({ role, owner }: ProseUnit): boolean {
  return role === 'field' && LISTS.has((owner as FieldNode).id ?? '');
}

const STYLE =
  /^(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Alderman|Aldermen|Bailie|Reverend|Rev|Canon)$/;
const NAME_WORD = /^\p{Lu}[\p{L}.’'-]{0,30}$/u;
const MOST_BEFORE = 200;
const MOST_GIVEN = 3;

/** First names or initials before an index, and whether a style says that a name follows. */
function before(text: string, at: number): { given: string; isStyled: boolean } {
  const from = Math.max(0, at - MOST_BEFORE);
  let rest = text.slice(from, at);
  const given: string[] = [];
  while (given.length <= MOST_GIVEN) {
    if (!rest.endsWith(' ')) break;
    const word = rest.slice(rest.lastIndexOf(' ', rest.length - 2) + 1, -1).replace(/^[(“"‘]/, '');
    if (!NAME_WORD.test(word)) break;
    if (STYLE.test(word)) return { given: given.join(' '), isStyled: true };
    given.unshift(word);
    rest = rest.slice(0, rest.length - word.length - 1);
  }
  const names = given.length > MOST_GIVEN ? [] : given;
  return { given: names.join(' '), isStyled: isInNamedList(rest) };
}

/** `Councillors A Ashe (Chair), Birch and `: names of members from there to here. */
function isInNamedList(rest: string): boolean {
  const at = Math.max(
    rest.lastIndexOf('Councillors '),
    rest.lastIndexOf('Cllrs '),
    rest.lastIndexOf('Aldermen '),
  );
  if (at === -1) return false;
  const between = rest.slice(rest.indexOf(' ', at) + 1).replace(/\([^()]*\)/g, '');
  const words = between.split(/\s+/).filter((word) => word !== '');
  return words.every(
    (word) => word === 'and' || /^(?:\p{Lu}[\p{L}.’'-]*,?|,|da|de|di|du|la|le|van|von|den|der)$/u.test(word),
  );
}

/** Neither part of a longer word nor of `Ashe-Brown` or `O’Neil`. */
function isWholeName(text: string, from: number, to: number): boolean {
  return (
    !/[\p{L}\p{N}’'-]/u.test(text.charAt(from - 1)) &&
    !/^(?:[\p{L}\p{N}]|-\p{L})/u.test(text.slice(to, to + 2))
  );
}

/** Who minutes name: the people of the attendance lists, and those whom the items alone name. */

import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { isCouncillor, isSamePerson, readPeople, surnameOf } from '../../model/minutes/people.ts';
import type { Minutes, Person, Piece } from '../../model/minutes/types.ts';
import { SideTable } from '../../model/side-table.ts';
import type { DocumentModel } from '../../model/types.ts';

/** Where a person is listed. */
export type AttendanceList =
  | 'present'
  | 'apologies'
  | 'absent'
  | 'substitute'
  | 'in-attendance'
  | 'chair'
  | 'clerk';

/** One entry of an attendance list. */
export interface ListedAs {
  list: AttendanceList;
  /** `Chair`, `from 7.10 p.m.` */
  notes: readonly string[];
  /** For a substitute: whom they stand in for, when it is said. */
  member: string | null;
}

/** Somebody whom a document names, with all that its lists say of them. */
export interface NamedPerson {
  /** As it is written most fully: `A Ashe`, or `Ashe`. */
  name: string;
  /** The surname as written, with its particles: `Ashe`, `de Vere`. */
  surname: string;
  /** What stands before it: `A`, or ''. */
  given: string;
  /** `Councillor`, `Mr`, in the singular; null for officers without one. */
  style: string | null;
  post: string | null;
  isMember: boolean;
  /** Empty for somebody whom no list names. */
  listed: ListedAs[];
}

const known = new SideTable<DocumentModel, readonly NamedPerson[]>();

/** Everybody that minutes name, those of the lists first, in the order in which they are named; none in reports. */
export function peopleOf(model: DocumentModel): readonly NamedPerson[] {
  const cached = known.get(model);
  if (cached) return cached;
  const minutes = minutesOf(model);
  const people = minutes ? collect(minutes, model) : [];
  known.set(model, people);
  return people;
}

/** `Councillor A Ashe`, `F Fir`. */
export function addressOf({ style, name }: NamedPerson): string {
  return style === null ? name : `${style} ${name}`;
}

/** As the text of minutes names somebody: `Councillor Ashe`, `Councillor A Ashe` among several of that surname. */
export function shortAddressOf(person: NamedPerson, all: readonly NamedPerson[]): string {
  if (person.style === null) return person.name;
  const others = all.filter((other) => other.surname.toLowerCase() === person.surname.toLowerCase());
  return others.length > 1 ? addressOf(person) : `${person.style} ${person.surname}`;
}

function collect(minutes: Minutes, model: DocumentModel): readonly NamedPerson[] {
  const people = new People();
  const { attendance, items } = minutes;
  const list = (persons: readonly Person[], as: AttendanceList, member: string | null = null) => {
    for (const person of persons) {
      people.add(person)?.listed.push({ list: as, notes: person.notes, member });
    }
  };
  list(attendance.present, 'present');
  list(attendance.apologies, 'apologies');
  list(attendance.absent, 'absent');
  for (const { substitute, member } of attendance.substitutions) {
    list([substitute], 'substitute', member?.name ?? null);
    if (member) people.add(member);
  }
  list(attendance.inAttendance, 'in-attendance');
  list(peopleIn('chair', model), 'chair');
  list(peopleIn('clerk', model), 'clerk');
  for (const { person } of attendance.movements) people.add(person);
  for (const { contributions, exchanges, resolutions } of items) {
    for (const { speaker } of contributions) addSpeaker(people, speaker);
    for (const { asker, answerer } of exchanges) {
      if (asker) addSpeaker(people, asker);
      if (answerer) addSpeaker(people, answerer);
    }
    for (const { recordedVote } of resolutions) {
      if (!recordedVote) continue;
      for (const side of [recordedVote.for, recordedVote.against, recordedVote.abstained])
        for (const person of side) people.add(person);
    }
  }
  return people.all;
}

function peopleIn(field: string, { fieldById }: DocumentModel): Person[] {
  const value = fieldById.get(field)?.value;
  return value && !value.isEmpty ? readPeople(value) : [];
}

/** `The Corporate Director` is nobody's name. */
function addSpeaker(people: People, { content, from, to }: Piece): void {
  for (const person of readPeople(content, from, to)) {
    if (person.style !== null || people.like(person.name).length > 0) people.add(person);
  }
}

/** People by their surnames: minutes of a year name hundreds, thousands of times. */
class People {
  readonly all: NamedPerson[] = [];
  readonly #bySurname = new Map<string, NamedPerson[]>();

  /** Those who may bear a name. */
  like(name: string): NamedPerson[] {
    return (this.#bySurname.get(surnameOf(name)) ?? []).filter((person) => isSamePerson(person.name, name));
  }

  /** The person with all that was known of them before; null for a name that two people may bear. */
  add(person: Person): NamedPerson | null {
    const same = this.like(person.name);
    if (same.length > 1) return null;
    const [before] = same;
    if (!before) return this.#begin(person);
    if (before.given === '' && person.name.length > before.name.length) {
      Object.assign(before, namesOf(person.name));
    }
    before.style ??= singular(person.style);
    before.post ??= person.post;
    before.isMember ||= isCouncillor(person);
    return before;
  }

  #begin(person: Person): NamedPerson {
    const made = named(person);
    this.all.push(made);
    const surname = surnameOf(person.name);
    const bearers = this.#bySurname.get(surname);
    if (bearers) bearers.push(made);
    else this.#bySurname.set(surname, [made]);
    return made;
  }
}

function named(person: Person): NamedPerson {
  return {
    ...namesOf(person.name),
    style: singular(person.style),
    post: person.post,
    isMember: isCouncillor(person),
    listed: [],
  };
}

/** A name in its parts: `A Ashe` → `A`, `Ashe`. */
export function namesOf(name: string): Pick<NamedPerson, 'name' | 'surname' | 'given'> {
  const folded = surnameOf(name);
  const at = name.replaceAll('’', "'").toLowerCase().lastIndexOf(folded);
  if (at === -1) return { name, surname: name, given: '' };
  return { name, surname: name.slice(at, at + folded.length), given: name.slice(0, at).trim() };
}

function singular(style: string | null): string | null {
  switch (style) {
    case 'Councillors':
      return 'Councillor';
    case 'Cllrs':
      return 'Cllr';
    case 'Aldermen':
      return 'Alderman';
    default:
      return style;
  }
}

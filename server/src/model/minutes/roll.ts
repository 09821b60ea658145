/** The roll of a meeting: everybody whom its lists say was there, or was not. */
import { isSamePerson, surnameOf } from './people.ts';
import { PeopleByName } from './people-by-name.ts';
import type { Attendance, Person } from './types.ts';

/** The lists that name people; `substituted` are those whom somebody stood in for. */
export type RollList = 'present' | 'substitutes' | 'in-attendance' | 'apologies' | 'absent' | 'substituted';

export interface RollEntry {
  list: RollList;
  person: Person;
}

/** What each list says of a person, to end `… is listed`. */
export const ROLL_WORDS: Readonly<Record<RollList, string>> = {
  present: 'as present',
  substitutes: 'as a substitute',
  'in-attendance': 'as in attendance',
  apologies: 'among the apologies',
  absent: 'as absent',
  substituted: 'as replaced by a substitute',
};

/** Everybody on the lists of the front block, list by list. */
export function rollOf({ present, substitutions, inAttendance, apologies, absent }: Attendance): RollEntry[] {
  const entry = (list: RollList) => (person: Person) => ({ list, person });
  return [
    ...present.map(entry('present')),
    ...substitutions.map(({ substitute }) => substitute).map(entry('substitutes')),
    ...inAttendance.map(entry('in-attendance')),
    ...apologies.map(entry('apologies')),
    ...absent.map(entry('absent')),
    ...substitutions.flatMap(({ member }) => (member ? [member] : [])).map(entry('substituted')),
  ];
}

/** The members who were there: those present, and the substitutes who are not listed among them. */
export function membersThere({ present, substitutions }: Attendance): Person[] {
  const listed = new PeopleByName(present.map((person) => [person.name, person]));
  const others = substitutions.map(({ substitute }) => substitute).filter(({ name }) => !listed.has(name));
  return [...present, ...others];
}

/** A name as it is compared when it has to be the very same: without case, full stops and curly apostrophes. */
export function comparableName(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replaceAll('.', '').replace(/ {2,}/g, ' ').trim();
}

const HONORIFIC = /\b(?:Mr|Mrs|Ms|Miss|Mx)\b/;
const INITIALS = /^[A-Z]{1,3}$/;

/**
 * Everything that tells one person from another of the same name: `Mrs D Hunter` and `D Hunter` sit in one council, and so
 * do `Smith (A)` and `Smith (B)`.
 */
export function identityOf({ name, text, notes }: Person): string {
  const honorific = HONORIFIC.exec(text.slice(0, Math.max(0, text.indexOf(name))))?.[0] ?? '';
  const initials = notes.find((note) => INITIALS.test(note)) ?? '';
  return [comparableName(name), honorific, initials].join('|');
}

/** Somebody on a roll, with what tells them apart. */
interface Namesake extends RollEntry {
  spelling: string;
  identity: string;
}

/**
 * A roll by surnames. `Ashe` and `A Ashe` are one person, unless somebody else on it has the surname too.
 */
export class Namesakes {
  readonly #bySurname = new Map<string, Namesake[]>();

  constructor(roll: readonly RollEntry[]) {
    for (const entry of roll) {
      const { name } = entry.person;
      const namesake = { ...entry, spelling: comparableName(name), identity: identityOf(entry.person) };
      const surname = surnameOf(name);
      const others = this.#bySurname.get(surname);
      if (others) others.push(namesake);
      else this.#bySurname.set(surname, [namesake]);
    }
  }

  /** Everybody on one list who is on another one, too, with the first entry there. */
  *onBoth(list: RollList, other: RollList): Generator<{ person: Person; again: Person }, void, void> {
    for (const namesakes of this.#bySurname.values()) {
      const others = namesakes.filter((each) => each.list === other);
      if (others.length === 0) continue;
      const mayLackInitial = new Set(namesakes.map(({ spelling }) => spelling)).size <= 2;
      for (const one of namesakes) {
        if (one.list !== list) continue;
        const again = others.find((each) => isOnePerson(one, each, mayLackInitial));
        if (again) yield { person: one.person, again: again.person };
      }
    }
  }
}

function isOnePerson(one: Namesake, other: Namesake, mayLackInitial: boolean): boolean {
  if (one.identity === other.identity) return true;
  // `Mrs D Hunter`, `Smith (B)`
  if (toldApartBy(one) !== toldApartBy(other)) return false;
  return mayLackInitial && isSamePerson(one.person.name, other.person.name);
}

function toldApartBy({ identity, spelling }: Namesake): string {
  return identity.slice(spelling.length);
}

/** The roll of a meeting: everybody whom its lists say was there, or was not. */
import { isSamePerson, surnameOf } from './people.ts';
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
  const others = substitutions
    .map(({ substitute }) => substitute)
    .filter(({ name }) => !present.some((person) => isSamePerson(person.name, name)));
  return [...present, ...others];
}

/** A name as it is compared when it has to be the very same: without case, full stops and curly apostrophes. */
export function comparableName(name: string): string {
  return name.toLowerCase().replaceAll('’', "'").replaceAll('.', '').replace(/ {2,}/g, ' ').trim();
}

/**
 * Whether two names on the roll are of one person. `Ashe` and `A Ashe` are, unless somebody else there has the
 * surname too.
 */
export function isOnePerson(one: Person, other: Person, roll: readonly RollEntry[]): boolean {
  if (comparableName(one.name) === comparableName(other.name)) return true;
  if (!isSamePerson(one.name, other.name)) return false;
  const surname = surnameOf(one.name);
  const names = roll.map(({ person }) => person.name).filter((name) => surnameOf(name) === surname);
  const spellings = new Set(names.map(comparableName));
  spellings.delete(comparableName(one.name));
  spellings.delete(comparableName(other.name));
  return spellings.size === 0;
}

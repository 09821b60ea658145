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

/**
 * Whether two people on the roll are one. `Ashe` and `A Ashe` are, unless somebody else there has the surname too.
 */
export function isOnePerson(one: Person, other: Person, roll: readonly RollEntry[]): boolean {
  const identity = identityOf(one);
  if (identity === identityOf(other)) return true;
  const isToldApart = identity.split('|').slice(1).join() !== identityOf(other).split('|').slice(1).join();
  if (isToldApart || !isSamePerson(one.name, other.name)) return false;
  const surname = surnameOf(one.name);
  const names = roll.map(({ person }) => person.name).filter((name) => surnameOf(name) === surname);
  const spellings = new Set(names.map(comparableName));
  spellings.delete(comparableName(one.name));
  spellings.delete(comparableName(other.name));
  return spellings.size === 0;
}

/** The people who may be named in minutes: those of the document, and those of the body's other minutes. */
import { Content } from '../../../../../grammar/src/index.ts';
import { isCouncillor, isSamePerson, readPeople } from '../../../model/minutes/people.ts';
import type { Person } from '../../../model/minutes/types.ts';
import { ofSameBody } from '../../minutes/meetings.ts';
import { type NamedPerson, namesOf, peopleOf } from '../../people/named-people.ts';
import type { DocumentEntry } from '../../workspace.ts';
import type { Site } from '../site.ts';

/** Somebody of an earlier meeting. */
export interface KnownPerson {
  /** `A Ashe` */
  name: string;
  post: string | null;
  isMember: boolean;
  /** `Chair`; what is about one evening only, such as a time, is left out. */
  notes: readonly string[];
  /** The day of the last minutes that list them, as written there, or ''. */
  last: string;
}

/** Whom the minutes list as members, and whom as others, by the ids of their fields. */
export const MEMBER_LISTS = ['present', 'apologies', 'absent'] as const;
const OTHER_LISTS = ['in-attendance', 'clerk'] as const;
/** More minutes than a year has add only those who have left. */
const MOST_MINUTES = 12;

/** The people of the body's other minutes, the latest first, in the order of their lists. */
export function peopleElsewhere(site: Site): KnownPerson[] {
  const { document, workspace } = site.question;
  const minutes = ofSameBody('minutes', site.model, document.uri, workspace)
    .filter(({ day }) => day !== null)
    .sort((a, b) => (b.day ?? 0) - (a.day ?? 0))
    .slice(0, MOST_MINUTES);
  const found: KnownPerson[] = [];
  const add = (person: Person, isMember: boolean, last: string) => {
    if (found.some(({ name }) => isSamePerson(name, person.name))) return;
    const notes = person.notes.filter((note) => /\bchair/i.test(note));
    found.push({ name: person.name, post: person.post, isMember, notes, last });
  };
  for (const { entry } of minutes) {
    const last = entry.fields.date ?? '';
    for (const list of MEMBER_LISTS) for (const person of listed(entry, list)) add(person, true, last);
    for (const person of listed(entry, 'substitutes')) add(person, true, last);
    for (const list of OTHER_LISTS)
      for (const person of listed(entry, list)) add(person, isCouncillor(person), last);
  }
  return found;
}

/** Whom a list of other minutes names. */
function listed({ fields }: DocumentEntry, list: string): Person[] {
  const text =
    (fields[list] ?? '').replace(/\s+/g, ' ').split(/ (?:for|in place of|substituting for) /)[0] ?? '';
  return text === '' ? [] : readPeople(new Content(text, [0], [0]));
}

/** The people of the document; members, and officers, of the body's other minutes where this one names none. */
export function peopleHere(site: Site): readonly NamedPerson[] {
  const here = peopleOf(site.model);
  const hasMembers = here.some(({ isMember }) => isMember);
  const hasOthers = here.some(({ isMember }) => !isMember);
  if (hasMembers && hasOthers) return here;
  const others = peopleElsewhere(site)
    .filter(({ isMember }) => (isMember ? !hasMembers : !hasOthers))
    .map(({ name, post, isMember }): NamedPerson => {
      const style = isMember ? 'Councillor' : null;
      return { ...namesOf(name), style, post, isMember, listed: [] };
    });
  return [...here, ...others];
}

/** `A Ashe (Chair)`, `F Fir (Operational Director)` */
export function entryOf({ name, notes, post }: Pick<KnownPerson, 'name' | 'notes' | 'post'>): string {
  const said = [...notes, ...(post === null ? [] : [post])];
  return said.length === 0 ? name : `${name} (${said.join(', ')})`;
}

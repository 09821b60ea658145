/** Completion of who speaks: in `Q (…):`, and after `Councillor` in the narrative. */
import type { NamedPerson } from '../../people/named-people.ts';
import { shortAddressOf } from '../../people/named-people.ts';
import type { Offer } from '../offer.ts';
import type { Site } from '../site.ts';
import { namesAfterStyle } from './after-style.ts';
import { peopleHere } from './people-known.ts';
import { isInItem, replacing } from './place.ts';

const IN_BRACKETS = /^(Q|Question|A|Answer)(?:[^\S\r\n]?\d{1,3})? ?\(([^()\r\n]{0,60})$/;

/** Null where nobody is being named. */
export function speakerOffers(site: Site): Offer[] | null {
  const bracket = site.before.length <= 120 ? IN_BRACKETS.exec(site.line) : null;
  if (bracket) return inBrackets(site, bracket[1] ?? '', bracket[2] ?? '');
  return isInItem(site) || !/^[^:]{1,60}:/.test(site.line) ? afterStyle(site) : null;
}

/** Members ask, officers answer; but either may do either. */
function inBrackets(site: Site, word: string, typed: string): Offer[] {
  const people = peopleHere(site);
  const isQuestion = word.startsWith('Q');
  const rest = /^[^()\r\n]{0,60}(?=\))/.exec(site.after)?.[0];
  const close = rest === undefined && !site.after.startsWith(')') ? '): ' : '';
  return [...people]
    .sort((a, b) => Number(b.isMember === isQuestion) - Number(a.isMember === isQuestion))
    .map((person) => {
      const address = shortAddressOf(person, people);
      return replacing(
        site,
        typed,
        {
          label: address,
          kind: 'person',
          ...(person.post !== null && { detail: person.post }),
          text: address + close,
        },
        site.offset + (rest?.length ?? 0),
      );
    });
}

function afterStyle(site: Site): Offer[] | null {
  const names = namesAfterStyle(site.tail);
  if (!names) return null;
  const { named, typed } = names;
  const people = peopleHere(site).filter(({ isMember }) => isMember);
  const offers = people
    .filter((person) => !named.includes(nameIn(person, people)))
    .map((person) =>
      replacing(site, typed, {
        label: nameIn(person, people),
        kind: 'person',
        detail: person.name,
        text: nameIn(person, people),
        filter: typed.includes(' ') ? person.name : `${nameIn(person, people)} ${person.name}`,
      }),
    );
  return offers.length > 0 ? offers : null;
}

/** `Ashe`; `A Ashe` among several of that surname. */
export function nameIn(person: NamedPerson, people: readonly NamedPerson[]): string {
  return people.some((other) => other !== person && other.surname === person.surname)
    ? person.name
    : person.surname;
}

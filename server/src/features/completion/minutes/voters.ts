/** Completion of a recorded vote: `FOR: Councillors Ashe and Birch`. */
import { minutesOf } from '../../../model/minutes/minutes-of.ts';
import { isSamePerson } from '../../../model/minutes/people.ts';
import { listNames } from '../../../prose/name-lists.ts';
import type { Offer } from '../offer.ts';
import type { Site } from '../site.ts';
import { peopleHere } from './people-known.ts';
import { isInItem, itemAt, replacing } from './place.ts';
import { nameIn } from './speakers.ts';

const SIDE =
  /^(?:FOR|AGAINST|ABSTAINED|For|Against|Abstained|ABSTENTIONS|Abstentions):([^\S\r\n]*)((?:\S[^\r\n]{0,1000})?)$/;

/** Null where no side of a vote is listed. */
export function voterOffers(site: Site): Offer[] | null {
  const [side, gap = '', listed = ''] = SIDE.exec(site.line) ?? [];
  if (side === undefined || !isInItem(site)) return null;
  const people = peopleHere(site).filter(({ isMember }) => isMember);
  const there = people.filter(({ listed: lists }) =>
    lists.some(({ list }) => list === 'present' || list === 'substitute'),
  );
  const members = there.length > 0 ? there : people;
  const voted = votedAlready(site);
  const left = members.filter((person) => !voted.some((name) => isSamePerson(name, person.name)));
  const parts = listed.split(/, ?| and /);
  const typed = (parts.at(-1) ?? '').replace(/^(?:Councillors?|Cllrs?) /, '');
  const named = parts.slice(0, -1).map((part) => part.replace(/^(?:Councillors?|Cllrs?) /, '').trim());
  const isStyled = /^(?:Councillors?|Cllrs?) /.test(listed);
  const space = gap === '' ? ' ' : '';
  const offers = left
    .filter((person) => !named.some((name) => name !== '' && isSamePerson(name, person.name)))
    .map((person): Offer => {
      const text = `${isStyled ? '' : 'Councillor '}${nameIn(person, members)}`;
      return replacing(site, typed, { label: text, kind: 'person', text: space + text, detail: person.name });
    });
  return listed === '' && left.length > 1
    ? [
        everybody(
          site,
          left.map((each) => nameIn(each, members)),
          space,
        ),
        ...offers,
      ]
    : offers;
}

function everybody(site: Site, names: readonly string[], space: string): Offer {
  const text = `Councillors ${listNames(names)}`;
  return replacing(site, '', {
    label: 'All who have not voted yet',
    kind: 'phrase',
    detail: text,
    text: space + text,
  });
}

/** On the other sides of the vote that the line belongs to. */
function votedAlready(site: Site): string[] {
  const item = itemAt(site) ?? minutesOf(site.model)?.items.at(-1);
  const vote = item?.resolutions.findLast(({ start }) => start < site.lineStart)?.recordedVote;
  if (!vote) return [];
  return [...vote.for, ...vote.against, ...vote.abstained]
    .filter(({ start }) => !site.isOnLine(start))
    .map(({ name }) => name);
}

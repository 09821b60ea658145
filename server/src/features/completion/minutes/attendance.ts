/** Completion of who was there: the members and officers of the body's other minutes, and of this one. */
import { fieldPrefix, matchField } from '../../../house/lookup.ts';
import type { FieldTemplate } from '../../../house/types.ts';
import { isSamePerson } from '../../../model/minutes/people.ts';
import { previousMinutes } from '../../minutes/meetings.ts';
import { peopleOf } from '../../people/named-people.ts';
import type { Offer } from '../offer.ts';
import type { Site } from '../site.ts';
import { entryOf, type KnownPerson, MEMBER_LISTS, peopleElsewhere } from './people-known.ts';
import { replacing } from './place.ts';
import { reportsNear } from './report-paths.ts';

const LISTS: ReadonlySet<string> = new Set([
  ...MEMBER_LISTS,
  'substitutes',
  'in-attendance',
  'chair',
  'clerk',
]);
const STYLE = /^(?:Councillors?|Cllrs?\.?) /;
const LONGEST = 2000;
const LONGEST_POST = 80;

/** Null where the cursor is in no list of people. */
export function attendanceOffers(site: Site): Offer[] | null {
  const value = valueAt(site);
  if (!value || !LISTS.has(value.field.id) || site.section) return null;
  const { field, text, space } = value;
  const separator = field.id === 'substitutes' ? /[,;] ?| and | for / : /[,;] ?| and /;
  const parts = text.split(separator);
  const last = parts.at(-1) ?? '';
  const style = STYLE.exec(last)?.[0] ?? '';
  const typed = last.slice(style.length);
  const others = parts.slice(0, -1);
  const isStyled =
    style !== '' ||
    (/\b(?:Councillors|Cllrs)\b/.test(others.join(',')) &&
      !/\b(?:Councillor|Cllr) /.test(others.at(-1) ?? ''));
  const isFor =
    field.id === 'substitutes' &&
    text.lastIndexOf(' for ') > Math.max(text.lastIndexOf(','), text.lastIndexOf(';'));
  const named = new Set(others.map(bareName));
  const offers = candidates(site, field.id, isFor ? 'absentee' : 'other')
    .filter(({ name }) => ![...named].some((other) => other !== '' && isSamePerson(other, name)))
    .map((person): Offer => {
      const written =
        isFor || field.id === 'apologies' || field.id === 'absent' ? person.name : entryOf(person);
      const address = person.isMember && !isStyled ? `Councillor ${written}` : written;
      const begin = last === '' && /[,;]$/.test(text) ? ' ' : '';
      return replacing(
        site,
        typed,
        {
          label: address,
          kind: 'person',
          ...(person.last !== '' && { detail: person.last }),
          text: space + begin + address,
          filter: `${person.name} ${address}`,
        },
        endOfName(site),
      );
    });
  return [...(text === '' && field.id === 'present' ? wholeList(site, space) : []), ...offers];
}

/** The field and what is typed of its value; a value may run on over lines, of which only this one is read. */
function valueAt(site: Site): { field: FieldTemplate; text: string; space: string } | null {
  if (site.before.length > LONGEST) return null;
  const [lead = '', label = '', gap = ''] = /^([^:\r\n]{1,60}):([^\S\r\n]*)/.exec(site.line) ?? [];
  const field = label === '' ? undefined : matchField(site.house, label)?.field;
  if (field) {
    const text = site.line.slice(lead.length);
    return { field, text, space: gap === '' && text === '' ? ' ' : '' };
  }
  const unmarked = fieldPrefix(site.house, `${site.before}x`);
  if (!unmarked) return null;
  return { field: unmarked.field, text: site.before.slice(unmarked.labelLength).trimStart(), space: '' };
}

function candidates(site: Site, field: string, role: 'absentee' | 'other'): KnownPerson[] {
  const here = peopleOf(site.model);
  const elsewhere = peopleElsewhere(site);
  const listedHere = (name: string) =>
    here.some(
      (person) => person.listed.some(({ list }) => list !== 'chair') && isSamePerson(person.name, name),
    );
  const own = (lists: readonly string[]): KnownPerson[] =>
    here
      .filter(({ listed }) => listed.some(({ list }) => lists.includes(list)))
      .map(({ name, post, isMember }) => ({ name, post, isMember, notes: [], last: '' }));
  if (role === 'absentee') return own(['apologies', 'absent']);
  if (field === 'chair') return [...own(['present']), ...elsewhere.filter(({ isMember }) => isMember)];
  const isOfficers = field === 'in-attendance' || field === 'clerk';
  // Somebody whom only the items name may well have been there.
  const unlisted = here
    .filter(({ listed, isMember }) => listed.length === 0 && isMember !== isOfficers)
    .map(({ name, post, isMember }) => ({ name, post, isMember, notes: [], last: 'Named in the items' }));
  const known = elsewhere.filter(({ isMember }) => isMember !== isOfficers);
  const all = [
    ...known,
    ...unlisted.filter(({ name }) => !known.some((each) => isSamePerson(each.name, name))),
  ];
  const free = all.filter(({ name }) => !listedHere(name));
  return field === 'in-attendance' ? [...free, ...reportingOfficers(site)] : free;
}

/** The posts that answer for the reports to this meeting: somebody will have presented them. */
function reportingOfficers(site: Site): KnownPerson[] {
  const typed = site.model.fieldById.get('in-attendance')?.value.text ?? '';
  const posts = new Set<string>();
  for (const { entry, isOfMeeting } of reportsNear(site, 'all')) {
    const post = entry.fields['reporting-officer']?.trim() ?? '';
    if (isOfMeeting && post !== '' && post.length <= LONGEST_POST && !typed.includes(post)) posts.add(post);
  }
  return [...posts].map((name) => ({
    name,
    post: null,
    isMember: false,
    notes: [],
    last: 'Answers for a report to this meeting',
  }));
}

/** Everybody who was at the meeting before, to be crossed out. */
function wholeList(site: Site, space: string): Offer[] {
  const { document, workspace } = site.question;
  const before = previousMinutes(site.model, document.uri, workspace);
  const text = before?.fields.present
    ?.replace(/ ?\((?:from|until|to|left|arrived|for) [^()]{0,80}\)/gi, '')
    .trim();
  if (!text) return [];
  return [
    replacing(
      site,
      '',
      {
        label: `As on ${before?.fields.date ?? ''}`,
        kind: 'phrase',
        detail: text,
        text: space + text,
        isDue: true,
      },
      endOfName(site),
    ),
  ];
}

/** Up to the next separator: the rest of the name that is being written over. */
function endOfName(site: Site): number {
  const [rest = ''] = site.after.split(/[,;]| and /, 1);
  return site.offset + rest.trimEnd().length;
}

/** `Councillor A Ashe (Chair)` → `A Ashe`. */
function bareName(entry: string): string {
  const [name = ''] = entry.split('(', 1);
  return name.replace(/^(?:Councillors?|Cllrs?\.?) /, '').trim();
}

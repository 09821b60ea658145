/** Completion of who is to do something, and by when: `ACTION: F Fir – circulate the plan – by 31 July 2020`. */
import { reportsOf } from '../../considered-reports.ts';
import type { Offer } from '../offer.ts';
import type { Site } from '../site.ts';
import { peopleHere } from './people-known.ts';
import { isInItem, itemAt, replacing } from './place.ts';

const OWNER = /^ACTIONS?(?: BY)?:([^\S\r\n]*)((?:[^\s–—][^–—\r\n]{0,60})?)$/i;

/** Null where no owner is being named. */
export function actionOffers(site: Site): Offer[] | null {
  const [lead, gap = '', typed = ''] = OWNER.exec(site.line) ?? [];
  if (lead === undefined || !isInItem(site) || typed.includes(' - ')) return null;
  const space = gap === '' ? ' ' : '';
  const rest = /^\s*(?:[–—]|-\s)/.test(site.after) ? '' : ' – ';
  const offer = (name: string, detail?: string): Offer =>
    replacing(site, typed, {
      label: name,
      kind: 'person',
      ...(detail && { detail }),
      text: `${space}${name}${rest}`,
    });
  const people = peopleHere(site);
  const officers = people.filter(({ isMember }) => !isMember);
  const posts = new Set([...postsOf(site), ...site.house.registers.posts]);
  const known = new Set(people.map(({ name }) => name));
  return [
    ...officers.map(({ name, post }) => offer(name, post ?? undefined)),
    ...officers.flatMap(({ name, post }) => (post === null || posts.has(post) ? [] : [offer(post, name)])),
    ...[...posts].filter((post) => !known.has(post)).map((post) => offer(post)),
    ...people
      .filter(({ isMember }) => isMember)
      .map(({ name, style }) => offer(`${style ?? 'Councillor'} ${name}`)),
  ];
}

/** Who answers for the reports of the item. */
function postsOf(site: Site): string[] {
  const { document, workspace } = site.question;
  const item = itemAt(site);
  if (!item) return [];
  return reportsOf(item, document, workspace).flatMap(({ model }) => {
    const officer = model.fieldById.get('reporting-officer')?.value.text ?? '';
    return officer === '' || officer.length > 80 ? [] : [officer];
  });
}

/** Completion of what a field may say: from the house's registers, and from the other documents of the workspace. */
import { fold } from '../../house/fold.ts';
import { fieldPrefix, matchField } from '../../house/lookup.ts';
import type { FieldTemplate } from '../../house/types.ts';
import { exemptStatement } from './exempt.ts';
import { meetingDateOffers } from './meeting-dates.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

/** The value that is being typed. */
export interface ValueSite {
  template: FieldTemplate;
  /** Where the value, or the last of several, begins. */
  start: number;
  end: number;
  /** What has to be inserted before a value: a blank when the colon has none after it. */
  space: string;
  /** The values before it in the same field. */
  others: readonly string[];
}

/** Null where the cursor is in no field's value. */
export function fieldValueOffers(site: Site): Offer[] | null {
  const value = valueSite(site);
  if (!value || site.section) return null;
  const offers = offersFor(site, value);
  return offers.some((offer) => isTyped(offer, site)) ? [] : offers;
}

/** Whether a value is all there: the next Tab or Enter is then for what comes after it. */
function isTyped({ start, end, text }: Offer, site: Site): boolean {
  return site.offset === end && site.text.slice(start, end) === text;
}

function offersFor(site: Site, value: ValueSite): Offer[] {
  const { template } = value;
  if (template.type === 'choice') return template.choices.map((each) => offerOf(each, value));
  if (template.type === 'date') return meetingDateOffers(site, value);
  return [...statementOffers(site, value), ...valueOffers(site, value)];
}

function valueSite(site: Site): ValueSite | null {
  const { before, house } = site;
  if (before.length > 400) return null;
  const [lead = '', label = '', gap = ''] = /^([^:\r\n]{1,60}):([^\S\r\n]*)/.exec(site.line) ?? [];
  const template = label === '' ? null : matchField(house, label)?.field;
  const unmarked = label === '' ? fieldPrefix(house, `${before}x`) : null;
  const known = template ?? unmarked?.field;
  if (!known) return null;
  const from = unmarked
    ? before.length - before.slice(unmarked.labelLength).trimStart().length
    : before.length - site.line.length + lead.length;
  const typed = before.slice(from);
  const last = known.type === 'wards' ? lastOf(typed) : typed;
  const rest = known.type === 'wards' ? /^[^,;]*/.exec(site.after)?.[0] : site.after;
  return {
    template: known,
    start: site.offset - last.length,
    end: site.offset + (rest ?? '').trimEnd().length,
    space: gap === '' && !unmarked && typed === '' ? ' ' : '',
    others: typed
      .slice(0, typed.length - last.length)
      .split(SEPARATOR)
      .map((each) => each.trim())
      .filter((each) => each !== ''),
  };
}

const SEPARATOR = /[,;]| and /;

/** The last of several values: `Bri` of `Ash Vale, Bri`. */
function lastOf(typed: string): string {
  return typed.split(SEPARATOR).at(-1)?.trimStart() ?? '';
}

function offerOf(value: string, { start, end, space }: ValueSite, detail?: string): Offer {
  return { label: value, kind: 'value', start, end, text: space + value, ...(detail && { detail }) };
}

/** What the register has, in its order; then what other documents say, the most frequent first. */
function valueOffers(site: Site, value: ValueSite): Offer[] {
  const registered = registerFor(site, value.template);
  const taken = new Set(value.others.map(fold));
  const known = new Set(registered.map(fold));
  const seen = [...valuesElsewhere(site, value.template)]
    .filter(([key, { count }]) => !known.has(key) && (value.template.type !== 'text' || count > 1))
    .sort(([, a], [, b]) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
  return [
    ...registered
      .filter((each) => !taken.has(fold(each)))
      .map((each) => offerOf(each, value, site.house.name)),
    ...seen
      .filter(([key]) => !taken.has(key))
      .map(([, { value: each, count }]) =>
        offerOf(each, value, count === 1 ? 'In 1 document' : `In ${count} documents`),
      ),
  ];
}

const MOST_VALUES = 50;

function registerFor({ house }: Site, { type }: FieldTemplate): readonly string[] {
  const { committees, portfolios, wards, posts } = house.registers;
  switch (type) {
    case 'committee':
      return committees;
    case 'portfolio':
      return portfolios;
    case 'wards':
      return wards;
    case 'officer':
      return posts;
    default:
      return [];
  }
}

/** What the other documents of the house say in fields of the type, by the folded value. */
function valuesElsewhere(site: Site, template: FieldTemplate): Map<string, { value: string; count: number }> {
  const { document, workspace } = site.question;
  const ids = template.type === 'text' ? [template.id] : idsOfType(site, template);
  // Values are counted as typed first: folding is the dear part, and most are the same.
  const counts = new Map<string, number>();
  for (const entry of workspace.entries()) {
    if (entry.uri === document.uri || entry.house !== site.house.id) continue;
    for (const id of ids) {
      const value = entry.fields[id];
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const byFolded = new Map<string, { value: string; count: number }>();
  for (const [typed, count] of counts) {
    for (const value of template.type === 'wards'
      ? typed.split(SEPARATOR).map((each) => each.trim())
      : [typed]) {
      const key = fold(value);
      const known = byFolded.get(key);
      if (known) known.count += count;
      else if (key !== '' && value.length < 200) byFolded.set(key, { value, count });
    }
  }
  return byFolded;
}

function idsOfType({ house }: Site, { type }: FieldTemplate): string[] {
  return house.fields.filter((field) => field.type === type).map(({ id }) => id);
}

/** Why a report is exempt, in the words of the schedule. */
function statementOffers(site: Site, value: ValueSite): Offer[] {
  if (value.template.id !== 'exempt-reason') return [];
  return site.house.law.exemptParagraphs.flatMap(({ number }) => {
    const statement = exemptStatement(site.house, [number]);
    const topic = { of: 'exempt', id: number } as const;
    return statement === null
      ? []
      : [{ ...offerOf(statement, value), label: `Paragraph ${number}`, filter: statement, topic }];
  });
}

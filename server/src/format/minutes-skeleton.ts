/** New minutes of a house: front block, standing items and the business of the meeting, ready to be written in. */

import { matchSection } from '../house/lookup.ts';
import { templateOf } from '../house/template-of.ts';
import type { House, SectionTemplate } from '../house/types.ts';
import { guidanceNotes, note } from './author-notes.ts';
import { inSentenceCase, spellItemNumber } from './item-number-text.ts';
import { BLANK_MARKS, fieldLines } from './skeleton.ts';

/** An item that is known before the meeting. */
export interface SkeletonItem {
  title: string;
  /** As the agenda prints it; null for the next one. */
  number: string | null;
  /** The way to its report, or null. */
  report: string | null;
  /** Notes to the clerk, without their slashes: never published, and decide nothing. */
  notes: readonly string[];
}

/** What is known of the minutes before they are written. */
export interface MinutesSkeletonContent {
  /** Values of fields, by the field's id. */
  fields?: Readonly<Record<string, string>>;
  /** What the note `// house: …` on the first line names; null for no such note. */
  houseNote?: string | null;
  /** `usual`: what most meetings have; `all`: every field and standing item of the house. */
  extent?: 'usual' | 'all';
  items?: readonly SkeletonItem[];
  /**
   * Whose order the items follow: `house` puts the business between its standing items, `agenda` has the items as they
   * are, since an agenda names the standing ones too.
   */
  order?: 'house' | 'agenda';
  /** As for a report: see `SkeletonContent`. */
  blanks?: 'plain' | 'marked';
}

/** The fields that all minutes have, whatever the house requires. */
const USUAL_FIELDS: ReadonlySet<string> = new Set([
  'meeting',
  'date',
  'time',
  'venue',
  'present',
  'apologies',
  'in-attendance',
]);
/** The standing items that most meetings have. */
const USUAL_ITEMS: ReadonlySet<string> = new Set(['apologies', 'declarations', 'previous-minutes', 'close']);
/** Those that come after the business; all others come before it. */
const CLOSING: ReadonlySet<string> = new Set(['urgent-business', 'exclusion', 'next-meeting', 'close']);

/** The minutes that a house's template describes, with the items that are known. Nothing in them is decided. */
export function minutesSkeleton(asked: House, content: MinutesSkeletonContent = {}): string {
  const house = templateOf(asked, 'minutes');
  const { fields: values = {}, houseNote = null, extent = 'usual', blanks = 'plain' } = content;
  const { items = [], order = 'house' } = content;
  const blank = (text: string) => (blanks === 'plain' ? text : BLANK_MARKS.start + text + BLANK_MARKS.end);
  const isIn = ({ id, required }: { id: string; required: boolean }, usual: ReadonlySet<string>) =>
    extent === 'all' || required || usual.has(id);
  const fields = house.fields.filter((field) => values[field.id] !== undefined || isIn(field, USUAL_FIELDS));
  const standing = house.sections.filter((section) => section.parent === null && isIn(section, USUAL_ITEMS));
  const planned = order === 'agenda' ? ofAgenda(items, house) : inHouseOrder(items, standing);
  const left = house.sections.filter(
    (section) => section.parent === null && !planned.some(({ template }) => template?.id === section.id),
  );
  const places = placesOf(planned);
  const written = planned.map((item, index) => itemLines(item, places[index] ?? index + 1, house, blank));
  const parts: string[][] = [
    [
      ...(houseNote === null ? [] : [note(`house: ${houseNote}`)]),
      note(`${house.name}: new minutes. Lines like this one are notes to the clerk and are never published.`),
    ],
    fields.flatMap((field) => fieldLines(field, values[field.id] ?? blank(''))),
    ...written.flat(),
    left.length === 0 ? [] : [note(`Further items, where the meeting had them: ${titlesOf(left)}.`)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** An item with the standing item of the house that it is, if it is one. */
interface Planned {
  item: SkeletonItem;
  template: SectionTemplate | null;
}

function inHouseOrder(items: readonly SkeletonItem[], standing: readonly SectionTemplate[]): Planned[] {
  const own = (template: SectionTemplate): Planned => ({
    item: { title: inSentenceCase(template.title), number: null, report: null, notes: [] },
    template,
  });
  return [
    ...standing.filter(({ id }) => !CLOSING.has(id)).map(own),
    ...items.map((item) => ({ item, template: null })),
    ...standing.filter(({ id }) => CLOSING.has(id)).map(own),
  ];
}

/** The minutes also say when the meeting ended, which no agenda does. */
function ofAgenda(items: readonly SkeletonItem[], house: House): Planned[] {
  const planned = items.map((item): Planned => {
    const match = matchSection(house, item.title);
    return { item, template: match && match.match !== 'near' ? match.section : null };
  });
  const close = house.sections.find(({ id }) => id === 'close');
  if (!close || planned.some(({ template }) => template === close)) return planned;
  const title = inSentenceCase(close.title);
  return [...planned, { item: { title, number: null, report: null, notes: [] }, template: close }];
}

/** An item without a number has the one after the item before it. */
function placesOf(planned: readonly Planned[]): number[] {
  let last = 0;
  return planned.map(({ item }) => {
    last = item.number === null ? last + 1 : Number(/\d+/.exec(item.number)?.[0] ?? last);
    return last;
  });
}

/** The lines of an item, those of one block together. */
function itemLines(
  { item, template }: Planned,
  place: number,
  house: House,
  blank: (text: string) => string,
): string[][] {
  const number =
    item.number === null
      ? spellItemNumber(house.minutes.itemNumber, place)
      : /^\d+[a-z]?$/i.test(item.number)
        ? `${item.number}.`
        : item.number;
  const head = [
    `## ${number} ${item.title}`,
    ...(item.report === null ? [] : [`REPORT: ${item.report}`]),
    ...item.notes.map(note),
    ...(template ? guidanceNotes(template) : []),
  ];
  const body = blank('');
  return body === '' ? [head] : [head, [body]];
}

function titlesOf(sections: readonly SectionTemplate[]): string {
  return sections.map(({ title }) => inSentenceCase(title)).join('; ');
}

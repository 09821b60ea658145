/**
 * ## What it does
 * Finds dates that one document writes in different ways: `12th June 2023` and `14 March 2023`. What is found is the
 * way that is not the house's, or else the one used less. Dates in tables and background papers, and in quotations,
 * are left alone.
 *
 * ## Why it matters
 * It shows that the text was put together from several; and a search for a date finds only half of its places.
 *
 * ## Example
 * ```report
 * 3.1 The visit of 12th June 2023 followed the letter of 14 March 2023.
 * ```
 * Write instead:
 * ```report
 * 3.1 The visit of 12 June 2023 followed the letter of 14 March 2023.
 * ```
 *
 * ## Source
 * Seen in published reports. Whether a date is in the house's form at all is for `date-form` to say.
 */
import type { House } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import { SideTable } from '../../model/side-table.ts';
import type { DocumentModel } from '../../model/types.ts';
import { type DateInText, datesIn, formatDate, isRealDate, isSolemn } from '../../prose/dates.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'date-style-mixed',
  category: 'style',
  summary: 'Dates written in different ways',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  check({ model, house, report }) {
    const styles = stylesOf(model);
    if (styles.size < 2) return;
    const standard = standardOf(styles, house);
    const [example] = styles.get(standard) ?? [];
    if (!example) return;
    for (const [style, dates] of styles) {
      const [first] = dates;
      if (style === standard || !first) continue;
      const form = standard === styleOf(house.dates.form) ? house.dates.form : fullForm(example.date.pattern);
      report({
        at: rangeOf(first),
        message: `Dates are written in different ways, “${first.date.text}” here and “${example.date.text}” elsewhere: use one of them throughout`,
        related: [{ ...rangeOf(example), message: 'Written this way here' }],
        fix: {
          kind: 'safe',
          title: `Write dates like “${example.date.text}”`,
          edits: dates
            .filter(({ date }) => isRealDate(date))
            .map((place) => replace(rangeOf(place), formatDate(place.date, form))),
        },
      });
    }
  },
});

function rangeOf({ unit, start, end }: DateInText): {
  start: number;
  end: number;
} {
  return unit.content.range(start, end);
}

/** The ways in which the document writes dates, in order of appearance. */
function stylesOf(model: DocumentModel): Map<string, DateInText[]> {
  const styles = new Map<string, DateInText[]>();
  for (const place of datesIn(model)) {
    const style = styleOf(place.date.pattern);
    const dates = styles.get(style);
    // Only the first of each style decides whether there is anything to say.
    if (!isOwnProse(place, model)) continue;
    if (dates) dates.push(place);
    else styles.set(style, [place]);
  }
  return styles;
}

function isOwnProse(place: DateInText, model: DocumentModel): boolean {
  const { unit, date } = place;
  if (unit.role === 'cell' || unit.role === 'title' || isSolemn(date)) return false;
  // A field may be filled in from a calendar.
  if (unit.role === 'field' && (date.style === 'numeric' || date.style === 'iso')) return false;
  if (unit.section !== null && unit.section === model.backgroundPapers.section) return false;
  return !isInQuotation(place);
}

/** A date outlives edits elsewhere in the document. */
function isInQuotation(place: DateInText): boolean {
  const known = quoted.get(place);
  if (known !== undefined) return known;
  const found = isQuoted(place.unit.content.text, place.start);
  quoted.set(place, found);
  return found;
}

const quoted = new SideTable<DateInText, boolean>();

const kept = new Map<string, string>();

/** The look of a date-fns pattern: the weekday, the year, a comma and a leading nought make no style of their own. */
function styleOf(pattern: string): string {
  const known = kept.get(pattern);
  if (known !== undefined) return known;
  const style = pattern
    .replace(/^E{1,4},? /, '')
    .replace(/,? yyyy$/, '')
    .replace('dd', 'd')
    .replace('MM/', 'M/');
  kept.set(pattern, style);
  return style;
}

/** The house's way where the document uses it, or the one used most, or the first. */
function standardOf(styles: Map<string, DateInText[]>, house: House): string {
  const ofHouse = styleOf(house.dates.form);
  if (styles.has(ofHouse)) return ofHouse;
  let standard = '';
  let most = 0;
  for (const [style, dates] of styles) {
    if (dates.length <= most) continue;
    standard = style;
    most = dates.length;
  }
  return standard;
}

function fullForm(pattern: string): string {
  return pattern.includes('y') ? pattern : `${pattern} yyyy`;
}

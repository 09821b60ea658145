/**
 * ## What it does
 * Finds a date that is not written in the house's form: `12th June 2023` or `12/06/2023` where the house writes
 * `12 June 2023`. It leaves alone quotations, tables, file names, the list of background papers (whose titles
 * are other people's) and dates without a year.
 *
 * ## Why it matters
 * Readers search for a date in one form. In figures, `04/05/2023` is a different day to a reader from abroad and
 * to much software.
 *
 * ## Example
 * ```report bad
 * DATE: 12th June 2023
 * ```
 * Write instead:
 * ```report good
 * DATE: 12 June 2023
 * ```
 *
 * ## Source
 * Councils' report guides give one full form of the date; published reports mix `12th June 2023` and
 * `14 March 2023` on one page.
 */
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import type { FieldNode, ProseUnit } from '../../model/types.ts';
import {
  type DateInText,
  datesIn,
  formatDate,
  isInForm,
  isRealDate,
  isSolemn,
  readDate,
  type WrittenDate,
} from '../../prose/dates.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'date-form',
  category: 'header',
  summary: 'Date not in the house’s form',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, house, report }) {
    if (!house.prescriptive) return;
    const { form } = house.dates;
    const tell = (found: DateInText) => {
      const written = formatDate(found.date, form);
      const fix = found.date.ambiguous ? null : fixOf(found, written);
      report({
        at: found.unit.content.range(found.start, found.end),
        message: found.date.ambiguous
          ? `“${found.date.text}” can be read as two different days: write the month as a word, as in “${written}”`
          : `“${found.date.text}” is written “${written}” in this council’s papers`,
        ...(fix ? { fix } : {}),
      });
    };
    for (const found of datesIn(model)) if (isWrong(found, form)) tell(found);
    for (const field of model.fields) {
      const found = dateInCapitals(field);
      if (found && !isInForm(found.date, form) && isRealDate(found.date)) tell(found);
    }
  },
});

function isWrong({ date, unit, start, end }: DateInText, form: string): boolean {
  if (date.year === null || isInForm(date, form) || !isRealDate(date)) return false;
  if (unit.role === 'cell' || unit.section?.id === 'background-papers') return false;
  const { text } = unit.content;
  const field = unit.role === 'field' ? (unit.owner as FieldNode) : null;
  // `Meeting: 12/06/2023 - Executive Board` is how agenda software prints it.
  if (field && !isDateField(field) && field.template?.type !== 'text') return false;
  if (!(field && isDateField(field)) && (isSolemn(date) || !isUnmistakable(date))) return false;
  return !isInName(text, start, end) && !isQuoted(text, start);
}

/** `1/2/23` in a text can be a planning reference, `2023-06-12` part of another. */
function isUnmistakable({ style, pattern }: WrittenDate): boolean {
  return style === 'day-month' || style === 'month-day' || (style === 'numeric' && pattern.endsWith('/yyyy'));
}

/** `minutes_12.06.2023.pdf`, `A/12/06/2023` */
function isInName(text: string, start: number, end: number): boolean {
  return /[-_/\\\w.]/.test(text.charAt(start - 1)) || /^(?:[-_/\\]|\.\w)/.test(text.slice(end, end + 2));
}

const NO_WORDS = new Int32Array(0);

function isDateField({ template }: FieldNode): boolean {
  return template?.type === 'date';
}

/** `DATE: 12 JUNE 2023`, which is no date in running text. */
function dateInCapitals(field: FieldNode): DateInText | null {
  if (!isDateField(field) || field.value.isEmpty) return null;
  const { text } = field.value;
  const date = /[A-Z]{3}/.test(text) ? readDate(text) : null;
  if (!date || date.year === null) return null;
  const unit: ProseUnit = {
    content: field.value,
    role: 'field',
    section: null,
    owner: field,
    inline: [],
    words: NO_WORDS,
    wordsFrom: 0,
    wordsTo: 0,
  };
  return { date, unit, start: 0, end: date.text.length };
}

/** Only what differs is replaced: `12th` loses its two letters, and the article before it goes with them. */
function fixOf({ date, unit, start, end }: DateInText, written: string): Fix | null {
  const article = articleBefore(date, unit.content.text, start, end);
  // `11th and 12th June 2023`: the first would keep its letters.
  if (article === null || /\d(?:st|nd|rd|th)\b/.test(unit.content.text.slice(Math.max(0, start - 25), start)))
    return null;
  const text = article + date.text;
  const from = start - article.length;
  let head = 0;
  while (head < text.length && text[head] === written[head]) head += 1;
  let tail = 0;
  const most = Math.min(text.length, written.length) - head;
  while (tail < most && text.at(-1 - tail) === written.at(-1 - tail)) tail += 1;
  const range = unit.content.range(from + head, from + text.length - tail);
  return {
    kind: 'safe',
    title: `Write ${written}`,
    edits: [replace(range, written.slice(head, written.length - tail))],
  };
}

/**
 * What has to go from before an ordinal: `the ` of `on the 12th June 2023`, nothing, or null when it cannot be
 * told: in `the 12th June 2023 agenda` the article is the agenda’s.
 */
function articleBefore(date: WrittenDate, text: string, start: number, end: number): string | null {
  const before = text.slice(Math.max(0, start - 5), start);
  if (!date.ordinal || date.weekday !== null || !/\bthe $/i.test(before)) return '';
  const isOfDate = date.text.includes(' of ') || !/^ \p{L}/u.test(text.slice(end, end + 2));
  return isOfDate && before.endsWith('the ') ? 'the ' : null;
}

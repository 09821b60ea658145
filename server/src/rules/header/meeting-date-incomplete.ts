/**
 * ## What it does
 * Finds a date in the front block without its year or without its day.
 *
 * ## Why it matters
 * A report is kept for years and cited by the date of its meeting; "12 June" is every year's. Software that sorts
 * reports by date cannot place it.
 *
 * ## Example
 * ```report bad
 * DATE: 12 June
 * ```
 * Write instead:
 * ```report good
 * DATE: 12 June 2023
 * ```
 *
 * ## Source
 * Councils' report guides ask for the full date. Reports have to be kept open to the public for six years
 * (section 100C of the Local Government Act 1972).
 */
import { lexInline } from '../../../../grammar/src/index.ts';
import { readDate } from '../../prose/dates.ts';
import { defineRule } from '../rule.ts';

const LONGEST_DATE = 60;
const MONTH_AND_YEAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4}$/i;
/** When a decision will be due is often not known to the day. */
const TO_COME = /\b(?:due|planned|target|not before)\b/i;

export const rule = defineRule({
  id: 'meeting-date-incomplete',
  category: 'header',
  summary: 'Date of the meeting without its year or day',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const { template, label, value } of model.fields) {
      if (template?.type !== 'date' || value.isEmpty || value.text.length > LONGEST_DATE) continue;
      if (MONTH_AND_YEAR.test(value.text)) {
        if (!TO_COME.test(label.text)) report({ at: value, message: `“${label.text}” needs the day too` });
        continue;
      }
      if (/\d{4}/.test(value.text)) continue;
      const [first, second] = lexInline(value.text).filter(({ kind }) => kind === 'Date');
      const date = first && !second ? readDate(first.text) : readDate(value.text);
      if (date?.year === null) report({ at: value, message: `“${label.text}” needs the year too` });
    }
  },
});

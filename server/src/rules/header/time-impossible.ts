/**
 * ## What it does
 * Finds a time of day that no clock shows: `6.75 p.m.`, `25.30 pm`, `18.30 a.m.`, and `18.30 p.m.`, which mixes the two
 * clocks.
 *
 * ## Why it matters
 * When the meeting is, or was, only the author knows.
 *
 * ## Example
 * ```report bad
 * 3.2 The drop-in session begins at 6.75 p.m.
 * ```
 * Write instead:
 * ```report good
 * 3.2 The drop-in session begins at 6.45 p.m.
 * ```
 *
 * ## Source
 * The clock.
 */
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** With minutes: `£25 pm` is a sum a month. */
const PARTS = /^(\d{1,2})[.:](\d{2}) ?([ap])/;

export const rule = defineRule({
  id: 'time-impossible',
  category: 'header',
  summary: 'Time that no clock shows',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { role, inline, content } of model.prose) {
      if (role === 'cell') continue;
      for (const { kind, text, start, end } of inline) {
        if (kind !== 'Time') continue;
        const reason = reasonOf(text);
        if (reason === null || isQuoted(content.text, start)) continue;
        report({ at: content.range(start, end), message: `There is no “${text}”: ${reason}` });
      }
    }
  },
});

function reasonOf(text: string): string | null {
  const [, hour = '', past = '', half = ''] = PARTS.exec(text) ?? [];
  if (hour === '') return null;
  if (Number(past) > 59) return 'an hour has 60 minutes';
  if (Number(hour) > 24) return 'a day has 24 hours';
  if (Number(hour) <= 12) return null;
  if (half === 'a') return `${hour}.${past} is in the afternoon`;
  return `write ${Number(hour) - 12}.${past} with p.m., or ${hour}.${past} without`;
}

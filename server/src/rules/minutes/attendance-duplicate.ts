/**
 * ## What it does
 * Finds somebody who is named twice in the same list of attendance.
 *
 * ## Why it matters
 * One of the two is usually another person, whose name is then missing from the record, or the list was put together
 * from two sources. The number of those present, and with it the quorum, is wrong either way.
 *
 * ## Example
 * ```minutes bad
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar and B Birch
 * ```
 * Write instead:
 * ```minutes good
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar and D Dale
 * ```
 *
 * ## Source
 * The names of the members present have to be recorded: paragraph 40 of Schedule 12 to the Local Government Act 1972.
 * Ealing has published minutes that list a councillor twice.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { identityOf } from '../../model/minutes/roll.ts';
import type { Person } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'attendance-duplicate',
  category: 'minutes',
  summary: 'Somebody listed twice',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const attendance = minutesOf(model)?.attendance;
    if (!attendance) return;
    const { present, apologies, absent, inAttendance } = attendance;
    for (const list of [present, apologies, absent, inAttendance]) {
      const seen = new Map<string, Person>();
      for (const person of list) {
        const key = identityOf(person);
        const first = seen.get(key);
        if (first === undefined) seen.set(key, person);
        else if (!mayBeAnother(first, person)) {
          report({
            at: person,
            message: `“${person.name}” is listed twice: is one of them somebody else?`,
            related: [{ start: first.start, end: first.end, message: 'Listed here first' }],
          });
        }
      }
    }
  },
});

/** Two who share a name are told apart by their posts, or by what stands in brackets. */
function mayBeAnother(one: Person, other: Person): boolean {
  const said = ({ post, notes }: Person) => [post ?? '', ...notes].join('');
  return said(one) !== '' && said(other) !== '' && said(one) !== said(other);
}

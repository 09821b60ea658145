/**
 * ## What it does
 * Finds a member who speaks, moves or votes in an item after leaving the meeting, or in an item before arriving. Where
 * the minutes say so in a sentence (`Councillor Cedar left the meeting at 8.00 p.m.`), the items after it and before it
 * are looked at; where a list says `(until item 5)` or `(from item 6)`, those items by number.
 *
 * It says nothing of members who leave the room for one item, or who come back.
 *
 * ## Why it matters
 * A vote by somebody who was not there is not a vote. Mostly the minutes do not say that the member came back, or the
 * name is another’s.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Parking at the station
 *
 * Councillor Cedar left the meeting at 8.00 p.m.
 *
 * ## 5. Street trees
 *
 * Councillor Cedar asked how many trees would be felled.
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Parking at the station
 *
 * Councillor Elm left the meeting at 8.00 p.m.
 *
 * ## 5. Street trees
 *
 * Councillor Cedar asked how many trees would be felled.
 * ```
 *
 * ## Source
 * The names of the members present have to be recorded: paragraph 40 of Schedule 12 to the Local Government Act 1972.
 */
import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { PeopleByName } from '../../model/minutes/people-by-name.ts';
import { takingPart } from '../../model/minutes/taking-part.ts';
import type { Minutes, MinutesItem, Movement } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

/** From which item to which somebody was away: indices of the items, both inclusive. */
interface Absence {
  name: string;
  from: number;
  to: number;
  at: Range;
  said: string;
}

const FOR_GOOD = /\bleft the meeting\b/;
const FOR_AN_ITEM =
  /\b(?:interests?|items?|during|while|whilst|when|return(?:ed|ing)?|re-?joined|temporarily|briefly|room|chamber|minutes later)\b/i;
const CAME = /\b(?:arrived|joined the meeting)\b/;

export const rule = defineRule({
  id: 'speaker-away',
  category: 'minutes',
  summary: 'A member who takes part after leaving or before arriving',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    if (!minutes || minutes.attendance.movements.length === 0) return;
    const absences = absencesOf(minutes);
    if (absences.length === 0) return;
    const away = new PeopleByName(absences.map((absence) => [absence.name, absence]));
    const places = new Map(minutes.items.map((item, index) => [item, index]));
    const told = new Set<Absence>();
    for (const { person, deed, item } of takingPart(minutes)) {
      const index = places.get(item) ?? 0;
      const absence = away.all(person.name).find(({ from, to }) => index >= from && index <= to);
      if (!absence || told.has(absence)) continue;
      told.add(absence);
      report({
        at: person,
        message: `“${person.name}” ${deed} here, and ${absence.said}`,
        related: [{ ...absence.at, message: 'Recorded here' }],
      });
    }
  },
});

function absencesOf(minutes: Minutes): Absence[] {
  const { items, attendance } = minutes;
  const found: Absence[] = [];
  const movements = new PeopleByName(attendance.movements.map((each) => [each.person.name, each]));
  for (const movement of attendance.movements) {
    const at = { start: movement.start, end: movement.end };
    const { name } = movement.person;
    const index = items.findIndex(({ start, end }) => movement.start >= start && movement.start < end);
    if (index < 0) {
      const away = byItem(movement, minutes);
      if (away) found.push({ name, at, ...away });
      continue;
    }
    if (FOR_AN_ITEM.test(movement.text) || movesAgain(movement, movements, items)) continue;
    if (movement.kind === 'departure' && FOR_GOOD.test(movement.text)) {
      found.push({ name, at, from: index + 1, to: items.length, said: 'had left the meeting by then' });
    } else if (
      movement.kind === 'arrival' &&
      CAME.test(movement.text) &&
      items[index]?.standing !== 'close'
    ) {
      found.push({ name, at, from: 0, to: index - 1, said: 'had not arrived by then' });
    }
  }
  return found;
}

/** Somebody who came and went more than once; where they were in between is not all in the minutes. */
function movesAgain(
  movement: Movement,
  movements: PeopleByName<Movement>,
  items: readonly MinutesItem[],
): boolean {
  const first = items[0]?.start ?? 0;
  return movements.all(movement.person.name).some(
    (other) =>
      other !== movement &&
      // A list of those present says the same once more.
      (other.kind !== movement.kind || other.start >= first),
  );
}

/** `(until item 5)`, `(from item 6)`, where the items of the minutes have those numbers. */
function byItem({ kind, text }: Movement, { items }: Minutes): Omit<Absence, 'name' | 'at'> | null {
  const [, number = ''] =
    /^(?:from|until|up to|to|left after|arrived at|joined at) (?:agenda )?item (\d{1,3})$/i.exec(text) ?? [];
  if (number === '') return null;
  const index = items.findIndex((item) => /\d{1,4}$/.exec(item.number ?? '')?.[0] === number);
  if (index < 0) return null;
  return kind === 'departure'
    ? { from: index + 1, to: items.length, said: `is listed as there ${text}` }
    : { from: 0, to: index - 1, said: `is listed as there ${text}` };
}

/**
 * ## What it does
 * Finds a member who declared an interest in an item and left, or declared a pecuniary or prejudicial one, and whom the
 * minutes of that item name as moving, seconding or voting. It says nothing where they speak of a dispensation.
 *
 * ## Why it matters
 * A member who takes part in spite of a disclosable pecuniary interest commits an offence. Mostly the name in the vote is
 * another’s, or the number of the item is wrong; either accuses the member in a public record.
 *
 * ## Example
 * ```minutes bad
 * ## 2. Declarations of interest
 *
 * Councillor Birch declared a disclosable pecuniary interest in item 4 and left the room.
 *
 * ## 4. Parking at the station
 *
 * It was moved by Councillor Birch, seconded by Councillor Cedar and RESOLVED to make the order.
 * ```
 * Write instead:
 * ```minutes good
 * ## 2. Declarations of interest
 *
 * Councillor Birch declared a disclosable pecuniary interest in item 4 and left the room.
 *
 * ## 4. Parking at the station
 *
 * It was moved by Councillor Ashe, seconded by Councillor Cedar and RESOLVED to make the order.
 * ```
 *
 * ## Source
 * Sections 31(4) and 34 of the Localism Act 2011 (England); councils’ codes of conduct.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { withoutStyle } from '../../model/minutes/people.ts';
import { PeopleByName } from '../../model/minutes/people-by-name.ts';
import { takingPart } from '../../model/minutes/taking-part.ts';
import type { Declaration, MinutesItem } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

const MUST_LEAVE = /\b(?:pecuniary|prejudicial|DPIs?)\b/i;
const NEED_NOT =
  /\bnon-?|\bnot (?:a |an )?(?:disclosable |pecuniary|prejudicial)|\bdispensation\b|\bremained\b|\bstayed\b/i;
const DEEDS: ReadonlySet<string> = new Set(['moved', 'seconded', 'voted']);

export const rule = defineRule({
  id: 'interest-but-voted',
  category: 'minutes',
  summary: 'A member who votes in spite of an interest',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    const declarations = minutes?.items.flatMap((item) => item.declarations).filter(hadToLeave) ?? [];
    if (!minutes || declarations.length === 0) return;
    const deeds = new PeopleByName(
      takingPart(minutes).flatMap((each) => (DEEDS.has(each.deed) ? [[each.person.name, each]] : [])),
    );
    for (const declaration of declarations) {
      const name = withoutStyle(declaration.person.text);
      const found = deeds.all(name).find(({ item }) => isAbout(declaration, item));
      if (!found || /\bdispensation\b/i.test(model.source.slice(found.item.start, found.item.end))) continue;
      report({
        at: found.person,
        message: `“${found.person.name}” ${found.deed} here, and ${declaration.left ? 'had left because of' : 'had declared'} an interest`,
        related: [{ start: declaration.start, end: declaration.end, message: 'Declared here' }],
      });
    }
  },
});

function hadToLeave({ text, left }: Declaration): boolean {
  if (NEED_NOT.test(text)) return false;
  return left === true || MUST_LEAVE.test(text);
}

/** By the number alone: `item 4`, where an item of the minutes has it. */
function isAbout(declaration: Declaration, { number }: MinutesItem): boolean {
  const digits = /\d{1,4}$/.exec(number ?? '')?.[0];
  const named: readonly string[] = declaration.item?.text.match(/\b\d{1,4}\b/g) ?? [];
  return digits !== undefined && named.includes(digits);
}

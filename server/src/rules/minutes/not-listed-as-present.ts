/**
 * ## What it does
 * Finds a councillor who speaks, moves, seconds, votes or declares an interest and whom the minutes nowhere say to have
 * been at the meeting. Somebody named once is enough: under `PRESENT`, as a substitute, as in attendance, or in a
 * sentence such as `Councillor Elm joined the meeting`.
 *
 * It asks nothing where the minutes do not list those present.
 *
 * ## Why it matters
 * Either the list of those present lacks a member, which puts the vote in doubt, or the name in the text is misspelt or
 * another’s.
 *
 * ## Example
 * ```minutes bad
 * PRESENT: Councillors A Ashe (Chair), B Birch and C Cedar
 *
 * ## 4. Parking at the station
 *
 * Councillor Elm asked when the work would end.
 * ```
 * Write instead:
 * ```minutes good
 * PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar and E Elm
 *
 * ## 4. Parking at the station
 *
 * Councillor Elm asked when the work would end.
 * ```
 *
 * ## Source
 * The names of the members present have to be recorded: paragraph 40 of Schedule 12 to the Local Government Act 1972.
 */
import { distance } from 'fastest-levenshtein';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { isSamePerson, surnameOf } from '../../model/minutes/people.ts';
import { membersThere, rollOf } from '../../model/minutes/roll.ts';
import { takingPart } from '../../model/minutes/taking-part.ts';
import type { Attendance, Person } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

/** A list of fewer names is not the list of a meeting. */
const FEWEST = 2;
/** Sentences that say of somebody that they were there. */
const WAS_THERE =
  /\b(?:present|attended|attends|attending|attendance|joined|arrived|entered|welcomed|substituted?|substituting|in place of|deputised|deputising|invited|elected|appointed|chaired|presided|in the chair|took the chair)\b/;
/** A line of the front block that names those who were not there. */
const OF_AWAY = /^\W*(?:apolog|absen|not present)/i;

export const rule = defineRule({
  id: 'not-listed-as-present',
  category: 'minutes',
  summary: 'A member who takes part and is not listed as present',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    if (!minutes || minutes.attendance.present.length < FEWEST) return;
    const { attendance } = minutes;
    const roll = rollOf(attendance);
    const isListed = ({ name }: Person) =>
      roll.some(({ list, person }) => !AWAY.has(list) && isSamePerson(person.name, name));
    const told: Person[] = [];
    let saidThere: string | null = null;
    for (const { person, deed } of takingPart(minutes)) {
      if (isListed(person) || told.some(({ name }) => isSamePerson(name, person.name))) continue;
      saidThere ??= whereSaidThere(model);
      if (isNamedIn(saidThere, surnameOf(person.name))) continue;
      told.push(person);
      const away = roll.find(
        ({ list, person: { name } }) => AWAY.has(list) && isSamePerson(name, person.name),
      );
      report({
        at: person,
        message: `“${person.name}” ${deed}, and ${away ? 'is listed as not at the meeting' : notListed(person, attendance)}`,
        ...(away && {
          related: [{ start: away.person.start, end: away.person.end, message: 'Listed as away here' }],
        }),
      });
    }
  },
});

const AWAY: ReadonlySet<string> = new Set(['apologies', 'absent', 'substituted']);
/** Lists of the front block that name those who were not there. */
const AWAY_FIELDS: ReadonlySet<string> = new Set(['apologies', 'absent', 'substitutes']);

function notListed(person: Person, attendance: Attendance): string {
  const surname = surnameOf(person.name);
  const alike = membersThere(attendance).filter(
    ({ name }) => surname.length > 3 && distance(surnameOf(name), surname) === 1,
  );
  const [only] = alike;
  return alike.length === 1 && only
    ? `is not listed as present: is it “${only.name}”?`
    : 'is not listed as present';
}

/** Everything that may say of somebody that they were there, in lower case. */
function whereSaidThere({
  fields,
  frontParagraphs,
  titles,
  paragraphs,
  lists,
  tables,
  frontEnd,
}: DocumentModel): string {
  const front = [
    ...titles.map(({ title }) => title.text),
    ...fields.filter(({ id }) => !AWAY_FIELDS.has(id ?? '')).map(({ value }) => value.text),
    ...frontParagraphs.map(({ content }) => content.text).filter((text) => !OF_AWAY.test(text)),
    ...tables.flatMap(({ start, header, rows }) =>
      start <= frontEnd ? [...header, ...rows.flat()].map(({ text }) => text) : [],
    ),
  ];
  const sentences = [
    ...paragraphs.map(({ content }) => content.text),
    ...lists.flatMap(({ items }) => items.map(({ content }) => content.text)),
  ]
    .filter((text) => WAS_THERE.test(text))
    .flatMap((text) => sentencesOf(text).map((sentence) => sentence.text))
    .filter((text) => WAS_THERE.test(text));
  return [...front, ...sentences].join('\n').toLowerCase().replaceAll('’', "'");
}

function isNamedIn(text: string, surname: string): boolean {
  for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + 1)) {
    const isWhole = !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + surname.length));
    if (isWhole) return true;
  }
  return false;
}

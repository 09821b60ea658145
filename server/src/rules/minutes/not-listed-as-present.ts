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
import { surnameOf } from '../../model/minutes/people.ts';
import { PeopleByName } from '../../model/minutes/people-by-name.ts';
import { membersThere, rollOf } from '../../model/minutes/roll.ts';
import { takingPart } from '../../model/minutes/taking-part.ts';
import type { Person } from '../../model/minutes/types.ts';
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
    const listed = new PeopleByName<Person>();
    const away = new PeopleByName<Person>();
    for (const { list, person } of rollOf(attendance))
      (AWAY.has(list) ? away : listed).add(person.name, person);
    const told = new PeopleByName<Person>();
    let saidThere: SaidThere | null = null;
    const members = membersThere(attendance);
    let count = 0;
    for (const { person, deed } of takingPart(minutes)) {
      const { name } = person;
      if (listed.has(name) || told.has(name)) continue;
      saidThere ??= new SaidThere(model);
      if (saidThere.names(surnameOf(name))) continue;
      told.add(name, person);
      count += 1;
      const entry = away.first(name);
      const said = entry
        ? 'is listed as not at the meeting'
        : `is not listed as present${count > MOST_MISSPELT ? '' : likelyMeant(name, members)}`;
      report({
        at: person,
        message: `“${name}” ${deed}, and ${said}`,
        ...(entry && { related: [{ start: entry.start, end: entry.end, message: 'Listed as away here' }] }),
      });
    }
  },
});

const AWAY: ReadonlySet<string> = new Set(['apologies', 'absent', 'substituted']);
/** Lists of the front block that name those who were not there. */
const AWAY_FIELDS: ReadonlySet<string> = new Set(['apologies', 'absent', 'substitutes']);

/** Where more than so many are not listed, the list lacks them: to look for names like theirs would take long. */
const MOST_MISSPELT = 50;

/** `: is it “E Elm”?` for a name that one member there has but for a letter, or ''. */
function likelyMeant(name: string, members: readonly Person[]): string {
  const surname = surnameOf(name);
  if (surname.length <= 3) return '';
  const alike = members.filter((member) => distance(surnameOf(member.name), surname) === 1);
  const [only, ...others] = alike;
  return only && others.length === 0 ? `: is it “${only.name}”?` : '';
}

/** Everything that may say of somebody that they were there. */
class SaidThere {
  readonly #text: string;
  readonly #words: ReadonlySet<string>;

  constructor(model: DocumentModel) {
    this.#text = whereSaidThere(model);
    this.#words = new Set(lettersIn(this.#text));
  }

  /** @param surname in lower case */
  names(surname: string): boolean {
    // Most who are not there are not named at all, and the text is long.
    return lettersIn(surname).every((word) => this.#words.has(word)) && isNamedIn(this.#text, surname);
  }
}

function lettersIn(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

/** In lower case. */
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

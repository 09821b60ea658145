import type { Content } from '../../../../grammar/src/index.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import type { DocumentModel, FieldNode, ParagraphNode } from '../types.ts';
import { readClock } from './clock.ts';
import { MovingReadings } from './moving-readings.ts';
import { nameLineEnds } from './name-lines.ts';
import { isChair, isPresiding, readPeople } from './people.ts';
import { PeopleByName } from './people-by-name.ts';
import { pieceOf } from './piece.ts';
import type { Attendance, Movement, Person, Substitution } from './types.ts';

/** Who was at a meeting: from the fields of the front block with the lines under them, and from the narrative. */
export function readAttendance(model: DocumentModel): Attendance {
  const people = (id: string): Person[] =>
    model.fields
      .filter((field) => field.id === id)
      .flatMap((field) => contentsOf(field, model).flatMap((content) => readPeople(content)));
  const present = people('present');
  const inAttendance = people('in-attendance');
  const chair = people('chair')[0] ?? present.find(isChair) ?? presiding(model);
  // `Provost Ashe in the Chair` stands under whatever list was last.
  const apologies = people('apologies').filter((person) => !isPresiding(person));
  const absent = people('absent');
  // Whom the lists name already need not be counted twice.
  const listed = new PeopleByName([...apologies, ...absent].map((person) => [person.name, person]));
  const told = apologiesInItems(model).filter(({ name }) => !listed.has(name));
  return {
    present,
    apologies: [...apologies, ...told],
    absent,
    substitutions: model.fields
      .filter(({ id }) => id === 'substitutes')
      .flatMap((field) => contentsOf(field, model).flatMap(readSubstitutions)),
    inAttendance,
    chair,
    movements: [
      ...present.flatMap(movementsInNotes),
      ...model.paragraphs.flatMap(({ content }) => known.of(content, () => movementsIn(content))),
    ],
  };
}

/** `Apologies for absence were received from Councillor Ashe`, as an item of the meeting. */
function apologiesInItems({ sections }: DocumentModel): Person[] {
  return sections
    .filter(({ id, match }) => id === 'apologies' && match !== 'near')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.flatMap(({ content }) => apologiesIn(content));
      return block.kind === 'paragraph' ? apologiesIn(block.content) : [];
    });
}

const APOLOGIES = /\b[Aa]polog(?:y|ies)\b/;
/** Up to the names, behind the word. */
const FROM_WHOM = /(?:^(?: for absence)?: |\b(?:from|by|for|on behalf of) )(?:[Tt]he )?(?=\p{Lu})/u;
const LONGEST_WAY = 100;
/** `Cllr Ashe sent apologies.`: what is behind the names. */
const SENT_APOLOGIES =
  / (?:(?:had |have |has )?(?:sent|given|gave|tendered|offered|submitted) (?:(?:his|her|their) )?apologies)\b/;
const NAMES_ALONE = /^(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr)\b/;
/** Not of those who were away all the time, and not of this meeting. */
const NOT_AWAY =
  /\b(?:no (?:other |further |formal )?apolog(?:y|ies)|not (?:been |yet |yet been )?(?:received|recorded|sent|send|given|give|tendered|offered)|late|lateness|early|leave|leaving|delayed|joined|joining|arriv(?:ed|ing)|until|for (?:the first|part)|(?:last|next|previous) meeting)\b/i;

function apologiesIn(content: Content): Person[] {
  return sentencesOf(content.text).flatMap(({ start, end, text }, index) => {
    if (NOT_AWAY.test(text)) return [];
    const names = namesBehindApologies(text);
    if (names !== null) return readPeople(content, start + names, end);
    if (!NAMES_ALONE.test(text)) return [];
    const sent = SENT_APOLOGIES.exec(text);
    if (sent) return readPeople(content, start, start + sent.index);
    const isList = index === 0 && !/\b(?:was|were|had|has|be|is|are)\b/.test(text);
    return isList ? readPeople(content, start, end) : [];
  });
}

/** `Apologies for absence were received from Councillor Ashe`: where the names begin, or null. */
function namesBehindApologies(text: string): number | null {
  const word = APOLOGIES.exec(text);
  if (!word) return null;
  const from = word.index + word[0].length;
  const way = FROM_WHOM.exec(text.slice(from, from + LONGEST_WAY));
  return way && from + way.index + way[0].length;
}

/** `Councillor Ashe in the Chair`, `Councillor Ashe, Convener, presiding`. */
const PRESIDES =
  /^(\p{Lu}[^,.;:]{3,50})(?:, [^,.;:]{3,40})?,? (?:(?:was )?in the chair|presiding|presided|took the chair)\W*$/iu;

function presiding({ frontParagraphs }: DocumentModel): Person | null {
  for (const { content } of frontParagraphs) {
    const name = PRESIDES.exec(content.text)?.[1];
    const person = name === undefined ? undefined : readPeople(content, 0, name.length)[0];
    if (person) return person;
  }
  return null;
}

const known = new MovingReadings<Content, Movement[]>();

/** A field's value, and the paragraphs and items under it: names are often listed one a line. */
function contentsOf(field: FieldNode, { fields, frontParagraphs }: DocumentModel): Content[] {
  const next = fields[fields.indexOf(field) + 1];
  const under = frontParagraphs.filter(
    ({ start, block }) =>
      start >= field.end && (next === undefined || start < next.start) && isUnder(block, field),
  );
  return [field.value, ...under.map(({ content }: ParagraphNode) => content)].filter(
    ({ isEmpty }) => !isEmpty,
  );
}

/** Behind a value that is there, a paragraph is about something else. */
function isUnder({ afterBlank, bullet }: ParagraphNode['block'], { value }: FieldNode): boolean {
  return value.isEmpty || bullet !== null || !afterBlank;
}

const FOR = /\(?\b(?:for|in place of|substituting for|as substitute for|deputising for|on behalf of)\b/i;

function readSubstitutions(content: Content): Substitution[] {
  const found: Substitution[] = [];
  for (const [from, to] of partsOf(content)) {
    const part = content.text.slice(from, to);
    const at = FOR.exec(part);
    const [substitute] = readPeople(content, from, at ? from + at.index : to);
    if (!substitute) continue;
    const [member] = at
      ? readPeople(content, from + at.index + at[0].length, part.endsWith(')') ? to - 1 : to)
      : [];
    found.push({ substitute, member: member ?? null, ...content.range(from, to) });
  }
  return found;
}

/** Between two substitutions; a line end parts them too. */
const BETWEEN_PAIRS = /[;,]| and (?=(?:Councillor|Cllr))/g;

function partsOf(content: Content): [from: number, to: number][] {
  const ends = new Set(nameLineEnds(content));
  for (const { index } of content.text.matchAll(BETWEEN_PAIRS)) ends.add(index);
  const parts: [number, number][] = [];
  let from = 0;
  for (const end of [...ends].sort((a, b) => a - b)) {
    parts.push([from, end]);
    from = end + (content.text.startsWith(' and ', end) ? 5 : 1);
  }
  parts.push([from, content.text.length]);
  return parts.map(([start, end]) => {
    const piece = pieceOf(content, start, end);
    return [piece.from, piece.to];
  });
}

const COMES = /\b(?:from|arrived|joined)\b/i;
const GOES = /\b(?:until|to|left|up to)\b/i;

/** `(from 7.10 p.m.)`, `(until item 5)` behind a name. */
function movementsInNotes(person: Person): Movement[] {
  const { content, from, to } = person;
  return person.notes.flatMap((note) => {
    const kind = COMES.test(note) ? 'arrival' : GOES.test(note) ? 'departure' : null;
    if (kind === null) return [];
    const at = content.text.indexOf(note, from);
    return [{ ...pieceOf(content, at, at + note.length), kind, person, time: readClock(content, at, to) }];
  });
}

const MOVES =
  /\b(?:arrived|joined the meeting|entered the (?:meeting|room|chamber)|returned|rejoined the meeting|left (?:the )?(?:meeting|room|chamber)|withdrew|departed)\b/;
const MEMBERS = /\b(?:Councillors?|Cllrs?)\b/;
/** What may stand between the names and what they did. */
const BETWEEN = /,? (?:(?:who had|having|then|all|both|also) ?)/;

/** `Councillor Cedar arrived at 7.10 p.m.` */
function movementsIn(content: Content): Movement[] {
  if (!MOVES.test(content.text)) return [];
  const found: Movement[] = [];
  for (const { start, end, text } of sentencesOf(content.text)) {
    const verb = MOVES.exec(text);
    const members = MEMBERS.exec(text);
    if (!verb || !members || members.index > verb.index) continue;
    const names = text.slice(members.index, verb.index);
    const length = BETWEEN.exec(names)?.index ?? names.length;
    // Names, and nothing that they did before.
    if (length > LONGEST_NAMES) continue;
    const kind = /left|withdrew|departed/.test(verb[0]) ? 'departure' : 'arrival';
    const from = start + members.index;
    for (const person of readPeople(content, from, from + length)) {
      found.push({ ...pieceOf(content, start, end), kind, person, time: readClock(content, start, end) });
    }
  }
  return found;
}

const LONGEST_NAMES = 120;

/** The printed form of what minutes say: `meeting`, `attendance` and `items` of the document model. */
import type { Range } from '../../../../grammar/src/index.ts';
import type { JsonRange } from '../json.ts';
import type {
  Action,
  Attendance,
  Declaration,
  Exchange,
  Meeting,
  Minutes,
  MinutesItem,
  Person,
  Piece,
  Resolution,
} from './types.ts';

type Ranged<Fields> = Fields & { range: JsonRange };
export type JsonPiece = Ranged<{ text: string }>;
export type JsonPerson = Ranged<{
  name: string;
  style: string | null;
  post: string | null;
  notes: string[];
}>;

export interface JsonMeeting {
  committee: JsonPiece | null;
  date: JsonPiece | null;
  venue: JsonPiece | null;
  began: JsonPiece | null;
  ended: JsonPiece | null;
}

export interface JsonAttendance {
  present: JsonPerson[];
  apologies: JsonPerson[];
  absent: JsonPerson[];
  substitutions: Ranged<{ substitute: JsonPerson; member: JsonPerson | null }>[];
  inAttendance: JsonPerson[];
  chair: JsonPerson | null;
  movements: Ranged<{ kind: 'arrival' | 'departure'; name: string; time: string | null }>[];
}

export type JsonResolution = Ranged<{
  word: Resolution['word'];
  unanimous: boolean;
  vote: Ranged<{ for: number | null; against: number | null; abstentions: number | null }> | null;
  recordedVote: Ranged<{ for: JsonPerson[]; against: JsonPerson[]; abstained: JsonPerson[] }> | null;
  clauses: Ranged<{ marker: string | null; text: string }>[];
  text: string;
}>;

export type JsonItem = Ranged<{
  number: string | null;
  title: string | null;
  standing: string | null;
  reports: string[];
  outcomes: Ranged<{ marker: string | null; outcome: string | null; text: string }>[];
  contributions: Ranged<{ kind: 'asked' | 'answered' | 'said'; speaker: string; text: string }>[];
  exchanges: Ranged<{
    form: Exchange['form'];
    question: string;
    answer: string | null;
    asker: string | null;
    answerer: string | null;
  }>[];
  comments: JsonPiece[];
  resolutions: JsonResolution[];
  actions: Ranged<{ owner: string | null; task: string; due: string | null }>[];
  declarations: Ranged<{
    person: string;
    nature: string | null;
    item: string | null;
    left: boolean | null;
  }>[];
}>;

/** What a document model prints of its minutes; of a report nothing. */
export interface JsonMinutes {
  meeting: JsonMeeting | null;
  attendance: JsonAttendance | null;
  items: JsonItem[];
}

/** @param rangeOf lines and columns of offsets */
export function minutesToJson(minutes: Minutes | null, rangeOf: (range: Range) => JsonRange): JsonMinutes {
  if (!minutes) return { meeting: null, attendance: null, items: [] };
  const writer = new MinutesWriter(rangeOf);
  return {
    meeting: writer.meeting(minutes.meeting),
    attendance: writer.attendance(minutes.attendance),
    items: minutes.items.map((item) => writer.item(item)),
  };
}

class MinutesWriter {
  readonly #rangeOf: (range: Range) => JsonRange;

  constructor(rangeOf: (range: Range) => JsonRange) {
    this.#rangeOf = rangeOf;
  }

  meeting({ committee, date, venue, began, ended }: Meeting): JsonMeeting {
    return {
      committee: this.#piece(committee),
      date: this.#piece(date),
      venue: this.#piece(venue),
      began: this.#piece(began),
      ended: this.#piece(ended),
    };
  }

  attendance(attendance: Attendance): JsonAttendance {
    return {
      present: this.#people(attendance.present),
      apologies: this.#people(attendance.apologies),
      absent: this.#people(attendance.absent),
      substitutions: attendance.substitutions.map(({ substitute, member, ...place }) => ({
        substitute: this.#person(substitute),
        member: member && this.#person(member),
        range: this.#rangeOf(place),
      })),
      inAttendance: this.#people(attendance.inAttendance),
      chair: attendance.chair && this.#person(attendance.chair),
      movements: attendance.movements.map((movement) => ({
        kind: movement.kind,
        name: movement.person.name,
        time: textOf(movement.time),
        range: this.#rangeOf(movement),
      })),
    };
  }

  item(item: MinutesItem): JsonItem {
    return {
      number: item.number,
      title: item.title,
      standing: item.standing,
      reports: item.reports.map(({ path }) => path),
      outcomes: item.outcomes.map(({ marker, outcome, text, ...place }) => ({
        marker,
        outcome,
        text,
        range: this.#rangeOf(place),
      })),
      contributions: item.contributions.map((said) => ({
        kind: said.kind,
        speaker: said.speaker.text,
        text: said.text,
        range: this.#rangeOf(said),
      })),
      exchanges: item.exchanges.map((exchange) => this.#exchange(exchange)),
      comments: item.comments.map((comment) => this.#said(comment)),
      resolutions: item.resolutions.map((resolution) => this.#resolution(resolution)),
      actions: item.actions.map((action) => this.#action(action)),
      declarations: item.declarations.map((declaration) => this.#declaration(declaration)),
      range: this.#rangeOf(item),
    };
  }

  #exchange(exchange: Exchange): JsonItem['exchanges'][number] {
    return {
      form: exchange.form,
      question: exchange.question.text,
      answer: textOf(exchange.answer),
      asker: textOf(exchange.asker),
      answerer: textOf(exchange.answerer),
      range: this.#rangeOf(exchange),
    };
  }

  #resolution(resolution: Resolution): JsonResolution {
    const { vote, recordedVote } = resolution;
    return {
      word: resolution.word,
      unanimous: resolution.isUnanimous,
      vote: vote && {
        for: vote.for,
        against: vote.against,
        abstentions: vote.abstentions,
        range: this.#rangeOf(vote),
      },
      recordedVote: recordedVote && {
        for: this.#people(recordedVote.for),
        against: this.#people(recordedVote.against),
        abstained: this.#people(recordedVote.abstained),
        range: this.#rangeOf(recordedVote),
      },
      clauses: resolution.clauses.map(({ marker, text, ...place }) => ({
        marker,
        text,
        range: this.#rangeOf(place),
      })),
      text: resolution.text,
      range: this.#rangeOf(resolution),
    };
  }

  #action(action: Action): JsonItem['actions'][number] {
    const { owner, task, due } = action;
    return { owner: textOf(owner), task: task.text, due: textOf(due), range: this.#rangeOf(action) };
  }

  #declaration(declaration: Declaration): JsonItem['declarations'][number] {
    const { person, nature, item, left } = declaration;
    return {
      person: person.text,
      nature: textOf(nature),
      item: textOf(item),
      left,
      range: this.#rangeOf(declaration),
    };
  }

  #piece(piece: Piece | null): JsonPiece | null {
    return piece && this.#said(piece);
  }

  #said(piece: Piece): JsonPiece {
    return { text: piece.text, range: this.#rangeOf(piece) };
  }

  #people(people: readonly Person[]): JsonPerson[] {
    return people.map((person) => this.#person(person));
  }

  #person(person: Person): JsonPerson {
    const { name, style, post, notes } = person;
    return { name, style, post, notes, range: this.#rangeOf(person) };
  }
}

function textOf(piece: Piece | null): string | null {
  return piece?.text ?? null;
}

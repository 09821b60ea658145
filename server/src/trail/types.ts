/**
 * What is known of a document for the trail from recommendation to decision: plain data, small, and nothing of the
 * text or the model is kept alive by it. All ranges are UTF-16 offsets of the document.
 */
import type { OutcomeKind, Resolution } from '../model/minutes/types.ts';

export interface Span {
  start: number;
  end: number;
}

/** The body and the day of a meeting, as a document names them. */
export interface MeetingFacts {
  /** The body as written, or null. */
  body: string | null;
  /** What bodies are compared by, or null. */
  bodyKey: string | null;
  /** `2020-07-20`, or null when there is no complete date that the calendar has. */
  date: string | null;
  /** Where the date is written, or null. */
  dateAt: Span | null;
}

export interface ReportFacts extends MeetingFacts {
  kind: 'report';
  title: string | null;
  /** As written, or null. */
  wards: string | null;
  recommendations: RecommendationFacts[];
}

export interface RecommendationFacts extends Span {
  /** `i)` as typed, or null. */
  marker: string | null;
  /** With the items under it. */
  text: string;
  /** The verb of a stem that the text has none without: `That the Board approve:`; '' otherwise. */
  stem: string;
}

export interface MinutesFacts extends MeetingFacts {
  kind: 'minutes';
  /** Whether these are the minutes of a meeting, and not one item of them. */
  isWhole: boolean;
  /** What ends its lines, for text that a fix puts in. */
  lineEnd: string;
  items: ItemFacts[];
}

export interface ItemFacts extends Span {
  /** `4`, `CYP4`, or null. */
  number: string | null;
  title: string | null;
  titleAt: Span;
  /** The house's id of a standing item, or null. */
  standing: string | null;
  reports: ReportFact[];
  stated: StatedFacts[];
  decisions: DecisionFacts[];
  actions: ActionFacts[];
  /** Whether its text speaks of an amendment, an addition or a condition. */
  recordsAmendment: boolean;
  /** The days of the meetings whose minutes it approves. */
  approves: DateFacts[];
}

/** `REPORT: path`; the span is the path's. */
export interface ReportFact extends Span {
  path: string;
}

/** A day that is written: `2020-06-11`. */
export interface DateFacts extends Span {
  date: string;
}

/** One clause of an `OUTCOME:` line. */
export interface StatedFacts extends Span {
  marker: string | null;
  outcome: OutcomeKind | null;
}

export interface DecisionFacts extends Span {
  word: Resolution['word'];
  isUnanimous: boolean;
  /** `7 for, 2 against, 1 abstention`, or null when no vote is recorded in numbers. */
  vote: { for: number | null; against: number | null; abstentions: number | null } | null;
  clauses: ClauseFacts[];
}

export interface ClauseFacts extends Span {
  marker: string | null;
  /** With the items under it. */
  text: string;
  /** The verb of a stem before the items, as of `RecommendationFacts`. */
  stem: string;
}

export interface ActionFacts extends Span {
  owner: string | null;
  task: string;
  /** As written, or null. */
  due: string | null;
  /** `2020-07-31`, or null when it is not a whole date. */
  dueDate: string | null;
  /** Whether it says at its end that it has been done: `– done 3 August 2020`, `(completed)`. */
  isDone: boolean;
}

/** What a report or minutes contribute to the trail. */
export type TrailFacts = ReportFacts | MinutesFacts;

/**
 * What minutes say: the meeting, who was there, and of each item what was reported, asked, decided and left to do.
 * All ranges are offsets of the source in UTF-16 units.
 */
import type { Content, Range } from '../../../../grammar/src/index.ts';
import type { WrittenDate } from '../../prose/dates.ts';
import type { ListItemNode, ListNode, ParagraphNode, SectionNode } from '../types.ts';

export interface Minutes {
  meeting: Meeting;
  attendance: Attendance;
  /** In document order. Text without any heading is one item without number and title. */
  items: MinutesItem[];
}

/** A stretch of running text: where it stands, and in whose content. */
export interface Piece extends Range {
  text: string;
  content: Content;
  /** Indices of `content.text`. */
  from: number;
  to: number;
}

/** A time of day with what was written. */
export interface ClockTime extends Piece {
  /** Minutes since midnight. */
  minutes: number;
}

export interface Meeting {
  /** The body that met, as written, or null. */
  committee: Piece | null;
  date: (Piece & { date: WrittenDate }) | null;
  venue: Piece | null;
  began: ClockTime | null;
  ended: ClockTime | null;
}

/** Somebody named in a list of those present, or as a speaker, mover or voter. */
export interface Person extends Piece {
  /** `Councillor`, `Cllr`, `Mr` … as written, or null; in `Councillors A and B` both have it. */
  style: string | null;
  /** Without style, post and notes: `A Ashe`. */
  name: string;
  /** `Operational Director`, or null. */
  post: string | null;
  /** What else stands in brackets: `Chair`, `from 7.10 p.m.`, `until item 5`. */
  notes: string[];
}

export interface Substitution extends Range {
  substitute: Person;
  /** Whom they stand in for, or null when it is not said. */
  member: Person | null;
}

/** `Councillor Cedar arrived at 7.10 p.m.`, or `(from 7.10 p.m.)` behind a name. */
export interface Movement extends Piece {
  kind: 'arrival' | 'departure';
  person: Person;
  time: ClockTime | null;
}

export interface Attendance {
  present: Person[];
  apologies: Person[];
  absent: Person[];
  substitutions: Substitution[];
  /** Officers and others who are not members. */
  inAttendance: Person[];
  /** The person who presided, or null when it is not said. */
  chair: Person | null;
  movements: Movement[];
}

export interface MinutesItem extends Range {
  section: SectionNode | null;
  /** `4`, `CYP4`, or null. */
  number: string | null;
  /** Without its number, or null for text without a heading. */
  title: string | null;
  /** Where number and title stand; the beginning of the item when it has none. */
  titleRange: Range;
  /** The house's id of a standing item (`declarations`, `exclusion` …), or null. */
  standing: string | null;
  /** The reports that were considered. */
  reports: ReportLink[];
  /** What the clerk says became of the recommendations. */
  outcomes: StatedOutcome[];
  /** Everything in it that holds text, in order. */
  blocks: (ParagraphNode | ListNode)[];
  contributions: Contribution[];
  exchanges: Exchange[];
  /** What members said in a round of questions that asked nothing. */
  comments: Piece[];
  resolutions: Resolution[];
  actions: Action[];
  declarations: Declaration[];
}

/** `REPORT: path` */
export interface ReportLink extends Range {
  /** As written, relative to the minutes, with `/`. */
  path: string;
  /** Where the path stands. */
  pathRange: Range;
}

/** What became of a recommendation. */
export type OutcomeKind = 'adopted' | 'amended' | 'deferred' | 'rejected';

/** One clause of `OUTCOME: (ii) deferred; (iii) rejected`. */
export interface StatedOutcome extends Range {
  /** `ii`, without brackets, or null when it is said of all. */
  marker: string | null;
  /** Null when the word says none of the four. */
  outcome: OutcomeKind | null;
  text: string;
}

/** What somebody is reported to have said. */
export interface Contribution extends Piece {
  kind: 'asked' | 'answered' | 'said';
  /** As written: `Councillor Tisi`, `The Corporate Director`. */
  speaker: Piece;
}

export interface Exchange extends Range {
  /** `Q:` and `A:` lines, or `question – answer` on one line. */
  form: 'lines' | 'dash';
  question: Piece;
  /** The first answer, or null. */
  answer: Piece | null;
  asker: Piece | null;
  answerer: Piece | null;
}

export interface Resolution extends Range {
  /** `RESOLVED:`, `The Board resolved`; what was written before the decision. */
  lead: Piece;
  /** What kind of decision its word says it is. */
  word: 'resolved' | 'noted' | 'agreed' | 'recommended' | 'decided';
  isUnanimous: boolean;
  vote: Vote | null;
  recordedVote: RecordedVote | null;
  /** What was decided: one clause, or an item each. */
  clauses: ResolutionClause[];
  /** Everything that was decided, clauses one after another. */
  text: string;
}

export interface ResolutionClause extends Range {
  /** `(i)` as typed, or null. */
  marker: string | null;
  text: string;
  content: Content;
  /** Index of `content.text` where the decision begins, behind lead and vote. */
  from: number;
  item: ListItemNode | ParagraphNode;
}

/** How a vote went, in numbers. */
export interface Vote extends Range {
  text: string;
  for: number | null;
  against: number | null;
  abstentions: number | null;
}

/** How each member voted. */
export interface RecordedVote extends Range {
  for: Person[];
  against: Person[];
  abstained: Person[];
}

export interface Action extends Range {
  /** Who does it, or null. */
  owner: Piece | null;
  /** What is to be done. */
  task: Piece;
  /** By when, as written, or null. */
  due: (Piece & { date: WrittenDate | null }) | null;
}

/** A member's interest in an item of the agenda. */
export interface Declaration extends Piece {
  person: Piece;
  /** `a disclosable pecuniary interest`, or null. */
  nature: Piece | null;
  /** `item 5`, or null when it is not said. */
  item: Piece | null;
  /** Whether they left the room, or null when it is not said. */
  left: boolean | null;
}

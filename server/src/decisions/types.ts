/** The register of decisions and actions: plain data, as `rapporteur decisions --format json` prints it. */
import type { ExemptParts } from '../export/public-parts.ts';
import type { OutcomeKind } from '../model/minutes/types.ts';
import type { TrailFacts } from '../trail/types.ts';

/** What the register is made from: a document, and what it contributes to the trail. */
export interface RegisterDocument {
  /** Absolute, with `/`. */
  path: string;
  /** As it is shown. */
  file: string;
  facts: TrailFacts;
  /** What of it is not for publication. */
  exempt: ExemptParts;
  /** Line of an offset, from 1. */
  lineOf(offset: number): number;
}

/** Where something stands. */
export interface Place {
  file: string;
  /** From 1. */
  line: number;
}

/** The meeting and the item that something was decided in. */
export interface MeetingPlace extends Place {
  committee: string | null;
  /** `2026-11-12`, or null. */
  date: string | null;
  /** `4`, `CYP4`, or null. */
  item: string | null;
  title: string | null;
  /** Under an `EXEMPT:` mark: not for publication. */
  exempt: boolean;
}

/** One decision. */
export interface DecisionEntry extends MeetingPlace {
  /** What its word says it is. */
  word: 'resolved' | 'noted' | 'agreed' | 'recommended' | 'decided';
  clauses: { marker: string | null; text: string }[];
  unanimous: boolean;
  vote: { for: number | null; against: number | null; abstentions: number | null } | null;
  /** The reports that were considered. */
  reports: ConsideredReport[];
}

export interface ConsideredReport {
  /** As it is shown; as written where there is no such file. */
  file: string;
  /** Whether the report was found. */
  found: boolean;
  /** Not for publication as a whole. */
  exempt: boolean;
  title: string | null;
  /** The wards it names, as written, or null. */
  wards: string | null;
  outcomes: { marker: string | null; outcome: OutcomeKind | 'none' }[];
}

/** One thing somebody was asked to do. */
export interface ActionEntry extends MeetingPlace {
  owner: string | null;
  task: string;
  /** As written, or null. */
  due: string | null;
  /** `2026-12-01`, or null. */
  dueDate: string | null;
  state: 'open' | 'overdue' | 'done';
  /** The wards of the reports that were considered, as written, or null. */
  wards: string | null;
}

export interface Register {
  decisions: DecisionEntry[];
  actions: ActionEntry[];
}

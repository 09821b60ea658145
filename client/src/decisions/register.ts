/** The register of decisions as the view shows it: grouping and naming; nothing of the editor. */

export interface MeetingPlace {
  /** URI of the minutes. */
  file: string;
  /** From 1. */
  line: number;
  committee: string | null;
  /** `2026-11-12`, or null. */
  date: string | null;
  item: string | null;
  title: string | null;
  exempt: boolean;
}

export type Outcome = 'adopted' | 'amended' | 'deferred' | 'rejected' | 'none';

export interface Decision extends MeetingPlace {
  clauses: { marker: string | null; text: string }[];
  unanimous: boolean;
  vote: { for: number | null; against: number | null; abstentions: number | null } | null;
  reports: {
    file: string;
    found: boolean;
    title: string | null;
    wards: string | null;
    outcomes: { marker: string | null; outcome: Outcome }[];
  }[];
}

export interface Action extends MeetingPlace {
  owner: string | null;
  task: string;
  due: string | null;
  dueDate: string | null;
  state: 'open' | 'overdue' | 'done';
}

export interface DecisionsResult {
  decisions: Decision[];
  actions: Action[];
  choices: { committees: string[]; dates: string[]; wards: string[]; owners: string[] };
}

/** What is shown; what is left out does not matter. */
export interface DecisionFilter {
  committee?: string;
  from?: string;
  to?: string;
  ward?: string;
  owner?: string;
}

/** The decisions of one meeting. */
export interface Meeting {
  file: string;
  date: string | null;
  committee: string | null;
  decisions: Decision[];
}

/** Decisions by the meeting, in the order in which they come. */
export function meetingsOf(decisions: readonly Decision[]): Meeting[] {
  const meetings = new Map<string, Meeting>();
  for (const decision of decisions) {
    const { file, date, committee } = decision;
    const meeting = meetings.get(file) ?? { file, date, committee, decisions: [] };
    meeting.decisions.push(decision);
    meetings.set(file, meeting);
  }
  return [...meetings.values()];
}

/** `4. Opening hours`; the number or the title alone where there is only the one. */
export function itemName({ item, title }: Pick<MeetingPlace, 'item' | 'title'>): string | null {
  if (title === null) return item;
  return item === null ? title : `${item}. ${title}`;
}

/** `(i) the hours be approved; and (ii) …`, in one line. */
export function decisionText({ clauses }: Pick<Decision, 'clauses'>): string {
  return clauses.map(({ marker, text }) => (marker === null ? text : `${marker} ${text}`)).join(' ');
}

/** The worst that became of a recommendation of the reports considered; null when there was none. */
export function worstOutcome({ reports }: Pick<Decision, 'reports'>): Outcome | null {
  const outcomes = reports.flatMap((report) => report.outcomes.map(({ outcome }) => outcome));
  return BY_WEIGHT.find((outcome) => outcomes.includes(outcome)) ?? null;
}

const BY_WEIGHT: readonly Outcome[] = ['none', 'rejected', 'deferred', 'amended', 'adopted'];

/** `2026-11-12` where the reader is. */
export function isoDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

import { isExempt } from '../export/public-parts.ts';
import { outcomesOf } from '../trail/outcomes.ts';
import type { ItemFacts, MinutesFacts, ReportFacts } from '../trail/types.ts';
import type {
  ActionEntry,
  ConsideredReport,
  DecisionEntry,
  MeetingPlace,
  Register,
  RegisterDocument,
} from './types.ts';

/** A report that an item considered, or null when there is none. */
export type ReportLookUp = (path: string) => Pick<RegisterDocument, 'file' | 'facts' | 'exempt'> | null;

/** What one meeting contributes to a register; whether an action is overdue depends on the day it is asked. */
export interface MeetingEntries {
  decisions: DecisionEntry[];
  actions: (Omit<ActionEntry, 'state'> & { isDone: boolean })[];
}

/**
 * The decisions and actions of one document, in its order; none of a report.
 *
 * @param lookUp the report at an absolute path
 */
export function entriesOf(document: RegisterDocument, lookUp: ReportLookUp): MeetingEntries {
  const { facts } = document;
  const entries: MeetingEntries = { decisions: [], actions: [] };
  if (facts.kind !== 'minutes') return entries;
  for (const item of facts.items) {
    const considered = item.reports.map(({ path, start }) => ({
      start,
      report: consideredReport(path, document.path, item, lookUp),
    }));
    const placeAt = (offset: number): PlaceWithReports => {
      const place = placeOf(document, facts, item, offset);
      const named = considered.filter(({ start }) => place.exempt || !isExempt(document.exempt, start));
      return { place, reports: named.map(({ report }) => report) };
    };
    entries.decisions.push(...decisionsOf(item, placeAt));
    entries.actions.push(...actionsOf(item, placeAt));
  }
  return entries;
}

/**
 * The register of some meetings, the latest first; within a meeting in the order of its minutes.
 *
 * @param today the day on which actions are overdue or not: `2026-11-22`
 */
export function registerOf(meetings: readonly MeetingEntries[], today: string): Register {
  const latestFirst = [...meetings].sort((a, b) => compare(dateOf(b), dateOf(a)));
  return {
    decisions: latestFirst.flatMap(({ decisions }) => decisions),
    actions: latestFirst.flatMap(({ actions }) =>
      actions.map(({ isDone, ...action }) => ({ ...action, state: stateOf(isDone, action.dueDate, today) })),
    ),
  };
}

function dateOf({ decisions, actions }: MeetingEntries): string {
  return (decisions[0] ?? actions[0])?.date ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where something was decided, and what was considered there: what an exempt minute names is of that minute alone. */
interface PlaceWithReports {
  place: MeetingPlace;
  reports: ConsideredReport[];
}

function placeOf(
  document: RegisterDocument,
  facts: MinutesFacts,
  item: ItemFacts,
  offset: number,
): MeetingPlace {
  return {
    committee: facts.body,
    date: facts.date,
    item: item.number,
    title: item.title,
    // An exempt minute may stand under an item that the public may read.
    exempt: isExempt(document.exempt, offset),
    file: document.file,
    line: document.lineOf(offset),
  };
}

function decisionsOf(
  { decisions }: ItemFacts,
  placeAt: (offset: number) => PlaceWithReports,
): DecisionEntry[] {
  return decisions.map(({ start, word, isUnanimous, vote, clauses }) => {
    const { place, reports } = placeAt(start);
    return {
      ...place,
      word,
      clauses: clauses.map(({ marker, text }) => ({ marker, text })),
      unanimous: isUnanimous,
      vote,
      reports,
    };
  });
}

function actionsOf(
  { actions }: ItemFacts,
  placeAt: (offset: number) => PlaceWithReports,
): MeetingEntries['actions'] {
  return actions.map(({ start, owner, task, due, dueDate, isDone }) => {
    const { place, reports } = placeAt(start);
    // An action that the public may read says nothing of an exempt report either.
    const wards = reports.flatMap((report) => (report.exempt && !place.exempt ? [] : (report.wards ?? [])));
    return {
      ...place,
      owner,
      task,
      due,
      dueDate,
      isDone,
      wards: wards.length === 0 ? null : wards.join('; '),
    };
  });
}

function stateOf(isDone: boolean, dueDate: string | null, today: string): ActionEntry['state'] {
  if (isDone) return 'done';
  return dueDate !== null && dueDate < today ? 'overdue' : 'open';
}

function consideredReport(
  path: string,
  minutes: string,
  item: ItemFacts,
  lookUp: ReportLookUp,
): ConsideredReport {
  const found = lookUp(pathMeant(minutes, path));
  if (found?.facts.kind !== 'report')
    return { file: path, found: false, exempt: false, title: null, wards: null, outcomes: [] };
  const facts: ReportFacts = found.facts;
  return {
    file: found.file,
    found: true,
    exempt: found.exempt.whole !== null,
    title: facts.title,
    wards: facts.wards,
    outcomes: outcomesOf(facts.recommendations, item).outcomes.map(({ recommendation, kind }) => ({
      marker: recommendation.marker,
      outcome: kind,
    })),
  };
}

/** The absolute path that one in a document means; `/` throughout. */
export function pathMeant(document: string, path: string): string {
  if (/^(?:\/|[A-Za-z]:\/)/.test(path)) return path;
  const parts = document.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** Lenses of the trail: on a report what was decided on it, on an item of minutes what it made of its reports. */
import type { Range } from '../lint/finding.ts';
import type { DocumentModel } from '../model/types.ts';
import { dayInWords } from '../trail/days.ts';
import { countsOf, doneInWords, outcomeInWords, summaryOf } from '../trail/describe.ts';
import { type Consideration, isMinutes, isReport } from '../trail/trail.ts';
import type { ActionFacts } from '../trail/types.ts';
import { decidedAt, type TrailPlace } from './decision-trail.ts';
import type { FeatureDocument } from './document.ts';
import type { FeatureWorkspace } from './workspace.ts';

/**
 * `report-decided`: a report with what was decided on it; `recommendation-outcome`: one of its recommendations;
 * `item-reports`: an item with the reports it considered; `action-overdue`: an action whose day has passed.
 */
export type DecisionLensKind = (typeof KINDS)[number];

const KINDS = ['report-decided', 'recommendation-outcome', 'item-reports', 'action-overdue'] as const;

/** Whether a lens is one of these. */
export function isDecisionLens<Lens extends { kind: string }>(
  lens: Lens,
): lens is Lens & { kind: DecisionLensKind } {
  return (KINDS as readonly string[]).includes(lens.kind);
}

export interface DecisionLens extends Range {
  kind: DecisionLensKind;
  /** Where the thing begins that it speaks of. */
  of: number;
}

/** What lenses are worked out from beside the document. */
export interface LensSurroundings {
  workspace: FeatureWorkspace;
  /** The day: `2026-11-22`. */
  today: string;
}

export interface DecisionLensText {
  title: string;
  places: readonly TrailPlace[];
}

/** The lenses of a document that its neighbours give rise to, in document order. */
export function decisionLenses(
  { path, model }: FeatureDocument,
  { workspace: { trail }, today }: LensSurroundings,
): DecisionLens[] {
  const own = path === null ? null : trail.get(path);
  if (!own) return [];
  const at = (kind: DecisionLensKind, { start }: Range): DecisionLens => ({
    kind,
    of: start,
    start,
    end: start,
  });
  if (isReport(own)) {
    if (trail.considerationsOf(own.path).length === 0) return [];
    return [
      at('report-decided', topOf(model)),
      ...own.facts.recommendations.map((recommendation) => at('recommendation-outcome', recommendation)),
    ];
  }
  if (!isMinutes(own)) return [];
  return own.facts.items.flatMap((item) => [
    ...(trail.considerationsIn(own, item).length > 0 ? [at('item-reports', item.titleAt)] : []),
    ...item.actions
      .filter((action) => isOverdue(action, today))
      .map((action) => at('action-overdue', action)),
  ]);
}

/** What a lens says now, or null when there is nothing to say any more. */
export function decisionLensText(
  { path }: FeatureDocument,
  { workspace: { trail }, today }: LensSurroundings,
  { kind, of }: Pick<DecisionLens, 'kind' | 'of'>,
): DecisionLensText | null {
  const own = path === null ? null : trail.get(path);
  if (!own) return null;
  switch (kind) {
    case 'report-decided': {
      const all = trail.considerationsOf(own.path);
      if (all.length === 0) return null;
      return { title: all.map(decidedInWords).join(' · '), places: all.map(placeOfItem) };
    }
    case 'recommendation-outcome': {
      const links = trail.considerationsOf(own.path).flatMap((consideration) => {
        const outcome = consideration.outcomes.find(({ recommendation }) => recommendation.start === of);
        return outcome ? [{ consideration, outcome }] : [];
      });
      if (links.length === 0) return null;
      const titles = links.map(({ consideration, outcome }) => {
        const words = outcomeInWords(outcome);
        return doneInWords(`${words.charAt(0).toUpperCase()}${words.slice(1)}`, consideration);
      });
      return { title: titles.join(' · '), places: decidedAt(links) };
    }
    case 'item-reports': {
      const item = isMinutes(own) ? own.facts.items.find(({ titleAt }) => titleAt.start === of) : undefined;
      if (!item || !isMinutes(own)) return null;
      const all = trail.considerationsIn(own, item);
      if (all.length === 0) return null;
      return { title: all.map(consideredInWords).join(' · '), places: all.flatMap(placesInReport) };
    }
    case 'action-overdue': {
      const action = isMinutes(own)
        ? own.facts.items.flatMap(({ actions }) => actions).find(({ start }) => start === of)
        : undefined;
      if (!action?.dueDate || !isOverdue(action, today)) return null;
      return { title: `Was due ${dayInWords(action.dueDate)}`, places: [] };
    }
  }
}

/** The first line that is published. */
function topOf({ titles, fields, sections }: DocumentModel): Range {
  const [first = 0] = [titles[0]?.start, fields[0]?.start, sections[0]?.start]
    .filter((start) => start !== undefined)
    .sort((a, b) => a - b);
  return { start: first, end: first };
}

/** Whether an action is not done and its day has passed. */
function isOverdue({ dueDate, isDone }: ActionFacts, today: string): boolean {
  return dueDate !== null && !isDone && dueDate < today;
}

/** `Resolved 20 July 2020, item 4: as amended` */
function decidedInWords(consideration: Consideration): string {
  const { item, outcomes } = consideration;
  if (item.decisions.length === 0 && item.stated.length === 0)
    return `${doneInWords('Considered', consideration)}: no decision recorded`;
  if (outcomes.length === 0) return doneInWords('Considered', consideration);
  return `${doneInWords('Resolved', consideration)}: ${summaryOf(outcomes)}`;
}

/** `Report: The roof – 3 recommendations: 2 adopted, 1 amended` */
function consideredInWords({ report, item, outcomes }: Consideration): string {
  const name = `Report: ${report.facts.title ?? report.path.slice(report.path.lastIndexOf('/') + 1)}`;
  if (outcomes.length === 0) return name;
  const count = outcomes.length === 1 ? '1 recommendation' : `${outcomes.length} recommendations`;
  if (item.decisions.length === 0 && item.stated.length === 0) return `${name} – ${count}`;
  return `${name} – ${count}: ${countsOf(outcomes)}`;
}

function placeOfItem({ minutes, item: { titleAt } }: Consideration): TrailPlace {
  return { uri: minutes.uri, start: titleAt.start, end: titleAt.end };
}

/** Its recommendations, or its beginning when it has none. */
function placesInReport({ report: { uri, facts } }: Consideration): TrailPlace[] {
  const places = facts.recommendations.map(({ start, end }) => ({ uri, start, end }));
  return places.length > 0 ? places : [{ uri, start: 0, end: 0 }];
}

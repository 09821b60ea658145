/** From a recommendation to what was decided on it, and back. */
import type { Range } from '../lint/finding.ts';
import type { Outcome } from '../trail/outcomes.ts';
import { placeOfOutcome, speaksOf } from '../trail/outcomes.ts';
import { type Consideration, isMinutes, isReport, type TrailDocument } from '../trail/trail.ts';
import type { ClauseFacts, ItemFacts, MinutesFacts } from '../trail/types.ts';
import type { FeatureDocument } from './document.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** A recommendation with what became of it in one meeting. */
export interface DecisionLink {
  consideration: Consideration;
  outcome: Outcome;
}

/** What stands at an offset, with all that it leads to. */
export interface DecisionSite {
  /** `recommendation`: in a report; `decision`: a clause of a resolution, or of an `OUTCOME:` line. */
  side: 'recommendation' | 'decision';
  /** In the document that was asked about. */
  origin: Range;
  links: DecisionLink[];
}

/** A place in a document of the trail. */
export interface TrailPlace extends Range {
  uri: string;
}

/** The recommendation or decision at an offset, its marker included; null elsewhere and off the disk. */
export function decisionSiteAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): DecisionSite | null {
  const own = document.path === null ? null : workspace.trail.get(document.path);
  if (!own) return null;
  if (isReport(own)) return recommendationSite(own.path, workspace, offset);
  return isMinutes(own) ? decisionSite(own, workspace, document.text, offset) : null;
}

/** The items that considered the report that a document is, by the day; none of minutes. */
export function considerationsOf(document: FeatureDocument, workspace: FeatureWorkspace): Consideration[] {
  return document.path === null || document.kind !== 'report'
    ? []
    : workspace.trail.considerationsOf(document.path);
}

/** Where recommendations were decided; those that were not are left out. */
export function decidedAt(links: readonly DecisionLink[]): TrailPlace[] {
  return distinct(
    links.flatMap(({ consideration: { minutes }, outcome }) => {
      const place = placeOfOutcome(outcome);
      return place ? [{ uri: minutes.uri, start: place.start, end: place.end }] : [];
    }),
  );
}

/** Where recommendations stand in their reports. */
export function recommendedAt(links: readonly DecisionLink[]): TrailPlace[] {
  return distinct(
    links.map(({ consideration: { report }, outcome: { recommendation } }) => ({
      uri: report.uri,
      start: recommendation.start,
      end: recommendation.end,
    })),
  );
}

function recommendationSite(path: string, { trail }: FeatureWorkspace, offset: number): DecisionSite | null {
  const links = trail.considerationsOf(path).flatMap((consideration) => {
    const outcome = consideration.outcomes.find(({ recommendation }) => holds(recommendation, offset));
    return outcome ? [{ consideration, outcome }] : [];
  });
  const [first] = links;
  if (!first) return null;
  const { start, end } = first.outcome.recommendation;
  return { side: 'recommendation', origin: { start, end }, links };
}

function decisionSite(
  minutes: TrailDocument<MinutesFacts>,
  { trail }: FeatureWorkspace,
  text: string,
  offset: number,
): DecisionSite | null {
  const item = minutes.facts.items.find((each) => holds(each, offset));
  if (!item || item.reports.length === 0) return null;
  const all = trail
    .considerationsIn(minutes, item)
    .flatMap((consideration) => consideration.outcomes.map((outcome) => ({ consideration, outcome })));
  const stated = item.stated.find((each) => holds(each, offset));
  if (stated) {
    const recommendations = all.map(({ outcome }) => outcome.recommendation);
    const links = all.filter(({ outcome }) => speaksOf(stated, outcome.recommendation, recommendations));
    return siteOf(links, stated);
  }
  const found = clauseAt(item, text, offset);
  if (!found) return null;
  const { clause, line } = found;
  const links = all.filter(({ outcome }) => outcome.clause === clause);
  return siteOf(links, { start: offset < clause.start ? line : clause.start, end: clause.end });
}

function siteOf(links: DecisionLink[], { start, end }: Range): DecisionSite | null {
  return links.length === 0 ? null : { side: 'decision', origin: { start, end }, links };
}

/** The clause at an offset, from the beginning of its line on: its marker, `RESOLVED:`. */
function clauseAt(
  { decisions }: ItemFacts,
  text: string,
  offset: number,
): { clause: ClauseFacts; line: number } | null {
  for (const { clauses } of decisions) {
    for (const clause of clauses) {
      const line = text.lastIndexOf('\n', clause.start - 1) + 1;
      if (line <= offset && offset <= clause.end) return { clause, line };
    }
  }
  return null;
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

function distinct(places: readonly TrailPlace[]): TrailPlace[] {
  const seen = new Set<string>();
  return places.filter(({ uri, start }) => {
    const name = `${start} ${uri}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

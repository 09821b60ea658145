/** Completion of how the lines of an item begin: a decision, a question, an action, a vote, a report. */
import { type Offer, withStops } from '../offer.ts';
import type { Site } from '../site.ts';
import { readyDecisions } from './decisions.ts';
import { isInItem, itemAt, replacing } from './place.ts';

/** One way to begin a line. */
interface Start {
  label: string;
  detail: string;
  /** With its stops: see `withStops`. */
  pattern: string;
}

const TYPED = /^[\p{L}]{0,12}$/u;
const FEWEST_LETTERS = 2;

/** What a line may begin with, those that the item still wants first. */
export function startOffers(site: Site): Offer[] {
  const { line } = site;
  if (!isInItem(site) || !site.isAsked || site.after.trim() !== '' || !TYPED.test(line)) return [];
  if (line.length > 0 && line.length < FEWEST_LETTERS) return [];
  return startsFor(site)
    .filter(({ label }) => label.toLowerCase().startsWith(line.toLowerCase()))
    .map(({ label, detail, pattern }) => {
      const { text, stops } = withStops(pattern);
      return replacing(site, line, { label, kind: 'phrase' as const, detail, text, stops });
    });
}

function startsFor(site: Site): Start[] {
  const item = itemAt(site);
  const isDecided = (item?.resolutions ?? []).some(({ start }) => !site.isOnLine(start));
  const isUnlinked = item?.standing == null && (item?.reports.length ?? 0) === 0;
  const isHead = site.section !== null && site.isAloneInSection;
  const decisions = decisionStarts(site);
  const link: Start[] =
    isUnlinked && isHead
      ? [{ label: 'REPORT', detail: 'The report that was considered', pattern: 'REPORT: {}' }]
      : [];
  const others: Start[] = [
    { label: 'Q', detail: 'A question', pattern: 'Q ({}): {}' },
    { label: 'A', detail: 'An answer', pattern: 'A ({}): {}' },
    { label: 'ACTION', detail: 'Who is to do what, by when', pattern: 'ACTION: {} – {} – by {}' },
  ];
  const votes: Start[] = ['FOR', 'AGAINST', 'ABSTAINED'].map((label) => ({
    label,
    detail: 'A recorded vote',
    pattern: `${label}: Councillors {}`,
  }));
  const motion: Start = {
    label: 'Moved by',
    detail: 'Who moved and who seconded',
    pattern: 'Moved by Councillor {} and seconded by Councillor {}.',
  };
  const outcome: Start[] =
    item && item.reports.length > 0 && item.outcomes.length === 0
      ? [{ label: 'OUTCOME', detail: 'What became of the recommendations', pattern: 'OUTCOME: {}' }]
      : [];
  if (!isDecided) return [...link, ...decisions, ...outcome, motion, ...others];
  return isBehindDecision(site)
    ? [...votes, ...others, ...outcome, motion, ...decisions]
    : [...others, ...decisions, ...outcome, motion, ...votes];
}

/** Whether nothing but blank lines stands between the line and a decision without a recorded vote. */
function isBehindDecision(site: Site): boolean {
  const last = itemAt(site)?.resolutions.findLast(({ start }) => start < site.lineStart);
  return last?.recordedVote === null && site.text.slice(last.end, site.lineStart).trim() === '';
}

/** The house's words of a decision, alone and with what was recommended. */
function decisionStarts(site: Site): Start[] {
  const lead = site.house.minutes.resolution;
  const [first] = readyDecisions(site);
  const starts: Start[] = [];
  if (first && first.label === 'All recommendations') {
    starts.push({
      label: `${lead} all recommendations`,
      detail: first.detail,
      pattern: `${lead} ${first.text}`,
    });
  }
  starts.push({ label: lead, detail: 'A decision', pattern: `${lead} That {}` });
  return starts;
}

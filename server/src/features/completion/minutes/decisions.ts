/** Completion of a decision: the recommendations of the linked report, as resolutions. */
import type { Recommendation } from '../../../model/types.ts';
import { reportsOf } from '../../considered-reports.ts';
import { asDecision } from '../../minutes/as-decision.ts';
import { bodyNameOf } from '../../minutes/body-name.ts';
import { decisionOn, decisionOnAll } from '../../minutes/decisions.ts';
import { standingWordings } from '../../minutes/standing-wordings.ts';
import { type Offer, shortened, withStops } from '../offer.ts';
import type { Site } from '../site.ts';
import { isInItem, itemAt, replacing } from './place.ts';

/** `RESOLVED: `, `RESOLVED – That `, and what is typed after it. */
const AFTER_LEAD =
  /^(?:\*\*)?(?:RESOLVED|Resolved|AGREED)(?:[^\S\r\n]+(?:UNANIMOUSLY|Unanimously|unanimously))?(?:[^\S\r\n]*\([^()\r\n]{1,60}\)){0,3}[^\S\r\n]*(?:[:–—]|-(?=\s))(?:\*\*)?([^\S\r\n]*)(\S[^\r\n]{0,60})?$/;
/** A clause of a decision: `(i) `. */
const CLAUSE = /^(?:\([a-z\d]{1,5}\)|[a-z\d]{1,5}\)|[a-z]{1,5}\.|[-•])[^\S\r\n]+(\S[^\r\n]{0,60})?$/i;

/** Null where no decision is being written. */
export function decisionOffers(site: Site): Offer[] | null {
  if (!isInItem(site) || site.after.trim() !== '') return null;
  const lead = AFTER_LEAD.exec(site.line);
  if (lead) return afterLead(site, lead[2] ?? '', lead[1] === '' && lead[2] === undefined ? ' ' : '');
  const clause = CLAUSE.exec(site.line);
  return clause && isInDecision(site) ? clauses(site, clause[1] ?? '') : null;
}

/** What may follow the words of a decision, the recommendations first. */
export function readyDecisions(site: Site): { label: string; detail: string; text: string }[] {
  const body = bodyNameOf(site.model);
  const recommended = recommendationsAt(site).filter(({ text }) => text.trim() !== '');
  const ready = recommended.map((each) => ({
    label: shortened(decisionOn(each, body)),
    detail: each.marker === null ? 'The recommendation' : `Recommendation ${each.marker}`,
    text: decisionOn(each, body),
  }));
  if (recommended.length > 1) {
    ready.unshift({
      label: 'All recommendations',
      detail: `${recommended.length} of the report`,
      text: decisionOnAll(recommended, body, site.house, site.eol),
    });
  }
  const standing = itemAt(site)?.standing ?? null;
  const lead = site.house.minutes.resolution;
  const usual = standingWordings(standing, {
    model: site.model,
    uri: site.question.document.uri,
    workspace: site.question.workspace,
  }).filter((each) => each.startsWith(lead));
  for (const wording of usual) {
    const text = wording.slice(lead.length).trim();
    ready.push({ label: shortened(text.replace(/[{}]/g, '')), detail: 'The usual words', text });
  }
  if (ready.length === 0)
    ready.push({ label: 'That the report be noted.', detail: '', text: 'That the report be noted.' });
  return ready;
}

function afterLead(site: Site, typed: string, space: string): Offer[] {
  return readyDecisions(site).map(({ label, detail, text: pattern }) => {
    const { text, stops } = withStops(pattern);
    return replacing(
      site,
      typed,
      {
        label,
        kind: 'recommendation' as const,
        ...(detail !== '' && { detail }),
        text: space + text,
        stops: stops.map(({ start, end }) => ({ start: start + space.length, end: end + space.length })),
        filter: text,
        ...(label === 'All recommendations' && { isDue: true }),
      },
      site.lineEnd,
    );
  });
}

/** One clause: what the report recommends and no clause says yet. */
function clauses(site: Site, typed: string): Offer[] {
  const body = bodyNameOf(site.model);
  const resolution = itemAt(site)?.resolutions.findLast(({ start }) => start < site.lineStart);
  const said = (resolution?.clauses ?? [])
    .filter(({ start }) => !site.isOnLine(start))
    .map(({ text }) => text);
  const stem = resolution?.lead.content.text ?? '';
  const isBody = namesBody(stem);
  return recommendationsAt(site).flatMap((each) => {
    const text = isBody ? each.text.trim() : `${asDecision(each, body)}.`;
    if (said.some((other) => sameWords(other, text))) return [];
    const detail = each.marker === null ? 'The recommendation' : `Recommendation ${each.marker}`;
    return [
      replacing(
        site,
        typed,
        { label: shortened(text), kind: 'recommendation' as const, detail, text, filter: text },
        site.lineEnd,
      ),
    ];
  });
}

/** `RESOLVED: That the Board:`: the clauses go on from who decides. */
function namesBody(stem: string): boolean {
  const words = stem.slice(stem.lastIndexOf('That ') + 'That '.length);
  return stem.includes('That ') && words.endsWith(':') && words.length > 4 && words.length < 70;
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\d ]/gu, '')
      .replace(/ and$/, '')
      .trim();
  return bare(one) === bare(other);
}

function isInDecision(site: Site): boolean {
  const resolutions = itemAt(site)?.resolutions ?? [];
  const last = resolutions.findLast(({ start }) => start < site.lineStart);
  if (!last) return false;
  // Nothing but the clauses stands between.
  const between = site.text.slice(last.start, site.lineStart);
  return between.length < 4000 && last.end >= between.trimEnd().length + last.start;
}

function recommendationsAt(site: Site): readonly Recommendation[] {
  const { document, workspace } = site.question;
  const item = itemAt(site);
  return item ? reportsOf(item, document, workspace).flatMap(({ recommendations }) => recommendations) : [];
}

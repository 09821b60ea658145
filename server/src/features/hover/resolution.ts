import type { MinutesItem, Resolution, StatedOutcome, Vote } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { reportsOf } from '../considered-reports.ts';
import { plainText } from '../describe.ts';
import type { FeatureDocument } from '../document.ts';
import type { FeatureWorkspace } from '../workspace.ts';
import { type HoverPart, quote, text, title } from './parts.ts';
import { LONGEST_QUOTE } from './structure.ts';

/** How a decision was taken, what it consists of, and which recommendations were before the meeting. */
export function aboutResolution(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  { resolution, item }: { resolution: Resolution; item: MinutesItem },
): HoverPart[] {
  const parts = [title(`${WORDS[resolution.word]}${nameOf(item)}`)];
  const how = [
    resolution.isUnanimous ? 'Unanimous.' : '',
    countOf(resolution.vote),
    sidesOf(resolution),
  ].filter((each) => each !== '');
  if (how.length > 0) parts.push(text(how.join(' ')));
  const { clauses } = resolution;
  if (clauses.length > 1) {
    parts.push(text(`${clauses.length} decisions:`), {
      kind: 'list',
      items: clauses.map((clause) => lineOf(clause.marker, clause.text)),
    });
  }
  const before = reportsOf(item, document, workspace);
  for (const { title: name, recommendations } of before) {
    if (recommendations.length === 0) continue;
    parts.push(text(`Recommended by “${plainText(name)}”:`), {
      kind: 'list',
      items: recommendations.map((each) => lineOf(each.marker, each.text)),
    });
  }
  const house = saidByHouse(resolution, document.model);
  if (house !== null) parts.push(text(house));
  return parts;
}

/** The recommendations that an `OUTCOME:` line speaks of. */
export function aboutOutcome(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  { outcome, item }: { outcome: StatedOutcome; item: MinutesItem },
): HoverPart[] {
  const all = reportsOf(item, document, workspace).flatMap((each) => each.recommendations);
  const meant = all.filter((each) => outcome.marker === null || coreOf(each.marker) === outcome.marker);
  const said =
    outcome.outcome === null ? 'says none of adopted, amended, deferred and rejected' : outcome.outcome;
  const name = outcome.marker === null ? 'All recommendations' : `Recommendation (${outcome.marker})`;
  const parts = [title(`${name}: ${said}`)];
  if (outcome.marker !== null && all.length > 0 && meant.length === 0)
    parts.push(text('The report has no such recommendation.'));
  for (const { text: words } of meant) parts.push(quote(firstWords(plainText(words), LONGEST_QUOTE)));
  return parts;
}

const WORDS: Record<Resolution['word'], string> = {
  resolved: 'Resolution',
  noted: 'Noted',
  agreed: 'Agreed',
  recommended: 'Recommendation to another body',
  decided: 'Decision',
};

function nameOf({ number, title: name }: MinutesItem): string {
  if (name === null) return '';
  return number === null ? ` of “${plainText(name)}”` : ` of item ${number}, “${plainText(name)}”`;
}

function countOf(vote: Vote | null): string {
  if (!vote) return '';
  const abstained = vote.abstentions === null ? '' : `, ${vote.abstentions} abstained`;
  return `${vote.for ?? '–'} for, ${vote.against ?? '–'} against${abstained}.`;
}

function sidesOf({ recordedVote }: Resolution): string {
  if (!recordedVote) return '';
  const sides: [string, number][] = [
    ['for', recordedVote.for.length],
    ['against', recordedVote.against.length],
    ['abstained', recordedVote.abstained.length],
  ];
  return `Recorded vote: ${sides.map(([side, count]) => `${count} ${side}`).join(', ')}.`;
}

function lineOf(marker: string | null, words: string): string {
  const said = firstWords(plainText(words), LONGEST_QUOTE);
  return marker === null ? said : `${marker} ${said}`;
}

/** `(ii)`, `ii)`, `2.` → `ii`, `2`. */
function coreOf(marker: string | null): string {
  return (marker ?? '').replace(/[().]/g, '').toLowerCase();
}

/** Only where the document does it otherwise. */
function saidByHouse({ lead, word }: Resolution, { house }: DocumentModel): string | null {
  const own = house.minutes.resolution;
  const words = withoutBrackets(lead.text).replaceAll('**', '');
  if (word !== 'resolved' || words === '' || words.startsWith(own)) return null;
  return `${house.name} prints “${own}”.`;
}

/** Without the vote: `RESOLVED (5:2):` → `RESOLVED:`. */
function withoutBrackets(text: string): string {
  return text
    .split('(')
    .map((part, index) => (index === 0 ? part.trimEnd() : part.slice(part.indexOf(')') + 1).trimEnd()))
    .join('');
}

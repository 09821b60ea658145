import { changesInWords, outcomeInWords, placeInWords } from '../../trail/describe.ts';
import { firstWordsOf, namesOf } from '../../trail/names.ts';
import { fileNameOf } from '../../trail/paths.ts';
import type { DecisionLink, DecisionSite } from '../decision-trail.ts';
import { plainText } from '../describe.ts';
import { type HoverPart, quote, text, title } from './parts.ts';
import { LONGEST_QUOTE } from './structure.ts';

/** On a recommendation what was decided on it, on a decision what was recommended; and what is different. */
export function aboutDecision({ side, links }: DecisionSite): HoverPart[] {
  return links
    .slice(0, MOST_LINKS)
    .flatMap((link) => [
      ...(side === 'recommendation' ? decided(link) : recommended(link)),
      ...differences(link),
    ]);
}

/** `RESOLVED: That the recommendations be approved` may be about twenty. */
const MOST_LINKS = 8;

function decided({ consideration, outcome }: DecisionLink): HoverPart[] {
  const parts = [title(`${placeInWords(consideration)}: ${outcomeInWords(outcome)}`)];
  if (outcome.clause) parts.push(quote(shown(outcome.clause.text)));
  return parts;
}

function recommended({ consideration: { report }, outcome }: DecisionLink): HoverPart[] {
  const { recommendation } = outcome;
  return [
    title(`${namesOf([recommendation])} of ${fileNameOf(report.path)}: ${outcomeInWords(outcome)}`),
    quote(shown(recommendation.text)),
  ];
}

function differences({ outcome: { changes, stated } }: DecisionLink): HoverPart[] {
  const parts: HoverPart[] = [];
  const said = changesInWords(changes);
  if (said.length > 0) parts.push({ kind: 'list', items: said });
  if (stated) parts.push(text('As OUTCOME: says.'));
  return parts;
}

function shown(words: string): string {
  return firstWordsOf(plainText(words), LONGEST_QUOTE);
}

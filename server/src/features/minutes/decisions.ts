/** The decisions that a meeting may take on what was recommended to it, ready to be written down. */
import type { House } from '../../house/types.ts';
import type { Recommendation } from '../../model/types.ts';
import { familyOf, markerText } from '../../prose/list-markers.ts';
import { asDecision, bareText, isDoneByBody, lowered } from './as-decision.ts';

/** One recommendation as a decision: `That the report be noted.` */
export function decisionOn(recommendation: Recommendation, body: string): string {
  return `That ${asDecision(recommendation, body)}.`;
}

/**
 * All of them in a list, as the house marks decisions, in the words of the report where one stem fits all.
 *
 * @param eol the line end of the document
 */
export function decisionOnAll(
  recommendations: readonly Recommendation[],
  body: string,
  house: House,
  eol: string,
): string {
  const [only] = recommendations;
  if (only && recommendations.length === 1) return decisionOn(only, body);
  const isOneStem = recommendations.every(isDoneByBody) && isOneMood(recommendations);
  const stem = isOneStem ? `That ${body}:` : 'That:';
  const last = recommendations.length - 1;
  const items = recommendations.map((recommendation, index) => {
    const words = isOneStem ? lowered(bareText(recommendation)) : asDecision(recommendation, body);
    const end = index === last ? '.' : index === last - 1 ? '; and' : ';';
    return `${clauseMarker(house, index + 1)} ${words}${end}`;
  });
  return [stem, '', ...items].join(eol);
}

/** `i)`, `(1)`, or the house's bullet. */
export function clauseMarker({ recommendations, lists }: House, value: number): string {
  return familyOf(recommendations.marker) === 'bullet'
    ? lists.bullet
    : markerText(recommendations.marker, value);
}

function isOneMood(recommendations: readonly Recommendation[]): boolean {
  return recommendations.every(({ mood }) => mood === recommendations[0]?.mood);
}

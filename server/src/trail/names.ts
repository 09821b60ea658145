import type { RecommendationFacts } from './types.ts';

/** `Recommendation ii)`, `Recommendations i) and iii)`, `The recommendation` when it has no marker. */
export function namesOf(recommendations: readonly Pick<RecommendationFacts, 'marker'>[]): string {
  const markers = recommendations.map(({ marker }) => marker ?? '');
  const [first] = markers;
  if (first === undefined || first === '')
    return markers.length > 1 ? 'The recommendations' : 'The recommendation';
  if (markers.length === 1) return `Recommendation ${first}`;
  return `Recommendations ${markers.slice(0, -1).join(', ')} and ${markers.at(-1)}`;
}

/** The first words of a text, for a message. */
export function firstWordsOf(text: string, most = 60): string {
  const bare = text
    .replaceAll('*', '')
    .trim()
    .replace(/[;.,] ?(?:and)?$/, '');
  if (bare.length <= most) return bare;
  const cut = bare.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}

import type { DocumentModel } from '../model/types.ts';

/**
 * What a report recommends, a line each, for notes in minutes that are yet to be written: `Recommended, that Members of
 * the Board:`, `i) note the report; and`. Marks of emphasis and labels go; a report without recommendations says so.
 */
export function plainRecommendations({ recommendations }: DocumentModel): string[] {
  const items = recommendations?.items ?? [];
  if (items.length === 0) return ['The report has no recommendations.'];
  const lines: string[] = [];
  let stem: string | null = null;
  for (const item of items) {
    const said = item.stem === null ? '' : plain(item.stem.text);
    if (said !== stem) {
      lines.push(said === '' ? 'Recommended:' : `Recommended: ${said}`);
      stem = said;
    }
    lines.push(item.marker === null ? plain(item.text) : `${item.marker} ${plain(item.text)}`);
  }
  return lines;
}

function plain(text: string): string {
  return text
    .replace(/\{#[\w-]{1,64}\}/g, '')
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .trim();
}

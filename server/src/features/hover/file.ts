import { firstWords } from '../../prose/first-words.ts';
import { plainText } from '../describe.ts';
import type { FeatureDocument } from '../document.ts';
import type { FeatureWorkspace } from '../workspace.ts';
import { type HoverPart, text, title } from './parts.ts';
import { LONGEST_QUOTE } from './structure.ts';

/** Which report or minutes a path means. Nothing for other files: their link says all there is. */
export function aboutFile(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  { path }: { path: string },
): HoverPart[] {
  const uri = workspace.resolve(document, path);
  const entry = uri === null ? undefined : workspace.entry(uri);
  if (!entry) return [];
  const parts = [title(entry.title)];
  const { date } = entry.fields;
  const committee = entry.fields['report-to'] ?? entry.fields.meeting;
  const where = [committee, date].filter((each) => each !== undefined && each !== '').join(', ');
  parts.push(text(`${entry.kind === 'report' ? 'Report' : 'Minutes'}${where === '' ? '' : `: ${where}`}`));
  // In minutes the question is what was recommended.
  if (document.kind === 'minutes' && entry.kind === 'report')
    parts.push(...recommended(entry.uri, workspace));
  return parts;
}

function recommended(uri: string, workspace: FeatureWorkspace): HoverPart[] {
  const items = workspace.document(uri)?.model.recommendations?.items ?? [];
  if (items.length === 0) return [text('No recommendations.')];
  const lines = items.map(({ marker, text: words }) => {
    const said = firstWords(plainText(words), LONGEST_QUOTE);
    return marker === null ? said : `${marker} ${said}`;
  });
  return [text('Recommendations:'), { kind: 'list', items: lines }];
}

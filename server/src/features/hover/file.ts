import type { FeatureDocument } from '../document.ts';
import type { FeatureWorkspace } from '../workspace.ts';
import { type HoverPart, text, title } from './parts.ts';

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
  const committee = entry.fields['report-to'];
  const where = [committee, date].filter((each) => each !== undefined && each !== '').join(', ');
  parts.push(text(`${entry.kind === 'report' ? 'Report' : 'Minutes'}${where === '' ? '' : `: ${where}`}`));
  return parts;
}

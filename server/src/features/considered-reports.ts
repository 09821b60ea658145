/** The reports that an item of minutes considered, as far as they can be read. */
import type { MinutesItem } from '../model/minutes/types.ts';
import type { DocumentModel, Recommendation } from '../model/types.ts';
import type { FeatureDocument } from './document.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** A report, and what it recommends. */
export interface ConsideredReport {
  uri: string;
  model: DocumentModel;
  /** Its subject, or the name of its file. */
  title: string;
  recommendations: readonly Recommendation[];
}

/** The reports of an item's `REPORT:` lines, in their order; what is no report or cannot be read is left out. */
export function reportsOf(
  { reports }: Pick<MinutesItem, 'reports'>,
  document: Pick<FeatureDocument, 'path'>,
  workspace: FeatureWorkspace,
): ConsideredReport[] {
  return reports.flatMap(({ path }) => {
    const uri = path === '' ? null : workspace.resolve(document, path);
    const report = uri === null ? null : workspace.document(uri);
    if (report?.kind !== 'report') return [];
    const { model } = report;
    return [
      {
        uri: report.uri,
        model,
        title: titleOf(model) ?? path.slice(path.lastIndexOf('/') + 1),
        recommendations: model.recommendations?.items ?? [],
      },
    ];
  });
}

function titleOf({ fieldById }: DocumentModel): string | null {
  return fieldById.get('subject')?.value.text || null;
}

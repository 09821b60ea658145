import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../model/types.ts';

/** Indices of the items of minutes that stand under an `EXEMPT:` mark; `all` for a document that does. */
export function exemptItems(model: DocumentModel): number[] | 'all' {
  if (model.exempt !== null) return 'all';
  const items = minutesOf(model)?.items ?? [];
  return items.flatMap(({ section }, index) => (section !== null && section.exempt !== null ? [index] : []));
}

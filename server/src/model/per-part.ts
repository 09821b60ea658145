import { SideTable } from './side-table.ts';
import type { DocumentModel, ProseUnit } from './types.ts';

/**
 * A list that is read from running text alone, in order. It is made once for each part of a document, so that after an
 * edit only the parts that it touched are read again, and put together once for all who ask.
 *
 * @param read the list of some running text
 */
export function perPart<Item>(
  read: (prose: readonly ProseUnit[]) => readonly Item[],
): (model: DocumentModel) => readonly Item[] {
  const ofParts = new SideTable<readonly ProseUnit[], readonly Item[]>();
  const ofModels = new SideTable<DocumentModel, readonly Item[]>();
  const ofPart = (prose: readonly ProseUnit[]): readonly Item[] => {
    const known = ofParts.get(prose);
    if (known) return known;
    const made = read(prose);
    ofParts.set(prose, made);
    return made;
  };
  return (model) => {
    const known = ofModels.get(model);
    if (known) return known;
    const made = model.proseParts.flatMap(ofPart);
    ofModels.set(model, made);
    return made;
  };
}

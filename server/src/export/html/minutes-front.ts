import type { DocumentModel, FieldNode, ParagraphNode } from '../../model/types.ts';

export interface FrontRow {
  field: FieldNode;
  /** Names and the like that stand under a field without a value. */
  under: ParagraphNode[];
  /** Whether the value lists people. */
  isOfPeople: boolean;
}

export interface Front {
  /** Paragraphs above the fields. */
  before: ParagraphNode[];
  rows: FrontRow[];
  after: ParagraphNode[];
}

const PEOPLE = new Set(['present', 'apologies', 'absent', 'substitutes', 'in-attendance']);

/**
 * The front block in the order of the page. A report has its fields first; minutes often begin with the sentence that
 * says which meeting they are of, and list under `PRESENT:` who was there.
 *
 * @param heading what stands at the head of the page already
 */
export function frontOf(model: DocumentModel, heading: object | null): Front {
  const fields = model.fields.filter((field) => field !== heading);
  if (model.kind === 'report')
    return {
      before: [],
      rows: fields.map((field) => ({ field, under: [], isOfPeople: false })),
      after: model.frontParagraphs,
    };
  const rows = fields.map((field): FrontRow => {
    return { field, under: [], isOfPeople: PEOPLE.has(field.id ?? '') };
  });
  const front: Front = { before: [], rows, after: [] };
  const first = model.fields[0]?.start ?? 0;
  for (const paragraph of model.frontParagraphs) {
    const row = rows.findLast(({ field }) => field.start < paragraph.start);
    if (paragraph.start < first) front.before.push(paragraph);
    else if (row?.field.value.isEmpty) row.under.push(paragraph);
    else front.after.push(paragraph);
  }
  return front;
}

import type { Fix } from '../lint/finding.ts';
import { attachmentsStart, ownSections } from '../model/attachments.ts';
import { isQuantity } from '../model/number-faults.ts';
import type { DocumentModel } from '../model/types.ts';
import { renumberEdits } from './renumber.ts';

const fixes = new WeakMap<DocumentModel, Fix | null>();

/**
 * One fix for every wrong number of a document, shared by the rules that find one: everything renumbered, the
 * references following. Null when that would have to guess what a reference means, or would leave the number at
 * `start` as it is.
 */
export function renumberFix(model: DocumentModel, start: number): Fix | null {
  let fix = fixes.get(model);
  if (fix === undefined) {
    fix = createFix(model);
    fixes.set(model, fix);
  }
  return fix?.edits.some((edit) => edit.start === start) ? fix : null;
}

function createFix(model: DocumentModel): Fix | null {
  if (!isCertain(model)) return null;
  const edits = renumberEdits(model);
  const newNumbers = new Set(edits.map((edit) => edit.text.replace(/\.$/, '')));
  if (edits.length === 0 || isAmbiguous(model, newNumbers)) return null;
  return { kind: 'safe', title: 'Renumber, references following', edits };
}

/** Whether what looks numbered is: the first section is the first, appendices come last, figures are no numbers. */
function isCertain(model: DocumentModel): boolean {
  const first = ownSections(model).find((section) => section.number !== null);
  if (first && first.number?.parts[0] !== 1) return false;
  const attached = attachmentsStart(model);
  if (model.sections.some((section) => section.heading.form === 'appendix' && section.start < attached)) {
    return false;
  }
  return !model.paragraphs.some(isQuantity);
}

/**
 * Whether a reference would mean something else afterwards than the author meant: it names a number that two
 * places have now, or one that nothing has now and something would have then.
 */
function isAmbiguous(model: DocumentModel, newNumbers: ReadonlySet<string>): boolean {
  if (model.references.length === 0) return false;
  const repeated = repeatedNumbers(model);
  return model.references.some(
    ({ kind, targets }) =>
      (kind === 'paragraph' || kind === 'section') &&
      targets.some(({ text, target }) => (target ? repeated.has(text) : newNumbers.has(text))),
  );
}

function repeatedNumbers(model: DocumentModel): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { number } of [...model.allSections, ...model.paragraphs]) {
    if (!number) continue;
    const isTopLevel = number.parts.length === 2 && number.parts[1] === 0;
    const names = isTopLevel ? [number.text, String(number.parts[0])] : [number.text];
    for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  }
  return repeated;
}

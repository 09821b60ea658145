import { applyInOrder, mover } from '../lint/edits.ts';
import type { Fix, TextEdit } from '../lint/finding.ts';
import { attachmentAt, attachmentStarts, attachmentsStart, ownSections } from '../model/attachments.ts';
import { buildModel } from '../model/build.ts';
import { isQuantity } from '../model/number-faults.ts';
import { SideTable } from '../model/side-table.ts';
import type { DocumentModel } from '../model/types.ts';
import { renumberEdits } from './renumber.ts';

/** The fix of a document, and where it edits. */
interface Known {
  fix: Fix;
  starts: ReadonlySet<number>;
}

const fixes = new SideTable<DocumentModel, Known | null>();

/**
 * One fix for every wrong number of a document, shared by the rules that find one: everything renumbered, the
 * references following. Null when that would have to guess what a reference means, or would leave the number at
 * `start` as it is.
 */
export function renumberFix(model: DocumentModel, start: number): Fix | null {
  let known = fixes.get(model);
  if (known === undefined) {
    const fix = createFix(model);
    known = fix && { fix, starts: new Set(fix.edits.map((edit) => edit.start)) };
    fixes.set(model, known);
  }
  return known?.starts.has(start) ? known.fix : null;
}

function createFix(model: DocumentModel): Fix | null {
  if (!mayRenumber(model)) return null;
  const edits = renumberEdits(model);
  if (edits.length === 0 || !keepsReferences(model, edits)) return null;
  return { kind: 'safe', title: 'Renumber, references following', edits };
}

/** Whether all numbers can be made anew without guessing what is numbered and what a reference means. */
export function mayRenumber(model: DocumentModel): boolean {
  return isCertain(model) && !namesRepeatedNumber(model);
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
 * Whether a reference names a number that two places have: which of them it means, nobody can tell. The report and each
 * thing attached to it have their own.
 */
function namesRepeatedNumber(model: DocumentModel): boolean {
  if (model.references.length === 0) return false;
  const starts = attachmentStarts(model);
  const repeated = repeatedNumbers(model, starts);
  return model.references.some(({ targets }) =>
    targets.some(
      ({ text, target }) =>
        target !== null && repeated.has(nameWithin(attachmentAt(starts, target.start), text)),
    ),
  );
}

function repeatedNumbers(model: DocumentModel, starts: readonly number[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { number, start } of [...model.allSections, ...model.paragraphs]) {
    if (!number) continue;
    const name = nameWithin(attachmentAt(starts, start), number.text);
    (seen.has(name) ? repeated : seen).add(name);
  }
  return repeated;
}

function nameWithin(attachment: number, number: string): string {
  return `${attachment}:${plainNumber(number)}`;
}

/** `3.0`, `3.` and `3` all name section 3. */
function plainNumber(text: string): string {
  return text.replace(/\.0?$/, '');
}

/**
 * Whether every reference of the renumbered text means what it meant, and those that meant nothing still do:
 * tried out, because a number that is not renumbered (under a heading without one) may be in the way.
 */
function keepsReferences(model: DocumentModel, edits: readonly TextEdit[]): boolean {
  if (model.references.length === 0) return true;
  const before = targetStarts(model);
  const moved = mover(edits);
  const after = targetStarts(buildModel(applyInOrder(model.source, edits), model.kind, model.house));
  return (
    before.length === after.length &&
    before.every((start, at) => (start === null ? null : moved(start)) === after[at])
  );
}

function targetStarts(model: DocumentModel): (number | null)[] {
  return model.references.flatMap(({ targets }) => targets.map(({ target }) => target?.start ?? null));
}

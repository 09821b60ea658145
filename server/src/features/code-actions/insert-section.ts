import { type Gap, gapFor, insertAt } from '../../format/missing-section.ts';
import type { Finding, TextEdit } from '../../lint/finding.ts';
import { piecesOf } from '../../lint/pieces.ts';
import { findMissingSections, type MissingSection } from '../../model/missing-sections.ts';
import type { DocumentModel } from '../../model/types.ts';
import { rearrange } from '../rearrange.ts';
import { type CodeAction, editOf, findingsAt } from './action.ts';

/**
 * Insert a section that the house requires at its place, with what the house says of it as notes to the author; what the
 * section says is for the author. The sections after it are renumbered, references following.
 *
 * ```report
 * 1.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES
 *
 * 1.1 **A Healthy$0 Halton**
 *
 * The risks are those of paragraph 1.2.
 *
 * 1.2 **Halton’s Urban Renewal**
 *
 * None identified.
 * ```
 * Insert the section “A Safer Halton”
 * ```report
 * 1.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES
 *
 * 1.1 **A Healthy Halton**
 *
 * The risks are those of paragraph 1.3.
 *
 * 1.2 **A Safer Halton**
 * // What the decision does for safety.
 * // If there is nothing to say: None identified.
 *
 * 1.3 **Halton’s Urban Renewal**
 *
 * None identified.
 * ```
 */
export const insertSection: CodeAction = {
  id: 'insert-section',
  kind: 'quickfix',
  offered: 'always',
  offers(context) {
    const { model } = context.document;
    const found = findingsAt(context).filter(insertsSection);
    if (found.length === 0) return [];
    const offers = found
      .flatMap((finding) => {
        const missing = missingOf(finding, model);
        return missing ? [{ finding, template: missing.template }] : [];
      })
      .sort((a, b) => model.house.sections.indexOf(a.template) - model.house.sections.indexOf(b.template))
      .map(({ finding, template: { id, title } }) => ({
        title: `Insert the section “${title}”`,
        argument: id,
        findings: [finding],
      }));
    const all = context.document.findings.filter(insertsSection);
    if (all.length < 2) return offers;
    return [
      ...offers,
      { title: `Insert all ${all.length} missing sections`, argument: ALL, findings: found },
    ];
  },
  edit({ document }, argument) {
    const { model, findings } = document;
    const wanted = findings
      .filter(insertsSection)
      .flatMap((finding) => missingOf(finding, model) ?? [])
      .filter(({ template }) => argument === ALL || template.id === argument);
    return editOf(document, insertMissingSections(wanted, model));
  },
};

/** Put sections in at their places; those after them are renumbered, references following. */
export function insertMissingSections(wanted: readonly MissingSection[], model: DocumentModel): TextEdit[] {
  const edits = insertions(wanted, model);
  return rearrange(model, piecesOf(edits, model.source.length)) ?? edits;
}

const ALL = '*';

/** Whether the fix of a finding is to put a section in, and not to make a heading of a line. */
export function insertsSection({ rule, fix }: Finding): boolean {
  if (rule !== 'section-missing' && rule !== 'background-papers-missing') return false;
  const edit = fix?.edits[0];
  return edit !== undefined && edit.start === edit.end;
}

function missingOf({ rule, fix }: Finding, model: DocumentModel): MissingSection | null {
  return (
    findMissingSections(model).find(({ template: { id, title }, lookalike }) => {
      if (lookalike) return false;
      // The rules name the section in the title of their fix.
      return rule === 'background-papers-missing'
        ? id === 'background-papers'
        : fix?.title.includes(`“${title}”`);
    }) ?? null
  );
}

/** One edit for each place, where several sections may go; in the order of the text. */
function insertions(wanted: readonly MissingSection[], model: DocumentModel): TextEdit[] {
  const { sections } = model.house;
  const inOrder = [...wanted].sort((a, b) => sections.indexOf(a.template) - sections.indexOf(b.template));
  const gaps = new Map<number, { gap: Gap; missing: MissingSection[] }>();
  for (const missing of inOrder) {
    const gap = gapFor(missing, model);
    const known = gaps.get(gap.offset);
    if (known) known.missing.push(missing);
    else gaps.set(gap.offset, { gap, missing: [missing] });
  }
  return [...gaps.values()]
    .sort((a, b) => a.gap.offset - b.gap.offset)
    .map(({ gap, missing }) => insertAt(gap, missing, model));
}

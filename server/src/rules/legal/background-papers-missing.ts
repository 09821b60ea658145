/**
 * ## What it does
 * Asks for the list of background papers where a report has none.
 *
 * ## Why it matters
 * In England and Wales every copy of a report that is open to inspection must include a list of its background
 * papers, even if the list says that there are none. In Scotland and Northern Ireland the rule speaks only where
 * the house’s template has the section. The finding names the law of the house’s jurisdiction. This rule takes
 * the place of `section-missing` for the list of background papers; its fix too puts in heading and notes alone.
 *
 * ## Example
 * ```report bad
 * 1. Recommendations
 *
 * (a) note the report.
 *
 * 2. Financial implications
 *
 * 2.1 None.
 * ```
 * Write instead:
 * ```report good
 * 1. Recommendations
 *
 * (a) note the report.
 *
 * 2. Financial implications
 *
 * 2.1 None.
 *
 * 3. Background papers
 *
 * 3.1 None.
 * ```
 *
 * ## Source
 * Section 100D(1) of the Local Government Act 1972. In Scotland (section 50D of the Local Government (Scotland)
 * Act 1973) the list has to be open to inspection and need not stand in each copy; the position in Northern
 * Ireland is unverified.
 */
import { gapFor, insertAt } from '../../format/missing-section.ts';
import { replace } from '../../lint/edits.ts';
import { documentLandmark } from '../../model/landmarks.ts';
import { findMissingSections, type MissingSection } from '../../model/missing-sections.ts';
import type { DocumentModel } from '../../model/types.ts';
import { defineRule, type Report } from '../rule.ts';

const ID = 'background-papers';
const LISTED_IN_EVERY_COPY = new Set(['england', 'wales']);
const LABEL = /\bbackground (?:papers?|documents?)\b/i;

export const rule = defineRule({
  id: 'background-papers-missing',
  category: 'legal',
  summary: 'No list of background papers',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report'],
  // Whoever speaks of them anywhere may have them under a name that the house does not know.
  triggers: ['background paper', 'background papers', 'background document', 'background documents'],
  check({ model, house, hits, report }) {
    if (model.sectionById.has(ID) || model.sections.length === 0) return;
    const message = `The report has no list of background papers, which ${house.law.backgroundPapers} asks for`;
    const template = house.sections.find(({ id }) => id === ID);
    if (template?.required) {
      const missing = findMissingSections(model).find((one) => one.template === template);
      if (!missing) return;
      if (missing.lookalike) return report(asHeading(missing.lookalike.content, template.title));
      if (isSpokenOf(model, hits)) return;
      const at = missing.after?.title ?? missing.before?.title ?? documentLandmark(model);
      if (at) report({ at, message, fix: addHeading(missing, model) });
      return;
    }
    // The council’s template leaves the section out, the law does not.
    const at = documentLandmark(model);
    if (LISTED_IN_EVERY_COPY.has(house.jurisdiction) && at && !isSpokenOf(model, hits))
      report({ at, message });
  },
});

function isSpokenOf(model: DocumentModel, hits: readonly unknown[]): boolean {
  return hits.length > 0 || model.fields.some(({ label }) => LABEL.test(label.text));
}

function asHeading(content: { text: string; start: number; end: number }, title: string): Report {
  return {
    at: content,
    message: `“${content.text}” looks like the heading of the list of background papers: write it “${title}”`,
    fix: {
      kind: 'unsafe',
      title: `Change the line to ${title}`,
      edits: [replace({ start: content.start, end: content.end }, title)],
    },
  };
}

/** The heading, and notes: that there are no background papers is for the author to say. */
function addHeading(missing: MissingSection, model: DocumentModel): NonNullable<Report['fix']> {
  return {
    kind: 'unsafe',
    title: `Add the heading “${missing.template.title}”`,
    edits: [insertAt(gapFor(missing, model), [missing], model)],
  };
}

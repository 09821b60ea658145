import { paragraphNumber } from '../../format/section-text.ts';
import { insert, lineEndOf } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { emptySections } from '../../model/empty-sections.ts';
import { endWithNotes } from '../../model/section-extent.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { type CodeAction, editOf, findingsAt } from './action.ts';

/**
 * Say in an empty section, in the words of the house, that there is nothing to say. That is a statement on its matter,
 * so it is made for one section at a time, and by nothing that mends many findings at once.
 *
 * ```report
 * 4.0 POLICY IMPLICATIONS$0
 * // Which policies of the council the decision follows.
 *
 * 5.0 RISK ANALYSIS
 * ```
 * Say “None identified.”
 * ```report
 * 4.0 POLICY IMPLICATIONS
 * // Which policies of the council the decision follows.
 *
 * 4.1 None identified.
 *
 * 5.0 RISK ANALYSIS
 * ```
 */
export const sayNothing: CodeAction = {
  id: 'say-nothing',
  kind: 'quickfix',
  offered: 'always',
  offers(context) {
    return findingsAt(context).flatMap((finding) => {
      if (finding.rule !== 'section-empty') return [];
      const template = sectionAt(finding.start, context.document.model)?.template;
      if (!template?.none.allowed) return [];
      return [
        { title: `Say “${template.none.phrase}”`, argument: String(finding.start), findings: [finding] },
      ];
    });
  },
  edit({ document }, argument) {
    const section = sectionAt(Number(argument), document.model);
    const phrase = section?.template?.none.phrase;
    return section && phrase ? editOf(document, [saying(phrase, section, document.model)]) : null;
  },
};

function sectionAt(start: number, model: DocumentModel): SectionNode | undefined {
  return emptySections(model).find(({ title }) => title.start === start);
}

function saying(phrase: string, section: SectionNode, model: DocumentModel): TextEdit {
  const { heading, number, level, parent } = section;
  const value = level === 1 ? (number?.parts[0] ?? null) : null;
  const spelt = paragraphNumber(value, { parent, after: null, before: section }, model);
  return insert(endWithNotes(model, heading.end), `${lineEndOf(model.source).repeat(2)}${spelt}${phrase}`);
}

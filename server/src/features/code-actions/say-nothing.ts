import { paragraphNumber } from '../../format/section-text.ts';
import { insert, lineEndOf, replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { emptySections } from '../../model/empty-sections.ts';
import { contentsOf } from '../../model/implication-evidence.ts';
import { endWithNotes } from '../../model/section-extent.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { type CodeAction, editOf, findingsAt } from './action.ts';

/**
 * Say in an empty section, or in the place of `N/A`, in the words of the house that there is nothing to say. That is a
 * statement on its matter, so it is made for one section at a time, and by nothing that mends many findings at once.
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
    const findings = findingsAt(context).filter(({ rule }) => rule === EMPTY || rule === NOT_APPLICABLE);
    if (findings.length === 0) return [];
    const statements = statementsFor(context.document.model);
    return findings.flatMap((finding) => {
      const argument = keyOf(finding.rule, finding.start);
      const statement = statements.get(argument);
      return statement ? [{ title: `Say “${statement.phrase}”`, argument, findings: [finding] }] : [];
    });
  },
  edit({ document }, argument) {
    const statement = statementsFor(document.model).get(argument);
    return statement ? editOf(document, [statement.edit()]) : null;
  },
};

const EMPTY = 'section-empty';
const NOT_APPLICABLE = 'not-applicable-instead-of-none';

interface Statement {
  phrase: string;
  edit(): TextEdit;
}

/** By the rule that finds that it lacks, and where. */
function statementsFor(model: DocumentModel): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const section of emptySections(model)) {
    if (!section.template?.none.allowed) continue;
    const { phrase } = section.template.none;
    const edit = () => saying(phrase, section, model);
    statements.set(keyOf(EMPTY, section.title.start), { phrase, edit });
  }
  for (const { section, template } of model.implications) {
    const said = section && contentsOf(section)[0];
    if (!said) continue;
    const { phrase } = template.none;
    statements.set(keyOf(NOT_APPLICABLE, said.start), { phrase, edit: () => replace(said, phrase) });
  }
  return statements;
}

function keyOf(rule: string, start: number): string {
  return `${rule} ${start}`;
}

function saying(phrase: string, section: SectionNode, model: DocumentModel): TextEdit {
  const { heading, number, level, parent } = section;
  const value = level === 1 ? (number?.parts[0] ?? null) : null;
  const spelt = paragraphNumber(value, { parent, after: null, before: section }, model);
  return insert(endWithNotes(model, heading.end), `${lineEndOf(model.source).repeat(2)}${spelt}${phrase}`);
}

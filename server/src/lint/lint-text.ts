import type { DocumentKind, House, Severity } from '../house/types.ts';
import { buildModel } from '../model/build.ts';
import type { DocumentModel } from '../model/types.ts';
import type { Finding } from './finding.ts';
import { checkHouseSchema } from './house-schema.ts';
import { lintDocument } from './lint-document.ts';
import type { RuleSet } from './rule-set.ts';
import { applySuppressions } from './suppressions.ts';

/** What a text is judged by. */
export interface LintSettings {
  house: House;
  ruleSet(kind: DocumentKind): RuleSet;
  /** How bad it is when the house's own schema refuses the document. */
  houseSchema: Severity | 'off';
}

/** A text, what it means and what is wrong with it. */
export interface LintedText {
  model: DocumentModel;
  /** In document order. */
  findings: Finding[];
}

/**
 * Everything that is found in a text: by the rules, and by the house's own schemas, which must have been prepared.
 */
export function lintText(source: string, kind: DocumentKind, settings: LintSettings): LintedText {
  const model = buildModel(source, kind, settings.house);
  return { model, findings: lintModel(model, settings) };
}

/** Everything that is found in a document whose model is there already. */
export function lintModel(model: DocumentModel, settings: LintSettings): Finding[] {
  return lintWithSchema(lintDocument(model, settings.ruleSet(model.kind)), model, settings);
}

/** What the rules have found, with what the house's own schemas find. */
export function lintWithSchema(findings: Finding[], model: DocumentModel, settings: LintSettings): Finding[] {
  const severity = settings.houseSchema;
  if (severity === 'off' || model.house.schemas.length === 0) return findings;
  const ruleSet = settings.ruleSet(model.kind);
  const refused = applySuppressions(checkHouseSchema(model, severity), model, ruleSet).kept;
  return [...findings, ...refused].sort((a, b) => a.start - b.start || a.end - b.end);
}

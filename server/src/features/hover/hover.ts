import type { Range } from '../../lint/finding.ts';
import { decisionSiteAt } from '../decision-trail.ts';
import type { FeatureDocument } from '../document.ts';
import { type SymbolAt, symbolAt } from '../symbol-at.ts';
import type { FeatureWorkspace } from '../workspace.ts';
import { aboutAppendix } from './appendix.ts';
import { aboutDate } from './date.ts';
import { aboutDecision } from './decision.ts';
import { aboutExemptParagraphs } from './exempt-paragraph.ts';
import { aboutField } from './field.ts';
import { aboutFile } from './file.ts';
import type { HoverPart } from './parts.ts';
import { aboutPerson } from './person.ts';
import { aboutOutcome, aboutResolution } from './resolution.ts';
import { aboutRule } from './rule.ts';
import { aboutSection } from './section.ts';
import { aboutStatute } from './statute.ts';
import { aboutLabel, aboutNode, aboutTable } from './structure.ts';
import { aboutTerm } from './term.ts';

export interface Hover {
  /** What the hover is about, at the offset that was asked for. */
  range: Range;
  /** Never empty. */
  parts: readonly HoverPart[];
}

/** What is known of the thing at an offset; null for plain text and for what there is nothing to say about. */
export async function hoverAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): Promise<Hover | null> {
  const symbol = symbolAt(document.model, offset);
  const parts = (symbol && (await partsOf(document, workspace, symbol))) ?? [];
  const site = symbol?.role === 'reference' ? null : decisionSiteAt(document, workspace, offset);
  if (site) parts.push(...aboutDecision(site));
  const range = symbol?.range ?? site?.origin;
  if (!range || parts.length === 0) return null;
  return { range: { start: range.start, end: range.end }, parts };
}

function partsOf(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  { subject, role }: SymbolAt,
): HoverPart[] | Promise<HoverPart[]> {
  const { model } = document;
  switch (subject.kind) {
    case 'section':
      return aboutSection(model, subject.section, role);
    case 'paragraph':
    case 'recommendation':
      return aboutNode(model, subject, role);
    case 'table':
      return aboutTable(model, subject.table, role);
    case 'appendix':
      return aboutAppendix(model, subject.appendix);
    case 'label':
      return aboutLabel(model, subject, role);
    case 'term':
      return aboutTerm(model, subject.term);
    case 'field':
      return aboutField(model, subject.field);
    case 'statute':
      return aboutStatute(model, subject.citation);
    case 'date':
      return aboutDate(model, subject.date);
    case 'exempt-paragraph':
      return aboutExemptParagraphs(model.house.law, subject.numbers);
    case 'rule':
      return aboutRule(document, subject.id);
    case 'file':
      return aboutFile(document, workspace, subject);
    case 'person':
      return aboutPerson(model, subject.person);
    case 'resolution':
      return aboutResolution(document, workspace, subject);
    case 'outcome':
      return aboutOutcome(document, workspace, subject);
    case 'nothing':
      // That there is no such paragraph is for lint to say, which knows when it may belong to another document.
      return [];
  }
}

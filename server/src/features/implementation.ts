import { considerationsOf, decidedAt, decisionSiteAt } from './decision-trail.ts';
import type { DefinitionLink } from './definition.ts';
import type { FeatureDocument } from './document.ts';
import { symbolAt } from './symbol-at.ts';
import type { FeatureWorkspace } from './workspace.ts';

/**
 * What was made of something: of a recommendation the decisions on it, of a report (its subject) the items of minutes
 * that considered it.
 */
export function implementationsAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): DefinitionLink[] {
  const site = decisionSiteAt(document, workspace, offset);
  if (site?.side === 'recommendation') {
    return decidedAt(site.links).map(({ uri, start, end }) => ({
      origin: site.origin,
      uri,
      target: { start, end },
      selection: { start, end },
    }));
  }
  const symbol = symbolAt(document.model, offset);
  if (symbol?.subject.kind !== 'field' || symbol.subject.field.id !== 'subject') return [];
  return considerationsOf(document, workspace).map(({ minutes, item }) => ({
    origin: { start: symbol.range.start, end: symbol.range.end },
    uri: minutes.uri,
    target: { start: item.start, end: Math.max(item.end, item.titleAt.end) },
    selection: { start: item.titleAt.start, end: item.titleAt.end },
  }));
}

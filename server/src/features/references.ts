import type { Range } from '../lint/finding.ts';
import { decidedAt, decisionSiteAt, recommendedAt } from './decision-trail.ts';
import type { FeatureDocument } from './document.ts';
import { occurrencesOf } from './occurrences.ts';
import { type Subject, symbolAt } from './symbol-at.ts';
import type { DocumentEntry, FeatureWorkspace } from './workspace.ts';

/** A place in some document of the workspace. */
export interface Location extends Range {
  uri: string;
}

/** Whether the places that make the thing are wanted beside those that speak of it. */
export type WithDefinitions = 'with-definitions' | 'references-only';

/**
 * Everything that refers to what stands at an offset: references, uses of a term, links from this document and, for
 * files and labels, from all others. On the subject of a document, the documents that name it.
 */
export function referencesAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
  wanted: WithDefinitions,
): Location[] {
  const symbol = symbolAt(document.model, offset);
  const onTrail = symbol?.role === 'reference' ? [] : trailPlaces(document, workspace, offset);
  if (!symbol) return onTrail;
  const { subject } = symbol;
  if (subject.kind === 'file') return linksTo(workspace, workspace.resolve(document, subject.path), null);
  const own = occurrencesOf(document.model, subject)
    .filter(({ role }) => wanted === 'with-definitions' || role === 'reference')
    .map(({ start, end }) => ({ uri: document.uri, start, end }));
  return [...own, ...onTrail, ...fromOthers(document, workspace, subject)];
}

/** From a recommendation where it was decided, from a decision what it was recommended as. */
function trailPlaces(document: FeatureDocument, workspace: FeatureWorkspace, offset: number): Location[] {
  const site = decisionSiteAt(document, workspace, offset);
  if (!site) return [];
  return site.side === 'recommendation' ? decidedAt(site.links) : recommendedAt(site.links);
}

function fromOthers(document: FeatureDocument, workspace: FeatureWorkspace, subject: Subject): Location[] {
  if (subject.kind === 'label') return linksTo(workspace, document.uri, subject.name);
  if (subject.kind === 'field' && subject.field.id === 'subject')
    return linksTo(workspace, document.uri, null);
  return [];
}

/** Every place in the workspace that names a document, or a label in it. */
function linksTo(workspace: FeatureWorkspace, uri: string | null, label: string | null): Location[] {
  if (uri === null) return [];
  const wanted = workspace.entry(uri)?.uri ?? uri;
  const places: Location[] = [];
  for (const entry of workspace.entries()) {
    for (const { path, start, end } of entry.links) {
      const hash = path.indexOf('#');
      const file = hash === -1 ? path : path.slice(0, hash);
      if (label !== null && path.slice(file.length + 1) !== label) continue;
      if (meant(workspace, entry, file) === wanted) places.push({ uri: entry.uri, start, end });
    }
  }
  return places;
}

function meant(workspace: FeatureWorkspace, entry: DocumentEntry, path: string): string | null {
  const uri = workspace.resolve(entry, path);
  // The client may spell the URI of an open document in its own way.
  return uri === null ? null : (workspace.entry(uri)?.uri ?? uri);
}

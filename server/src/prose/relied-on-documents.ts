/** The documents that a report as a whole relies on: what its list of background papers has to be held against. */
import type { Range } from '../../../grammar/src/index.ts';
import type { ProseUnit } from '../model/types.ts';
import type { WordHit } from '../model/word-hits.ts';
import { citedDocument } from './cited-documents.ts';
import { isQuoted } from './quotations.ts';

export interface ReliedOn {
  /** Without its article: `Department for Education review`. */
  name: string;
  /** How plainly it is a document: see `CitedDocument`. */
  weight: number;
  /** The number of the paragraph it is cited in. */
  paragraph: string | null;
  /** Where the text first names it, in the source. */
  at: Range;
}

/**
 * Every document that the report's own running text relies on, once each, in order.
 *
 * @param hits where `CITATION_TRIGGERS` occur
 * @param end where the report itself ends, in the source
 */
export function reliedOnDocuments(hits: readonly WordHit[], end: number): ReliedOn[] {
  const byName = new Map<string, ReliedOn>();
  for (const { unit, phrase, start, end: phraseEnd } of hits) {
    if (unit.content.start >= end || !isRunningText(unit) || isQuoted(unit.content.text, start)) continue;
    const found = citedDocument(unit.content.text, phrase, start, phraseEnd);
    if (!found) continue;
    const at = unit.content.range(found.start, found.end);
    // Two triggers may lead to one document, one document may be cited twice.
    const isKnown = [...byName.values()].some((cited) => cited.at.start < at.end && at.start < cited.at.end);
    const key = found.name.toLowerCase();
    if (!isKnown && !byName.has(key))
      byName.set(key, { name: found.name, weight: found.weight, paragraph: numberOf(unit), at });
  }
  return [...byName.values()];
}

/** Running text, and no recommendation: those are decided on, not relied on. */
function isRunningText({ role, section }: ProseUnit): boolean {
  if (role !== 'paragraph' && role !== 'list-item') return false;
  for (let at = section; at; at = at.parent) {
    if (at.id === 'recommendations' || at.id === 'appendices') return false;
  }
  return section !== null;
}

function numberOf({ owner, role }: ProseUnit): string | null {
  return role === 'paragraph' && 'number' in owner ? (owner.number?.text ?? null) : null;
}

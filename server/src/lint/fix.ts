import type { DocumentModel } from '../model/types.ts';
import { applyEditGroups } from './edits.ts';
import type { Finding } from './finding.ts';

/** What fixing did to one document. */
export interface FixResult {
  text: string;
  /** How many findings were mended. */
  applied: number;
  /** What remains, in the fixed text. */
  remaining: Finding[];
}

// Fixes can make room for others (a joined paragraph gets its full stop); they settle in a pass or two.
const MOST_PASSES = 10;

/**
 * Apply the fixes of a document until nothing more can be mended.
 *
 * @param lint how to find what is wrong with a text
 * @param includeUnsafe also the fixes that touch words
 */
export function fixDocument(
  source: string,
  lint: (text: string) => { model: DocumentModel; findings: Finding[] },
  includeUnsafe: 'safe-only' | 'with-unsafe',
): FixResult {
  let text = source;
  let applied = 0;
  let { findings } = lint(text);
  const seen = new Set([text]);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const groups = findings.flatMap(({ fix }) =>
      fix && (fix.kind === 'safe' || includeUnsafe === 'with-unsafe') ? [fix.edits] : [],
    );
    if (groups.length === 0) break;
    const result = applyEditGroups(text, groups);
    // Two fixes that undo each other would go round for ever: stop where the round began.
    if (result.applied.length === 0 || seen.has(result.text)) break;
    text = result.text;
    seen.add(text);
    applied += result.applied.length;
    findings = lint(text).findings;
  }
  return { text, applied, remaining: findings };
}

import { applyEditGroups } from './edits.ts';
import type { Finding, Fix, TextEdit } from './finding.ts';
import { editsOf, type Piece, piecesOf, withEdits } from './pieces.ts';

/** What fixing did to one document. */
export interface FixResult {
  text: string;
  /** How many findings were mended. */
  applied: number;
  /** What remains, in the fixed text. */
  remaining: Finding[];
}

/** A finding whose fix may be applied. */
export type Fixable = Finding & { fix: Fix };

/** Finds what is wrong with a text. */
export type Linter = (text: string) => { findings: readonly Finding[] };

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
  lint: Linter,
  includeUnsafe: 'safe-only' | 'with-unsafe',
): FixResult {
  const { text, applied, remaining } = fixed(
    source,
    lint,
    ({ fix }) => fix.kind === 'safe' || includeUnsafe === 'with-unsafe',
  );
  return { text, applied, remaining: [...remaining] };
}

/**
 * The edits that applying the wanted fixes comes to, in order; what stays as it is they leave alone.
 *
 * @param lint how to find what is wrong with a text; it is asked about the source first
 */
export function fixEdits(source: string, lint: Linter, isWanted: (finding: Fixable) => boolean): TextEdit[] {
  let pieces: Piece[] = piecesOf([], source.length);
  fixed(source, lint, isWanted, (edits) => {
    pieces = withEdits(pieces, edits);
  });
  return editsOf(source, pieces);
}

function fixed(
  source: string,
  lint: Linter,
  isWanted: (finding: Fixable) => boolean,
  onPass?: (edits: readonly TextEdit[]) => void,
): { text: string; applied: number; remaining: readonly Finding[] } {
  let text = source;
  let applied = 0;
  let { findings } = lint(text);
  const seen = new Set([text]);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const groups = findings.flatMap((finding) =>
      isFixable(finding) && isWanted(finding) ? [finding.fix.edits] : [],
    );
    if (groups.length === 0) break;
    const result = applyEditGroups(text, groups);
    // Two fixes that undo each other would go round for ever: stop where the round began.
    if (result.applied.length === 0 || seen.has(result.text)) break;
    text = result.text;
    seen.add(text);
    onPass?.(result.edits);
    applied += result.applied.length;
    findings = lint(text).findings;
  }
  return { text, applied, remaining: findings };
}

function isFixable(finding: Finding): finding is Fixable {
  return finding.fix !== undefined;
}

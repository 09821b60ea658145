import { firstWhere } from '../model/first-where.ts';
import type { DocumentModel, Suppression } from '../model/types.ts';
import type { Finding } from './finding.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Leave out what the author's notes suppress. A note without a reason suppresses nothing (and is a finding
 * itself); a note for a rule that is off here, or that looks at other documents, is not called unused.
 */
export function applySuppressions(
  findings: readonly Finding[],
  model: DocumentModel,
  ruleSet: RuleSet,
): { kept: Finding[]; unused: Suppression[] } {
  const valid = model.suppressions.filter(
    (suppression) => suppression.reason !== '' && suppression.rules.length > 0,
  );
  if (valid.length === 0) return { kept: [...findings], unused: [] };
  const used = new Set<Suppression>();
  const byRule = indexByRule(valid, model.source);
  const kept = findings.filter((finding) => {
    const by = suppressionOf(finding, byRule.get(finding.rule));
    if (by) used.add(by);
    return !by;
  });
  const active = new Set(ruleSet.rules.flatMap(({ rule }) => (rule.checkAcross ? [] : [rule.id])));
  const unused = valid.filter(
    (suppression) => !used.has(suppression) && suppression.rules.every((rule) => active.has(rule)),
  );
  return { kept, unused };
}

/** The notes about one rule. */
interface RuleNotes {
  /** The first that speaks of the whole file. */
  file: Suppression | null;
  /** The others with the lines they speak of, in document order. */
  lines: { suppression: Suppression; start: number; end: number }[];
}

function indexByRule(suppressions: readonly Suppression[], source: string): Map<string, RuleNotes> {
  const byRule = new Map<string, RuleNotes>();
  const targets = linesOf(suppressions, source);
  for (const suppression of suppressions) {
    const line = suppression.scope === 'next-line' ? targets.get(suppression.start) : undefined;
    for (const rule of new Set(suppression.rules)) {
      const notes = byRule.get(rule) ?? { file: null, lines: [] };
      if (line) notes.lines.push({ suppression, ...line });
      else notes.file ??= suppression;
      byRule.set(rule, notes);
    }
  }
  return byRule;
}

/** The first note that speaks of a finding: of those stacked over one line, the one on top. */
function suppressionOf({ start }: Finding, notes: RuleNotes | undefined): Suppression | null {
  if (!notes) return null;
  const { file, lines } = notes;
  const found = lines[firstWhere(lines, ({ end }) => end > start)];
  const ofLine = found && found.start <= start ? found.suppression : null;
  if (file && ofLine) return file.start < ofLine.start ? file : ofLine;
  return file ?? ofLine;
}

type Line = { start: number; end: number };

/** The lines that notes speak of, by where the notes begin. From the end: stacked notes all speak of the same line. */
function linesOf(suppressions: readonly Suppression[], source: string): Map<number, Line> {
  const lines = new Map<number, Line>();
  for (const { start, end } of suppressions.toReversed()) {
    const next = nextWritten(source, end);
    lines.set(start, lines.get(next) ?? nextLine(source, end));
  }
  return lines;
}

/** Where the next thing that is written begins. */
function nextWritten(source: string, offset: number): number {
  const blank = /\s*/y;
  blank.lastIndex = offset;
  blank.test(source);
  return blank.lastIndex;
}

/**
 * The next line with something on it after `offset` that is no note (notes may be stacked over one line); its end
 * is one past the text so that "at the end" is inside.
 */
function nextLine(source: string, offset: number): { start: number; end: number } {
  const match = /[\r\n](?:[^\S\r\n]*(?:\/\/[^\r\n]*)?[\r\n])*/y;
  match.lastIndex = offset;
  const start = match.test(source) ? match.lastIndex : source.length;
  const end = source.slice(start).search(/[\r\n]/);
  return { start, end: end === -1 ? source.length + 1 : start + end + 1 };
}

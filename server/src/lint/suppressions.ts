import type { DocumentModel, Suppression } from '../model/types.ts';
import type { Finding } from './finding.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Leave out what the author's notes suppress. A note without a reason suppresses nothing (and is a finding
 * itself); a note for a rule that is off here is not called unused.
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
  const lines = new Map(valid.map((suppression) => [suppression, nextLine(model.source, suppression.end)]));
  const kept = findings.filter((finding) => {
    const by = valid.find((suppression) => {
      if (!suppression.rules.includes(finding.rule)) return false;
      if (suppression.scope === 'file') return true;
      const line = lines.get(suppression);
      return line !== undefined && finding.start >= line.start && finding.start < line.end;
    });
    if (by) used.add(by);
    return !by;
  });
  const active = new Set(ruleSet.rules.map(({ rule }) => rule.id));
  const unused = valid.filter(
    (suppression) => !used.has(suppression) && suppression.rules.every((rule) => active.has(rule)),
  );
  return { kept, unused };
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

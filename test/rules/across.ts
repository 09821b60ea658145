/**
 * Several documents in one text, for the rules that look across documents: `//- /path` begins each, its kind is that of
 * its name. Places are those of the whole text.
 */
import { posix } from 'node:path';
import type { House } from '../../server/src/house/types.ts';
import { lintAcross, withAcross } from '../../server/src/lint/across.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import type { RuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type { DocumentModel } from '../../server/src/model/types.ts';
import { factsOf } from '../../server/src/trail/facts.ts';
import { Trail } from '../../server/src/trail/trail.ts';
import { kindOfPath } from '../../server/src/workspace/kind.ts';

/** Whether a text holds several documents. */
export function hasSeveral(text: string): boolean {
  return text.startsWith('//- ');
}

interface File {
  path: string;
  text: string;
  /** Where its text begins in the whole. */
  offset: number;
  model: DocumentModel;
}

/** What the rules of a set that look across documents say of all documents of a text, suppressions respected. */
export function lintTogether(text: string, house: House, ruleSet: RuleSet): { findings: Finding[] } {
  const files = filesOf(text, house);
  const trail = new Trail({
    resolve: (from, path) => posix.resolve(posix.dirname(from), path),
    find: (key) => (kindOfPath(key) === null ? 'other' : 'missing'),
  });
  for (const { path, model } of files) trail.set({ path, uri: path, facts: factsOf(model) });
  const findings = files.flatMap(({ path, model, offset }) => {
    const document = trail.get(path);
    if (!document) return [];
    const found = withAcross([], lintAcross(document, trail, ruleSet), model, ruleSet);
    const isOfKind = ruleSet.rules.some(({ rule }) => rule.kinds.includes(model.kind));
    return isOfKind ? found.map((finding) => moved(finding, offset)) : [];
  });
  return { findings };
}

function filesOf(text: string, house: House): File[] {
  return [...text.matchAll(/^\/\/- (\S+)\n/gm)].map((match, index, all) => {
    const offset = match.index + match[0].length;
    const source = text.slice(offset, all[index + 1]?.index);
    const path = posix.resolve('/', match[1] ?? '');
    return { path, text: source, offset, model: buildModel(source, kindOfPath(path) ?? 'report', house) };
  });
}

function moved(finding: Finding, by: number): Finding {
  const shift = <Place extends { start: number; end: number }>(place: Place): Place => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  });
  const { fix } = finding;
  return { ...shift(finding), ...(fix && { fix: { ...fix, edits: fix.edits.map(shift) } }) };
}

/**
 * ## What it does
 * Finds an appendix of this report under another word than the house’s: “Annex A” where the council has
 * appendices. Where the house lays nothing down, the report is asked to agree with itself.
 *
 * ## Why it matters
 * Two words make two lists. Somebody who looks for Annex A among the appendices does not find it.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The site is shown in Annex A, and the options are in Appendix B.
 *
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix B: Options compared
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The site is shown in Appendix A, and the options are in Appendix B.
 *
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix B: Options compared
 * ```
 *
 * ## Source
 * Councils attach appendices, annexes, enclosures or schedules; the word is the house’s `appendices.word`.
 */
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import type { DocumentModel } from '../../model/types.ts';
import { APPENDIX_PLURALS, mentionsOf } from '../../prose/appendix-labels.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { isOwnAppendix } from '../../prose/reference-context.ts';
import { defineRule } from '../rule.ts';

const SINGULARS = new Map(
  Object.entries(APPENDIX_PLURALS).flatMap(([one, many]) => [
    [one, one],
    [many, one],
  ]),
);

interface Use {
  /** In the singular, lower case. */
  word: string;
  written: string;
  at: Range;
}

export const rule = defineRule({
  id: 'appendix-word',
  category: 'references',
  summary: 'An appendix under another word than the house’s',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (model.appendices.length === 0) return;
    const uses = usesIn(model);
    const wanted = house.prescriptive ? house.appendices.word.toLowerCase() : commonest(uses);
    for (const { word, written, at } of uses) {
      if (word === wanted) continue;
      const isPlural = written.toLowerCase() !== word;
      const right = inCaseOf(written, (isPlural ? APPENDIX_PLURALS[wanted] : wanted) ?? wanted);
      report({
        at,
        message: house.prescriptive
          ? `This council attaches ${APPENDIX_PLURALS[wanted]}: write “${right}” for “${written}”`
          : `The report speaks of ${APPENDIX_PLURALS[wanted]} elsewhere: write “${right}” for “${written}”`,
        fix: { kind: 'unsafe', title: `Write “${right}”`, edits: [replace(at, right)] },
      });
    }
  },
});

/** Every word for one of the report’s own appendices: where it is mentioned, and where it stands. */
function usesIn(model: DocumentModel): Use[] {
  const uses = new Map<number, Use>();
  const add = (written: string, at: Range) => {
    const word = SINGULARS.get(written.toLowerCase());
    if (word) uses.set(at.start, { word, written, at });
  };
  const own = new Set(model.appendices.map(({ label }) => label));
  for (const { label, unit, start, end } of mentionsOf(model)) {
    const { text } = unit.content;
    const written = /^[A-Za-z]+/.exec(text.slice(start, end))?.[0] ?? '';
    if (own.has(label) && isOwnAppendix(text, start, end)) {
      add(written, unit.content.range(start, start + written.length));
    }
  }
  const headings = model.sections.filter(({ heading }) => heading.form === 'appendix');
  for (const { start, end } of [...model.appendices, ...headings.map(({ heading }) => heading)]) {
    const lead = /^\W{0,4}/.exec(model.source.slice(start, end))?.[0].length ?? 0;
    const written = /^[A-Za-z]+/.exec(model.source.slice(start + lead, end))?.[0] ?? '';
    add(written, { start: start + lead, end: start + lead + written.length });
  }
  return [...uses.values()].sort((a, b) => a.at.start - b.at.start);
}

/** The word used most; of two used alike, the one used first. */
function commonest(uses: readonly Use[]): string {
  const counts = new Map<string, number>();
  for (const { word } of uses) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'appendix';
}

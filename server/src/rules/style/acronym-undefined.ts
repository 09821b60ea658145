/**
 * ## What it does
 * Finds an acronym that is never written out, at its first use. Acronyms that most readers know (`NHS`, `VAT`) and
 * those in the house's register are left alone; so are codes, titles, and background papers.
 *
 * ## Why it matters
 * A report is read by residents and by members new to the board, and for years afterwards.
 *
 * ## Example
 * ```report
 * 3.5 The plan will be brought to the next PPB.
 * ```
 * Write instead:
 * ```report
 * 3.5 The plan will be brought to the next Policy & Performance Board (PPB).
 * ```
 *
 * ## Options
 * - `known`: further acronyms that this house's readers know. Default: none. (The house's own are in its register.)
 *
 * ## Source
 * Report-writing guides of several councils ask for acronyms to be explained; the GOV.UK style guide says to give
 * the full name at first use unless nearly everybody knows the letters. Seen in published reports and minutes.
 */
import type { House } from '../../house/types.ts';
import type { Fix } from '../../lint/finding.ts';
import type { DocumentModel } from '../../model/types.ts';
import { type AcronymUse, acronymUses } from '../../prose/acronym-uses.ts';
import { findExpansion, isWellKnown } from '../../prose/acronyms.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ known: string[] }>({
  id: 'acronym-undefined',
  category: 'style',
  summary: 'Acronym never written out',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  options: {
    defaults: { known: [] },
    properties: {
      known: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  check({ model, house, options, capitals, report }) {
    const uses = acronymUses(model, capitals);
    let defined: ReadonlySet<string> | null = null;
    let found = 0;
    for (const [acronym, places] of uses) {
      const first = places.find((use) => use.isRunning);
      if (!first || isWellKnown(acronym)) continue;
      defined ??= definedLetters(uses);
      if (defined.has(acronym.toUpperCase())) continue;
      if (isListed(acronym, house.registers.acronyms) || isListed(acronym, options.known)) continue;
      // `BCP Council` has no other name.
      if (house.name.includes(acronym)) continue;
      found += 1;
      const name = found > MOST_NAMED ? null : nameInDocument(model, house, acronym);
      report({
        at: first.unit.content.range(first.start, endOf(first)),
        message: name
          ? `“${acronym}” is never written out: should it say “${name} (${acronym})” here, at its first use?`
          : `“${acronym}” is never written out: give the full name here, with “(${acronym})” after it`,
        ...(name && first.word === acronym ? { fix: fixOf(first, name) } : {}),
      });
    }
  },
});

/** Each full name is looked for in the whole document; where there are more, nobody works through a list of them. */
const MOST_NAMED = 40;

/** In this or another spelling: whoever knows `DfE` understands `DFE`. */
function definedLetters(uses: ReadonlyMap<string, AcronymUse[]>): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const [acronym, places] of uses) {
    if (places.some((use) => use.isDefined)) letters.add(acronym.toUpperCase());
  }
  return letters;
}

function isListed(acronym: string, words: readonly string[]): boolean {
  return words.includes(acronym) || words.includes(`${acronym}s`);
}

/** Without the apostrophe and what follows it. */
function endOf({ start, word }: AcronymUse): number {
  return start + word.replace(/['’]s?$/, '').length;
}

/** The full name as the document or the house has it: first in the front block, where bodies are named in full. */
function nameInDocument(model: DocumentModel, house: House, acronym: string): string | null {
  const { committees, portfolios, posts } = house.registers;
  const texts = [
    ...model.fields.map(({ value }) => value.text),
    ...model.prose.map(({ content }) => content.text),
    ...committees,
    ...portfolios,
    ...posts,
  ];
  for (const text of texts) {
    const name = findExpansion(text, acronym);
    if (name) return name;
  }
  return null;
}

function fixOf({ unit, start, end, acronym }: AcronymUse, name: string): Fix {
  return {
    kind: 'unsafe',
    title: `Write out ${acronym} here`,
    edits: [{ ...unit.content.range(start, end), text: `${name} (${acronym})` }],
  };
}

/**
 * ## What it does
 * Finds a section title with a slip of the pen: `FINACIAL IMPLICATIONS`.
 *
 * ## Why it matters
 * Readers, contents lists and search find a section by its title. Most councils forbid authors to change them.
 *
 * ## Example
 * ```report bad
 * 5.0 FINACIAL IMPLICATIONS
 * ```
 * Write instead:
 * ```report good
 * 5.0 FINANCIAL IMPLICATIONS
 * ```
 *
 * ## Source
 * Guides to report writing: “headings must not be amended”. Compared with the titles and aliases of the house;
 * case, `&` against `and` and plural endings make no difference.
 */
import { distance } from 'fastest-levenshtein';
import { isUpperCase } from '../../../../grammar/src/index.ts';
import { fold } from '../../house/fold.ts';
import { namePart } from '../../house/lookup.ts';
import type { SectionTemplate } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-title-misspelt',
  category: 'structure',
  summary: 'Section title with a slip',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, house, report }) {
    for (const { match, template, title } of model.allSections) {
      if (match !== 'near' || !template) continue;
      // Houses lay down the titles of their reports.
      const isLaidDown = house.prescriptive && model.kind === 'report';
      const name = namePart(title.text, [template.title, ...template.aliases]);
      const meant = isLaidDown ? template.title : nearestName(name, template);
      if (!isSlip(fold(name), fold(meant))) continue;
      const text = inCaseOf(name, meant);
      const at = title.range(0, name.length);
      report({
        at,
        message: `“${name}” should be “${text}”`,
        fix: {
          kind: 'safe',
          title: `Change the title to ${text}`,
          edits: [replace(at, text)],
        },
      });
    }
  },
});

function nearestName(title: string, { title: own, aliases }: SectionTemplate): string {
  const folded = fold(title);
  let best = own;
  for (const name of aliases) {
    if (distance(folded, fold(name)) < distance(folded, fold(best))) best = name;
  }
  return best;
}

/** Fingers slip inside words: a word with another first letter is another word (`wealth` is not `health`). */
function isSlip(typed: string, meant: string): boolean {
  const words = meant.split(' ');
  const typedWords = typed.split(' ');
  if (words.length !== typedWords.length) return true;
  return typedWords.every((word, index) => word.charAt(0) === words[index]?.charAt(0));
}

/** The name in capitals where the title is, and with capitals where a title of as many words has them. */
function inCaseOf(title: string, name: string): string {
  if (isUpperCase(title)) return name.toUpperCase();
  const typed = title.split(' ');
  const words = name.split(' ');
  if (isUpperCase(name) || typed.length !== words.length) return name;
  return words
    .map((word, index) =>
      /^\p{Lu}/u.test(typed[index] ?? '') ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    )
    .join(' ');
}

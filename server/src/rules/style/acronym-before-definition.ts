/**
 * ## What it does
 * Finds an acronym that is used before the place where it is written out.
 *
 * ## Why it matters
 * The reader meets the letters first and has to read on to learn what they mean.
 *
 * ## Example
 * ```report
 * 3.1 The MTFS was approved in March.
 *
 * 3.2 The Medium Term Financial Strategy (MTFS) runs for four years.
 * ```
 * Write instead:
 * ```report
 * 3.1 The Medium Term Financial Strategy (MTFS) was approved in March.
 *
 * 3.2 The MTFS runs for four years.
 * ```
 *
 * ## Source
 * The GOV.UK style guide asks for the full name at first use. Seen in published reports, where the paragraph that
 * explains the letters has been moved.
 */
import { acronymUses } from '../../prose/acronym-uses.ts';
import { isWellKnown } from '../../prose/acronyms.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'acronym-before-definition',
  category: 'style',
  summary: 'Acronym used before it is written out',
  severity: 'info',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, house, capitals, report }) {
    for (const [acronym, places] of acronymUses(model, capitals)) {
      const definition = places.find((use) => use.isDefined);
      const first = places.find((use) => use.isRunning);
      // A table of abbreviations serves the whole document, wherever it stands.
      if (!definition || !first || first.isDefined || definition.unit.role === 'cell') continue;
      if (places.indexOf(first) > places.indexOf(definition)) continue;
      if (isWellKnown(acronym) || house.registers.acronyms.includes(acronym)) continue;
      report({
        at: first.unit.content.range(first.start, first.end),
        message: `“${acronym}” is used here and written out only later: give the full name here`,
        related: [
          {
            ...definition.unit.content.range(definition.start, definition.end),
            message: 'Written out here',
          },
        ],
      });
    }
  },
});

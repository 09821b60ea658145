/**
 * ## What it does
 * Finds a section under a title that other councils use for it: `BACKGROUND DOCUMENTS` where the house prints
 * `BACKGROUND PAPERS`. Only in houses that prescribe their titles.
 *
 * ## Why it matters
 * Most councils forbid authors to change headings; another council’s title tells that an old or a borrowed report
 * was taken as the model.
 *
 * ## Example
 * ```report bad
 * 7.0 RISK MANAGEMENT
 * ```
 * Write instead, in a house that prints `RISK ANALYSIS`:
 * ```report good
 * 7.0 RISK ANALYSIS
 * ```
 *
 * ## Source
 * Guides to report writing: “do not change section titles”. An audit of one report process found old templates in
 * use. Differences of case, `&` against `and` and plural endings are let pass.
 */
import { isUpperCase } from '../../../../grammar/src/index.ts';
import { fold } from '../../house/fold.ts';
import { namePart } from '../../house/lookup.ts';
import type { SectionTemplate } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-title-alias',
  category: 'structure',
  summary: 'Section title of another template',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.prescriptive) return;
    const end = attachmentsStart(model);
    for (const section of model.allSections) {
      const { template, title, id } = section;
      if (!template || section.start >= end) continue;
      const name = namePart(title.text, [template.title, ...template.aliases]);
      if (!isOtherName(name, section, template)) continue;
      // With the section itself elsewhere in the report, this one is an addition under a title of its own.
      if (model.allSections.some((other) => other !== section && other.id === id)) continue;
      const text = isUpperCase(name) ? template.title.toUpperCase() : template.title;
      const at = title.range(0, name.length);
      report({
        at,
        message: `“${name}” is printed as “${text}” in this council’s reports`,
        fix: {
          kind: 'safe',
          title: `Change the title to ${text}`,
          edits: [replace(at, text)],
        },
      });
    }
  },
});

/** An alias, or the title with an article more or less. */
function isOtherName(name: string, { match }: SectionNode, template: SectionTemplate): boolean {
  if (match === null || match === 'near') return false;
  if (fold(name) !== fold(template.title)) return match === 'alias';
  return name.length !== template.title.length && articles(name) !== articles(template.title);
}

function articles(title: string): number {
  return title.match(/\bthe\b/gi)?.length ?? 0;
}

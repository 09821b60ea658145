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
      if (!template || section.start >= end || !hasOtherWords(section)) continue;
      // With the section itself elsewhere in the report, this one is an addition under a title of its own.
      if (model.allSections.some((other) => other !== section && other.id === id)) continue;
      const text = isUpperCase(title.text) ? template.title.toUpperCase() : template.title;
      report({
        at: { start: title.start, end: title.end },
        message: `“${title.text}” is printed as “${text}” in this council’s reports`,
        fix: {
          kind: 'safe',
          title: `Change the title to ${text}`,
          edits: [replace({ start: title.start, end: title.end }, text)],
        },
      });
    }
  },
});

/** An alias, or the title with an article more or less. */
function hasOtherWords({ match, title, template }: SectionNode): boolean {
  if (match === 'alias') return true;
  if (match !== 'exact' || !template || title.text.length === template.title.length) return false;
  return articles(title.text) !== articles(template.title);
}

function articles(title: string): number {
  return title.match(/\bthe\b/gi)?.length ?? 0;
}

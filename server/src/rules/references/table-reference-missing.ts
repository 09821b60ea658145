/**
 * ## What it does
 * Finds a reference to a table of this report that has no such table, where its other tables have captions.
 *
 * ## Why it matters
 * Readers look for the figures that the text promises.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The costs are in Table 2.
 *
 * Table 1: Costs
 *
 * | Item | Cost |
 * | --- | --- |
 * | Roof | £500 |
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The costs are in Table 1.
 *
 * Table 1: Costs
 *
 * | Item | Cost |
 * | --- | --- |
 * | Roof | £500 |
 * ```
 *
 * ## Source
 * Reports revised after their tables were numbered.
 */
import { attachmentsStart } from '../../model/attachments.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { isOwnReference } from '../../prose/reference-context.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'table-reference-missing',
  category: 'references',
  summary: 'Reference to a table that does not exist',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    let captions: Set<string> | null = null;
    const told = new Set<string>();
    for (const { kind, targets, unit, text, start: sourceStart } of model.references) {
      if (kind !== 'table' || unit.content.start >= attachmentsStart(model)) continue;
      for (const target of targets) {
        if (target.target || !/^\d{1,2}$/.test(target.text) || told.has(target.text)) continue;
        captions ??= new Set(
          model.tree.blocks.flatMap((block) =>
            block.kind === 'caption' ? [block.name.text.toLowerCase()] : [],
          ),
        );
        const hasTables = [...captions].some((name) => name.startsWith('table '));
        if (!hasTables || captions.has(`table ${target.text}`)) continue;
        const start = unit.content.fromSource(sourceStart);
        if (isQuoted(unit.content.text, start)) continue;
        if (
          !isOwnReference(
            unit.content.text,
            start,
            start + text.length,
            unit.section?.id === 'recommendations',
          )
        )
          continue;
        told.add(target.text);
        report({ at: target, message: `There is no Table ${target.text} in the report` });
      }
    }
  },
});

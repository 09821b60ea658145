/**
 * ## What it does
 * Finds the lines that a failed merge of two versions leaves behind: `<<<<<<<`, `=======`, `>>>>>>>`.
 *
 * ## Why it matters
 * Both versions stand in the report one after the other, and nobody has decided which one holds.
 *
 * ## Example
 * ```report bad
 * <<<<<<< HEAD
 * 3.1 The library opens at nine.
 * =======
 * 3.1 The library opens at ten.
 * >>>>>>> clerk
 * ```
 * Write instead:
 * ```report good
 * 3.1 The library opens at ten.
 * ```
 *
 * ## Source
 * The conflict marks of Git and other version control.
 */
import type { Range } from '../../lint/finding.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'merge-conflict',
  category: 'document',
  summary: 'Two versions left side by side by a failed merge',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    if (model.conflicts.length === 0) return;
    for (const { opening, closing } of groups(model.conflicts, model.source)) {
      report({
        at: opening,
        message: 'Two versions stand here side by side after a merge: keep one and take the marks out',
        ...(closing
          ? { related: [{ start: closing.start, end: closing.end, message: 'The second version ends here' }] }
          : {}),
      });
    }
  },
});

/** From `<<<<<<<` to `>>>>>>>`, either of which may be left alone. A lone `=======` is an underline. */
function groups(conflicts: readonly Range[], source: string): { opening: Range; closing: Range | null }[] {
  const found: { opening: Range; closing: Range | null }[] = [];
  let isOpen = false;
  for (const { start, end } of conflicts) {
    const mark = source.charAt(start);
    const last = found.at(-1);
    if (mark === '<') {
      found.push({ opening: { start, end }, closing: null });
      isOpen = true;
    } else if (mark === '>') {
      if (isOpen && last) last.closing = { start, end };
      else found.push({ opening: { start, end }, closing: null });
      isOpen = false;
    }
  }
  return found;
}

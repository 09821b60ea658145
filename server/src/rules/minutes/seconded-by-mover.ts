/**
 * ## What it does
 * Finds a motion that is moved and seconded by the same member.
 *
 * ## Why it matters
 * A motion needs two members. One of the names is wrong, and the minutes will have to be corrected.
 *
 * ## Example
 * ```minutes bad
 * It was moved by Councillor A Ashe, seconded by Councillor A Ashe and RESOLVED to note the report.
 * ```
 * Write instead:
 * ```minutes good
 * It was moved by Councillor A Ashe, seconded by Councillor B Birch and RESOLVED to note the report.
 * ```
 *
 * ## Source
 * Councils’ standing orders: a motion is discussed when it has been proposed and seconded.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { readMotion } from '../../model/minutes/motions.ts';
import { identityOf } from '../../model/minutes/roll.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'seconded-by-mover',
  category: 'minutes',
  summary: 'Motion seconded by its mover',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    for (const { blocks } of minutesOf(model)?.items ?? []) {
      for (const block of blocks) {
        const motion = block.kind === 'paragraph' ? readMotion(block.content) : null;
        if (!motion?.mover || !motion.seconder) continue;
        const { mover, seconder } = motion;
        if (mover.start === seconder.start || identityOf(mover) !== identityOf(seconder)) continue;
        report({
          at: seconder,
          message: `“${seconder.name}” moved and seconded the same motion: one of the two is somebody else`,
          related: [{ start: mover.start, end: mover.end, message: 'Moved here' }],
        });
      }
    }
  },
});

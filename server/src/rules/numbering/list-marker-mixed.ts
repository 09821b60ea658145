/**
 * ## What it does
 * Finds a list that counts with different markers: `i)`, `(b)`, `iii)`.
 *
 * ## Why it matters
 * A reader takes the odd item for a part of the one before it, and so does software that makes minutes of
 * recommendations.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the report;
 * (b) approve the plan; and
 * iii) delegate its publication to the Director of Places.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the report;
 * ii) approve the plan; and
 * iii) delegate its publication to the Director of Places.
 * ```
 *
 * ## Source
 * Seen in published reports. A marker that begins a count (`a)`, `i)`, `1)`) begins a list of its own and is left
 * alone.
 */
import { replace } from '../../lint/edits.ts';
import { continuationOf } from '../../model/list-continuation.ts';
import { markerLike } from '../../prose/list-markers.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'list-marker-mixed',
  category: 'numbering',
  summary: 'Different markers in one list',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, report }) {
    for (const { items, family } of model.lists) {
      if (family === 'bullet') continue;
      for (const item of items) {
        const inner = item.lists.length > 0 ? continuationOf(item) : null;
        const odd = inner?.items[0]?.marker;
        const { marker, value } = item;
        if (!inner || !odd || !marker || value === null) continue;
        report({
          at: odd,
          message: `“${odd.text}” follows “${marker.text}” in one list: write “${markerLike(marker, family, value + 1)}”`,
          related: [{ start: marker.start, end: marker.end, message: 'The item before it' }],
          fix: {
            kind: 'safe',
            title: 'Mark the list alike',
            edits: inner.items.flatMap((one, index) =>
              one.marker ? [replace(one.marker, markerLike(marker, family, value + 1 + index))] : [],
            ),
          },
        });
      }
    }
  },
});

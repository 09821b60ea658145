/**
 * ## What it does
 * Finds recommendations that are marked otherwise than the house marks them: `(a)` or bullets where it prints
 * `i)`.
 *
 * ## Why it matters
 * The minutes take the recommendations over with their markers, and bullets cannot be cited at all.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * (a) note the report; and
 * (b) approve the plan.
 * ```
 * Write instead:
 * ```report good
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the report; and
 * ii) approve the plan.
 * ```
 *
 * ## Source
 * `recommendations.marker` of a house that prescribes its form. A single recommendation needs no marker.
 * References to recommendations follow the fix.
 */
import { recommendationReferenceEdits } from '../../format/recommendation-references.ts';
import type { ListMarker } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { continuationOf } from '../../model/list-continuation.ts';
import type { DocumentModel, ListNode } from '../../model/types.ts';
import { familyOf, markerText } from '../../prose/list-markers.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'list-marker-form',
  category: 'numbering',
  summary: 'Recommendations marked otherwise than the house marks them',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    const style = house.recommendations.marker;
    if (!house.prescriptive || familyOf(style) === 'bullet') return;
    const list = onlyList(model);
    if (!list || isInForm(list, style)) return;
    const [first] = list.items;
    const at = first?.marker ?? first?.bullet;
    if (!at) return;
    const typed = model.source.slice(at.start, at.end);
    const fix = markingFix(list, style, model);
    report({
      at,
      message: `“${typed}” should be “${markerText(style, 1)}”: so are recommendations marked in this council’s reports`,
      ...(fix && { fix }),
    });
  },
});

/** The list of the recommendations, when they are one list and more than one item. */
function onlyList(model: DocumentModel): ListNode | null {
  const lists = new Set<ListNode>();
  for (const { item } of model.recommendations?.items ?? []) {
    if (item.kind !== 'listItem') return null;
    lists.add(item.list);
  }
  const [list] = lists;
  return lists.size === 1 && list && list.items.length > 1 ? list : null;
}

function isInForm({ family, items }: ListNode, style: ListMarker): boolean {
  const sample = items[0]?.marker;
  // Mixed markers are another finding.
  if (items.some((item) => continuationOf(item) !== null)) return true;
  if (items.some(({ marker }) => (marker === null) !== (sample === null))) return true;
  if (!sample) return false;
  return (
    family === familyOf(style) && sample.open === style.startsWith('(') && sample.close === style.slice(-1)
  );
}

function markingFix(list: ListNode, style: ListMarker, model: DocumentModel): Fix | null {
  const markers = new Map<number, string>();
  const edits: Fix['edits'] = [];
  for (const [index, item] of list.items.entries()) {
    const value = item.value ?? index + 1;
    const range = item.marker ?? item.bullet;
    if (!range) return null;
    const text = markerText(style, value);
    markers.set(item.start, text);
    edits.push(replace(range, text));
  }
  const following = recommendationReferenceEdits(model, markers);
  return (
    following && {
      kind: 'safe',
      title: 'Mark the recommendations as the house does',
      edits: [...edits, ...following],
    }
  );
}

/**
 * ## What it does
 * Finds a list whose markers skip, repeat or go back: `i)`, `ii)`, `iv)`.
 *
 * ## Why it matters
 * Recommendations are moved, amended and minuted by their marker. One that is left out looks withdrawn; one that
 * is there twice cannot be cited.
 *
 * ## Example
 * ```report bad
 * 2.0 RECOMMENDATION: That Members of the Board:
 *
 * i) note the report;
 * ii) approve the plan; and
 * iv) delegate its publication to the Director of Places.
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
 * A list may begin anywhere, since it may go on from one before it, and outside the recommendations it may begin
 * anew. References to recommendations follow the fix; it is not offered where one would have to be guessed.
 */
import { recommendationReferenceEdits } from '../../format/recommendation-references.ts';
import { replace } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { continuationOf } from '../../model/list-continuation.ts';
import type { DocumentModel, ListItemNode, ListNode } from '../../model/types.ts';
import { coreOf, markerLike } from '../../prose/list-markers.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'list-sequence',
  category: 'numbering',
  summary: 'List markers skip, repeat or go back',
  severity: 'error',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    for (const list of model.lists) {
      if (list.family === 'bullet' || list.items.length < 2) continue;
      const found = firstFault(list, model);
      if (!found) continue;
      const { item, marker, before, expected } = found;
      const right = markerLike(marker, list.family, expected);
      const fix = renumberingFix(list, model);
      report({
        at: marker,
        message: `“${marker.text}” follows “${before.text}”: it should be “${right}”`,
        related: [{ start: before.start, end: before.end, message: 'The item before it' }],
        ...(fix && item.value !== null && { fix }),
      });
    }
  },
});

type Marker = NonNullable<ListItemNode['marker']>;

interface Fault {
  item: ListItemNode;
  marker: Marker;
  before: Marker;
  expected: number;
}

function firstFault(list: ListNode, model: DocumentModel): Fault | null {
  const mayRestart = list.section !== model.recommendations?.section;
  let last: { item: ListItemNode; marker: Marker; value: number } | null = null;
  /** Where a list that another interrupts can go on. */
  let resumed: number | null = null;
  for (const item of list.items) {
    const { marker, value } = item;
    if (!marker || value === null) continue;
    if (last) {
      const expected: number = last.value + 1;
      const isRestart = value === 1 && mayRestart && last.value > 1;
      const isKnown = value === expected || value === resumed || isRestart;
      if (!isKnown && !isTyped(list, expected, last.item, item, model.source)) {
        return { item, marker, before: last.marker, expected };
      }
      if (isRestart) resumed = expected;
    }
    last = { item, marker, value: value + (continuationOf(item)?.items.length ?? 0) };
  }
  return null;
}

/** Whether the missing marker is there after all, glued to its text: `iii)note`. */
function isTyped(
  list: ListNode,
  expected: number,
  from: ListItemNode,
  to: ListItemNode,
  source: string,
): boolean {
  const core = coreOf(list.family, expected);
  const between = source.slice(from.content.start, to.start);
  return between.includes(`${core})`) || (list.family === 'arabic' && between.includes(`\n${core}.`));
}

/** The whole list counted through from its first marker. */
function renumberingFix(list: ListNode, model: DocumentModel): Fix | null {
  const markers = new Map<number, string>();
  const edits: Fix['edits'] = [];
  let value = list.items.find((item) => item.value !== null)?.value ?? 1;
  for (const item of list.items) {
    if (!item.marker) continue;
    if (continuationOf(item)) return null;
    const text = markerLike(item.marker, list.family, value);
    markers.set(item.start, text);
    if (text !== item.marker.text) edits.push(replace(item.marker, text));
    value += 1;
  }
  if (list.section === model.recommendations?.section) {
    const following = recommendationReferenceEdits(model, markers);
    if (!following) return null;
    edits.push(...following);
  }
  return { kind: 'safe', title: 'Count the list through', edits };
}

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
import { type CountedItem, continuationOf, countedItems } from '../../model/list-continuation.ts';
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
      if (list.family === 'bullet' || isInStep(list)) continue;
      const items = countedItems(list);
      const found = firstFault(list, items, model);
      if (!found) continue;
      const { at, before, expected } = found;
      const right = markerLike(at.marker, list.family, expected);
      const fix = renumberingFix(list, items, model);
      report({
        at: at.marker,
        message: `“${at.marker.text}” follows “${before.marker.text}”: it should be “${right}”`,
        related: [{ start: before.marker.start, end: before.marker.end, message: 'The item before it' }],
        ...(fix && { fix }),
      });
    }
  },
});

/** Every item one more than the one before it, no list inside: the usual case, told quickly. */
function isInStep({ items }: ListNode): boolean {
  const first = items[0]?.value ?? null;
  return (
    first !== null && items.every(({ value, lists }, index) => value === first + index && lists.length === 0)
  );
}

interface Fault {
  at: CountedItem;
  before: CountedItem;
  expected: number;
}

function firstFault(list: ListNode, items: readonly CountedItem[], model: DocumentModel): Fault | null {
  const mayRestart = list.section !== model.recommendations?.section;
  let before: CountedItem | null = null;
  /** Where a list that another interrupts can go on. */
  let resumed: number | null = null;
  for (const at of items) {
    if (before) {
      const expected: number = before.value + 1;
      const isRestart: boolean = at.value === 1 && mayRestart && before.value > 1;
      const isKnown = at.value === expected || at.value === resumed || isRestart;
      if (!isKnown && !isTyped(list, expected, before.item, at.item, model.source))
        return { at, before, expected };
      if (isRestart) resumed = expected;
    }
    before = at;
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
function renumberingFix(list: ListNode, items: readonly CountedItem[], model: DocumentModel): Fix | null {
  const markers = new Map<number, string>();
  const edits: Fix['edits'] = [];
  const first = items[0]?.value ?? 1;
  for (const [index, { item, marker }] of items.entries()) {
    // Other markers among them are made alike first.
    if (continuationOf(item)) return null;
    const text = markerLike(marker, list.family, first + index);
    markers.set(item.start, text);
    if (text !== marker.text) edits.push(replace(marker, text));
  }
  if (list.section === model.recommendations?.section) {
    const following = recommendationReferenceEdits(model, markers);
    if (!following) return null;
    edits.push(...following);
  }
  return { kind: 'safe', title: 'Count the list through', edits };
}

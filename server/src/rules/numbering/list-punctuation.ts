/**
 * ## What it does
 * Finds an item that ends otherwise than the rest of its list: a full stop, or nothing, among semicolons.
 *
 * ## Why it matters
 * In a list that is one sentence, a stop in the middle says that it is over, and an item without an end looks cut
 * off.
 *
 * ## Example
 * ```report bad
 * 3.1 The survey covered:
 *
 * - the roof;
 * - the windows.
 * - the heating;
 * - the lifts.
 * ```
 * Write instead:
 * ```report good
 * 3.1 The survey covered:
 *
 * - the roof;
 * - the windows;
 * - the heating;
 * - the lifts.
 * ```
 *
 * ## Source
 * Common usage: items end in `;` and the last in `.`, or each in `.`, or none in anything. The list itself shows
 * which; where it shows nothing clearly, nothing is said.
 */
import { insert, replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { ListItemNode, ListNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

type Ending = ';' | '.' | ',' | 'none' | 'other';

/** Sections whose lists are entries, not sentences. */
const ENTRIES: ReadonlySet<string> = new Set([
  'background-papers',
  'appendices',
  'contact',
  'officers-consulted',
]);
const NAMES: Readonly<Record<';' | '.' | ',', string>> = {
  ';': 'a semicolon',
  '.': 'a full stop',
  ',': 'a comma',
};

export const rule = defineRule({
  id: 'list-punctuation',
  category: 'numbering',
  summary: 'List item that ends unlike the others',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  scope: 'part',
  check({ model, report }) {
    const end = attachmentsStart(model);
    for (const list of model.lists) {
      if (list.items.length < 3 || ENTRIES.has(list.section?.id ?? '') || list.start >= end) continue;
      if (isPlainlyAlike(list.items)) continue;
      const ends = list.items.map(endOf);
      const usual = usualEnding(ends.slice(0, -1).map(({ ending }) => ending));
      if (!usual) continue;
      const odd = oddItems(list, ends, usual);
      const [first] = odd;
      if (!first) continue;
      report({
        at: first.item.content.range(first.end.from, first.item.content.text.length),
        message: messageOf(first, usual),
        related: odd.slice(1).map(({ item }) => ({
          start: item.content.end - 1,
          end: item.content.end,
          message: 'Another item that ends otherwise',
        })),
        fix: { kind: 'safe', title: 'End the items alike', edits: odd.map(mend) },
      });
    }
  },
});

interface End {
  ending: Ending;
  /** Where the mark stands or would stand, before `and` or `or`. */
  at: number;
  /** Where the last word begins. */
  from: number;
}

interface Odd {
  item: ListItemNode;
  end: End;
  wanted: ';' | '.' | ',';
  isLast: boolean;
}

/** All end alike and the last in a full stop: the usual case, told quickly. */
function isPlainlyAlike(items: readonly ListItemNode[]): boolean {
  const last = items.length - 1;
  const mark = endCode(items[0]);
  for (let index = 1; index < last; index += 1) if (endCode(items[index]) !== mark) return false;
  return endCode(items[last]) === FULL_STOP;
}

const FULL_STOP = 46;

function endCode(item: ListItemNode | undefined): number {
  const text = item?.content.text ?? '';
  return text.charCodeAt(text.length - 1);
}

/** How an item ends; what ends in a question, an address or a list of its own is not judged. */
function endOf({ content, lists }: ListItemNode): End {
  const { text } = content;
  let at = text.length;
  if (text.endsWith(' and')) at -= 4;
  else if (text.endsWith(' or')) at -= 3;
  const last = text.charAt(at - 1);
  const from = text.lastIndexOf(' ', at - 2) + 1;
  if (lists.length > 0) return { ending: 'other', at, from };
  if (last === ';' || last === '.' || last === ',') return { ending: last, at: at - 1, from };
  const isOpen = !/[\p{L}\p{N})”’"*%]/u.test(last) || ADDRESS.test(text.slice(from, at));
  return { ending: isOpen || INNER_STOP.test(text.slice(at - 4, at)) ? 'other' : 'none', at, from };
}

const ADDRESS = /:\/\/|www\.|@/;
/** The stop stands inside the closing marks: `(see Appendix A.)`. */
const INNER_STOP = /[.;?!][”’")*]+$/;

/** The ending of two thirds of the items, the last one left out. */
function usualEnding(endings: readonly Ending[]): ';' | '.' | ',' | null {
  for (const mark of [';', '.', ','] as const) {
    const count = endings.filter((ending) => ending === mark).length;
    if (count >= 2 && count * 3 >= endings.length * 2) return mark;
  }
  return null;
}

function oddItems({ items }: ListNode, ends: readonly End[], usual: ';' | '.' | ','): Odd[] {
  const odd: Odd[] = [];
  for (const [index, item] of items.entries()) {
    const end = ends[index];
    const isLast = index === items.length - 1;
    const wanted = isLast ? '.' : usual;
    if (end && end.ending !== 'other' && end.ending !== wanted) odd.push({ item, end, wanted, isLast });
  }
  return odd;
}

function messageOf({ end, wanted, isLast }: Odd, usual: ';' | '.' | ','): string {
  if (isLast) return `The last item of this list should end with ${NAMES[wanted]}`;
  const has = end.ending === ';' || end.ending === '.' || end.ending === ',' ? NAMES[end.ending] : 'nothing';
  return `This item ends with ${has}, the others of its list with ${NAMES[usual]}`;
}

function mend({ item, end, wanted }: Odd): TextEdit {
  const { content } = item;
  if (end.ending === 'none') return insert(content.range(end.at - 1, end.at).end, wanted);
  return replace(content.range(end.at, end.at + 1), wanted);
}

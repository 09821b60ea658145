/**
 * ## What it does
 * Finds a round bracket that opens and does not close in the same paragraph, or the other way round. List markers
 * such as `a)` are not brackets.
 *
 * ## Why it matters
 * The reader cannot tell where the aside ends.
 *
 * ## Example
 * ```report
 * 3.1 The scheme (approved in May opened in June.
 * ```
 * Write instead:
 * ```report
 * 3.1 The scheme (approved in May) opened in June.
 * ```
 *
 * ## Source
 * Ordinary proof-reading.
 */
import type { ProseUnit } from '../../model/types.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'unbalanced-brackets',
  category: 'style',
  summary: 'Bracket without its partner',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  check({ model, report }) {
    if (countOf('(', model.source) === countOf(')', model.source)) return;
    for (const unit of model.prose) {
      const lone = loneBrackets(unit);
      const [at] = lone;
      // More than one is a pattern of its own, not a slip.
      if (at === undefined || lone.length > 1) continue;
      const isOpening = unit.content.text.charAt(at) === '(';
      if (isOpening && unit.content.text.endsWith(':')) continue;
      report({
        at: unit.content.range(at, at + 1),
        message: isOpening
          ? 'This bracket is not closed in the paragraph: add “)” where the aside ends'
          : 'This bracket was not opened in the paragraph: add “(” where the aside begins, or take it out',
      });
    }
  },
});

/** `a)`, `iv)`, `12)` and `(a` before it: a marker in running text. */
const MARKER_BEFORE = /(?:^|[\s:;,*])(?:[ivxlc]{1,6}|[a-z]{1,2}|\d{1,3})$/i;

function countOf(character: string, source: string): number {
  let count = 0;
  for (let at = source.indexOf(character); at !== -1; at = source.indexOf(character, at + 1)) count += 1;
  return count;
}

function loneBrackets(unit: ProseUnit): number[] {
  const { text } = unit.content;
  if (!text.includes('(') && !text.includes(')')) return [];
  const open: number[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code !== 40 && code !== 41) || isInAddress(unit, at)) continue;
    if (code === 40) open.push(at);
    else if (open.length > 0) open.pop();
    else if (!MARKER_BEFORE.test(text.slice(Math.max(0, at - 8), at)) && !isSmiley(text, at)) lone.push(at);
  }
  return [...lone, ...open.filter((at) => !isSmiley(text, at))];
}

function isSmiley(text: string, at: number): boolean {
  return /[:;]-?$/.test(text.slice(Math.max(0, at - 2), at));
}

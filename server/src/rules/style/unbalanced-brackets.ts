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
import type { Range } from '../../lint/finding.ts';
import type { DocumentModel, ProseUnit } from '../../model/types.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'unbalanced-brackets',
  category: 'style',
  summary: 'Bracket without its partner',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, extent, report }) {
    for (const unit of suspectUnits(model, extent)) {
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

/**
 * The units of brackets that have no partner on their line. Looked for in the source as a whole, where brackets are
 * few and far between; most of them are `(…)` on one line, and most others markers of lists.
 */
function suspectUnits({ source: whole, prose }: DocumentModel, { start, end }: Range): Set<ProseUnit> {
  const source = whole.slice(start, end);
  const offsets: number[] = [];
  const open: number[] = [];
  let nextOpen = source.indexOf('(');
  for (let close = source.indexOf(')'); close !== -1; close = source.indexOf(')', close + 1)) {
    while (nextOpen !== -1 && nextOpen < close) {
      open.push(nextOpen);
      nextOpen = source.indexOf('(', nextOpen + 1);
    }
    const partner = open.pop();
    const isOfLine = partner !== undefined && !LINE_END.test(source.slice(partner, close));
    // One of an earlier line is no partner: what a line says does not depend on those before it.
    if (partner !== undefined && !isOfLine) offsets.push(partner);
    if (!isOfLine) {
      if (!beginsLine(source, close)) offsets.push(close);
    } else if (close - partner > LONGEST_ASIDE) {
      offsets.push(partner, close);
    }
  }
  for (; nextOpen !== -1; nextOpen = source.indexOf('(', nextOpen + 1)) open.push(nextOpen);
  return unitsAt(
    prose,
    [...offsets, ...open].map((offset) => start + offset),
  );
}

/** `- iv)` at the beginning of a line is a list's marker. */
function beginsLine(source: string, at: number): boolean {
  return at < LONGEST_MARKER || LINE_END.test(source.slice(at - LONGEST_MARKER, at));
}

const LONGEST_MARKER = 9;
const LINE_END = /[\n\r]/;

function unitsAt(prose: readonly ProseUnit[], offsets: number[]): Set<ProseUnit> {
  const units = new Set<ProseUnit>();
  if (offsets.length === 0) return units;
  offsets.sort((a, b) => a - b);
  const inOrder = prose.toSorted((a, b) => a.content.start - b.content.start);
  let at = 0;
  for (const offset of offsets) {
    while ((inOrder[at]?.content.end ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    const unit = inOrder[at];
    if (unit && offset >= unit.content.start) units.add(unit);
  }
  return units;
}

/** A longer one is looked at twice, which costs less than searching it for a line end. */
const LONGEST_ASIDE = 300;

/** `a)`, `iv)`, `12)` and `(a` before it: a marker in running text. */
const MARKER_BEFORE = /(?:^|[\s:;,*])(?:[ivxlc]{1,6}|[a-z]{1,2}|\d{1,3})$/i;

function loneBrackets(unit: ProseUnit): number[] {
  const { text } = unit.content;
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

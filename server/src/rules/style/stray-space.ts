/**
 * ## What it does
 * Finds spaces that do not belong: several inside a sentence, more than two after a full stop, one before a comma
 * or a full stop, one inside brackets. Two spaces after a full stop are an older habit and are left alone, and so
 * are spaces that line words up in columns. One finding a paragraph, whose fix mends the whole paragraph.
 *
 * ## Why it matters
 * They are what cutting and pasting leaves behind, and show in print as holes in the line.
 *
 * ## Example
 * ```report
 * 3.1 The inspection also      found gaps in recording , which have been closed.
 * ```
 * Write instead:
 * ```report
 * 3.1 The inspection also found gaps in recording, which have been closed.
 * ```
 *
 * ## Source
 * Seen in published minutes.
 */
import { remove, replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import type { ProseUnit } from '../../model/types.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { type MarkPlace, punctuationSlips } from '../../prose/punctuation.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'stray-space',
  category: 'style',
  summary: 'Spaces where none belong',
  severity: 'info',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ gaps, report }) {
    const { blanks, blanksBeside } = punctuationSlips(gaps);
    if (blanks.length === 0 && blanksBeside.length === 0) return;
    const found = new Map<ProseUnit, { first: MarkPlace; message: string; edits: TextEdit[] }>();
    const add = (place: MarkPlace, message: string, edit: TextEdit) => {
      const known = found.get(place.unit);
      if (!known) found.set(place.unit, { first: place, message, edits: [edit] });
      else {
        known.edits.push(edit);
        if (place.start < known.first.start) Object.assign(known, { first: place, message });
      }
    };
    for (const gap of blanks) {
      if (isStray(gap)) add(gap, 'Too many spaces here: one is enough', replace(rangeOf(gap), ' '));
    }
    for (const blank of [...blanks, ...blanksBeside]) {
      const message = messageBeside(blank);
      if (message) add(blank, message, remove(rangeOf(blank)));
    }
    for (const { first, message, edits } of found.values()) {
      const others = edits.length === 1 ? '' : `, and ${edits.length - 1} more in this paragraph`;
      report({
        at: rangeOf(first),
        message: message + others,
        fix: { kind: 'safe', title: 'Take the stray spaces out', edits },
      });
    }
  },
});

function rangeOf({ unit, start, end }: MarkPlace): {
  start: number;
  end: number;
} {
  return unit.content.range(start, end);
}

const SENTENCE_END = /[.?!:;]["”’)*]*$/;
const LONGEST_NUMBER = 8;
const NUMBER_BEFORE = /^[([]?(?:\d{1,4}[.)\]]{0,2}|[A-Za-z]{1,2}[.)\]]{1,2}|[A-Z])$/;
/** Text shorter than this with wide gaps is words in columns. */
const LONGEST_COLUMNS = 100;

function isStray({ unit, start, end }: MarkPlace): boolean {
  if (unit.role === 'cell' || unit.role === 'field') return false;
  const { text } = unit.content;
  if (isBesideMark(text, start, end)) return false;
  if (isInColumns(unit.content.lineAt(start).text)) return false;
  // `03  No works shall …`, `A  Action plan`: a label that the grammar does not know as one, set off.
  if (NUMBER_BEFORE.test(text.slice(0, Math.min(start, LONGEST_NUMBER)))) return false;
  const isAfterEnd = SENTENCE_END.test(text.slice(Math.max(0, start - 4), start));
  return !(isAfterEnd && end - start === 2);
}

/** Whether a line holds words in columns, or room for a signature, and no sentence. */
function isInColumns(line: string): boolean {
  if (line.length >= LONGEST_COLUMNS || !WIDE_GAP.test(line)) return false;
  return !SENTENCE_END.test(line) || DOTTED_LINE.test(line);
}

const WIDE_GAP = /\S[^\S\r\n]{3}/;
const DOTTED_LINE = /(?:\.{4}|_{4}|…)$/;

function isBesideMark(text: string, start: number, end: number): boolean {
  return text.charAt(start - 1) === '(' || /[.,;:?!)]/.test(text.charAt(end));
}

function messageBeside({ unit, start, end }: MarkPlace): string | null {
  const { text } = unit.content;
  if (unit.role === 'cell' || !isBesideMark(text, start, end) || isInAddress(unit, start)) return null;
  const before = text.charAt(start - 1);
  if (before === '(') return /[\p{L}\d]/u.test(text.charAt(end)) ? 'No space belongs after “(”' : null;
  const mark = text.charAt(end);
  // A colon set off on purpose, ` .5`, ` ...`, ` .pdf`; a second full stop is another rule's.
  if (mark === ':' || !/^(?:[\s"”’)]|$)/.test(text.charAt(end + 1))) return null;
  return /[\p{L}\d)”’"*%]/u.test(before) ? `No space belongs before “${mark}”` : null;
}

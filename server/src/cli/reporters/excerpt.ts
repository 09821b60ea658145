import stringWidth from 'fast-string-width';
import type { Span } from './findings.ts';
import type { SourceLines } from './source-lines.ts';
import { printable } from './terminal.ts';

/** A piece of one line of the source, with the stretch that a finding is about, as offsets in `text`. */
export interface Excerpt {
  text: string;
  mark: { start: number; end: number } | null;
}

const ELLIPSIS = '…';

/** Finds what a terminal draws in one place and must not be cut through. Made when first needed: it is slow. */
let graphemes: Intl.Segmenter | null = null;

/**
 * The line that a finding begins on, or as much of it as fits into `width` columns: a paragraph is one line of
 * many hundred characters, so it is cut to the words around the place. Null when there is nothing to show.
 */
export function excerpt(source: SourceLines, span: Span, width: number): Excerpt | null {
  const bounds = source.bounds(span.line);
  if (bounds === null || width < 20) return null;
  const from = Math.min(bounds.start + span.column - 1, bounds.end);
  const to = span.endLine > span.line ? bounds.end : Math.min(bounds.start + span.endColumn - 1, bounds.end);

  // Only the neighbourhood is ever looked at, however long the line is.
  const low = Math.max(bounds.start, from - width * 2);
  const high = Math.min(bounds.end, from + width * 2);
  const text = printable(source.text.slice(low, high));
  if (text.trim() === '') return null;
  let start = text.length - text.trimStart().length;
  let end = text.trimEnd().length;
  const mark = markOf(text, from - low, Math.max(from, to) - low);
  const cutBefore = low > bounds.start;
  const cutAfter = high < bounds.end;

  if (cutBefore || cutAfter || stringWidth(text.slice(start, end)) > width) {
    // A third of the width for what comes before the place; all of it when nothing comes after.
    const room = width - 2 * ELLIPSIS.length - 2;
    const after = Math.min(end - mark.start, Math.ceil((room * 2) / 3));
    const begin = Math.max(start, mark.start - (room - after));
    if (begin > start || cutBefore) start = wordStart(text, begin, mark.start);
    end = wordEnd(text, start, end, room);
  }
  const before = start > 0 && (cutBefore || text.slice(0, start).trim() !== '') ? `${ELLIPSIS} ` : '';
  const behind = cutAfter || text.slice(end).trim() !== '' ? ` ${ELLIPSIS}` : '';
  const shift = before.length - start;
  const shown = { start: Math.max(mark.start, start) + shift, end: Math.min(mark.end, end) + shift };
  // Marking all that is shown would say nothing.
  const whole = mark.start <= start && mark.end >= end;
  return {
    text: before + text.slice(start, end) + behind,
    mark: whole || shown.end <= shown.start ? null : shown,
  };
}

/** An empty stretch is shown as the character at its place, or at the end of the line as the one before. */
function markOf(text: string, start: number, end: number): { start: number; end: number } {
  if (end > start) return { start, end: Math.min(end, text.length) };
  const last = text.trimEnd().length;
  if (start < last) return { start, end: start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1) };
  const previous = [...text.slice(0, last)].at(-1) ?? '';
  return { start: last - previous.length, end: last };
}

/** The first start of a word from `begin` on, if there is one before `limit`. */
function wordStart(text: string, begin: number, limit: number): number {
  if (begin === 0 || text[begin - 1] === ' ') return begin;
  const space = text.indexOf(' ', begin);
  return space >= 0 && space < limit ? space + 1 : limit;
}

/** The end of the last word that fits into `room` columns from `start` on; inside a word if it is the only one. */
function wordEnd(text: string, start: number, end: number, room: number): number {
  let last = start;
  let width = 0;
  graphemes ??= new Intl.Segmenter('en-GB');
  for (const { segment } of graphemes.segment(text.slice(start, end))) {
    width += stringWidth(segment);
    if (width > room) break;
    last += segment.length;
  }
  if (last >= end) return end;
  const space = text.lastIndexOf(' ', last);
  return space > start ? space : last;
}

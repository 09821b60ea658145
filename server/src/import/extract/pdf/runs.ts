/** Pieces of text joined to what stands on one line without a gap that only a column leaves. */
import type { Segment } from '../segments.ts';
import type { Fragment } from './fragments.ts';

/** Text on one line, from gap to gap. */
export interface Run {
  fragments: Fragment[];
  x: number;
  right: number;
  y: number;
  /** Of its largest letters. */
  size: number;
}

/** What stands at one height, from left to right. */
export type Row = Run[];

/** A gap as wide as this, in sizes of the letters, keeps columns apart. */
const COLUMN_GAP = 1.2;
/** Bullets as Word, LibreOffice and others print them; `o` is one in Courier. */
export const BULLET = /^[•●○◦▪■□–·‣⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf076-]$/;
/** What stands alone before a paragraph: `3.1`, `(a)`, `iv)`, `12.`, `27/101`, a bullet. */
const MARKER =
  /^(?:[•●○◦▪■□–·‣⁃\uf0b7\uf0a7\uf0d8\uf0fc\uf076o-]|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|(?:[A-Z]{1,5}[ /]?)?\d{1,3}\/\d{1,4}|\(?(?:\d{1,3}|[a-zA-Z]|[ivxl]{1,6})[.)]{1,2})$/;
/** How far a paragraph may be from its number, in sizes. */
const MARKER_GAP = 8;

/** The rows of a page or of a part of it, from the top. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const lines: Fragment[][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y)) {
    const line = lines.findLast((candidate) => sharesLine(candidate, fragment));
    if (line) line.push(fragment);
    else lines.push([fragment]);
  }
  return lines.map(runsOf);
}

/** Lines in the order in which they are drawn, whatever stands beside them: what the tags of a file say belongs together. */
export function linesOf(fragments: readonly Fragment[]): Run[] {
  const lines: Fragment[][] = [];
  for (const fragment of fragments) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    const isNext = line && last && sharesLine(line, fragment) && fragment.x >= last.x;
    if (isNext) line.push(fragment);
    else lines.push([fragment]);
  }
  return lines.flatMap(([first, ...others]) => {
    if (!first) return [];
    const run = runOf(first);
    for (const fragment of others) add(run, fragment);
    return [run];
  });
}

/** Rows of runs that have been told apart already. */
export function rowsOfRuns(runs: readonly Run[]): Row[] {
  return rowsOf(runs.flatMap(({ fragments }) => fragments));
}

/** The text of a run, its pieces apart where they stand apart. */
export function segmentsOf(run: Run): Segment[] {
  const { fragments } = run;
  return fragments.flatMap((fragment, at) => {
    const before = fragments[at - 1];
    const gap = before ? fragment.x - before.right : 0;
    const isApart = before !== undefined && (fragment.afterSpace || gap > 0.15 * fragment.size);
    const { bold, italic, link, size } = fragment;
    const look = { bold, italic, link, size: Math.round(size * 2) / 2, capitals: false };
    if (isNoteMark(fragment, before, run))
      return [{ ...look, text: before === undefined ? `[${fragment.text}] ` : `[${fragment.text}]` }];
    return isApart ? [{ ...look, text: ` ${fragment.text}` }] : [{ ...look, text: fragment.text }];
  });
}

/**
 * The figure that cites a footnote, set higher behind a word or a full stop, and the one with which the note begins; `m²`
 * and `10³` are units and powers.
 */
function isNoteMark(fragment: Fragment, before: Fragment | undefined, { y, size }: Run): boolean {
  const isRaised = fragment.size < 0.8 * size && y - fragment.y > 0.15 * size;
  if (!isRaised || !/^\d{1,3}$/.test(fragment.text)) return false;
  return before === undefined || /(?:\p{L}{3}|[\p{L})][.,;:]|[.,;:)][’”"'])$/u.test(before.text.slice(-4));
}

/** The text of a run without marks. */
export function plainText(run: Run): string {
  return segmentsOf(run)
    .map(({ text }) => text)
    .join('');
}

/** Letters that are set higher or lower, as in `12th`, are on the line of the others. */
function sharesLine(line: readonly Fragment[], fragment: Fragment): boolean {
  const [first] = line;
  if (!first) return false;
  const distance = Math.abs(fragment.y - first.y);
  const larger = Math.max(first.size, fragment.size);
  const isRaised = Math.min(first.size, fragment.size) < 0.8 * larger;
  return distance < (isRaised ? 0.45 : 0.25) * larger;
}

function runsOf(fragments: readonly Fragment[]): Row {
  const runs: Run[] = [];
  for (const fragment of fragments.toSorted((a, b) => a.x - b.x)) {
    const last = runs.at(-1);
    const gap = last ? fragment.x - last.right : 0;
    if (last && gap < COLUMN_GAP * Math.max(last.size, fragment.size)) add(last, fragment);
    // A figure between two cells numbers nothing.
    else if (last && runs.length === 1 && isMarker(last) && gap < MARKER_GAP * fragment.size)
      add(last, fragment);
    else runs.push(runOf(fragment));
  }
  return runs;
}

function isMarker(run: Run): boolean {
  return MARKER.test(plainText(run));
}

function runOf(fragment: Fragment): Run {
  const { x, right, y, size } = fragment;
  return { fragments: [fragment], x, right, y, size };
}

function add(run: Run, fragment: Fragment): void {
  run.fragments.push(fragment);
  run.right = Math.max(run.right, fragment.right);
  // The line is where its largest letters stand.
  if (fragment.size > run.size * 1.1) run.y = fragment.y;
  run.size = Math.max(run.size, fragment.size);
}

/**
 * The order in which a page is read: where text stands in columns, one after the other, each from its top.
 *
 * A column is running text beside running text. Labels beside values, and the cells of tables, are short or begin at the
 * same heights; they stay side by side.
 */
import { plainText, type Row, type Run, rowsOfRuns } from './runs.ts';

/** As many lines must stand side by side before they are columns. */
const FEWEST_LINES = 4;
/** What lines of running text have at least on average, in characters. */
const FEWEST_CHARACTERS = 18;
/** A distance between lines, in common distances, that ends a paragraph. */
const PARAGRAPH_GAP = 1.35;
/** Columns in columns: more than newspapers have. */
const MOST_DEPTH = 4;

interface Band {
  /** Indices of rows, the second not in it. */
  from: number;
  to: number;
  gutter: number;
}

/** The rows of a page in parts that are read one after the other. */
export function inReadingOrder(rows: readonly Row[], depth = 0): Row[][] {
  const band = depth < MOST_DEPTH ? widestBand(rows) : null;
  if (!band) return rows.length > 0 ? [[...rows]] : [];
  const inBand = rows.slice(band.from, band.to).flat();
  const side = (isLeft: (run: Run) => boolean) => rowsOfRuns(inBand.filter(isLeft));
  return [
    rows.slice(0, band.from),
    side(({ x }) => x < band.gutter),
    side(({ x }) => x >= band.gutter),
    rows.slice(band.to),
  ].flatMap((part) => inReadingOrder(part, depth + 1));
}

/** The longest stretch of rows with a gutter down it. */
function widestBand(rows: readonly Row[]): Band | null {
  let widest: Band | null = null;
  for (const gutter of guttersOf(rows)) {
    for (const band of bandsAt(rows, gutter)) {
      if (widest && band.to - band.from <= widest.to - widest.from) continue;
      if (areColumns(rows.slice(band.from, band.to), gutter)) widest = band;
    }
  }
  return widest;
}

/** Where lines begin that are not the first on the page: the right side of a gutter is straight, the left need not be. */
function guttersOf(rows: readonly Row[]): number[] {
  const edge = Math.min(...rows.flat().map(({ x }) => x));
  const counts = new Map<number, number>();
  for (const { x } of rows.flat()) {
    const gutter = Math.round(x) - 2;
    if (x > edge + 100) counts.set(gutter, (counts.get(gutter) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= FEWEST_LINES).map(([x]) => x);
}

/** Stretches of rows that nothing on them crosses the gutter in. */
function bandsAt(rows: readonly Row[], gutter: number): Band[] {
  const bands: Band[] = [];
  let from: number | null = null;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    const isFree = row !== undefined && !row.some(({ x, right }) => x < gutter && right > gutter + 1);
    if (isFree) from ??= at;
    else if (from !== null) {
      bands.push(trimmed(rows, { from, to: at, gutter }));
      from = null;
    }
  }
  return bands;
}

/** Without what stands at either end on one side only, apart from the rest and too short to be of the column. */
function trimmed(rows: readonly Row[], band: Band): Band {
  const groups: Row[][] = [];
  for (const row of rows.slice(band.from, band.to)) {
    const last = groups.at(-1)?.at(-1);
    const isApart = !last || (row[0]?.y ?? 0) - (last[0]?.y ?? 0) > 1.9 * (row[0]?.size ?? 0);
    if (isApart) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  const widths = [true, false].map((isLeft) =>
    sideWidth(rows.slice(band.from, band.to), band.gutter, isLeft),
  );
  const isOutside = (group: readonly Row[]) => {
    const isLeft = group.flat().some(({ x }) => x < band.gutter);
    const isBoth = isLeft && group.flat().some(({ x }) => x >= band.gutter);
    return !isBoth && sideWidth(group, band.gutter, isLeft) < 0.8 * (widths[isLeft ? 0 : 1] ?? 0);
  };
  let { from, to } = band;
  while (groups[0] && isOutside(groups[0])) from += groups.shift()?.length ?? 0;
  for (let last = groups.at(-1); last && isOutside(last); last = groups.at(-1))
    to -= groups.pop()?.length ?? 0;
  return { ...band, from, to };
}

/** The width of the widest line on a side. */
function sideWidth(rows: readonly Row[], gutter: number, isLeft: boolean): number {
  const runs = rows.flat().filter(({ x }) => x < gutter === isLeft);
  return Math.max(0, ...runs.map(({ x, right }) => right - x));
}

function areColumns(rows: readonly Row[], gutter: number): boolean {
  const left = rows.flatMap((row) => row.filter(({ x }) => x < gutter));
  const right = rows.flatMap((row) => row.filter(({ x }) => x >= gutter));
  if (!isRunningText(left) || !isRunningText(right)) return false;
  return standBeside(left, right) && !beginTogether(left, right);
}

function standBeside(left: readonly Run[], right: readonly Run[]): boolean {
  const extent = (runs: readonly Run[]) => [runs[0]?.y ?? 0, runs.at(-1)?.y ?? 0] as const;
  const [[top, bottom], [otherTop, otherBottom]] = [extent(left), extent(right)];
  const shared = Math.min(bottom, otherBottom) - Math.max(top, otherTop);
  return shared > 0.5 * Math.min(bottom - top, otherBottom - otherTop);
}

function isRunningText(runs: readonly Run[]): boolean {
  const characters = runs.reduce((sum, run) => sum + plainText(run).length, 0);
  return runs.length >= FEWEST_LINES && characters / runs.length >= FEWEST_CHARACTERS;
}

/** The cells of a table end together: paragraphs on both sides begin at the same heights. */
function beginTogether(left: readonly Run[], right: readonly Run[]): boolean {
  const [ofLeft, ofRight] = [beginnings(left), beginnings(right)];
  if (ofLeft.length === 0 || ofRight.length === 0) return false;
  const size = left[0]?.size ?? 0;
  const shared = ofLeft.filter((y) => ofRight.some((other) => Math.abs(other - y) < 0.4 * size));
  return shared.length >= 0.8 * Math.max(ofLeft.length, ofRight.length);
}

/** The heights at which a paragraph begins behind another. */
function beginnings(runs: readonly Run[]): number[] {
  const distances = runs.slice(1).map((run, at) => run.y - (runs[at]?.y ?? 0));
  const common = median(distances.filter((distance) => distance > 0));
  return runs.slice(1).flatMap((run, at) => ((distances[at] ?? 0) > PARAGRAPH_GAP * common ? [run.y] : []));
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

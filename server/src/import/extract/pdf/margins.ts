/** What stands in the margins of the pages: what the file says is no text, and what the pages have in common there. */
import type { Fragment, Page } from './fragments.ts';
import { plainText, type Row, rowsOf } from './runs.ts';

export interface Margins {
  header: Row[];
  footer: Row[];
  body: Fragment[];
}

/** The part of a page's height at either end in which margins are looked for. */
const DEPTH = 0.12;
/** What stands at one height on different pages may differ by this, in points. */
const SLACK = 3;

/** `Page 3`, `Page 3 of 12`, `3 of 12`, `- 3 -`; a figure alone is one when the pages agree on it. */
const PAGE_NUMBER = /^(?:page \d{1,4}(?: (?:of|\/) \d{1,4})?|\d{1,4} (?:of|\/) \d{1,4}|[-–] \d{1,4} [-–])$/i;

/** For each page, its margins apart from its text. */
export function withoutMargins(pages: readonly Page[]): Margins[] {
  const counts = new Map<string, Set<number>>();
  const candidates = pages.map((page) => marginRows(page));
  for (const [at, rows] of candidates.entries()) {
    for (const row of rows)
      for (const key of keysOf(row)) counts.set(key, (counts.get(key) ?? new Set()).add(at));
  }
  const fewest = Math.max(2, Math.ceil(pages.length * 0.3));
  const offset = numberOffset(pages, candidates);
  return pages.map((page, at) => {
    const shared = (candidates[at] ?? []).filter(
      (row) =>
        keysOf(row).some((key) => (counts.get(key)?.size ?? 0) >= fewest) ||
        PAGE_NUMBER.test(textOf(row)) ||
        (offset !== null && numberOf(row) === page.number + offset),
    );
    const inMargin = new Set([
      ...shared.flatMap((row) => row.flatMap(({ fragments }) => fragments)),
      ...page.fragments.filter(({ isArtifact }) => isArtifact),
    ]);
    const rows = rowsOf([...inMargin]);
    return {
      header: rows.filter((row) => (row[0]?.y ?? 0) < page.height / 2),
      footer: rows.filter((row) => (row[0]?.y ?? 0) >= page.height / 2),
      body: page.fragments.filter((fragment) => !inMargin.has(fragment)),
    };
  });
}

function marginRows({ fragments, height }: Page): Row[] {
  return rowsOf(fragments.filter(({ y }) => y < height * DEPTH || y > height * (1 - DEPTH)));
}

/** By how much the numbers of the pages are ahead of their count, where two or more pages agree on it. */
function numberOffset(pages: readonly Page[], candidates: readonly Row[][]): number | null {
  const offsets = pages.flatMap(({ number }, at) =>
    (candidates[at] ?? []).map(numberOf).flatMap((own) => (own === null ? [] : [own - number])),
  );
  const common = offsets.find((offset, at) => offsets.indexOf(offset) !== at);
  return common ?? null;
}

/** The number that stands alone on a line, or null. */
function numberOf(row: Row): number | null {
  const text = textOf(row);
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function textOf(row: Row): string {
  return row.map(plainText).join(' ');
}

/** A text with its numbers made alike, at its height; twice, so that heights on either side of a step meet. */
function keysOf(row: Row): string[] {
  const text = textOf(row).replace(/\d+/g, '#');
  const y = row[0]?.y ?? 0;
  return [Math.floor(y / SLACK), Math.floor((y + SLACK / 2) / SLACK) + 0.5].map((step) => `${step} ${text}`);
}

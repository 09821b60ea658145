/**
 * ## What it does
 * Finds an item number that is there twice, that has lost its like (`CYP3`, `CPY4`), or after which one is missing.
 * Items in another order than their numbers are left alone: meetings take items in another order. So are numbers that are
 * missing after the public was excluded: those minutes may stand elsewhere.
 *
 * ## Why it matters
 * Decisions are cited by their minute number for years. A number that is there twice cites two of them, and a number
 * that is missing looks like a minute that was taken out.
 *
 * ## Example
 * ```minutes bad
 * CYP3 DECLARATIONS OF INTEREST
 *
 * None.
 *
 * CYP3 INSPECTION OF SERVICES
 *
 * The Board noted the report.
 * ```
 * Write instead:
 * ```minutes good
 * CYP3 DECLARATIONS OF INTEREST
 *
 * None.
 *
 * CYP4 INSPECTION OF SERVICES
 *
 * The Board noted the report.
 * ```
 *
 * ## Source
 * Councils number their minutes through, by meeting or by year, with or without letters; seen in published minutes.
 */
import { distance } from 'fastest-levenshtein';
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import { defineRule, type Report } from '../rule.ts';

interface Numbered {
  text: string;
  at: Range;
  /** `CYP#`, `GMCA #/#`. */
  shape: string;
  parts: number[];
  blocks: MinutesItem['blocks'];
}

export const rule = defineRule({
  id: 'item-number-sequence',
  category: 'minutes',
  summary: 'Item number there twice, missing or unlike the others',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, report }) {
    const items = minutesOf(model)?.items ?? [];
    const numbered = items.flatMap(numberedOf);
    const publicEnd = items.find(({ standing }) => standing === 'exclusion')?.end ?? Number.POSITIVE_INFINITY;
    const shape = usualShape(numbered);
    if (shape === null) return;
    const same = numbered.filter((item) => item.shape === shape);
    const counting = countingPart(same);
    if (counting === null) return;
    for (const told of [...sequenceFaults(same, counting, publicEnd), ...strays(numbered, shape)])
      report(told);
  },
});

function numberedOf({ number, section, titleRange, blocks }: MinutesItem): Numbered[] {
  if (number === null || !section) return [];
  const start = section.number?.start ?? section.title.start;
  const parts = (number.match(/\d+/g) ?? []).map(Number);
  if (parts.length === 0 || start < titleRange.start) return [];
  return [
    {
      text: number,
      at: { start, end: start + number.length },
      shape: number.replace(/\d+/g, '#'),
      parts,
      blocks,
    },
  ];
}

/** The shape that more than half of the numbers have. */
function usualShape(numbered: readonly Numbered[]): string | null {
  if (numbered.length < 2) return null;
  const counts = new Map<string, number>();
  for (const { shape } of numbered) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [shape, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return count * 2 > numbered.length || counts.size === 1 ? shape : null;
}

/** Which figure counts the items: in `GMCA 104/21` the first. Null when more than one changes. */
function countingPart(same: readonly Numbered[]): number | null {
  const [first] = same;
  if (!first) return null;
  const changing = first.parts.flatMap((part, index) =>
    same.some(({ parts }) => parts[index] !== part) ? [index] : [],
  );
  if (changing.length > 1) return null;
  return changing[0] ?? (first.parts.length === 1 ? 0 : null);
}

/** More than this are left out on purpose: an extract. */
const MOST_MISSING = 2;

function sequenceFaults(same: readonly Numbered[], counting: number, publicEnd: number): Report[] {
  const countOf = ({ parts }: Numbered): number => parts[counting] ?? 0;
  // Where the count begins again, the numbers are those of points inside an item.
  if (same.some((item, index) => index > 0 && countOf(item) <= 1)) return [];
  const reports: Report[] = [];
  const seen = new Map<number, Numbered>();
  const all = new Set(same.map(countOf));
  for (const [index, item] of same.entries()) {
    const value = countOf(item);
    const first = seen.get(value);
    const before = same[index - 1];
    if (first) {
      reports.push({
        at: item.at,
        message: `There is another item ${item.text}: give each its own number`,
        related: [{ ...first.at, message: 'The first one' }],
      });
    } else if (before && item.at.start < publicEnd) {
      const missing = betweenOf(countOf(before), value).filter((number) => !all.has(number));
      if (missing.length > 0 && missing.length <= MOST_MISSING) {
        const names = missing.map((number) => likeOf(item, counting, number));
        if (!names.some((name) => isWrittenIn(before, name)))
          reports.push({
            at: item.at,
            message: `There is no item ${names.join(' or ')}: item ${before.text} is followed by item ${item.text}`,
            related: [{ ...before.at, message: 'The item before it' }],
          });
      }
    }
    seen.set(value, item);
  }
  return reports;
}

/**
 * Whether an item goes on with a number that no point of it has: `26/05 14 Mill Lane`, or `2.` alone before a title in two
 * lines. It is another item, though its title is not known for one.
 */
function isWrittenIn({ blocks, shape }: Numbered, name: string): boolean {
  return blocks.some((block) => {
    if (block.kind === 'paragraph') return shape !== '#' && block.content.text.startsWith(`${name} `);
    const [only, ...others] = block.items;
    return others.length === 0 && only?.marker?.core === name;
  });
}

function betweenOf(before: number, after: number): number[] {
  const between: number[] = [];
  for (let at = before + 1; at < after && between.length <= MOST_MISSING; at += 1) between.push(at);
  return between;
}

/** Another number of the same form: `CYP5` like `CYP6`. */
function likeOf({ text, parts }: Numbered, counting: number, value: number): string {
  let index = -1;
  return text.replace(/\d+/g, (digits) => {
    index += 1;
    return index === counting
      ? String(value).padStart(digits.startsWith('0') ? digits.length : 0, '0')
      : String(parts[index] ?? digits);
  });
}

/** Letters that are nearly those of the others. */
function strays(numbered: readonly Numbered[], shape: string): Report[] {
  return numbered.flatMap((item) => {
    const isNear = item.shape !== shape && distance(item.shape.toUpperCase(), shape.toUpperCase()) <= 2;
    const letters = /^[A-Za-z]{2,}/.exec(shape)?.[0];
    const own = /^[A-Za-z]{2,}/.exec(item.shape)?.[0];
    if (!isNear || letters === undefined || own === undefined || own === letters) return [];
    if (item.shape.slice(own.length) !== shape.slice(letters.length)) return [];
    const at = { start: item.at.start, end: item.at.start + own.length };
    return [
      {
        at,
        message: `The other items are numbered with “${letters}”, this one with “${own}”`,
        fix: { kind: 'unsafe', title: `Write “${letters}”`, edits: [replace(at, letters)] },
      },
    ];
  });
}

/**
 * ## What it does
 * Finds a section that stands out of the order in which the house prints its sections. As few sections as
 * possible are called misplaced.
 *
 * ## Why it matters
 * Members find the financial implications where they always are. Most councils forbid authors to rearrange the
 * template.
 *
 * ## Example
 * ```report bad
 * ## RISK ANALYSIS
 *
 * The main risk is delay.
 *
 * ## FINANCIAL IMPLICATIONS
 *
 * None identified.
 * ```
 * Write instead:
 * ```report good
 * ## FINANCIAL IMPLICATIONS
 *
 * None identified.
 *
 * ## RISK ANALYSIS
 *
 * The main risk is delay.
 * ```
 *
 * ## Source
 * The order of `sections` in the template of a house that prescribes one. The fix moves the whole section;
 * numbers are put right afterwards by the rules on numbering, references following. It is not offered while
 * numbers leave open what belongs to the section.
 */
import type { House } from '../../house/types.ts';
import { insert, lineEndOf, remove } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { ownSections } from '../../model/attachments.ts';
import { longestAscent, numberFaults } from '../../model/number-faults.ts';
import { sectionExtent, trimmedEnd } from '../../model/section-extent.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'section-order',
  category: 'structure',
  summary: 'Section out of the template’s order',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (!house.prescriptive) return;
    const top = ownSections(model);
    for (const level of [top, ...top.map((section) => section.sections)]) {
      if (level.length < 2) continue;
      for (const { section, after, before } of misplaced(level, placesOf(house))) {
        const target = after
          ? `after “${after.title.text}”`
          : before
            ? `before “${before.title.text}”`
            : null;
        if (target === null) continue;
        report({
          at: { start: section.title.start, end: section.title.end },
          message: `“${section.title.text}” belongs ${target}`,
          ...(canMove(model) && { fix: moveFix(section, after, before, model) }),
        });
      }
    }
  },
});

const houses = new WeakMap<House, ReadonlyMap<string, number>>();

/** Where each section stands in the template. */
function placesOf(house: House): ReadonlyMap<string, number> {
  let places = houses.get(house);
  if (!places) {
    places = new Map(house.sections.map(({ id }, index) => [id, index]));
    houses.set(house, places);
  }
  return places;
}

interface Misplaced {
  section: SectionNode;
  after: SectionNode | null;
  before: SectionNode | null;
}

/** Whether the known sections ascend, whatever they are: the usual case, told quickly. */
function isInOrder(level: SectionNode[], places: ReadonlyMap<string, number>): boolean {
  let last = -1;
  for (const { id } of level) {
    const place = id === null ? undefined : places.get(id);
    if (place === undefined) continue;
    if (place <= last) return false;
    last = place;
  }
  return true;
}

function misplaced(level: SectionNode[], places: ReadonlyMap<string, number>): Misplaced[] {
  if (isInOrder(level, places)) return [];
  const seen = new Set<string>();
  const placed: { section: SectionNode; place: number }[] = [];
  for (const section of level) {
    const { id, match, template } = section;
    // What another council calls the section may be a section of the author's own; a repeated one is told elsewhere.
    if (id === null || match === 'alias' || seen.has(id)) continue;
    if ((template?.parent ?? null) !== (section.parent?.id ?? null)) continue;
    seen.add(id);
    placed.push({ section, place: places.get(id) ?? 0 });
  }
  const ascent = new Set(longestAscent(placed.map(({ place }) => place)));
  if (ascent.size === placed.length) return [];
  const kept = placed.filter((_, index) => ascent.has(index));
  return placed
    .filter((_, index) => !ascent.has(index))
    .map(({ section, place }) => ({
      section,
      after: kept.findLast((other) => other.place < place)?.section ?? null,
      before: kept.find((other) => other.place > place)?.section ?? null,
    }));
}

/** Not while a number is there twice or paragraphs may belong elsewhere: they would be carried off. */
function canMove(model: DocumentModel): boolean {
  const { sections, paragraphs } = numberFaults(model);
  return [...sections, ...paragraphs].every(({ kind }) => kind !== 'duplicate' && kind !== 'wrong-section');
}

function moveFix(
  section: SectionNode,
  after: SectionNode | null,
  before: SectionNode | null,
  model: DocumentModel,
): Fix {
  const { source } = model;
  const extent = sectionExtent(model, section);
  const text = source.slice(extent.start, extent.end);
  const gap = lineEndOf(source).repeat(2);
  const target = after
    ? insert(sectionExtent(model, after).end, `${gap}${text}`)
    : insert(before ? sectionExtent(model, before).start : source.length, `${text}${gap}`);
  return {
    kind: 'safe',
    title: `Move “${section.title.text}” to its place`,
    edits: [target, remove(cutOut(source, extent))],
  };
}

/** The section with the blank lines after it, or before it when it is the last. */
function cutOut(
  source: string,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const following = source.slice(end).search(/\S/);
  if (following >= 0) return { start, end: end + following };
  return { start: trimmedEnd(source, start), end };
}

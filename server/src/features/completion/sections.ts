/** Completion of headings: the sections of the house that the document does not have yet. */
import { newNumber, newSectionText, paragraphNumber, type SectionPlace } from '../../format/section-text.ts';
import { childrenOf } from '../../house/lookup.ts';
import type { SectionTemplate } from '../../house/types.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { familyOf, markerText } from '../../prose/list-markers.ts';
import { begins, type Offer, type Stop } from './offer.ts';
import type { Site } from './site.ts';

/** What stands before the cursor of a heading: `4`, `4.0 FIN`, `## Fin`, `6.1 **Chi`, `FIN`. */
const LEAD = /^(#{1,3}|\d{1,3}(?:\.\d{1,3})?\.?)?([^\S\r\n]*)(?:\*\*)?([^\s\d#*:][^#*:]{0,70})?$/;

/** Fewer begin too many words of prose. */
const FEWEST_LETTERS = 3;

interface Lead {
  indent: number;
  /** `4.0`, `##` or ''. */
  mark: string;
  typed: string;
}

/**
 * Sections at the beginning of a line, in the house's order, those that belong here first. A word is compared with
 * titles; a number or `##` says already that a heading is wanted.
 */
export function sectionOffers(site: Site): Offer[] {
  if (site.question.document.kind !== 'report') return [];
  const lead = readLead(site);
  if (!lead || !isPlausible(lead, site)) return [];
  const { model } = site;
  if (site.lineStart > attachmentsStart(model) && site.section?.heading.form === 'appendix') return [];
  const top = topOf(site.section);
  const present = presentIds(site);
  const offers = [...(levelOf(lead) === 2 ? [] : offersBelow(null, site, lead, present))];
  if (top?.id && levelOf(lead) !== 1) offers.unshift(...offersBelow(top, site, lead, present));
  // What belongs here leads; `sort` keeps the house's order within.
  return offers.sort((a, b) => Number(b.isDue ?? false) - Number(a.isDue ?? false));
}

function readLead({ before, line }: Site): Lead | null {
  if (before.length > 100) return null;
  const match = LEAD.exec(line);
  if (!match) return null;
  const [, mark = '', gap = '', typed = ''] = match;
  if (mark !== '' && gap === '' && typed !== '') return null;
  return { indent: before.length - line.length, mark, typed };
}

/** 1 for sections, 2 for sub-sections, null for either. */
function levelOf({ mark }: Lead): 1 | 2 | null {
  if (mark === '') return null;
  if (mark.startsWith('#')) return mark.length === 3 ? 2 : 1;
  return /^\d+\.[1-9]/.test(mark) ? 2 : 1;
}

/** A blank line is only filled when asked; a word has to begin something; a paragraph's number is no heading's. */
function isPlausible({ mark, typed }: Lead, site: Site): boolean {
  if (mark === '' && typed === '') return site.isAsked && site.after.trim() === '';
  if (mark === '') return typed.length >= FEWEST_LETTERS && site.isAsked && site.isAfterBlank;
  return true;
}

/** Whether the mark leaves no doubt that a heading follows, so that every title may be meant. */
function isSure({ mark, typed }: Lead, site: Site, number: number | null): boolean {
  if (mark === '') return typed === '';
  if (mark.startsWith('#')) return true;
  if (levelOf({ indent: 0, mark, typed }) === 2) return true;
  if (/^\d+\.0/.test(mark)) return true;
  return site.house.numbering.sections !== 'none' && Number.parseInt(mark, 10) === number;
}

function topOf(section: SectionNode | null): SectionNode | null {
  let at = section;
  while (at?.parent) at = at.parent;
  return at;
}

/** The ids of the sections that are there, the heading under the cursor not counted. */
function presentIds(site: Site): Set<string> {
  const ids = new Set<string>();
  for (const { id, start } of site.model.allSections) if (id !== null && !site.isOnLine(start)) ids.add(id);
  return ids;
}

function offersBelow(
  parent: SectionNode | null,
  site: Site,
  lead: Lead,
  present: ReadonlySet<string>,
): Offer[] {
  const siblings = childrenOf(site.house, parent?.id ?? null);
  const absent = siblings.filter(({ id }) => !present.has(id));
  if (absent.length === 0) return [];
  const place = placeOf(parent, site);
  const from = siblings.findIndex(({ id }) => id === place.after?.id);
  const to = siblings.findIndex(({ id }) => id === place.before?.id);
  const number = newNumber(place, site.model.house);
  const isCertain = isSure(lead, site, number);
  const offers: Offer[] = [];
  for (const template of absent) {
    const at = siblings.indexOf(template);
    const name = isCertain
      ? nameMeant(template, lead.typed)
      : lead.typed.length < FEWEST_LETTERS
        ? null
        : nameBegun(template, lead.typed);
    if (name === null) continue;
    const { text, stops, title } = headingAndBody(template, place, number, site);
    const belongsHere = at > from && (to === -1 || at < to);
    offers.push({
      label: title,
      kind: 'section',
      detail: template.required ? 'Required section' : 'Section',
      start: site.lineStart + lead.indent,
      end: isRestOfTitle(site.after) ? site.lineEnd : site.wordEnd,
      text,
      stops,
      filter: filterFor(lead, number, site, name),
      topic: { of: 'section', id: template.id },
      ...(belongsHere && { isDue: true }),
      ...(place.before?.number && { renumbers: true }),
    });
  }
  return offers;
}

/** The title or alias that the typed words begin, or null. */
function nameBegun({ title, aliases }: SectionTemplate, typed: string): string | null {
  const lower = typed.toLowerCase();
  return [title, ...aliases].find((name) => name.toLowerCase().startsWith(lower)) ?? null;
}

/** Where a heading is certain, a word inside the name will do, and the rest is left to the client to compare. */
function nameMeant(template: SectionTemplate, typed: string): string {
  const { title, aliases } = template;
  return nameBegun(template, typed) ?? [title, ...aliases].find((name) => begins(name, typed)) ?? title;
}

/** What is typed counts from the beginning of the line: a wrong number must not keep the right title away. */
function filterFor({ mark }: Lead, number: number | null, site: Site, name: string): string {
  if (mark === '') return name;
  const right = number === null ? '' : `${number}${site.house.numbering.sections === '1.0' ? '.0' : '.'}`;
  return `${right.startsWith(mark) ? right : mark} ${name}`;
}

/** The neighbours of the line on the level below `parent`; an appendix is no neighbour of a section. */
function placeOf(parent: SectionNode | null, site: Site): SectionPlace {
  const sections = (parent?.sections ?? site.model.sections).filter(
    ({ start, heading }) => !site.isOnLine(start) && heading.form !== 'appendix',
  );
  return {
    parent,
    after: sections.findLast(({ start }) => start < site.lineStart) ?? null,
    before: sections.find(({ start }) => start > site.lineEnd) ?? null,
  };
}

interface NewSection {
  text: string;
  stops: Stop[];
  title: string;
}

/** The section as it is inserted: heading, first paragraph or none-phrase, blank lines to its neighbours. */
function headingAndBody(
  template: SectionTemplate,
  place: SectionPlace,
  number: number | null,
  site: Site,
): NewSection {
  const { eol, model } = site;
  const written = newSectionText(template, place, model, eol, 'proposed');
  const body = bodyOf(template, place, written, number, model, eol);
  const head = site.isAfterBlank ? '' : eol;
  return {
    text: `${head}${body.text}${site.isBeforeBlank ? '' : eol}`,
    stops: body.stops.map(({ start, end }) => ({ start: start + head.length, end: end + head.length })),
    title: (written.split(eol, 1)[0] ?? '').replace(/^[\d.#]*\s/, '').replaceAll('**', ''),
  };
}

function bodyOf(
  template: SectionTemplate,
  place: SectionPlace,
  written: string,
  number: number | null,
  model: DocumentModel,
  eol: string,
): { text: string; stops: Stop[] } {
  if (template.id === 'recommendations') return withEndStop(`${written}${recommendationsBody(model, eol)}`);
  const stops = phraseStops(written, model, eol);
  if (stops.length > 0) return { text: written, stops };
  if (written.includes(eol)) return withEndStop(written);
  return withEndStop(`${written}${eol}${eol}${paragraphNumber(number, place, model)}`);
}

function recommendationsBody({ house }: DocumentModel, eol: string): string {
  const { stem, stemAt, marker } = house.recommendations;
  const first = familyOf(marker) === 'bullet' ? house.lists.bullet : markerText(marker, 1);
  return `${stemAt === 'heading' ? ': ' : `${eol}${eol}`}${stem}${eol}${eol}${first} `;
}

function withEndStop(text: string): { text: string; stops: Stop[] } {
  return { text, stops: [{ start: text.length, end: text.length }] };
}

/** Each none-phrase of the new text is a proposal. */
function phraseStops(text: string, { house }: DocumentModel, eol: string): Stop[] {
  const phrases = new Set(house.sections.map(({ none }) => none.phrase));
  const stops: Stop[] = [];
  let start = 0;
  for (const line of text.split(eol)) {
    const said = line.replace(/^\d+(?:\.\d+)?\.? /, '');
    if (said !== '' && phrases.has(said)) {
      const from = start + line.length - said.length;
      stops.push({ start: from, end: from + said.length });
    }
    start += line.length + eol.length;
  }
  return stops;
}

/** What follows the cursor is the rest of the old heading, not a sentence. */
function isRestOfTitle(after: string): boolean {
  return after.length <= 80 && !/[.;:]/.test(after);
}

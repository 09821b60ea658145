/** Completion of references: paragraphs, sections, recommendations, tables, appendices, and labels. */
import type { Content } from '../../../../grammar/src/index.ts';
import type { Range } from '../../lint/finding.ts';
import { labelsMeant, mentionsOf } from '../../prose/appendix-labels.ts';
import { nextAppendixLabel } from './appendices.ts';
import { LONGEST_GIST, type Offer, shortened } from './offer.ts';
import type { Site } from './site.ts';

/** The word and what is typed of the target: `paragraph 3.`, `recommendation (`. */
const SINGULAR =
  /\b([Pp]aragraph|[Pp]ara\.?|[Ss]ection|[Rr]ecommendation|Table|Appendix|Annex|Enclosure|Schedule|Attachment) (\(?[\w.]{0,7})$/;
/** `paragraphs 3.1, 3.2 and 4.`: only after the plural does a comma go on with the list. */
const PLURAL =
  /\b([Pp]aragraphs|[Pp]aras\.?|[Ss]ections|[Rr]ecommendations|Tables|Appendices|Annexes|Enclosures|Schedules|Attachments) (?:\(?[\w.]{1,7}\)?(?:, and |, | and | to |–| & )){0,6}(\(?[\w.]{0,7})$/;
/** What a list offers at a time; a document with more is narrowed down by typing. */
const MOST_OFFERS = 300;

/** What a reference may point at; `isWhole` says whether that is all there is. Null where no reference is typed. */
export function referenceOffers(site: Site): { offers: Offer[]; isWhole: boolean } | null {
  const label = labelTyped(site.tail);
  if (label !== null) return capped(labelTargets(site), label, site, /^[\w-]*/);
  const [, word = '', typed = ''] = SINGULAR.exec(site.tail) ?? PLURAL.exec(site.tail) ?? [];
  if (word === '') return null;
  const targets = targetsFor(word.toLowerCase(), typed, site);
  if (!targets) return null;
  return capped(targets, typed, site, /^[\w.]*\)?/);
}

/** `wor` of `[see](#wor`, or null. */
function labelTyped(tail: string): string | null {
  const at = tail.lastIndexOf('](#');
  const typed = tail.slice(at + 3);
  return at !== -1 && /^[\w-]*$/.test(typed) ? typed : null;
}

interface Target {
  /** As it is referred to: `3.4`, `(ii)`, `A`. */
  name: string;
  gist: string;
  range: Range | null;
}

function targetsFor(word: string, typed: string, site: Site): Iterable<Target> | null {
  switch (word.slice(0, 3)) {
    case 'par':
      return paragraphTargets(site);
    case 'sec':
      return sectionTargets(site);
    // `the recommendation is`: only the bracket shows that one of them is meant.
    case 'rec':
      return typed.startsWith('(') || site.isAsked ? recommendationTargets(site) : null;
    case 'tab':
      return tableTargets(site);
    default:
      return appendixTargets(site);
  }
}

function capped(
  targets: Iterable<Target>,
  typed: string,
  site: Site,
  goesOn: RegExp,
): { offers: Offer[]; isWhole: boolean } {
  const offers: Offer[] = [];
  const end = site.offset + (goesOn.exec(site.after.slice(0, 80))?.[0].length ?? 0);
  const rest = site.text.slice(site.offset, end);
  const begun = typed.toLowerCase();
  for (const { name, gist, range } of targets) {
    if (!name.toLowerCase().startsWith(begun)) continue;
    if (offers.length === MOST_OFFERS) return { offers, isWhole: false };
    offers.push({
      label: name,
      kind: 'reference',
      detail: gist,
      start: site.offset - typed.length,
      // `(see paragraph 3.)`: the bracket is the sentence's own, unless the name brings one.
      end: rest.endsWith(')') && !name.endsWith(')') ? end - 1 : end,
      text: name,
      ...(range && { topic: { of: 'text', id: `${range.start}:${range.end}` } }),
    });
  }
  return { offers, isWhole: true };
}

function* paragraphTargets(site: Site): Iterable<Target> {
  for (const { number, content, start, end } of site.model.paragraphs) {
    const isOwn = start <= site.offset && site.offset <= end;
    if (number && !isOwn) yield { name: number.text, gist: gistOf(content), range: { start, end } };
  }
}

function* sectionTargets(site: Site): Iterable<Target> {
  for (const { number, title, level, heading } of site.model.allSections) {
    if (!number || site.isOnLine(heading.start)) continue;
    // Section 3, whose heading is printed `3.0`.
    yield { name: level === 1 ? String(number.parts[0]) : number.text, gist: gistOf(title), range: heading };
  }
}

function* recommendationTargets(site: Site): Iterable<Target> {
  for (const { marker, content, start, end } of site.model.recommendations?.items ?? []) {
    if (marker === null || (start <= site.offset && site.offset <= end)) continue;
    const bare = marker.replace(/[().]/g, '');
    yield {
      name: /^\d+\.\d/.test(marker) ? marker : `(${bare})`,
      gist: gistOf(content),
      range: { start, end },
    };
  }
}

function* tableTargets(site: Site): Iterable<Target> {
  for (const { caption } of site.model.tables) {
    const name = caption && /^table (\S+)$/i.exec(caption.name)?.[1];
    if (caption && name) yield { name, gist: shortened(caption.title), range: caption.range };
  }
}

/** Those that are there, and those that are mentioned and still missing. */
function* appendixTargets(site: Site): Iterable<Target> {
  const { model } = site;
  const there = new Set<string>();
  for (const { label, title, start, end } of model.appendices) {
    there.add(label);
    yield { name: label, gist: title, range: { start, end } };
  }
  const mentions = mentionsOf(model).filter(
    ({ unit }) => !(unit.content.start <= site.offset && site.offset <= unit.content.end),
  );
  for (const label of labelsMeant(mentions)) {
    if (there.has(label)) continue;
    there.add(label);
    yield { name: label, gist: 'Mentioned, not yet there', range: null };
  }
  yield { name: nextAppendixLabel(model, there), gist: 'The next one', range: null };
}

function* labelTargets({ model }: Site): Iterable<Target> {
  for (const [name, range] of model.labels) {
    const text = model.source.slice(range.start, Math.min(range.end, range.start + 2 * LONGEST_GIST));
    yield { name, gist: shortened(text.replace(/\{#[\w-]*\}?\s*$/, '')), range };
  }
}

function gistOf({ text }: Content): string {
  return shortened(text);
}

/** Completion of recommendations: the stem, the next marker, and openings in the mood that the stem asks for. */
import { matchSection } from '../../house/lookup.ts';
import type { Mood } from '../../house/types.ts';
import { isRecommendations } from '../../model/recommendations.ts';
import type { Recommendation } from '../../model/types.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { familyOf, markerLike, markerText } from '../../prose/list-markers.ts';
import { readStem } from '../../prose/operative-clause.ts';
import { OPERATIVE_VERBS, participleOf, thirdPersonOf } from '../../prose/operative-verbs.ts';
import { type Completions, type Offer, withStops } from './offer.ts';
import type { Site } from './site.ts';

/** What recommendations most often ask for; `{}` is where the author goes on. */
const OPENINGS: readonly { verb: string; rest: string; passive: string }[] = [
  { verb: 'note', rest: 'the report', passive: 'the report be noted' },
  { verb: 'approve', rest: '{}', passive: '{} be approved' },
  { verb: 'agree', rest: '{}', passive: '{} be agreed' },
  { verb: 'endorse', rest: '{}', passive: '{} be endorsed' },
  { verb: 'adopt', rest: '{}', passive: '{} be adopted' },
  {
    verb: 'delegate',
    rest: 'authority to the {POST}, in consultation with the {HOLDER}, to {}',
    passive: 'authority be delegated to the {POST}, in consultation with the {HOLDER}, to {}',
  },
  { verb: 'authorise', rest: 'the {POST} to {}', passive: 'the {POST} be authorised to {}' },
  { verb: 'recommend', rest: 'to Council that {}', passive: 'Council be recommended to {}' },
  { verb: 'request', rest: 'a further report on {}', passive: 'a further report on {} be submitted' },
  { verb: 'support', rest: '{}', passive: '{} be supported' },
  { verb: 'accept', rest: '{}', passive: '{} be accepted' },
  { verb: 'appoint', rest: '{}', passive: '{} be appointed' },
  { verb: 'receive', rest: 'the report', passive: 'the report be received' },
  { verb: 'consider', rest: '{}', passive: '{} be considered' },
];

/** A marker, a number or a bullet, and what is typed after it. */
const LINE =
  /^((?:[-•*–][^\S\r\n]+)?(?:\([a-z\d]{1,5}\)|[a-z\d]{1,5}\)|[a-z]{1,5}\.|\d{1,2}(?:\.\d{1,2})?\.?)[^\S\r\n]+|[-•*–][^\S\r\n]+)?(\S[^\r\n]{0,40})?$/i;

/** Openings at the beginning of an item, and the item with its marker on a line that has none. */
export function recommendationOffers(site: Site): Completions {
  if (site.before.length > 80) return NONE;
  const stem = recommendationStem(site);
  if (stem) return { offers: [stemOffer(site, stem)], isWhole: true };
  const match = LINE.exec(site.line);
  if (!match || !isRecommendations(site.section)) return NONE;
  const [, marker = '', typed = ''] = match;
  if (!site.isAsked && (marker === '' || site.after.trim() !== '')) return NONE;
  if ((marker === '' && typed.length === 1) || !isMarkerHere(marker, site)) return NONE;
  const isPassive = moodOf(site) === 'passive';
  const begun = typed.toLowerCase();
  const before = marker === '' ? nextMarker(site) : '';
  const offers = openingsFor(site, begun !== '')
    .filter((opening) => opening.toLowerCase().startsWith(begun) || (isPassive && begun.length < 3))
    .map((opening) => offerOf(opening, before, typed, site));
  // The rarer verbs come when a letter is typed.
  return { offers, isWhole: begun !== '' };
}

const NONE: Completions = { offers: [], isWhole: true };

/** A number may be the next section's: it marks an item only where others have one, or the house marks so. */
function isMarkerHere(marker: string, site: Site): boolean {
  const number = /^(?:[-•*–]\s+)?(\d{1,2})(?:\.(\d{1,2}))?\.?\s+$/.exec(marker);
  if (!number) return true;
  const [, first = '', second] = number;
  if (second !== undefined) return second !== '0' && Number(first) === site.section?.number?.parts[0];
  const [item] = otherItems(site);
  if (!item) return familyOf(site.house.recommendations.marker) === 'arabic';
  return item.item.kind === 'listItem' ? item.item.list.family === 'arabic' : item.item.kind === 'paragraph';
}

function offerOf(opening: string, marker: string, typed: string, site: Site): Offer {
  const { text, stops } = withStops(opening);
  return {
    label: `${marker}${opening.replace(/\{[^{}]*\}/g, '…')}`,
    kind: 'recommendation',
    start: site.offset - typed.length,
    end: site.wordEnd,
    text: marker + text,
    stops: stops.map(({ start, end }) => ({ start: start + marker.length, end: end + marker.length })),
    filter: text,
  };
}

/**
 * The usual ones, the house's own verbs and, once something is typed, every operative verb; in the passive the verb
 * comes too late to be recognised by its first letters.
 */
function openingsFor(site: Site, isTyped: boolean): string[] {
  const mood = moodOf(site);
  const isCapital = isCapitalUsual(site);
  const usual = OPENINGS.map(({ verb, rest, passive }) =>
    mood === 'passive' ? passive : `${inMood(verb, mood)} ${rest}`,
  );
  const known = new Set(OPENINGS.map(({ verb }) => verb));
  const others = [
    ...site.house.recommendations.verbs,
    ...(isTyped && mood !== 'passive' ? OPERATIVE_VERBS : []),
  ].filter((verb) => !known.has(verb));
  const more = others.map((verb) =>
    mood === 'passive' ? `{} be ${participleOf(verb)}` : `${inMood(verb, mood)} {}`,
  );
  const filled = [...usual, ...new Set(more)].map((opening) => fillIn(opening, site));
  return isCapital ? filled.map((opening) => inCaseOf('A', opening)) : filled;
}

function inMood(verb: string, mood: Mood): string {
  return mood === 'indicative' ? thirdPersonOf(verb) : verb;
}

/** The report's own officer and portfolio are proposed; a delegation without a post is none. */
function fillIn(opening: string, { model }: Site): string {
  const value = (id: string) =>
    model.fieldById
      .get(id)
      ?.value.text.replace(/[{}\r\n*]/g, '')
      .trim() ?? '';
  const portfolio = value('portfolio');
  return opening
    .replace('{POST}', `{${value('reporting-officer')}}`)
    .replace('{HOLDER}', portfolio === '' ? '{Portfolio Holder}' : `{Portfolio Holder for ${portfolio}}`);
}

/** What the items that are there do; else what their stem asks for; else what the house does. */
function moodOf(site: Site): Mood {
  const { recommendations: part, house } = site.model;
  const items = otherItems(site);
  for (const mood of ['imperative', 'indicative', 'passive'] as const) {
    if (items.filter((item) => item.mood === mood).length * 2 > items.length) return mood;
  }
  const stem = part?.stem && !site.isOnLine(part.stem.start) ? part.stem.text : null;
  switch (stem === null ? 'anything' : readStem(stem, house.recommendations.verbs)) {
    case 'base':
    case 'infinitive':
      return 'imperative';
    case 'clause':
      return house.recommendations.mood === 'imperative' ? 'passive' : house.recommendations.mood;
    default:
      return house.recommendations.mood;
  }
}

function otherItems(site: Site): Recommendation[] {
  return (site.model.recommendations?.items ?? []).filter(({ start }) => !site.isOnLine(start));
}

function isCapitalUsual(site: Site): boolean {
  const items = otherItems(site).filter(({ verbAt }) => verbAt?.start === 0);
  return (
    items.filter(({ text }) => text.charAt(0) !== text.charAt(0).toLowerCase()).length * 2 > items.length
  );
}

/** `iii) ` after `ii)`, in the form of the items above; the house's first one where there is none. */
function nextMarker(site: Site): string {
  const { marker: style } = site.house.recommendations;
  const above = otherItems(site).findLast(({ start }) => start < site.lineStart)?.item;
  if (above?.kind === 'listItem') {
    if (!above.marker || above.value === null) return `${site.house.lists.bullet} `;
    return `${markerLike(above.marker, above.list.family, above.value + 1)} `;
  }
  if (above?.kind === 'paragraph' && above.number) {
    const parts = [...above.number.parts];
    parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1;
    return `${parts.join('.')}${above.number.dot ? '.' : ''} `;
  }
  if (above) return '';
  return familyOf(style) === 'bullet' ? `${site.house.lists.bullet} ` : `${markerText(style, 1)} `;
}

/** The house's stem at the place where it is wanted, with what is typed of it. */
export interface StemSite {
  text: string;
  typed: string;
  /** A blank, when the colon of the heading has none after it. */
  space: string;
}

/** Where the words that introduce the recommendations are being written, or null. */
export function recommendationStem(site: Site): StemSite | null {
  if (site.before.length > 120) return null;
  const { stem, stemAt } = site.house.recommendations;
  const place = stemAt === 'heading' ? inHeading(site) : underHeading(site);
  if (!place || !stem.toLowerCase().startsWith(place.typed.toLowerCase())) return null;
  return { text: stem, ...place };
}

/** `2.0 RECOMMENDATION: ` */
function inHeading({ line, house }: Site): Omit<StemSite, 'text'> | null {
  const colon = line.indexOf(':');
  if (colon === -1) return null;
  const title = line
    .slice(0, colon)
    .replace(/^(?:#{1,3}|\d{1,3}(?:\.0)?\.?)(?=\s)/, '')
    .replaceAll('**', '');
  if (matchSection(house, title.trim())?.section.id !== 'recommendations') return null;
  const rest = line.slice(colon + 1).replace(/^\*\*/, '');
  return { typed: rest.trimStart(), space: rest === '' ? ' ' : '' };
}

/** The paragraph under a heading that has neither stem nor items. */
function underHeading(site: Site): Omit<StemSite, 'text'> | null {
  const { section, before, isAsked } = site;
  if (section?.id !== 'recommendations' || section.leadIn || !isAsked) return null;
  const typed = before.trimStart();
  return typed.length !== 1 && site.isAloneInSection ? { typed, space: '' } : null;
}

function stemOffer(site: Site, { text, typed, space }: StemSite): Offer {
  return {
    label: text,
    kind: 'phrase',
    detail: 'The words that introduce the recommendations',
    start: site.offset - typed.length,
    end: isRestOfStem(site.after.trimEnd()) ? site.lineEnd : site.wordEnd,
    text: space + text,
  };
}

/** What follows the cursor up to a colon at the line's end is another stem, or the rest of this one. */
function isRestOfStem(after: string): boolean {
  const colon = after.indexOf(':');
  return after.length <= 60 && (colon === -1 || colon === after.length - 1);
}

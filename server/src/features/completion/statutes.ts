/** Completion of enactments: their titles in full, with the year. */
import { ENACTMENTS } from '../../prose/enactments.ts';
import { findRepealed } from '../../prose/repealed-enactments.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

/** After these a capital letter already begins a title. */
const CUE =
  /(?:\b(?:sections?|ss?\.|regulations?|articles?|parts?|schedules?|paragraphs?) [\dA-Z][\w()]{0,11}(?:(?:, | and | to )\d[\w()]{0,11}){0,4},? (?:of|to|in) the|\b(?:under|within the meaning of|pursuant to|required by|amended by|inserted by|powers? in|duty in|duties in) the) $/i;
const LONGEST_TITLE = 120;

/**
 * The years that councils cite most, which come first; for titles all of whose years nobody has listed, the only
 * ones. Source: the official titles on legislation.gov.uk.
 */
const MOST_CITED: Readonly<Record<string, readonly number[]>> = {
  'Charities Act': [2011],
  'Children Act': [1989, 2004],
  'Education Act': [1996, 2002, 2011],
  'Housing Act': [1996, 1985, 2004, 1988],
  'Local Government Act': [1972, 2000, 2003, 1999],
  'Local Government Act (Northern Ireland)': [2014, 1972],
  'Local Government (Scotland) Act': [1973],
  'National Health Service Act': [2006],
  'Northern Ireland Act': [1998],
  'Town and Country Planning Act': [1990],
  'Town and Country Planning (Scotland) Act': [1997],
  'Transport Act': [2000, 1985],
};

/** Titles that the last words begin: one word after `section 149 of the`, otherwise two. */
export function statuteOffers(site: Site): Offer[] {
  const tail = site.tail.slice(-LONGEST_TITLE);
  if (!/[A-Z]/.test(tail) || !/[\w)]$/.test(tail)) return [];
  for (const { index } of tail.matchAll(/(?<![\w’'-])[A-Z]/g)) {
    const typed = tail.slice(index);
    // `Children and` begins a sentence, `Children and Y` a name.
    if (!/ [(A-Z]/.test(typed) && !CUE.test(tail.slice(0, index))) continue;
    const offers = offersFor(typed, site);
    if (offers.length > 0) return offers;
  }
  return [];
}

function offersFor(typed: string, site: Site): Offer[] {
  const { jurisdiction } = site.house;
  const offers: Offer[] = [];
  for (const { title, years } of ENACTMENTS) {
    // `Education r` is a service, `Education R` an Act. `Equality Act 2` has begun the year.
    const isMeant =
      title.startsWith(typed) || (typed.startsWith(title) && /^ \d{0,4}$/.test(typed.slice(title.length)));
    if (!isMeant) continue;
    for (const year of new Set([...(MOST_CITED[title] ?? []), ...years])) {
      const text = `${title} ${year}`;
      if (!text.startsWith(typed) || text === typed) continue;
      const repealed = findRepealed({ title, year, provision: '' }, jurisdiction);
      offers.push({
        label: text,
        kind: 'statute',
        start: site.offset - typed.length,
        end: endOf(text, typed, site),
        text,
        ...(repealed && { isOutdated: true, detail: `Cite ${repealed.successor}` }),
      });
    }
  }
  return offers.sort((a, b) => Number(a.isOutdated ?? false) - Number(b.isOutdated ?? false));
}

/** The words of the title that follow the cursor already are replaced with it. */
function endOf(text: string, typed: string, site: Site): number {
  const rest = text.slice(typed.length);
  let length = 0;
  while (length < rest.length && rest.charAt(length) === site.after.charAt(length)) length += 1;
  return length === rest.length ? site.offset + length : site.wordEnd;
}

import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

const TYPED = /(?:^|[\s(“‘"/-])([A-Z][A-Za-z]{1,11})$/;

/** The acronyms that a document defines, once two of their letters are typed as they are written. */
export function termOffers(site: Site): Offer[] {
  const typed = TYPED.exec(site.tail)?.[1];
  if (typed === undefined) return [];
  const offers = new Map<string, Offer>();
  for (const { term, expansion, start, end } of site.model.terms) {
    const isOther = start > site.offset || end < site.offset;
    if (!isOther || !term.startsWith(typed) || !isAcronym(term) || offers.has(term)) continue;
    offers.set(term, {
      label: term,
      kind: 'term',
      ...(expansion !== '' && { detail: expansion }),
      start: site.offset - typed.length,
      end: site.wordEnd,
      text: term,
    });
  }
  return [...offers.values()];
}

/** `DfE`, but not `the Plan`. */
function isAcronym(term: string): boolean {
  return !/\s/.test(term) && (term.match(/[A-Z]/g)?.length ?? 0) > 1;
}

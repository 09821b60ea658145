/** Completion of a section that has nothing to say: the house's phrase for it. */
import { paragraphNumber } from '../../format/section-text.ts';
import { childrenOf } from '../../house/lookup.ts';
import type { SectionNode } from '../../model/types.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

const LINE =
  /^([^\S\r\n]*)((?:[-•*–][^\S\r\n]+)?\d{1,3}(?:\.\d{1,3}){0,3}\.?[^\S\r\n]+)?(\p{L}[\p{L} ]{0,40})?$/u;

/** The phrase, in a section that allows one and says nothing else; with its number where the line has none yet. */
export function nonePhraseOffers(site: Site): Offer[] {
  const { section, before } = site;
  const none = section?.template?.none;
  if (!section || !none?.allowed || before.length > 60) return [];
  // What has sub-sections says none in each of them.
  if (childrenOf(site.house, section.id).some(({ required }) => required)) return [];
  const match = LINE.exec(before);
  if (!match) return [];
  const [, , number = '', typed = ''] = match;
  if (number === '' && !site.isAsked) return [];
  const after = site.after.trimEnd();
  const begun = `${typed}${after}`.toLowerCase();
  if (!none.phrase.toLowerCase().startsWith(begun) || !site.isAloneInSection) return [];
  return [
    {
      label: none.phrase,
      kind: 'phrase',
      detail: 'Nothing to say',
      start: site.offset - typed.length,
      end: after === '' ? site.offset : site.lineEnd,
      text: `${number === '' ? firstNumber(section, site) : ''}${none.phrase}`,
    },
  ];
}

/** The number of a section's only paragraph, or '' where it has none. */
export function firstNumber(section: SectionNode, { model, sectionsAbove }: Site): string {
  const value = section.parent ? null : (section.number?.parts[0] ?? null);
  const place = { parent: section.parent, after: section, before: model.allSections[sectionsAbove] ?? null };
  return paragraphNumber(value, place, model);
}

/**
 * ## What it does
 * Finds the address of somebody who is named with `Mr`, `Mrs`, `Ms` and the like in minutes: `Mr J Ash of 12 Mill Lane`.
 *
 * ## Why it matters
 * Minutes are published and searched for years. What a resident asked can be recorded without where they live.
 *
 * ## Example
 * ```minutes bad
 * PUBLIC QUESTION TIME
 *
 * Mr J Ash of 12 Mill Lane asked when the bridge would be mended.
 * ```
 * Write instead:
 * ```minutes good
 * PUBLIC QUESTION TIME
 *
 * A resident asked when the bridge would be mended.
 * ```
 *
 * ## Source
 * Article 5(1)(c) of the UK GDPR: no more personal data than is needed. Parish councils’ guidance asks that residents
 * are not named in minutes.
 */
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

const STREET =
  'Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Crescent|Court|Gardens|Grove|Terrace|Place|Square|Row|Walk|Hill|Green|Park|Mews|View|Rise|Parade|Brow|Croft|Fold|Yard';
const ADDRESS =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3},? (?:of |from |a resident (?:of|at) |resident (?:of|at) |who lived at |who lives at |living at |\(of )?\(?((?:(?:Flat|Apartment) \d{1,4}[A-Za-z]?,? )?\d{1,4}[A-Za-z]?,? \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,3})/gu;
const ENDS_IN_STREET = new RegExp(` (?:${STREET})$`);

export const rule = defineRule({
  id: 'home-address',
  category: 'privacy',
  summary: 'Address of a private person',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  scope: 'part',
  triggers: ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr'],
  check({ hits, report }) {
    const asked = new Set<string>();
    for (const { unit } of hits) {
      const { text, start } = unit.content;
      if (asked.has(String(start))) continue;
      asked.add(String(start));
      for (const match of text.matchAll(ADDRESS)) {
        const address = match[1] ?? '';
        if (!ENDS_IN_STREET.test(address) || isQuoted(text, match.index)) continue;
        const from = match.index + match[0].length - address.length;
        report({
          at: unit.content.range(from, from + address.length),
          message: 'Leave out the address of a private person',
        });
      }
    }
  },
});

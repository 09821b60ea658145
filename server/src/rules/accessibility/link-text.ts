/**
 * ## What it does
 * Finds a link whose words do not say where it leads (`here`, `click here`, `this link`, a bare web address), and
 * “click here” in text that has lost its link.
 *
 * ## Why it matters
 * Screen-reader users go through the links of a page by their words; and on paper “click here” leads nowhere.
 *
 * ## Example
 * ```report
 * 3.1 The strategy can be read [here](https://www.example.gov.uk/strategy).
 * ```
 * Write instead:
 * ```report
 * 3.1 Members can read the [housing strategy 2023](https://www.example.gov.uk/strategy).
 * ```
 *
 * ## Source
 * Web Content Accessibility Guidelines 2.2, success criterion 2.4.4 (link purpose), which the Public Sector Bodies
 * accessibility regulations of 2018 ask for in published documents; councils' guidance on accessible papers.
 */
import { inlineAt } from '../../prose/inline-at.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'link-text',
  category: 'accessibility',
  summary: 'Link that does not say where it leads',
  severity: 'warning',
  fix: null,
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['click here'],
  check({ model, hits, report }) {
    for (const { unit, start, end } of hits) {
      // `Click here to enter text` is a template's, and other rules find it.
      const isTemplate = /^ to (?:enter|insert|type|add|choose|select)\b/.test(
        unit.content.text.slice(end, end + 11),
      );
      if (isTemplate || inlineAt(unit, start)?.kind === 'Link' || isQuoted(unit.content.text, start))
        continue;
      report({
        at: unit.content.range(start, end),
        message: `“${unit.content.text.slice(start, end)}” does not work on paper: name the page or document that is meant`,
      });
    }
    if (!model.source.includes('](')) return;
    for (const unit of model.prose) {
      for (const { kind, start, text } of unit.inline) {
        if (kind !== 'Link') continue;
        const label = text.slice(1, text.indexOf(']('));
        if (!isEmptyPhrase(label)) continue;
        report({
          at: unit.content.range(start + 1, start + 1 + Math.max(1, label.length)),
          message:
            label.trim() === ''
              ? 'This link has no words: name the page or document it leads to'
              : `“${label.trim()}” does not say where the link leads: name the page or document`,
        });
      }
    }
  },
});

const EMPTY_PHRASES = new Set([
  '',
  'here',
  'click here',
  'see here',
  'available here',
  'link',
  'this link',
  'the link',
  'link here',
  'click this link',
  'follow this link',
  'more',
  'read more',
  'more info',
  'more information',
  'further information',
  'this page',
  'this website',
  'website',
  'web page',
  'webpage',
  'download',
  'document',
  'pdf',
]);

function isEmptyPhrase(label: string): boolean {
  const words = label
    .replace(/[*_.,:>»→]/g, ' ')
    .trim()
    .toLowerCase();
  return EMPTY_PHRASES.has(words) || /^(?:https?:\/\/|www\.)\S+$/i.test(label.trim());
}

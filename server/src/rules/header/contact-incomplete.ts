/**
 * ## What it does
 * Finds a contact officer without a telephone number or an e-mail address anywhere in the front block, and a
 * telephone number that breaks off.
 *
 * ## Why it matters
 * The contact is there for the resident who wants to ask before the meeting, and has a few days for it.
 *
 * ## Example
 * ```report bad
 * Contact officer: Jo Ash, 01632 96
 * ```
 * Write instead:
 * ```report good
 * Contact officer: Jo Ash, 01632 960001, jo.ash@example.gov.uk
 * ```
 *
 * ## Source
 * Report templates ask for name, telephone and e-mail of the contact officer; a template's own half-printed
 * number has been seen in published reports.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import type { Range } from '../../lint/finding.ts';
import { defineRule } from '../rule.ts';

/** A telephone number, an extension or an address. */
const CONTACT = /@|\d{4}|\d{3} \d{3}/;
const NUMBER = /(?<![\d/.-])0[\d)][\d ()]{1,16}/g;
/** The number goes on in another way of writing. */
const GOES_ON = /[\d/.–‐-]/;
/** Area code and number together; `0800 1111` and the like are shorter. */
const FEWEST_DIGITS = 10;
const SHORT_CODES = /^0[358]/;

export const rule = defineRule({
  id: 'contact-incomplete',
  category: 'header',
  summary: 'Contact without telephone or e-mail',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const { id, label, value } of model.fields) {
      if (id !== 'contact-officer' && id !== 'telephone') continue;
      const short = value.isEmpty ? null : shortNumber(value);
      if (short) {
        report({ at: short, message: `The telephone number of “${label.text}” breaks off: complete it` });
      }
    }
    const contact = model.fieldById.get('contact-officer');
    if (!contact || contact.value.isEmpty || model.sectionById.has('contact')) return;
    // What follows may be the address on a line without a label.
    if (CONTACT.test(model.source.slice(contact.start, model.frontEnd))) return;
    if (model.fieldById.has('telephone') || model.fieldById.has('email')) return;
    report({
      at: contact.value,
      message: `“${contact.label.text}” gives no telephone number or e-mail address: how can a reader ask?`,
    });
  },
});

function shortNumber(value: Content): Range | null {
  for (const { index, 0: text } of value.text.matchAll(NUMBER)) {
    const number = text.trimEnd();
    const digits = number.replace(/\D/g, '');
    if (GOES_ON.test(value.text.charAt(index + text.length))) continue;
    if (digits.length < 4 || digits.length >= FEWEST_DIGITS || SHORT_CODES.test(digits)) continue;
    return value.range(index, index + number.length);
  }
  return null;
}

/**
 * ## What it does
 * Asks where the background papers can be seen, when the list gives no link, no place and nobody to ask, and the
 * report names no contact either.
 *
 * ## Why it matters
 * A background paper has to be open to inspection. A title alone leaves the reader to ring the switchboard; most
 * templates therefore have columns for the place of inspection and the contact officer, or ask for a link.
 *
 * ## Example
 * ```report bad
 * 4. Background papers
 *
 * 4.1 Structural survey of the roof, May 2024
 * ```
 * Write instead:
 * ```report good
 * 4. Background papers
 *
 * 4.1 Structural survey of the roof, May 2024: Town Hall, Property Services
 * ```
 *
 * ## Source
 * Section 100D(1)(b) of the Local Government Act 1972: at least one copy of each listed document is open to
 * inspection at the council’s offices. That the list itself says where is the templates’ wish, not the Act’s.
 */
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

const CONTACT_FIELDS = ['contact-officer', 'author', 'email', 'telephone'];
/** Anything that leads to the paper or to somebody who has it. */
const PLACE =
  /\b(?:available|inspect(?:ed|ion)?|held|kept|copy|copies|obtained|online|website|web ?page|intranet|portal|contact|tel|telephone|email|e-mail|minutes?|council offices?|(?:Town|City|County|Shire|Civic) (?:Hall|Centre|Offices?)|Guildhall|Municipal Buildings?|Council House|Floor)\b|\d{5}|@|https?:|www\.|\]\(/i;

export const rule = defineRule({
  id: 'background-paper-without-location',
  category: 'legal',
  summary: 'Nothing says where the background papers can be seen',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const { papers, section } = model.backgroundPapers;
    if (papers.length === 0 || !section || hasTable(section)) return;
    if (CONTACT_FIELDS.some((id) => model.fieldById.has(id)) || model.sectionById.has('contact')) return;
    if (model.fields.some(({ label }) => /\bcontact\b/i.test(label.text))) return;
    if (saysWhere(model, section)) return;
    report({
      at: section.title,
      message:
        papers.length === 1
          ? 'The background paper has neither a link nor a place: say where it can be seen'
          : 'The background papers have neither links nor places: say where they can be seen',
    });
  },
});

function hasTable(section: SectionNode): boolean {
  return section.blocks.some(({ kind }) => kind === 'table') || section.sections.some(hasTable);
}

function saysWhere(model: DocumentModel, section: SectionNode): boolean {
  return model.prose.some(
    (unit) => unit.role !== 'title' && isWithin(unit.section, section) && PLACE.test(unit.content.text),
  );
}

function isWithin(inner: SectionNode | null, outer: SectionNode): boolean {
  for (let at = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

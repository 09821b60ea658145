/** Completion of appendices: entries of their list, and the headings they begin with. */
import { isUpperCase } from '../../../../grammar/src/index.ts';
import type { House } from '../../house/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { isList, labelsMeant, labelsThere, mentionsOf } from '../../prose/appendix-labels.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

const LINE =
  /^([^\S\r\n]*(?:[-•*–][^\S\r\n]+|\d{1,3}(?:\.\d{1,3}){0,2}\.?[^\S\r\n]+)?)([A-Za-z]{0,10}(?: \w{0,3})?)$/;

/** In the list of appendices those that are missing from it; below the last section the heading of the next one. */
export function appendixOffers(site: Site): Offer[] {
  if (!site.section || site.question.document.kind !== 'report' || site.before.length > 60) return [];
  const [, lead, typed = ''] = LINE.exec(site.before) ?? [];
  if (lead === undefined || !begins(site.house, typed)) return [];
  if (isList(site.section)) return lead.trim() === '' && !site.isAsked ? [] : entryOffers(site, typed);
  return lead === '' && typed.length >= 2 && (site.isAsked || typed.includes(' '))
    ? headingOffers(site, typed)
    : [];
}

function begins({ appendices }: House, typed: string): boolean {
  return `${appendices.word} `.toLowerCase().startsWith(typed.replace(/ .*/, ' ').toLowerCase());
}

function entryOffers(site: Site, typed: string): Offer[] {
  const { word } = site.house.appendices;
  const { model } = site;
  const listed = new Set(
    model.appendices
      .filter(({ isListed, start }) => isListed && !site.isOnLine(start))
      .map(({ label }) => label),
  );
  const attached = model.appendices.filter(({ isAttached, label }) => isAttached && !listed.has(label));
  const titles = new Map(attached.map(({ label, title }) => [label, title]));
  for (const label of mentioned(site)) if (!listed.has(label) && !titles.has(label)) titles.set(label, '');
  const missing = [...titles].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return missing.map(([label, title]) => ({
    label: `${word} ${label}${title === '' ? '' : `: ${title}`}`,
    kind: 'appendix',
    detail: title === '' ? 'Mentioned, not yet listed' : 'Attached, not yet listed',
    start: site.offset - typed.length,
    end: site.wordEnd,
    text: `${word} ${label}: ${title}`,
  }));
}

/** `APPENDIX B: …` and its file: those that are listed or mentioned first, else the next label. */
function headingOffers(site: Site, typed: string): Offer[] {
  const { model, house, eol } = site;
  if (!isLast(site)) return [];
  const word = isInCapitals(site) ? house.appendices.word.toUpperCase() : house.appendices.word;
  const attached = new Set(
    model.appendices
      .filter(({ isAttached, start }) => isAttached && !site.isOnLine(start))
      .map(({ label }) => label),
  );
  const titles = new Map<string, string>();
  for (const { label, title } of model.appendices) if (!attached.has(label)) titles.set(label, title);
  for (const label of mentioned(site)) if (!attached.has(label) && !titles.has(label)) titles.set(label, '');
  if (titles.size === 0) titles.set(nextAppendixLabel(model, attached), '');
  return [...titles]
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .map(([label, title]) => {
      const heading = `${word} ${label}: `;
      const text = `${heading}${title}${eol}FILE: `;
      return {
        label: `${heading}${title}`.replace(/: $/, ''),
        kind: 'appendix',
        detail: 'Appendix',
        start: site.offset - typed.length,
        end: site.wordEnd,
        text,
        stops: [
          { start: heading.length, end: heading.length + title.length },
          { start: text.length, end: text.length },
        ],
      };
    });
}

/** As the appendices above are, else as the house prints its titles. */
function isInCapitals({ model, house, lineStart }: Site): boolean {
  const above = model.allSections.find(
    ({ heading }) => heading.form === 'appendix' && heading.start < lineStart,
  );
  if (!above) return house.numbering.titles === 'upper';
  return isUpperCase(model.source.slice(above.start, above.start + house.appendices.word.length));
}

function mentioned(site: Site): Set<string> {
  return labelsMeant(mentionsOf(site.model).filter(({ unit }) => !site.isOnLine(unit.content.start)));
}

/** Appendices stand at the end: no section of the report's own follows. */
function isLast({ model, sectionsAbove, lineEnd }: Site): boolean {
  return model.allSections
    .slice(sectionsAbove)
    .every(({ heading }) => heading.form === 'appendix' || heading.start <= lineEnd);
}

/** The first letter or number that no appendix of the document has, and none of those `taken` either. */
export function nextAppendixLabel(model: DocumentModel, taken: ReadonlySet<string>): string {
  const { appendices } = model.house;
  const there = labelsThere(model);
  for (let value = 1; value < 100; value += 1) {
    const label =
      appendices.labels === 'letters' && value <= 26 ? String.fromCharCode(64 + value) : String(value);
    if (!there.has(label) && !taken.has(label)) return label;
  }
  return '';
}

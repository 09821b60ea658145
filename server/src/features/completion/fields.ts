/** Completion of the front block: the fields of the house that are not there yet. */
import type { FieldTemplate } from '../../house/types.ts';
import { begins, type Offer } from './offer.ts';
import type { Site } from './site.ts';

const LABEL = /^[^\S\r\n]*(\p{L}[\p{L}()/'’ -]{0,40})?$/u;

/** Fields at the beginning of a line above the first section, in the house's order, those due here first. */
export function fieldOffers(site: Site): Offer[] {
  if (!site.isAsked || site.before.length > 50) return [];
  const match = LABEL.exec(site.before);
  if (!match || site.section || site.model.frontEnd < site.lineStart) return [];
  const typed = match[1] ?? '';
  if (typed === '' && site.after.trim() !== '') return [];
  const { fields } = site.house;
  const due = dueRange(site);
  const offers = fields.flatMap((template, index): Offer[] => {
    const here = site.model.fields.some(({ id, start }) => id === template.id && !site.isOnLine(start));
    const name = here ? undefined : nameMeant(template, typed);
    if (name === undefined) return [];
    return [offerOf(template, name, typed, index > due.from && index < due.to, site)];
  });
  offers.sort((a, b) => Number(b.isDue ?? false) - Number(a.isDue ?? false));
  return [...offers, ...exemptOffers(site, typed)];
}

/** The label that is meant: by a letter its own, by two an alias too, by more also a word inside. */
function nameMeant({ label, aliases }: FieldTemplate, typed: string): string | undefined {
  const lower = typed.toLowerCase();
  const names = typed.length < 2 ? [label] : [label, ...aliases];
  return names.find((name) =>
    typed.length < 4 ? name.toLowerCase().startsWith(lower) : begins(name, typed),
  );
}

function offerOf(template: FieldTemplate, name: string, typed: string, isDue: boolean, site: Site): Offer {
  const colon = /^[\p{L}()/'’ -]{0,40}(?=:)/u.exec(site.after)?.[0];
  const text = colon === undefined ? `${template.label}: ` : template.label;
  return {
    label: template.label,
    kind: 'field',
    detail: template.required ? 'Required field' : 'Field',
    start: site.offset - typed.length,
    end: colon === undefined ? site.wordEnd : site.offset + colon.length,
    text,
    stops:
      colon === undefined
        ? [
            {
              start: text.length,
              end: text.length,
              ...(template.choices.length > 0 && { choices: template.choices }),
            },
          ]
        : [],
    filter: name,
    topic: { of: 'field', id: template.id },
    ...(isDue && { isDue }),
  };
}

/** Between which places of the house's order the line stands, exclusive. */
function dueRange(site: Site): { from: number; to: number } {
  const { fields } = site.house;
  const placed = site.model.fields.filter(({ template, start }) => template && !site.isOnLine(start));
  const above = placed.findLast(({ start }) => start < site.lineStart)?.template;
  const below = placed.find(({ start }) => start > site.lineEnd)?.template;
  return {
    from: above ? fields.indexOf(above) : -1,
    to: below ? fields.indexOf(below) : fields.length,
  };
}

/** Rare, and never due: only for who types it. */
function exemptOffers(site: Site, typed: string): Offer[] {
  if (typed.length < 2 || !'EXEMPT'.startsWith(typed.toUpperCase()) || site.model.exempt) return [];
  return [
    {
      label: 'EXEMPT',
      kind: 'field',
      detail: `The paragraph that makes the ${site.question.document.kind === 'report' ? 'report' : 'minutes'} exempt`,
      start: site.offset - typed.length,
      end: site.wordEnd,
      text: 'EXEMPT: paragraph ',
    },
  ];
}

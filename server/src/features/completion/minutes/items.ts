/** Completion of items: the standing ones that are not there yet, and one for each report to the meeting. */
import { minutesOf } from '../../../model/minutes/minutes-of.ts';
import type { SectionNode } from '../../../model/types.ts';
import { type ItemHeading, itemHeading, itemsOf } from '../../minutes/item-heading.ts';
import { standingWordings } from '../../minutes/standing-wordings.ts';
import { type Offer, type Stop, withStops } from '../offer.ts';
import type { Site } from '../site.ts';
import { nearestReports } from './report-paths.ts';

/** `## `, `## 5. App`, `5. App`, `App`. */
const LEAD =
  /^(#{1,3}[^\S\r\n]*)?(?:((?:[A-Z]{2,5}[ /]?)?\d{1,4}(?:\/\d{1,4})?\.?)([^\S\r\n]*))?(?:\*\*)?([^\s\d#*:][^#*:]{0,70})?$/;
const FEWEST_LETTERS = 3;
const MOST_REPORTS = 20;

/** Items at the beginning of a line, in the house's order, those that belong here first. */
export function itemOffers(site: Site): Offer[] {
  if (site.before.length > 100) return [];
  const match = LEAD.exec(site.line);
  if (!match) return [];
  const [, hash = '', number = '', gap = '', typed = ''] = match;
  const isMarked = hash !== '' || number !== '';
  if (hash === '' && number !== '' && gap === '') return [];
  if (!isMarked && !site.isAsked) return [];
  if (!isMarked && typed === '' && site.after.trim() !== '') return [];
  if (!isMarked && typed !== '' && (typed.length < FEWEST_LETTERS || !site.isAfterBlank)) return [];
  const lead = isMarked ? site.line.slice(0, site.line.length - typed.length) : '';
  const place = { site, lead, number, typed };
  return [...missingItems(place), ...reportItems(place)];
}

interface Place {
  site: Site;
  /** The marks that are typed, `## 5. `. */
  lead: string;
  /** The number in them, `5.`, or ''. */
  number: string;
  typed: string;
}

function missingItems({ site, lead, number, typed }: Place): Offer[] {
  const { house } = site;
  const items = itemsOf(site.model, (start) => site.isOnLine(start));
  const present = new Set(items.map(({ id }) => id));
  // The minutes may say when the meeting ended without an item for it.
  if (minutesOf(site.model)?.meeting.ended) present.add('close');
  const { after, before } = neighbours(site, items);
  const templates = house.sections.filter(({ parent }) => parent === null);
  const above = items.filter(({ start, template }) => template && start < site.lineStart).at(-1)?.template;
  const below = before?.template;
  const from = above ? templates.indexOf(above) : -1;
  const to = below ? templates.indexOf(below) : templates.length;
  return templates
    .flatMap((template, at): Offer[] => {
      if (present.has(template.id)) return [];
      const name = [template.title, ...template.aliases].find((each) =>
        each.toLowerCase().startsWith(typed.toLowerCase()),
      );
      if (name === undefined && lead === '' && typed !== '') return [];
      const heading = withNumber(
        number,
        itemHeading(template.title, after, before ?? items[0] ?? null, house),
      );
      const [wording] = standingWordings(template.id, {
        model: site.model,
        uri: site.question.document.uri,
        workspace: site.question.workspace,
      });
      const made = offerOf(
        site,
        heading,
        lead,
        wording === undefined ? '' : `${site.eol}${site.eol}${wording}`,
        name ?? template.title,
      );
      return [
        {
          ...made,
          detail: template.required ? 'Required item' : 'Standing item',
          topic: { of: 'section', id: template.id },
          ...(at > from && at < to && { isDue: true }),
        },
      ];
    })
    .sort((a, b) => Number(b.isDue ?? false) - Number(a.isDue ?? false));
}

/** One for each report to this meeting that no item names yet. */
function reportItems({ site, lead, number, typed }: Place): Offer[] {
  const items = itemsOf(site.model, (start) => site.isOnLine(start));
  const { after, before } = neighbours(site, items);
  const titles = new Set((minutesOf(site.model)?.items ?? []).map(({ title }) => title?.toLowerCase() ?? ''));
  return nearestReports(site)
    .filter(({ isOfMeeting, entry }) => isOfMeeting && !titles.has(entry.title.toLowerCase()))
    .slice(0, MOST_REPORTS)
    .filter(({ entry }) => lead !== '' || entry.title.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ entry, path }) => {
      const title = entry.title.replace(/[{}]/g, '');
      const heading = withNumber(number, itemHeading(title, after, before ?? items[0] ?? null, site.house));
      const rest = `${site.eol}REPORT: ${path}${site.eol}${site.eol}{}`;
      return {
        ...offerOf(site, heading, lead, rest, entry.title),
        detail: `Report to this meeting: ${path}`,
      };
    });
}

/** Minutes go on from those of the last meeting, and agendas leave numbers out: the clerk's own number stays. */
function withNumber(number: string, heading: ItemHeading): ItemHeading {
  if (number === '') return heading;
  return { ...heading, lead: `${heading.lead.startsWith('## ') ? '## ' : ''}${number} ` };
}

function neighbours(
  { lineStart, lineEnd }: Site,
  items: readonly SectionNode[],
): { after: SectionNode | null; before: SectionNode | null } {
  return {
    after: items.findLast(({ start }) => start < lineStart) ?? null,
    before: items.find(({ start }) => start > lineEnd) ?? null,
  };
}

function offerOf(site: Site, heading: ItemHeading, typedLead: string, rest: string, name: string): Offer {
  const indent = site.before.length - site.line.length;
  const head = site.isAfterBlank ? '' : site.eol;
  const { text, stops } = withStops(rest);
  const begin = `${head}${heading.lead}${heading.title}`;
  const moved = (stop: Stop): Stop => ({
    ...stop,
    start: stop.start + begin.length,
    end: stop.end + begin.length,
  });
  return {
    label: heading.title.replaceAll('**', ''),
    kind: 'section',
    start: site.lineStart + indent,
    end: Math.max(site.lineEnd, site.offset),
    text: `${begin}${text}${site.isBeforeBlank ? '' : site.eol}`,
    stops:
      stops.length > 0
        ? stops.map(moved)
        : [{ start: begin.length + text.length, end: begin.length + text.length }],
    filter: typedLead === '' ? name : `${typedLead}${name}`,
  };
}

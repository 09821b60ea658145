/** Completion of exempt information: the paragraphs of the schedule, in `EXEMPT:` lines and in citations. */
import type { ExemptParagraph, House } from '../../house/types.ts';
import { type Offer, shortened } from './offer.ts';
import type { Site } from './site.ts';

const ATTRIBUTE = /^EXEMPT:([^\S\r\n]*)(?:(paragraphs?)([^\S\r\n]+))?((?:\d{1,2}[A-C]?(?:, ?| and ))*)(\w*)$/;

/** Null where the line is no `EXEMPT:` line; otherwise the paragraphs of the schedule that it does not name yet. */
export function exemptMarkOffers(site: Site): Offer[] | null {
  if (!site.line.startsWith('EXEMPT:')) return null;
  const [, gap = '', word = '', , others = '', typed = ''] = ATTRIBUTE.exec(site.line.slice(0, 200)) ?? [];
  if (site.line.length > 200 || (typed !== '' && !/^\d/.test(typed) && word !== '')) return [];
  const named = new Set(others.match(/\d{1,2}[A-C]?/g));
  return site.house.law.exemptParagraphs
    .filter(({ number }) => !named.has(number))
    .map((paragraph) => ({
      label: word === '' ? `paragraph ${paragraph.number}` : paragraph.number,
      kind: 'reference',
      detail: shortened(paragraph.text),
      start: site.offset - typed.length,
      end: site.wordEnd,
      text: word === '' ? `${gap === '' ? ' ' : ''}paragraph ${paragraph.number}` : paragraph.number,
      topic: { of: 'exempt', id: paragraph.number },
    }));
}

const PARAGRAPH_OF = /\bparagraphs? \d{1,2}[A-C]?(?:(?:,| and) \d{1,2}[A-C]?){0,6} of $/;

/** `paragraph 3 of P…` → the schedule of exempt information, as it is cited. */
export function scheduleOffers(site: Site): Offer[] {
  const { exemptSchedule } = site.house.law;
  const typed = longestBeginning(exemptSchedule, site.tail);
  if (typed === '' || !PARAGRAPH_OF.test(site.tail.slice(0, site.tail.length - typed.length))) return [];
  return [
    {
      label: exemptSchedule,
      kind: 'statute',
      detail: 'Exempt information',
      start: site.offset - typed.length,
      end: site.wordEnd,
      text: exemptSchedule,
    },
  ];
}

/** The longest beginning of a name, short of all of it, that a text ends with; or ''. */
function longestBeginning(name: string, text: string): string {
  for (let length = name.length - 1; length > 0; length -= 1) {
    if (text.endsWith(name.slice(0, length))) return name.slice(0, length);
  }
  return '';
}

/** `Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A …`, with what the paragraph says. */
export function exemptStatement({ law }: House, numbers: readonly string[]): string | null {
  const paragraphs = numbers.flatMap(
    (number) => law.exemptParagraphs.find((each) => each.number === number) ?? [],
  );
  const [first] = paragraphs;
  if (!first || paragraphs.length !== numbers.length) return null;
  const cited =
    paragraphs.length === 1
      ? `paragraph ${first.number}`
      : `paragraphs ${paragraphs
          .slice(0, -1)
          .map(({ number }) => number)
          .join(', ')} and ${paragraphs.at(-1)?.number}`;
  const statement = `${law.exemptMark} by virtue of ${cited} of ${law.exemptSchedule}`;
  const wording = paragraphs.length === 1 ? wordingOf(first) : null;
  return wording === null ? `${statement}.` : `${statement}: ${wording}`;
}

/** What the paragraph says, or null where the house has a label for it instead of its wording. */
function wordingOf({ text }: ExemptParagraph): string | null {
  return /\b(?:in brief|see the Act)\b/i.test(text) ? null : text.charAt(0).toLowerCase() + text.slice(1);
}

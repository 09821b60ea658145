/**
 * ## What it does
 * Finds a paragraph of the schedule of exempt information that the schedule of the house’s jurisdiction does not
 * have: in an `EXEMPT:` line, and in the text where the schedule is named.
 *
 * ## Why it matters
 * The schedules of the four nations are numbered differently (England 1 to 7, Wales 12 to 18, Scotland 1 to 15),
 * and wording copied from elsewhere, or from the English schedule before 2006, brings the wrong number along. An
 * exclusion under a paragraph that does not exist can be challenged.
 *
 * ## Example
 * ```report bad
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 14
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 3
 * ```
 *
 * ## Source
 * Part 1 (England) and Part 4 (Wales) of Schedule 12A to the Local Government Act 1972, Schedule 7A to the Local
 * Government (Scotland) Act 1973, Schedule 6 to the Local Government Act (Northern Ireland) 2014. Numbers with a
 * letter (7A, 18B) belonged to standards committees and pass; so do the three paragraphs after the last one, which
 * qualify the list (paragraph 10 of Part 2 is the public-interest test). Paragraph 15 of the Scottish schedule is
 * unverified and passes.
 */
import type { House } from '../../house/types.ts';
import type { Range } from '../../lint/finding.ts';
import { isSamePart, markedParts, readSchedule, readScheduleCitation } from '../../prose/exemption.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule } from '../rule.ts';

/** How many paragraphs after the list qualify it. */
const QUALIFYING = 3;
const HISTORY =
  /\b(?:former|formerly|previous(?:ly)?|old|until|before|repealed|replaced|Wales|Welsh|Scotland|Scottish)\b/i;

export const rule = defineRule({
  id: 'exempt-paragraph-out-of-range',
  category: 'legal',
  summary: 'A paragraph that the schedule of exempt information does not have',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  triggers: ['schedule 12a', 'schedule 7a', 'schedule 6'],
  check({ model, house, hits, report }) {
    const law = readSchedule(house.law.exemptSchedule);
    const known = new Set(house.law.exemptParagraphs.map(({ number }) => number));
    if (known.size === 0) return;
    const last = Math.max(...[...known].map(Number));
    const tell = (number: string, at: Range) =>
      report({ at, message: `${listOf(house)} has no paragraph ${number}: it has ${rangeOf(house)}` });

    for (const { mark } of markedParts(model)) {
      for (const number of mark.paragraphs) if (!known.has(bare(number))) tell(number, mark);
    }
    for (const { unit, start, end, phrase } of hits) {
      if (phrase.slice('schedule '.length).toUpperCase() !== law?.schedule) continue;
      const { text } = unit.content;
      const citation = readScheduleCitation(text, start, end);
      if (!citation || HISTORY.test(text.slice(Math.max(0, citation.start - 60), end + 60))) continue;
      if (isQuoted(text, start)) continue;
      const isOtherPart = citation.part !== null && law.part !== null && !isSamePart(citation.part, law.part);
      for (const { number, ...at } of citation.paragraphs) {
        if (
          known.has(bare(number)) ||
          isQualifying(bare(number), last, citation.part === null || isOtherPart)
        )
          continue;
        const place = unit.content.range(at.start, at.end);
        if (!isWelsh(citation.part, bare(number))) tell(number, place);
        else
          report({ at: place, message: `Paragraph ${number} is of the list for Wales: ${ownList(house)}` });
      }
    }
  },
});

/** Paragraphs 12 to 18 are those of Part 4, which is the list for Wales. */
function isWelsh(part: string | null, number: string): boolean {
  return part !== null && isSamePart(part, '4') && Number(number) >= 12 && Number(number) <= 18;
}

function ownList(house: House): string {
  return `${listOf(house)} has ${rangeOf(house)}. For a council in Wales, give its house "jurisdiction": "wales"`;
}

/** `7A` belongs to 7. */
function bare(number: string): string {
  return number.replace(/[A-Z]$/, '');
}

function isQualifying(number: string, last: number, isPossible: boolean): boolean {
  return isPossible && Number(number) > last && Number(number) <= last + QUALIFYING;
}

function listOf(house: House): string {
  return house.law.exemptSchedule;
}

function rangeOf(house: House): string {
  const numbers = house.law.exemptParagraphs.map(({ number }) => number);
  return numbers.length === 1 ? `only ${numbers[0]}` : `${numbers[0]} to ${numbers.at(-1)}`;
}

import { daysFrom, type Filling, fill, formatDate } from '../fill.ts';
import { createRandom, type Random } from '../random.ts';
import * as words from '../vocabulary.ts';

/** A chapter of 24 kB is about ten printed pages: as much as one service says of itself in an annual report. */
const CHAPTER_BYTES = 24_000;
const MEETING = new Date(Date.UTC(2025, 5, 24));

/** What the readers of a draft still find, once a chapter. */
const SLIPS = [...words.contractions, ...words.wrongArticles];

/**
 * An annual report of all services to the council, one chapter a service: numbered sections and paragraphs, lists,
 * tables, references to paragraphs and tables that exist, acronyms that are defined, appendices. It is as clean as a
 * report that has been worked on: what lint says of it is true. The same seed gives the same text.
 *
 * @param bytes about how long it is to be
 */
export function createLongReport(seed: number, bytes: number): string {
  const random = createRandom(seed);
  const subjects = words.themes.flatMap((theme) => theme.subject.map((subject) => ({ theme, subject })));
  const count = Math.min(Math.max(Math.round(bytes / CHAPTER_BYTES), 1), subjects.length);
  const chapters = random.sample(subjects, count);
  const seen = new Set<words.Theme>();
  const tables = { count: 0 };
  const blocks = front(random, chapters.length);
  const end = closing(4 + chapters.length);
  let left = bytes - sizeOf(blocks) - sizeOf(end);
  for (const [index, { theme, subject }] of chapters.entries()) {
    const filling = {
      random,
      theme,
      meeting: MEETING,
      ordinalDates: false,
      expandsAcronym: true,
      acronymIsNew: !seen.has(theme),
      section: 4 + index,
      paragraphsBefore: 0,
    };
    const made = [
      `${filling.section}. ${subject}`,
      ...chapter(filling, tables, left / (chapters.length - index)),
    ];
    blocks.push(...made);
    left -= sizeOf(made);
    if (!filling.acronymIsNew) seen.add(theme);
  }
  return `${[...blocks, ...end].join('\n\n')}\n`;
}

function front(random: Random, chapters: number): string[] {
  const last = 3 + chapters;
  const which =
    last === 4 ? 'Section 4 deals with one service' : `Sections 4 to ${last} deal with the services`;
  return [
    'Report to: Council',
    `Date: ${formatDate(MEETING, false)}`,
    'Subject: Annual report on the performance of services, 2024/25',
    'Report of: Chief Executive',
    'Report author: Performance Manager',
    'Portfolio: Leader of the Council',
    'Wards affected: All',
    'Key decision: No',
    '1. Purpose of the report',
    '1.1 This report tells Members how the services of the Council performed in 2024/25 and what is planned for 2025/26.',
    '2. Recommendations',
    'That Members:',
    [
      '(a) note the performance of the services in 2024/25;',
      '(b) approve the plans for 2025/26 that are described in section 4; and',
      '(c) agree that the Executive Board receive a further report in December 2025.',
    ].join('\n'),
    '3. Background',
    `3.1 The Council reports every year on each of its services. ${which}.`,
    `3.2 The figures are those that were known on ${formatDate(daysFrom(MEETING, -random.integer(20, 30)), false)}.`,
  ];
}

function chapter(filling: Filling, tables: { count: number }, size: number): string[] {
  const { random } = filling;
  const blocks: string[] = [];
  let sentences: string[] = [];
  let written = 0;
  while (written < size) {
    const number = `${filling.section}.${filling.paragraphsBefore + 1}`;
    const count = random.integer(2, 4);
    if (sentences.length < count + 1) sentences = random.sample(words.sentences, words.sentences.length);
    const text = sentences
      .splice(0, count)
      .map((sentence) => fill(filling, sentence))
      .concat(filling.paragraphsBefore === 1 ? fill(filling, random.pick(SLIPS)) : [])
      .join(' ');
    const kind = filling.paragraphsBefore === 0 ? 1 : random.integer(1, 12);
    const made =
      kind <= 2
        ? [`${number} ${text} ${fill(filling, random.pick(words.listLeads))}`, list(filling)]
        : kind === 3
          ? withTable(filling, tables, `${number} ${text}`)
          : [`${number} ${text}`];
    blocks.push(...made);
    filling.paragraphsBefore += 1;
    written += sizeOf(made);
  }
  return blocks;
}

/** With the blank line after each. */
function sizeOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + Buffer.byteLength(block) + 2, 0);
}

function list(filling: Filling): string {
  const { random } = filling;
  const items = random.sample(words.bullets, random.integer(3, 6)).map((bullet) => fill(filling, bullet));
  return items.map((item, index) => `- ${item}${ending(index, items.length)}`).join('\n');
}

function ending(index: number, count: number): string {
  if (index === count - 1) return '.';
  return index === count - 2 ? '; and' : ';';
}

/** A paragraph with the table that it speaks of, which adds up. */
function withTable(filling: Filling, tables: { count: number }, paragraph: string): string[] {
  const { random, theme } = filling;
  tables.count += 1;
  const rows = random.sample(words.wards, random.integer(4, 9)).map((ward) => ({
    ward,
    before: random.integer(20, 480) * 100,
    after: random.integer(20, 480) * 100,
  }));
  const total = (of: 'before' | 'after') => rows.reduce((sum, row) => sum + row[of], 0);
  const cells = [
    ...rows.map(({ ward, before, after }) => [ward, before, after] as const),
    ['Total', total('before'), total('after')] as const,
  ];
  const line = (ward: string, before: string, after: string) =>
    `| ${ward.padEnd(16)} | ${before.padStart(9)} | ${after.padStart(9)} |`;
  return [
    `${paragraph} Table ${tables.count} shows the spending by ward.`,
    `Table ${tables.count}: Spending on ${random.pick(theme.activity)} by ward`,
    [
      line('Ward', '2023/24 £', '2024/25 £'),
      `| ${'-'.repeat(16)} | ${'-'.repeat(8)}: | ${'-'.repeat(8)}: |`,
      ...cells.map(([ward, before, after]) => line(ward, thousands(before), thousands(after))),
    ].join('\n'),
  ];
}

function thousands(value: number): string {
  return value.toLocaleString('en-GB');
}

function closing(section: number): string[] {
  const sections: [title: string, text: string][] = [
    [
      'Financial implications',
      'The spending described in this report is within the budgets that Council approved on 26 February 2025.',
    ],
    [
      'Legal implications',
      'Under section 3 of the Local Government Act 1999 the Council must arrange to secure continuous improvement in the way its functions are exercised.',
    ],
    [
      'Risk management',
      'The main risk is that the plans for 2025/26 cost more than their budgets. Each service reports on its spending every month.',
    ],
    [
      'Equality implications',
      'An equality impact assessment of the plans for 2025/26 is attached as Appendix 1. It finds no adverse effect on any protected group.',
    ],
    [
      'Climate change implications',
      'The emissions of the services are listed in Appendix 2. They fell by 4 per cent in the year.',
    ],
    [
      'Background papers',
      'Performance returns of the services for 2024/25, held by the Performance Team, Town Hall, High Street, telephone 01632 960150.',
    ],
  ];
  return [
    ...sections.flatMap(([title, text], index) => [
      `${section + index}. ${title}`,
      `${section + index}.1 ${text}`,
    ]),
    'Appendix 1: Equality impact assessment\nFILE: equality-impact-assessment.pdf',
    'Appendix 2: Emissions by service\nFILE: emissions-by-service.pdf',
  ];
}

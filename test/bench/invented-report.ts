import { daysFrom, type Filling, fill, formatDate } from './fill.ts';
import { createRandom, type Random } from './random.ts';
import * as words from './vocabulary.ts';

/** One invented report, about 6 kB, with the mistakes that real ones have in about the share that they have them. */
export function createReport(seed: number): string {
  const random = createRandom(seed);
  const writer = createWriter(random, random.pick(words.themes));
  return [...header(writer), ...sections(writer)].join('\n\n') + (random.chance(0.5) ? '\n' : '');
}

/** The slips that one report has; each is decided once, because an author who makes one tends to repeat it. */
interface Slips {
  readonly colonMissing: boolean;
  readonly numbersInBullets: boolean;
  readonly markersInBullets: boolean;
  readonly paragraphsSplit: boolean;
  readonly verbMissing: boolean;
  readonly contraction: boolean;
  readonly wrongArticle: boolean;
  readonly fullStopMissing: boolean;
  readonly secondPerson: boolean;
  readonly ordinalDates: boolean;
  readonly acronymUnexpanded: boolean;
  readonly papersNone: boolean;
}

/** What the parts of one report share. */
interface Writer extends Filling {
  readonly slips: Slips;
  readonly boldHeadings: boolean;
}

const FIRST_MONDAY = new Date(Date.UTC(2019, 0, 7));

function createWriter(random: Random, theme: words.Theme): Writer {
  const slips: Slips = {
    colonMissing: random.chance(0.35),
    numbersInBullets: random.chance(0.3),
    markersInBullets: random.chance(0.5),
    paragraphsSplit: random.chance(0.3),
    verbMissing: random.chance(0.2),
    contraction: random.chance(0.25),
    wrongArticle: random.chance(0.15),
    fullStopMissing: random.chance(0.3),
    secondPerson: random.chance(0.1),
    ordinalDates: random.chance(0.4),
    acronymUnexpanded: random.chance(0.3),
    papersNone: random.chance(0.5),
  };
  return {
    random,
    theme,
    slips,
    // A Monday to Thursday, when councils meet.
    meeting: daysFrom(FIRST_MONDAY, random.integer(0, 364) * 7 + random.integer(0, 3)),
    boldHeadings: random.chance(0.5),
    ordinalDates: slips.ordinalDates,
    expandsAcronym: !slips.acronymUnexpanded,
    acronymIsNew: true,
    section: 3,
    paragraphsBefore: 0,
  };
}

function header(writer: Writer): string[] {
  const { random, theme, slips } = writer;
  const ward = random.chance(0.6)
    ? 'Borough-wide'
    : random.sample(words.wards, random.integer(1, 4)).join(', ');
  return [
    ...(random.chance(0.5) ? ['\n'] : []),
    `REPORT TO: ${theme.board}`,
    `DATE: ${formatDate(writer.meeting, slips.ordinalDates)}`,
    `REPORTING OFFICER: ${theme.director}`,
    `PORTFOLIO: ${theme.portfolio}`,
    `SUBJECT: ${random.pick(theme.subject)}`,
    `WARD(S)${slips.colonMissing ? '' : ':'} ${ward}`,
  ];
}

function sections(writer: Writer): string[] {
  return [
    '1.0 PURPOSE OF THE REPORT',
    ...numbered(writer, 1, prose(writer, words.purposes, 1)),
    `2.0 RECOMMENDATION: ${writer.random.pick(words.recommendationLeads)}`,
    recommendationList(writer),
    '3.0 SUPPORTING INFORMATION',
    ...supportingInformation(writer),
    heading(writer, '4.0', 'POLICY IMPLICATIONS'),
    ...numbered(writer, 4, implications(writer, words.policyImplications)),
    heading(writer, '5.0', 'FINANCIAL IMPLICATIONS'),
    ...numbered(writer, 5, implications(writer, words.financialImplications)),
    heading(writer, '6.0', "IMPLICATIONS FOR THE COUNCIL'S PRIORITIES"),
    ...words.priorities.flatMap((title, index) => [
      heading(writer, `6.${index + 1}`, title),
      ...implications(writer, words.priorityImplications),
    ]),
    heading(writer, '7.0', 'RISK ANALYSIS'),
    ...numbered(writer, 7, prose(writer, words.risks, writer.random.integer(1, 2))),
    '8.0 EQUALITY AND DIVERSITY ISSUES',
    ...numbered(writer, 8, prose(writer, words.equalities, 1)),
    '9.0 CLIMATE CHANGE IMPLICATIONS',
    ...numbered(writer, 9, implications(writer, words.climate)),
    '10.0 LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972',
    ...backgroundPapers(writer),
  ];
}

function heading(writer: Writer, number: string, title: string): string {
  return writer.boldHeadings ? `${number} **${title}**` : `${number} ${title}`;
}

function recommendationList(writer: Writer): string {
  const { random, slips } = writer;
  const texts = prose(writer, words.recommendations, random.integer(1, 4));
  if (slips.verbMissing) texts.push(...prose(writer, words.verblessRecommendations, 1));
  const bullet = slips.markersInBullets ? '- ' : '';
  const romans = ['i', 'ii', 'iii', 'iv', 'v'];
  return texts
    .map((text, index) => `${bullet}${romans[index]}) ${text}${index === texts.length - 1 ? '.' : ';'}`)
    .join(slips.markersInBullets ? '\n' : '\n\n');
}

function supportingInformation(writer: Writer): string[] {
  const { random, slips } = writer;
  const blocks: string[] = [];
  const openings = random.sample(words.sentences, words.sentences.length);
  const count = random.integer(8, 10);
  const listAt = random.sample([1, 2, 3, 4, 5, 6], random.integer(1, 3));
  const contractionAt = random.integer(0, count - 1);
  const articleAt = random.integer(0, count - 1);
  for (let index = 0; index < count; index++) {
    writer.paragraphsBefore = index;
    // At least one sentence is left for each paragraph that follows.
    const spare = openings.length - (count - index - 1);
    const sentences = openings
      .splice(0, Math.min(random.integer(1, 4), spare))
      .map((sentence) => fill(writer, sentence));
    if (slips.contraction && index === contractionAt) sentences.push(...prose(writer, words.contractions, 1));
    if (slips.wrongArticle && index === articleAt) sentences.push(...prose(writer, words.wrongArticles, 1));
    if (listAt.includes(index)) sentences.push(...prose(writer, words.listLeads, 1));
    blocks.push(...paragraph(writer, `3.${index + 1}`, sentences.join(' ')));
    if (listAt.includes(index)) blocks.push(list(writer));
  }
  return blocks;
}

function list(writer: Writer): string {
  const { random, slips } = writer;
  if (slips.secondPerson || random.chance(0.3)) {
    const texts = prose(writer, words.boldBullets, random.integer(2, 5));
    if (slips.secondPerson) texts.push(...prose(writer, words.secondPersonBullets, 1));
    return texts.map((text) => `- ${text}`).join('\n');
  }
  const texts = prose(writer, words.bullets, random.integer(3, 7));
  return texts.map((text, index) => `- ${text}${index === texts.length - 1 ? '.' : ';'}`).join('\n');
}

function implications(writer: Writer, templates: readonly string[]): string[] {
  return writer.random.chance(0.45) ? ['None identified.'] : prose(writer, templates, 1);
}

function backgroundPapers(writer: Writer): string[] {
  if (writer.slips.papersNone) return numbered(writer, 10, ['None.']);
  return numbered(writer, 10, prose(writer, words.backgroundPapers, writer.random.integer(1, 4)));
}

function numbered(writer: Writer, section: number, texts: readonly string[]): string[] {
  return texts.flatMap((text, index) => paragraph(writer, `${section}.${index + 1}`, text));
}

function paragraph(writer: Writer, number: string, text: string): string[] {
  const { random, slips } = writer;
  const bullet = slips.numbersInBullets && random.chance(0.4) ? '- ' : '';
  const ended = slips.fullStopMissing && text.endsWith('.') && random.chance(0.15) ? text.slice(0, -1) : text;
  const whole = `${bullet}${number} ${ended}`;
  // A page end in the middle of a paragraph leaves a blank line when the text is copied out of a PDF.
  const middle = whole.indexOf(' ', Math.floor(whole.length / 2));
  if (slips.paragraphsSplit && middle > 40 && random.chance(0.2))
    return [whole.slice(0, middle), whole.slice(middle + 1)];
  return [whole];
}

function prose(writer: Writer, templates: readonly string[], count: number): string[] {
  return writer.random.sample(templates, count).map((template) => fill(writer, template));
}

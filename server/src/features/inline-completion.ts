import type { Range } from '../lint/finding.ts';
import type { SectionNode } from '../model/types.ts';
import { markedParts } from '../prose/exemption.ts';
import { citedIn } from './completion/background-papers.ts';
import { exemptStatement } from './completion/exempt.ts';
import { firstNumber } from './completion/none-phrase.ts';
import { recommendationStem } from './completion/recommendations.ts';
import { type CompletionQuestion, Site } from './completion/site.ts';
import { inlineWordings } from './minutes/inline-wordings.ts';

/** A wording proposed in the flow of the text; it replaces a range that ends at the cursor. */
export interface InlineOffer extends Range {
  text: string;
}

/** `5.1 `, `- ` or nothing, and then the first words. */
const LINE =
  /^(?:(?:[-•*–][^\S\r\n]+)?(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?|\([a-z]{1,4}\)|[a-z]{1,4}\))[^\S\r\n]+|[-•*–][^\S\r\n]+)?(\S[^\r\n]{0,79})?$/;
/** `Reason for exemption: `, and then the first words. */
const FIELD = /^[^:\r\n]{1,60}:[^\S\r\n]+(\S[^\r\n]{0,79})?$/;

/**
 * The house's standard wording for the section being written, at the end of a paragraph that is empty or has begun
 * with that wording. Everywhere else, and above all in running prose, nothing.
 */
export function inlineCompletions(question: Omit<CompletionQuestion, 'trigger'>): InlineOffer[] {
  const site = new Site({ ...question, trigger: null });
  if (site.before.length > 120 || site.after.trim() !== '') return [];
  if (question.document.kind === 'minutes') return inMinutes(site);
  const stem = recommendationStem(site);
  const match = (site.section ? LINE : FIELD).exec(site.line);
  if (!stem && !match) return [];
  const typed = stem?.typed ?? match?.[1] ?? '';
  // A line that has no number yet gets it with the wording.
  const number = site.section && !stem && site.before.trim() === '' ? firstNumber(site.section, site) : '';
  const texts = stem ? [stem.space + stem.text] : wordings(site);
  return texts
    .filter((text) => text.startsWith(typed) && text.length > typed.length)
    .map((text) => ({ start: site.offset - typed.length, end: site.offset, text: number + text }));
}

function inMinutes(site: Site): InlineOffer[] {
  const found = inlineWordings(site);
  if (!found) return [];
  const { typed, texts } = found;
  return texts
    .filter((text) => text.startsWith(typed) && text.length > typed.length)
    .map((text) => ({ start: site.offset - typed.length, end: site.offset, text }));
}

/** What the section under the cursor may say whole, the likeliest first. */
function wordings(site: Site): string[] {
  const { section } = site;
  if (!section) return exemptReason(site);
  if (!site.isAloneInSection) return [];
  const isPapers = sectionsUp(section).some(({ id }) => id === 'background-papers');
  return [
    ...exemptPart(site, section),
    ...(isPapers ? backgroundPapers(site) : []),
    ...(section.template?.none.allowed ? [section.template.none.phrase] : []),
  ];
}

function sectionsUp(section: SectionNode): SectionNode[] {
  return section.parent ? [section, ...sectionsUp(section.parent)] : [section];
}

/**
 * What introduces the list where the text relies on documents; a house that lays down its wording prints it in the
 * title. Source: section 100D(5) of the Local Government Act 1972 and its counterparts, which define background
 * papers by these two marks.
 */
function backgroundPapers({ model, house }: Site): string[] {
  if (house.prescriptive || citedIn(model).length === 0) return [];
  return [
    `The following documents disclose facts on which this report is based and were relied on to a material extent in preparing it (${house.law.backgroundPapers}):`,
  ];
}

/** Under `EXEMPT: paragraph 3` below the heading. */
function exemptPart({ house }: Site, section: SectionNode): string[] {
  if (!section.exempt) return [];
  return listed(exemptStatement(house, section.exempt.paragraphs));
}

/** The field that gives the reason, once the document is marked. */
function exemptReason(site: Site): string[] {
  const { model, house } = site;
  const field = model.fieldById.get('exempt-reason');
  const [marked] = markedParts(model);
  if (!field || !marked || !site.isOnLine(field.start)) return [];
  return listed(exemptStatement(house, marked.mark.paragraphs));
}

function listed(text: string | null): string[] {
  return text === null ? [] : [text];
}

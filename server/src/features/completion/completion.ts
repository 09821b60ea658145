import { isRecommendations } from '../../model/recommendations.ts';
import { appendixOffers } from './appendices.ts';
import { backgroundPaperOffers } from './background-papers.ts';
import { exemptMarkOffers, scheduleOffers } from './exempt.ts';
import { fieldValueOffers } from './field-values.ts';
import { fieldOffers } from './fields.ts';
import { mayFollowInMinutes, minutesOffers, minutesStartOffers } from './minutes/minutes.ts';
import { nonePhraseOffers } from './none-phrase.ts';
import { noteOffers } from './notes.ts';
import type { Completions, Offer } from './offer.ts';
import { recommendationOffers } from './recommendations.ts';
import { referenceOffers } from './references.ts';
import { sectionOffers } from './sections.ts';
import { type CompletionQuestion, Site } from './site.ts';
import { skeletonOffers } from './skeleton.ts';
import { statuteOffers } from './statutes.ts';
import { termOffers } from './terms.ts';

/** The characters at which something may be offered unasked: see `completions`. */
export const TRIGGERS: readonly string[] = [' ', '.', '(', '#'];

/** Longer lines are prose, of whatever kind. */
const LONGEST_LEAD = 500;
/** One or two marks at the beginning of the line: `4.0 `, `- 3.6 `, `## `. */
const MARKS = /^\S{1,8}[^\S\r\n]+(?:\S{1,8}[^\S\r\n]+)?$/;
/** A label is no longer. */
const LONGEST_LABEL = 80;
/** Words that something of the document may be named after; a list goes on after the plural only. */
const POINTER =
  /\b(?:paragraph|para\.?|section|table|appendix|annex|enclosure|schedule|attachment|(?:paragraphs|paras\.?|sections|tables|appendices|annexes|enclosures|schedules|attachments)(?:,? ?[\w.()–&-]{1,7}){0,6},?) $/i;
/** `paragraph 3.`, `paragraphs 3.1 and 4.` */
const NUMBER =
  /\b(?:paragraphs?|paras?\.?|sections?) (?:[\w.()–&]{1,7},? ){0,6}\d{1,3}(?:\.\d{1,3}){0,3}\.$/i;

/**
 * Everything that may be put at an offset. In running prose that points at nothing the answer is empty. Total: any
 * text, any offset.
 */
export function completions(question: CompletionQuestion): Completions {
  const site = new Site(question);
  const { trigger } = question;
  if (trigger !== null && !mayFollow(trigger, site)) return whole([]);
  const own = noteOffers(site) ?? exemptMarkOffers(site);
  if (own) return whole(own);
  if (site.line.startsWith('FILE:')) return whole([]);
  const isMinutes = question.document.kind === 'minutes';
  const inMinutes = isMinutes ? minutesOffers(site) : null;
  if (inMinutes) return inMinutes;
  const blank = skeletonOffers(site);
  if (site.before.length < LONGEST_LEAD) {
    const values = fieldValueOffers(site);
    // Once one is typed in full there is nothing more to offer.
    if (values) return { offers: values, isWhole: values.length === 0 };
  }
  const appendices = appendixOffers(site);
  if (appendices.length > 0 && /[a-z]/i.test(site.line)) return whole(appendices);
  const references = referenceOffers(site);
  if (references && references.offers.length > 0) return references;
  const recommendations = recommendationOffers(site);
  const sections = sectionOffers(site);
  const isNext = isAfterLastItem(site);
  const atStart = [
    ...(isNext ? sections : []),
    ...recommendations.offers,
    ...backgroundPaperOffers(site),
    ...nonePhraseOffers(site),
    ...appendices,
    ...fieldOffers(site),
    ...(isNext ? [] : sections),
    ...(isMinutes ? minutesStartOffers(site) : []),
  ];
  if (blank.length + atStart.length > 0)
    return { offers: [...blank, ...atStart], isWhole: recommendations.isWhole };
  return whole(site.isAsked ? [...termOffers(site), ...scheduleOffers(site), ...statuteOffers(site)] : []);
}

/** A blank asks after every word; most lines of prose are told apart without a look at the document. */
function mayFollow(trigger: string, site: Site): boolean {
  const { line, tail } = site;
  if (site.question.document.kind === 'minutes' && mayFollowInMinutes(trigger, site)) return true;
  switch (trigger) {
    case ' ':
      return isLead(line) || POINTER.test(tail);
    case '.':
      return /^\d{1,3}\.$/.test(line) || NUMBER.test(tail);
    case '(':
      return /\brecommendations? (?:\(\w{1,5}\),? (?:and |to )?){0,4}\($/i.test(tail);
    default:
      return /^#{1,3}$/.test(line) || tail.endsWith('](#');
  }
}

/** Apart from a recommendation that ends as the last one does: what comes is the next section. */
function isAfterLastItem(site: Site): boolean {
  const { line, text, lineStart, section } = site;
  if (line !== '' || !site.isAfterBlank || !isRecommendations(section)) return false;
  return /\.[”’"')\]]{0,2}\s{0,20}$/.test(text.slice(Math.max(0, lineStart - LONGEST_LABEL), lineStart));
}

/** A note, a mark, or a label with its colon. */
function isLead(line: string): boolean {
  if (line.length > LONGEST_LEAD) return false;
  const colon = line.indexOf(':');
  return line.startsWith('//') || (colon > 0 && colon <= LONGEST_LABEL) || MARKS.test(line);
}

function whole(offers: Offer[]): Completions {
  return { offers, isWhole: true };
}

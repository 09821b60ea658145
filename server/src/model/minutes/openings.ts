/** Where a decision begins: the word that says so, in a lead, in a sentence, or by a body above a list. */
import type { Content } from '../../../../grammar/src/index.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import type { ListItemNode, ListNode, ParagraphNode, SectionNode } from '../types.ts';
import { endsWithAnswer, isAnswer } from './consulted.ts';
import { isOfEarlier } from './earlier.ts';
import type { Resolution } from './types.ts';

/** Where the decision begins in a paragraph. */
export interface Opening {
  /** Indices of the paragraph's text: from the word of the decision to what was decided. */
  leadFrom: number;
  leadTo: number;
  word: Resolution['word'];
  /** Index where the decision ends, when it does not go on to the end of the text. */
  to?: number;
}

/** What stands around a paragraph in its item. */
export interface Around {
  before: ParagraphNode | ListNode | undefined;
  next: ParagraphNode | ListNode | undefined;
}

/** Most of a narrative has no such word: it is looked for before the forms that a decision may have. */
const DECIDING = /resolve|agree|noted|approve|endorse|decide|decision/i;
const BODIES =
  '(?:Board|Committee|Sub-Committee|Subcommittee|Cabinet|Council|Panel|Executive|Authority|Forum|Commission|Members|Councillors|Governors|Trustees|Meeting)';
const MANNER =
  '(?:then |further |also |unanimously |accordingly |therefore |formally |duly )?(?:(?:received|considered|discussed|reviewed) and )?';
/** `and it was RESOLVED to`, `The Committee AGREED the lease`, `Cllr A left. RESOLVED that`: the word in capitals. */
const IN_SENTENCE = new RegExp(
  `(?:\\b(?:[Ii]t was|and|(?:[Tt]he )?${BODIES}) ${MANNER}|[.;:)] (?=RESOLVED\\b))(RESOLVED|AGREED|NOTED|APPROVED|ENDORSED)\\b(?: UNANIMOUSLY| unanimously)?(?: ?[:–-]{1,2})?`,
);
/** `In 2019 the Cabinet RESOLVED …`: what stands before the body is of another meeting. */
const ON_A_DAY = /\b(?:in|on|since) (?:[^.;,]{0,30} )?20\d\d,? $/i;
/** `The Committee resolved:-`, `The Board unanimously agreed that`, `After discussion it was agreed to`, at the beginning. */
const BODY_DECIDES = new RegExp(
  `^(?:(?:(?:After|Following|Having|On) [^.;:]{1,80} |It |it )?(?:it )?was(?: then| further| also)?|(?:The )?(?:\\p{Lu}[\\p{L}-]+ (?:and )?){0,3}${BODIES}) ${MANNER}(resolved|agreed|decided|RESOLVED|AGREED|DECIDED)(?: unanimously)?(?: ?[:–-]{1,2}|(?= (?:by \\d{1,3} votes? to \\d{1,3},? )?(?:that|to|not to)\\b| the following\\b[^.;:]{1,60}:$))`,
  'u',
);
/** `Following the last meeting it was agreed to write to the Minister.` */
const AFTER_EARLIER = /^(?:After|Following|Having|On) (?:the|our|its) (?:last|previous|earlier) meeting\b/;
/** `Members agreed that the roads were bad.`: what they think, unless it is that something `was approved`, or a record. */
const OPINION =
  /^ that (?!(?:[^,;.]{0,60} )?(?:who|which|where|when|as|because|since|if|be|is|are|to|will|would|should|shall|must|may|can|could) )[^,;.]{1,60}? (?:had |(?:was|were) (?:(?:[a-z]{2,14}ly )?(?:concerned|disappointed|encouraged|pleased|satisfied|surprised|worried)\b|(?!(?:[a-z]{2,14}ly )?[a-z]+ed\b|(?:an? )?(?:true|correct|accurate)\b)))/;
/** `DECISION: The Cabinet agreed:`, `Decision: To approve the plan.` */
const LABEL = /^\**(?:DECISION|Decision)(?: MADE| made)?:\** */;
/** `Decision: None.` */
const NO_DECISION =
  /^(?:none|nil|n\/a|not applicable|no decision(?: was)?(?: (?:made|taken|required))?)\W*$/i;
/** `Proposed by Councillor Ashe, seconded by Councillor Birch and agreed that …` */
const SECONDED_AND =
  /\b[Ss]econded(?: by \p{Lu}[^.;]{2,60}?)? and (?:it was )?(?:unanimously )?(agreed|resolved)(?= (?:that|to)\b)/u;
/** `The Committee:-` above a list of what it noted and agreed. */
const BODY_ALONE = new RegExp(
  `^(?:That )?(?:The )?(?:\\p{Lu}[\\p{L}-]+ (?:and )?){0,3}${BODIES} ?:[-–—]?$`,
  'u',
);
const DEED =
  /^\**(?:noted|agreed|approved|resolved|endorsed|accepted|adopted|recommended|delegated|requested|instructed|authorised|confirmed|received|supported|welcomed|thanked|asked (?:for|that|the|officers)|appointed|referred|deferred|granted|refused|determined|decided)\b/i;
/** `Members noted the report.`: said in a sentence alone, where nothing else says that a decision was made. */
const BODY_DID = new RegExp(
  `^(?:The )?(?:\\p{Lu}[\\p{L}-]+ (?:and )?){0,3}${BODIES} ${MANNER}(noted|approved|endorsed|accepted|adopted|agreed|granted|refused) (?=(?:and |the|this|all|its|a|an|their|revised|proposed)\\b)`,
  'u',
);
/** `The recommendations were approved.`, and nobody says by whom or with whom. */
const WAS_DONE =
  /^(?:The|This|These|All) ([^.;:,]{1,80}?) (?:was|were) (?:then |duly |unanimously )?(noted|approved|endorsed|accepted|adopted|agreed)(?= (?:and|subject|unanimously)\b|[.;]|, subject\b|$)/;
/** `Approved as per recommendations.`, `Approved subject to conditions`: what is left out is the item. */
const DONE_ALONE =
  /^\**(Approved|Adopted|Endorsed|Accepted|APPROVED|ADOPTED|ENDORSED|ACCEPTED)\**(?=[.;]|$| (?:as|subject|in line|in accordance|with|without|unanimously|by)\b)/;
/** What is noted when something has been before the meeting; a concern is noted while it is discussed. */
const BEFORE_MEETING =
  /^.{0,40}?\b(?:reports?|updates?|presentation|briefing|papers?|contents|position|performance|minutes|statement|accounts|register|plan|programme|decisions?|information|recommendations?|letter)\b/i;

/**
 * Where a decision begins in a paragraph, or null.
 *
 * @param around what stands before the paragraph and behind it
 */
export function openingOf(node: ParagraphNode, { before, next }: Around): Opening | null {
  const { block, content, section, number } = node;
  const { text } = content;
  if (block.lead?.kind === 'resolution') {
    return { leadFrom: 0, leadTo: block.lead.length, word: wordOf(text.slice(0, block.lead.length)) };
  }
  if (DECIDING.test(text)) {
    const label = LABEL.exec(text)?.[0].length ?? 0;
    const atStart = number === null ? BY_VOTES.exec(text) : AT_START.exec(text);
    const match = atStart ?? inSentence(text) ?? bodyDecides(text.slice(label)) ?? SECONDED_AND.exec(text);
    if (match) return openingAt(match, text, match.input === text ? 0 : label);
    if (label > 0 && NO_DECISION.test(text.slice(label))) return null;
    if (label > 0) return { leadFrom: 0, leadTo: label, word: 'decided' };
  }
  if (
    BODY_ALONE.test(text) &&
    next?.kind === 'list' &&
    next.items.every(({ content: { text: deed } }) => DEED.test(deed))
  )
    return { leadFrom: 0, leadTo: text.length, word: wordOfAll(next) };
  if (
    isAnswer(text, before?.kind === 'paragraph' ? before.content.text : '', section) ||
    endsWithAnswer(text)
  )
    return { leadFrom: 0, leadTo: 0, word: 'decided' };
  if (number === null && isDecisionHeading(section)) {
    return isFirst(section, content) ? { leadFrom: 0, leadTo: 0, word: 'decided' } : null;
  }
  return null;
}

function inSentence(text: string): RegExpExecArray | null {
  const match = IN_SENTENCE.exec(text);
  if (!match) return null;
  const [sentence] = sentencesOf(text.slice(0, match.index + 1)).slice(-1);
  return sentence && ON_A_DAY.test(text.slice(sentence.start, match.index)) ? null : match;
}

function bodyDecides(text: string): RegExpExecArray | null {
  const match = BODY_DECIDES.exec(text);
  return match && !AFTER_EARLIER.test(match[0]) && !OPINION.test(text.slice(match[0].length)) ? match : null;
}

/** A decision that is told in a sentence: `The Board approved the plan.`, `The report was noted.`; null where none is. */
export function toldOpeningOf({ block, content: { text } }: ParagraphNode): Opening | null {
  if (block.lead !== null || text.endsWith(':')) return null;
  // What the next sentence says is narrative again.
  const to = sentencesOf(text)[0]?.end ?? text.length;
  const passive = WAS_DONE.exec(text);
  if (passive) {
    const [whole, thing = '', deed = ''] = passive;
    const isDecided = BEFORE_MEETING.test(thing) && !isOfEarlier(text.slice(whole.length, to));
    return isDecided ? { leadFrom: 0, leadTo: 0, word: toldWord(deed), to } : null;
  }
  const [, alone] = DONE_ALONE.exec(text) ?? [];
  if (alone !== undefined) return { leadFrom: 0, leadTo: 0, word: 'decided', to };
  const [whole, deed = ''] = BODY_DID.exec(text) ?? [];
  if (whole === undefined) return null;
  const what = text.slice(whole.length);
  if (isOfEarlier(what) || (deed === 'noted' && !BEFORE_MEETING.test(what))) return null;
  return { leadFrom: 0, leadTo: whole.lastIndexOf(deed) - 1, word: toldWord(deed), to };
}

function toldWord(deed: string): Resolution['word'] {
  return deed === 'noted' || deed === 'agreed' ? deed : 'decided';
}

/** Where a decision begins in an item of a list, or null: `b) Grant request. RESOLVED to award £200.` */
export function openingOfItem({ content: { text } }: ListItemNode): Opening | null {
  const match = AT_START.exec(text) ?? inSentence(text) ?? bodyDecides(text);
  if (match) return openingAt(match, text);
  return endsWithAnswer(text) ? { leadFrom: 0, leadTo: 0, word: 'decided' } : null;
}

const AT_START =
  /^\**(RESOLVED|Resolved|AGREED|NOTED)\b\**(?: UNANIMOUSLY| unanimously)?(?: ?[:–-]{1,2}|(?= (?:that|to)\b))/;
/** `RESOLVED by 6 votes to 2 that …` */
const BY_VOTES = /^\**(RESOLVED|Resolved|AGREED|Agreed)\b\**(?= by \d{1,3} votes? to \d)/;
const PROPOSED = /\b(?:proposed|moved|seconded)\b/i;

/** The word belongs to what was decided where nothing parts them: `AGREED the lease`. */
function openingAt(match: RegExpExecArray, text: string, from = 0): Opening | null {
  const [whole, deed = ''] = match;
  const index = from + match.index;
  // A sentence that ends before the word is none of the lead.
  const leadFrom = index + (/^[.;:)] /.exec(whole)?.[0].length ?? 0);
  const end = index + whole.length;
  if (/^\.(?: |$)/.test(text.slice(end))) return proposedBefore(text, leadFrom);
  const isDeed = deed === deed.toUpperCase() && deed !== 'RESOLVED' && !/[:–-]$/.test(whole);
  if (!isDeed || /^,? ?(?:\(|that\b|to\b|by \d|\W*$)/i.test(text.slice(end)))
    return { leadFrom, leadTo: end, word: wordOf(deed) };
  return { leadFrom, leadTo: index + whole.lastIndexOf(deed) - 1, word: wordOf(deed) };
}

/** `… that the footpath be moved. On a vote: For 4, Against 2. RESOLVED.` resolves what was proposed. */
function proposedBefore(text: string, at: number): Opening | null {
  for (const { start, end, text: sentence } of sentencesOf(text.slice(0, at)).reverse()) {
    const verb = PROPOSED.exec(sentence);
    const what = verb && / (?=(?:that|to) )/i.exec(sentence.slice(verb.index));
    if (!verb || !what) continue;
    const leadTo = start + verb.index + what.index + 1;
    return { leadFrom: leadTo, leadTo, word: 'resolved', to: end };
  }
  return null;
}

function wordOfAll({ items }: ListNode): Resolution['word'] {
  if (items.every(({ content: { text } }) => /^\**noted\b/i.test(text))) return 'noted';
  return items.every(({ content: { text } }) => /^\**(?:agreed|noted)\b/i.test(text)) ? 'agreed' : 'resolved';
}

function isFirst(section: SectionNode | null, content: Content): boolean {
  const first = section?.blocks[0];
  return first?.kind === 'paragraph' && first.content === content;
}

/** A heading inside an item that says that what follows was decided. */
function isDecisionHeading(section: SectionNode | null): boolean {
  if (!section || section.level < 2) return false;
  return /^(?:decisions?(?: made)?|resolved|resolution)\W*$/i.test(section.title.text);
}

function wordOf(lead: string): Resolution['word'] {
  const word = lead.toLowerCase();
  if (word.includes('recommend')) return 'recommended';
  if (word.includes('noted')) return 'noted';
  if (word.includes('agreed')) return 'agreed';
  return /^(?:decided|approved|endorsed)$/.test(word) ? 'decided' : 'resolved';
}

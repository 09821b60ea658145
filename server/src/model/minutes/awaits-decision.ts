import { sentencesOf } from '../../prose/sentences.ts';
import type { ListNode } from '../types.ts';
import type { MinutesItem } from './types.ts';

/**
 * Whether something was before the meeting in an item and nothing says what was decided of it, not even in a sentence.
 * Standing items need no decision.
 */
export function awaitsDecision(item: MinutesItem): boolean {
  if (item.standing !== null || item.resolutions.length > 0) return false;
  if (item.title !== null && NEEDS_NONE.test(item.title)) return false;
  return isConsidered(item) && !isDecided(item);
}

/** Items in which things are said and nothing is decided, by titles that no house lists. */
const NEEDS_NONE =
  /\b(?:announcements?|communications?|questions?|petitions?|deputations?|matters arising|welcome|introductions?|apologies|declarations?|substitut(?:es|ions?)|minutes|urgent business|correspondence|public (?:participation|speaking)|(?:chair|chairman|leader|mayor)['’]s|feedback|any other business)\b/i;

/** What was before the meeting, in the first words of the item. */
const CONSIDERED =
  /\b(?:considered|received|presented|introduced|submitted|tabled|gave consideration to|had before (?:it|them)|reported on|was given)\b/i;
const MATTER = /\b(?:reports?|presentations?|updates?|findings|applications?|papers?|briefings?|reviews?)\b/i;
/** UTF-16 units of a paragraph that are looked at. */
const BEGINNING = 600;

/** `the following reports` are what the next items are about. */
function isAbout(sentence: string): boolean {
  return CONSIDERED.test(sentence) && MATTER.test(sentence) && !/\bthe following\b/i.test(sentence);
}

function isConsidered({ reports, outcomes, blocks }: MinutesItem): boolean {
  if (reports.length > 0 || outcomes.length > 0) return blocks.length > 0;
  let looked = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const sentences = sentencesOf(block.content.text.slice(0, BEGINNING));
    if (sentences.some(({ text }) => isAbout(text))) return true;
    looked += 1;
    if (looked === 2) break;
  }
  return false;
}

/** Decisions that are told in a sentence, and items on which none was taken. */
const DECIDED = [
  /\b(?:was|were|be|been|is|are) (?:[a-z]{2,14}ly |also |then |therefore |duly )?(?:resolved|agreed|approved|noted(?! that)|deferred|withdrawn|adjourned|endorsed|accepted(?! that)|adopted|carried|lost|granted|refused|ratified|confirmed(?! that)|elected|appointed|re-elected|postponed|rejected|dismissed|minded|decided|determined)\b/i,
  /\b(?:board|committee|sub-committee|panel|cabinet|council|executive|forum|authority|members|chair|meeting|governors|trustees|commission|trust|partnership|leader) (?:[a-z]{2,14}ly |also |then |therefore |(?:received|considered|discussed|reviewed) and )?(?:resolved|agreed|approved|noted(?! that)|deferred|endorsed|accepted(?! that)|adopted|decided|supported|granted|refused|declined|recommended|voted|determined)\b/i,
  /\b(?:no decisions?|no action|no resolution|no vote|not (?:considered|discussed|determined|taken))\b/i,
  /\b(?:moved|proposed|seconded|suggested)\b[^.]{0,120} and (?:it was )?(?:[a-z]{2,14}ly )?(?:agreed|resolved|approved|adopted|accepted)\b/i,
  /\ball (?:agreed|in favour)\b|\bunanimous(?:ly)?\b|(?:^|[.;:] )(?:the )?(?:motion )?carried\b/i,
  /(?:^|[.;:] )(?:accepted|adopted|agreed|approved|as recommended|deferred|endorsed|granted|noted|received|refused|resolved|withdrawn)\W*$/i,
  /\b(?:NOTED|AGREED|RESOLVED|DEFERRED|DECISION|CARRIED|APPROVED|GRANTED|REFUSED)\b/,
];
const DECISION_TITLE = /\b(?:decisions?|resolutions?|resolved|outcomes?)\b/i;

/** `The Committee received the report.`, and no more: that is all it was asked to do. */
const ONLY_RECEIVED = /^[^.;:]{1,80} received (?:and noted )?(?:the|this) [^.;,]{1,80}\.?$/i;

function isOnlyReceived({ blocks, reports }: MinutesItem): boolean {
  const [only, ...others] = blocks;
  return (
    only?.kind === 'paragraph' &&
    others.every(closesMeeting) &&
    reports.length === 0 &&
    ONLY_RECEIVED.test(only.content.text)
  );
}

function closesMeeting(block: MinutesItem['blocks'][number]): boolean {
  return (
    block.kind === 'paragraph' &&
    /^The meeting (?:ended|closed|concluded|finished)\b/i.test(block.content.text)
  );
}

function isDecided(item: MinutesItem): boolean {
  const { blocks, section, actions } = item;
  if (isOnlyReceived(item)) return true;
  if (actions.length > 0) return true;
  if (section?.sections.some(({ title }) => DECISION_TITLE.test(title.text))) return true;
  if (section?.exempt) return true;
  return blocks.some((block) =>
    block.kind === 'list'
      ? saysDecided(block)
      : block.block.lead?.kind === 'resolution' || isDecision(block.content.text),
  );
}

function isDecision(text: string): boolean {
  return DECIDED.some((words) => words.test(text));
}

function saysDecided({ items }: ListNode): boolean {
  return items.some(({ content, lists }) => isDecision(content.text) || lists.some(saysDecided));
}

/**
 * ## What it does
 * Finds an item that considered a report or a presentation and ends without a decision: no `RESOLVED`, `NOTED` or
 * `AGREED`, and no sentence that says what was agreed, noted, deferred or withdrawn. Apologies, declarations,
 * questions, the close and other standing items need none.
 *
 * ## Why it matters
 * What is not in the minutes as decided was not decided. An item that was only for information was noted, and says so.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Inspection of services
 *
 * The Board considered a report of the Director on the inspection of services.
 *
 * ## 5. Date of next meeting
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Inspection of services
 *
 * The Board considered a report of the Director on the inspection of services.
 *
 * RESOLVED: That the report be noted.
 *
 * ## 5. Date of next meeting
 * ```
 *
 * ## Source
 * Guides for clerks ask that each item end with its decision, or that it was noted.
 */
import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import type { ListNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'decision-missing',
  category: 'minutes',
  summary: 'Item without a decision',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, house, report }) {
    const lead = house.minutes.resolution;
    for (const item of minutesOf(model)?.items ?? []) {
      if (item.standing !== null || item.resolutions.length > 0 || !isConsidered(item) || isDecided(item))
        continue;
      report({
        at: placeOf(item),
        message: `This item ends without a decision: write “${lead} That …”, if only to note the report`,
      });
    }
  },
});

/** What was before the meeting, in the first words of the item. */
const CONSIDERED =
  /\b(?:considered|received|presented|introduced|submitted|tabled|gave consideration to|had before (?:it|them)|reported on|was given)\b[^.]{0,120}\b(?:reports?|presentations?|updates?|findings|applications?|papers?|briefings?|reviews?|strategy|plan|policy|budget|accounts)\b|\breports?\b[^.]{0,160}\b(?:was|were|had been) (?:considered|received|presented|introduced|submitted|tabled)\b/i;

function isConsidered({ reports, outcomes, blocks }: MinutesItem): boolean {
  if (reports.length > 0 || outcomes.length > 0) return blocks.length > 0;
  let looked = 0;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    if (CONSIDERED.test(block.content.text.slice(0, 600))) return true;
    looked += 1;
    if (looked === 2) break;
  }
  return false;
}

/** Decisions that are told in a sentence, and items on which none was taken. */
const DECIDED = [
  /\b(?:was|were|be|been|is|are) (?:[a-z]{2,14}ly |also |then |therefore |duly )?(?:resolved|agreed|approved|noted(?! that)|deferred|withdrawn|adjourned|endorsed|accepted(?! that)|adopted|carried|lost|granted|refused|ratified|confirmed(?! that)|elected|appointed|re-elected|postponed|rejected|dismissed|minded|decided|determined)\b/i,
  /\b(?:board|committee|sub-committee|panel|cabinet|council|executive|forum|authority|members|chair|meeting|governors|trustees|commission|trust|partnership|leader) (?:[a-z]{2,14}ly |also |then |therefore )?(?:resolved|agreed|approved|noted(?! that)|deferred|endorsed|accepted(?! that)|adopted|decided|supported|granted|refused|declined|recommended|voted|determined)\b/i,
  /\b(?:no decisions?|no action|no resolution|no vote|not (?:considered|discussed|determined|taken))\b/i,
  /\b(?:NOTED|AGREED|RESOLVED|DEFERRED|DECISION|CARRIED|APPROVED|GRANTED|REFUSED)\b/,
];
const DECISION_TITLE = /\b(?:decisions?|resolutions?|resolved|outcomes?)\b/i;

function isDecided({ blocks, section, actions }: MinutesItem): boolean {
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

/** The item's heading; for text without one, the beginning of it. */
function placeOf({ section, titleRange, blocks }: MinutesItem): Range {
  if (section) return { start: section.number?.start ?? section.title.start, end: section.title.end };
  const first = blocks[0];
  if (first?.kind !== 'paragraph') return titleRange;
  const { content } = first;
  const words = content.text.slice(0, FIRST_WORDS);
  const end = content.text.length > FIRST_WORDS ? Math.max(1, words.lastIndexOf(' ')) : words.length;
  return content.range(0, end);
}

/** UTF-16 units of an item without a heading that are marked. */
const FIRST_WORDS = 40;

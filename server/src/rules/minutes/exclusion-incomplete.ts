/**
 * ## What it does
 * Finds a resolution to exclude the public that does not say for which items, for which description of exempt
 * information (a paragraph of the schedule, or its words), or under which law. An exclusion for confidential information,
 * and one by a parish council under the Act of 1960, need no paragraph.
 *
 * It offers to put in the schedule behind a paragraph that is cited without it, and the paragraphs that the `EXEMPT:`
 * lines of the minutes name.
 *
 * ## Why it matters
 * Such a resolution has to identify the proceedings it applies to and state the description of the information. Without
 * them the exclusion, and what was decided behind closed doors, can be challenged.
 *
 * ## Example
 * ```minutes bad
 * ## 6. Exclusion of the press and public
 *
 * RESOLVED: That the press and public be excluded from the meeting.
 * ```
 * Write instead:
 * ```minutes good
 * ## 6. Exclusion of the press and public
 *
 * RESOLVED: That under section 100A(4) of the Local Government Act 1972 the press and public be excluded from the
 * meeting for item 7, because exempt information as described in paragraph 3 of Part 1 of Schedule 12A to the Act would
 * be disclosed.
 * ```
 *
 * ## Source
 * Section 100A(4) and (5) of the Local Government Act 1972; section 50A(4) of the Local Government (Scotland) Act 1973;
 * section 42(4) of the Local Government Act (Northern Ireland) 2014.
 */
import { insert } from '../../lint/edits.ts';
import type { Fix } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem, Resolution, ResolutionClause } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { markedParts } from '../../prose/exemption.ts';
import { defineRule } from '../rule.ts';

const EXCLUDES = /\bexclud(?:e|es|ed|ing)\b/i;
const PUBLIC = /\b(?:press|public)\b/i;
/** The word and the public stand no further apart. */
const REACH = 120;
const NOT = /\b(?:not|no|without|re-?admitted|lifted|ended|lapsed?)\b/i;
/** What part of the meeting it is for. */
const FOR_WHAT =
  /\b(?:items?|minutes?(?: nos?\.?| numbers?)? (?:[A-Z]{1,5}[/ ]?)?\d{1,4}|agenda|(?:remainder|rest|part) of (?:the|this) (?:meeting|business|proceedings|agenda|session)|following (?:business|matters?)|reports?|appendix|appendices|annex|annexes|applications?|appeals?|hearings?|deliberations?|discussions?)\b/i;
/** The description: a paragraph of the schedule, its words, or where they are given. */
const DESCRIBED =
  /\b(?:paragraphs?|paras?\.?|categor(?:y|ies)) \(?\d|\binformation (?:relating to|which (?:is likely to )?reveals?|in respect of which)|\b(?:set out|stated|given|specified|detailed|shown|indicated|listed|recorded|as) (?:in|on|below|against|above)\b/i;
const CONFIDENTIAL = /\bconfidential\b/i;
const EXEMPT = /\bexempt\b/i;
/** `Schedule 12(A)` and `section 100 I` are met too. */
const LAW =
  /\bsche(?:dule|me) \(?\d|\b(?:sections?|s\.?) ?(?:100 ?\(?[A-I]|50 ?\(?[A-K]|42)\b|\bregulations? \d|\bregulations 2012\b/i;
/** Parish councils exclude by the Act of 1960, for reasons in their own words. */
const PARISH = /\badmission to meetings\b|\b1960\b/i;
const PARISH_BODY = /\b(?:parish|town|community)\b/i;

export const rule = defineRule({
  id: 'exclusion-incomplete',
  category: 'minutes',
  summary: 'Exclusion of the public that does not say for what',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['minutes'],
  check({ model, house, report }) {
    const minutes = minutesOf(model);
    if (!minutes || PARISH_BODY.test(minutes.meeting.committee?.text ?? house.name)) return;
    for (const item of minutes.items) {
      for (const resolution of item.resolutions) {
        const found = exclusionIn(resolution);
        if (!found) continue;
        const said = model.source.slice(item.start, item.end).replace(/\s+/g, ' ');
        if (PARISH.test(said)) continue;
        const missing = missingOf(item, found.clause.text, said);
        if (missing.length === 0) continue;
        const fix = fixOf(model, found.clause, missing);
        report({
          at: found.clause.content.range(found.start, found.end),
          message: `Say ${listed(missing.map((part) => wordsFor(part, house.law.exemptSchedule)))}`,
          ...(fix && { fix }),
        });
      }
    }
  },
});

type Part = 'items' | 'description' | 'law';

function exclusionIn({
  clauses,
}: Resolution): { clause: ResolutionClause; start: number; end: number } | null {
  for (const clause of clauses) {
    const verb = EXCLUDES.exec(clause.text);
    if (!verb) continue;
    const end = verb.index + verb[0].length;
    const before = Math.max(0, verb.index - REACH);
    const whom = PUBLIC.exec(clause.text.slice(before, verb.index));
    const behind = whom ? null : PUBLIC.exec(clause.text.slice(end, end + REACH));
    if (!whom && !behind) continue;
    const found = {
      start: whom ? before + whom.index : verb.index,
      end: behind ? end + behind.index + behind[0].length : end,
    };
    if (NOT.test(clause.text.slice(Math.max(0, found.start - 40), found.end))) continue;
    return { clause, start: clause.from + found.start, end: clause.from + found.end };
  }
  return null;
}

/** @param said everything in the item, for lists of items and paragraphs that stand beside the resolution */
function missingOf({ standing }: MinutesItem, resolution: string, said: string): Part[] {
  const missing: Part[] = [];
  if (standing === 'exclusion' && !FOR_WHAT.test(resolution)) missing.push('items');
  if (CONFIDENTIAL.test(said) && !EXEMPT.test(said)) return missing;
  if (!DESCRIBED.test(said)) missing.push('description');
  if (!LAW.test(said)) missing.push('law');
  return missing;
}

function wordsFor(part: Part, schedule: string): string {
  if (part === 'items') return 'for which items the public is excluded';
  if (part === 'description') return `which paragraph of ${schedule} describes the information`;
  return 'under which section or schedule';
}

function listed(parts: readonly string[]): string {
  // The paragraph of the schedule says under which.
  const [first = '', ...others] = parts.length > 2 ? parts.slice(0, 2) : parts;
  return others.length === 0 ? first : `${first}, and ${others.join(', and ')}`;
}

function fixOf(
  model: DocumentModel,
  { content, from, text }: ResolutionClause,
  missing: readonly Part[],
): Fix | null {
  const { exemptSchedule } = model.house.law;
  if (missing.includes('items') || exemptSchedule === '') return null;
  if (!missing.includes('description')) {
    const cited = /\b(?:paragraphs?|paras?\.?) \d{1,2}(?:(?:,| and|, and) \d{1,2}){0,6}/i.exec(text);
    if (!cited) return null;
    return {
      kind: 'unsafe',
      title: `Name ${exemptSchedule}`,
      edits: [insert(content.toSource(from + cited.index + cited[0].length), ` of ${exemptSchedule}`)],
    };
  }
  const numbers = [...new Set(markedParts(model).flatMap(({ mark }) => mark.paragraphs))];
  if (numbers.length === 0) return null;
  const paragraphs = `paragraph${numbers.length === 1 ? '' : 's'} ${joined(numbers)} of`;
  const title = `Cite ${paragraphs.slice(0, -3)}, as the EXEMPT lines do`;
  const schedule = /\b(?:the )?(?:part (?:\d|i{1,3}) of )?(?:the )?schedule \d{1,2}[A-Z]?\b/i.exec(text);
  if (schedule) {
    return {
      kind: 'unsafe',
      title,
      edits: [insert(content.toSource(from + schedule.index), `${paragraphs} `)],
    };
  }
  const end = from + endOfWords(text);
  const because = EXEMPT.test(text)
    ? ', as described in'
    : ', because exempt information would be disclosed as described in';
  return {
    kind: 'unsafe',
    title,
    edits: [insert(content.toSource(end), `${because} ${paragraphs} ${exemptSchedule}`)],
  };
}

/** Where the last word ends, before the full stop. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && '.;, '.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function joined(numbers: readonly string[]): string {
  return numbers.length < 2
    ? numbers.join('')
    : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
}

/**
 * ## What it does
 * Finds a decision whose first word is not written as the house writes it: `RESOLVED –` where the house writes
 * `RESOLVED:`, `Resolved:` for `RESOLVED:`, `RESOLVED that` without either. Only in houses that lay down their form,
 * and not where the vote stands in between.
 *
 * ## Why it matters
 * Decisions are found in the minutes of many years by searching for the form in which they begin.
 *
 * ## Example
 * ```minutes bad
 * // house: halton
 * 4 INSPECTION OF SERVICES
 *
 * RESOLVED – That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * // house: halton
 * 4 INSPECTION OF SERVICES
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * The minutes of each council, which have one form throughout; which it is, is for the house to say.
 */
import { replace } from '../../lint/edits.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Resolution } from '../../model/minutes/types.ts';
import { defineRule, type Report } from '../rule.ts';

export const rule = defineRule({
  id: 'resolution-lead-in',
  category: 'minutes',
  summary: 'Decision not introduced in the house’s form',
  severity: 'warning',
  fix: 'safe',
  kinds: ['minutes'],
  check({ model, house, report }) {
    const form = readForm(house.minutes.resolution);
    if (!house.prescriptive || !form) return;
    for (const { resolutions } of minutesOf(model)?.items ?? []) {
      for (const resolution of resolutions) {
        const fault = faultOf(resolution, form);
        if (fault) report(fault);
      }
    }
  },
});

interface Form {
  mark: ':' | '–';
  isCapital: boolean;
}

/** What a house’s form says of mark and capitals: `RESOLVED –`. */
function readForm(form: string): Form | null {
  const match = /^(resolved)\b.*?([:–])$/i.exec(form);
  if (!match) return null;
  return { mark: match[2] === ':' ? ':' : '–', isCapital: match[1] === 'RESOLVED' };
}

/** The word, what belongs to it, and the marks behind it; brackets give the vote and are passed over. */
const LEAD = /^(resolved)( unanimously)?([\s:–—-]*)/i;

function faultOf({ lead, word }: Resolution, { mark, isCapital }: Form): Report | null {
  const { content } = lead;
  // Inside a sentence the word has no form.
  if (word !== 'resolved' || lead.from !== 0) return null;
  const match = LEAD.exec(content.text);
  const [whole = '', said = '', unanimously = '', marks = ''] = match ?? [];
  const rest = content.text.slice(whole.length);
  if (!match || /^[(*]/.test(rest)) return null;
  const isMarked =
    mark === ':' ? marks.includes(':') && !/[–—-]/.test(marks) : /[–—-]/.test(marks) && !marks.includes(':');
  const isCased = !isCapital || said === said.toUpperCase();
  if (isMarked && isCased) return null;
  const right = `${isCapital ? (said + unanimously).toUpperCase() : said + unanimously}${mark === ':' ? ':' : ' –'}`;
  const typed = whole.trimEnd();
  const at = content.range(0, typed.length);
  const edit = replace(content.range(0, whole.length), rest === '' ? right : `${right} `);
  return {
    at,
    message: `This house begins a decision with “${right}”, not “${typed}”`,
    fix: { kind: 'safe', title: `Write “${right}”`, edits: [edit] },
  };
}

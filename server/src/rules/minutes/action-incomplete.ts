/**
 * ## What it does
 * Finds an action that does not say who is to do it, what, or by when. `Action by: Head of Finance` under a decision
 * needs no more.
 *
 * ## Why it matters
 * An action that nobody owns is the one that is still outstanding a year later; one without a date can never be late.
 *
 * ## Example
 * ```minutes bad
 * ACTION: circulate the action plan
 * ```
 * Write instead:
 * ```minutes good
 * ACTION: Operational Director – circulate the action plan – by 31 July 2020
 * ```
 *
 * ## Options
 * - `date`: whether an action must say by when. Default: `true`.
 *
 * ## Source
 * Guides for clerks and governing bodies ask for each action with its owner and date; councils’ action logs have a
 * column for each.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Action } from '../../model/minutes/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule<{ date: boolean }>({
  id: 'action-incomplete',
  category: 'minutes',
  summary: 'Action without an owner or a date',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  options: { defaults: { date: true }, properties: { date: { type: 'boolean' } } },
  check({ model, options, report }) {
    for (const { actions } of minutesOf(model)?.items ?? []) {
      for (const action of actions) {
        const message = faultOf(action, options.date);
        if (message !== null) report({ at: action, message });
      }
    }
  },
});

function faultOf({ owner, task, due }: Action, wantsDate: boolean): string | null {
  if (task.text === '')
    return owner || due ? null : 'This action is empty: write who is to do what, and by when';
  const hasOwner = owner !== null;
  const hasDate = !wantsDate || due !== null || SAYS_WHEN.test(task.text);
  if (!hasOwner && !hasDate) return 'This action says neither who is to do it nor by when';
  if (!hasOwner) return 'This action does not say who is to do it';
  return hasDate ? null : 'This action does not say by when';
}

const SAYS_WHEN =
  /\b(?:next (?:meeting|report|month|week|quarter|year)|future meeting|meeting (?:in|on|of)|ongoing|immediate(?:ly)?|as soon as|in due course|end of|monthly|quarterly|annually|weekly|within|January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b/;

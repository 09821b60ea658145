/**
 * ## What it does
 * Finds times of a meeting that cannot all be right: it ended before it began, or somebody arrived or left before its
 * beginning or after its end. A meeting that goes on past midnight is understood; a time that does not say which half of
 * the day it means is left alone.
 *
 * ## Why it matters
 * Times decide whether a member was there for a vote and whether a meeting kept to its hours. A wrong one usually comes
 * from last month’s minutes, or is `a.m.` for `p.m.`.
 *
 * ## Example
 * ```minutes bad
 * TIME: 6.30 p.m.
 *
 * ## 9. Close of meeting
 *
 * The meeting ended at 5.15 p.m.
 * ```
 * Write instead:
 * ```minutes good
 * TIME: 6.30 p.m.
 *
 * ## 9. Close of meeting
 *
 * The meeting ended at 8.15 p.m.
 * ```
 *
 * ## Source
 * The clock. Councils warn of minutes begun from a copy of the last ones, with their date and times.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { ClockTime } from '../../model/minutes/types.ts';
import { sentenceAt } from '../../prose/sentences.ts';
import { defineRule, type Report } from '../rule.ts';

/** Before these hours of the morning and after those of the evening, a meeting may have gone past midnight. */
const EARLY = 5 * 60;
const LATE = 16 * 60;
/** A meeting that was interrupted has more than one beginning and end. */
const INTERRUPTED = /\b(?:adjourn|reconven|resum)/i;

const OF_MEETING = /\b(?:meeting|proceedings|closure|commencement|session)\b/i;
const OF_ANOTHER = /\b(?:public|press|consultation|next|last|previous|earlier|would|had|should|deadline)\b/i;

export const rule = defineRule({
  id: 'meeting-time-order',
  category: 'minutes',
  summary: 'Times of the meeting in an order that cannot be',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    if (!minutes) return;
    const began = ofMeeting(certain(minutes.meeting.began), model.frontEnd);
    const ended = ofMeeting(certain(minutes.meeting.ended), model.frontEnd);
    if (model.paragraphs.some(({ content }) => INTERRUPTED.test(content.text))) return;
    if (began && ended && isBefore(ended, began)) {
      report({
        at: ended,
        message: `The meeting ended at ${ended.text}, before it began at ${began.text}`,
        related: [{ start: began.start, end: began.end, message: 'Began here' }],
      });
      return;
    }
    for (const { kind, person, time: written } of minutes.attendance.movements) {
      const time = certain(written);
      if (!time) continue;
      const what = `“${person.name}” ${kind === 'arrival' ? 'arrived' : 'left'} at ${time.text}`;
      const outside = outsideOf(time, what);
      if (outside) report(outside);
    }

    function outsideOf(time: ClockTime, what: string): Report | null {
      if (began && isBefore(time, began)) {
        return {
          at: time,
          message: `${what}, before the meeting began at ${began.text}`,
          related: [{ start: began.start, end: began.end, message: 'Began here' }],
        };
      }
      if (!ended || !isAfterEnd(time)) return null;
      return {
        at: time,
        message: `${what}, after the meeting ended at ${ended.text}`,
        related: [{ start: ended.start, end: ended.end, message: 'Ended here' }],
      };
    }

    function isAfterEnd(time: ClockTime): boolean {
      if (!ended) return false;
      // Past midnight, the end has the smaller number.
      if (began && ended.minutes < began.minutes) return time.minutes < EARLY && time.minutes > ended.minutes;
      return time.minutes > ended.minutes;
    }
  },
});

/** A time that its sentence gives of this meeting: a consultation ends at some time too. */
function ofMeeting(time: ClockTime | null, frontEnd: number): ClockTime | null {
  if (!time || time.start < frontEnd) return time;
  const { text } = sentenceAt(time.content.text, time.from);
  return OF_MEETING.test(text) && !OF_ANOTHER.test(text) ? time : null;
}

/** Whether a time is earlier than the beginning, and not after midnight. */
function isBefore(time: ClockTime, began: ClockTime): boolean {
  if (time.minutes >= began.minutes) return false;
  return began.minutes < LATE || time.minutes >= EARLY;
}

/** A time that means one half of the day: `6.30` may be either. */
function certain(time: ClockTime | null): ClockTime | null {
  if (!time) return null;
  const isSaid = /[ap]\.? ?m|noon|midday|midnight|hours|hrs/i.test(time.text);
  return isSaid || time.minutes >= 13 * 60 || time.text.startsWith('0') ? time : null;
}

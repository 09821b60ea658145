/**
 * ## What it does
 * Looks for the minutes of the meeting that a report is written for, by the name of the body and the date, and finds a
 * report that no item of them is about: none names it with `REPORT:`, and none has a title like its subject. It speaks
 * only of minutes that are whole, with attendance and several items, and in which every item that decides something is
 * about another report: one that is not may be about this one under another title.
 *
 * ## Why it matters
 * The report was not considered, was considered elsewhere, or has the date of another meeting. Whoever looks for the
 * decision on it finds none.
 *
 * ## Example
 * ```minutes bad
 * //- board.minutes
 * MEETING: Executive Board
 * DATE: 15 October 2026
 * PRESENT: Councillors Ashe and Birch
 *
 * ## 1. Apologies
 *
 * None.
 *
 * ## 2. Footway programme
 * REPORT: footways.report
 *
 * RESOLVED: That the programme be approved.
 *
 * ## 3. Date of next meeting
 *
 * 12 November 2026.
 * //- footways.report
 * SUBJECT: Footway programme
 * //- roof.report
 * REPORT TO: Executive Board
 * DATE: 15 October 2026
 * SUBJECT: The roof of the hall
 * ```
 * Write instead:
 * ```minutes good
 * //- board.minutes
 * MEETING: Executive Board
 * DATE: 15 October 2026
 * PRESENT: Councillors Ashe and Birch
 *
 * ## 1. Apologies
 *
 * None.
 *
 * ## 2. Footway programme
 * REPORT: footways.report
 *
 * RESOLVED: That the programme be approved.
 *
 * ## 3. Date of next meeting
 *
 * 12 November 2026.
 * //- footways.report
 * SUBJECT: Footway programme
 * //- roof.report
 * REPORT TO: Executive Board
 * DATE: 19 November 2026
 * SUBJECT: The roof of the hall
 * ```
 *
 * ## Source
 * Copied headers: a report that is put off keeps the date of the meeting it was first meant for.
 */
import { fileNameOf } from '../../trail/paths.ts';
import { isAbout, mayBeAbout } from '../../trail/titles.ts';
import { isReport } from '../../trail/trail.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'report-not-minuted',
  category: 'trail',
  summary: 'Report for a meeting whose minutes have no item about it',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  checkAcross({ document, trail, report }) {
    if (!isReport(document)) return;
    const { facts } = document;
    const { bodyKey, date, dateAt } = facts;
    if (bodyKey === null || date === null || dateAt === null || facts.title === null) return;
    if (trail.considerationsOf(document.path).length > 0) return;
    const ofMeeting = trail.minutesOf(bodyKey).filter((minutes) => minutes.facts.date === date);
    const whole = ofMeeting.find((minutes) => minutes.facts.isWhole);
    if (!whole) return;
    const others = trail.reportsTo(bodyKey, date).filter(({ path }) => path !== document.path);
    for (const minutes of ofMeeting) {
      for (const item of minutes.facts.items) {
        if (mayBeAbout(item, facts)) return;
        // A path that leads nowhere may have been meant for this report.
        if (item.reports.some((link) => trail.target(minutes, link).state === 'missing')) return;
        const isOfAnother = item.reports.length > 0 || others.some((other) => isAbout(item, other.facts));
        if (item.standing === null && item.decisions.length > 0 && !isOfAnother) return;
      }
    }
    report({
      at: dateAt,
      message: `The minutes of this meeting (${fileNameOf(whole.path)}) have no item about this report`,
      ...(whole.facts.dateAt && {
        related: [{ ...whole.facts.dateAt, uri: whole.uri, message: 'The minutes of the meeting' }],
      }),
    });
  },
});

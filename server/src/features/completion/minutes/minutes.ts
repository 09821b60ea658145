/** Completion of what only minutes have. What they share with reports is offered as in reports. */
import type { Completions, Offer } from '../offer.ts';
import type { Site } from '../site.ts';
import { actionOffers } from './actions.ts';
import { namesAfterStyle } from './after-style.ts';
import { attendanceOffers } from './attendance.ts';
import { decisionOffers } from './decisions.ts';
import { itemOffers } from './items.ts';
import { outcomeOffers } from './outcomes.ts';
import { reportPathOffers } from './report-paths.ts';
import { speakerOffers } from './speakers.ts';
import { standingOffers } from './standing.ts';
import { startOffers } from './starts.ts';
import { voterOffers } from './voters.ts';

/** What an unfinished line of minutes says is to come; null where it says nothing. */
export function minutesOffers(site: Site): Completions | null {
  const certain =
    reportPathOffers(site) ??
    outcomeOffers(site) ??
    attendanceOffers(site) ??
    actionOffers(site) ??
    voterOffers(site) ??
    speakerOffers(site);
  if (certain) return { offers: certain, isWhole: true };
  const decisions = decisionOffers(site);
  return decisions && decisions.length > 0 ? { offers: decisions, isWhole: true } : null;
}

/** What may begin a line of minutes: an item, a decision, a question. */
export function minutesStartOffers(site: Site): Offer[] {
  return [...standingOffers(site), ...startOffers(site), ...itemOffers(site)];
}

/** Whether something may follow a blank or a bracket that was just typed. */
export function mayFollowInMinutes(trigger: string, { line, tail }: Site): boolean {
  switch (trigger) {
    case ' ':
      return (
        namesAfterStyle(tail)?.typed === '' || /^(?:RESOLVED|AGREED|NOTED)\b[^:]{0,40}[–—:-] $/.test(line)
      );
    case '(':
      return /^(?:Q|A|Question|Answer) ?\($/.test(line);
    default:
      return false;
  }
}

import { fold } from '../house/fold.ts';
import type { ActionEntry, DecisionEntry, MeetingPlace, Register } from './types.ts';

/** What of a register is wanted; what is left out does not matter. */
export interface RegisterFilter {
  /** Part of a committee's name. */
  committee?: string | undefined;
  /** First and last day: `2026-11-12`. */
  from?: string | undefined;
  to?: string | undefined;
  /** Part of a ward's name. */
  ward?: string | undefined;
  /** Part of the name or post of who has to do it. */
  owner?: string | undefined;
  /** Whether exempt items are in it. */
  exempt: 'public' | 'full';
  /** Whether actions that are done are in it. */
  done: 'leave-out' | 'include';
}

/**
 * The part of a register that is wanted. With an owner, the decisions are those of the items that gave the owner
 * something to do.
 */
export function filterRegister({ decisions, actions }: Register, filter: RegisterFilter): Register {
  const wantedActions = actions.filter(
    (action) =>
      isOfMeeting(action, filter) &&
      isOfWard([action.wards], filter.ward) &&
      holds(action.owner, filter.owner) &&
      (filter.done === 'include' || action.state !== 'done'),
  );
  const itemsOfOwner = filter.owner === undefined ? null : new Set(wantedActions.map(itemOf));
  return {
    actions: wantedActions,
    decisions: decisions
      // Before anything is asked of them: that a ward finds a decision would tell what its exempt report is about.
      .map((decision) => (filter.exempt === 'full' ? decision : withoutExemptReports(decision)))
      .filter(
        (decision) =>
          isOfMeeting(decision, filter) &&
          isOfWard(
            decision.reports.map(({ wards }) => wards),
            filter.ward,
          ) &&
          (itemsOfOwner === null || itemsOfOwner.has(itemOf(decision))),
      ),
  };
}

function isOfMeeting({ committee, date, exempt }: MeetingPlace, filter: RegisterFilter): boolean {
  if (exempt && filter.exempt === 'public') return false;
  if (filter.from !== undefined && (date === null || date < filter.from)) return false;
  if (filter.to !== undefined && (date === null || date > filter.to)) return false;
  return holds(committee, filter.committee);
}

function isOfWard(wards: readonly (string | null)[], ward: string | undefined): boolean {
  return ward === undefined || wards.some((names) => holds(names, ward));
}

/** Of an exempt report nothing is told but its file. */
function withoutExemptReports(decision: DecisionEntry): DecisionEntry {
  if (!decision.reports.some(({ exempt }) => exempt)) return decision;
  const reports = decision.reports.map((report) =>
    report.exempt ? { ...report, title: null, wards: null, outcomes: [] } : report,
  );
  return { ...decision, reports };
}

/** Whether a name holds another, whatever its case, punctuation and spaces. */
function holds(name: string | null, part: string | undefined): boolean {
  if (part === undefined) return true;
  return name !== null && ` ${fold(name)} `.includes(` ${fold(part)} `);
}

function itemOf({ file, item, title }: DecisionEntry | ActionEntry): string {
  return `${file}\0${item}\0${title}`;
}

/**
 * ## What it does
 * Finds somebody whom two lists of attendance say opposite things of: present and among the apologies, present and
 * replaced by a substitute, a member and in attendance; and a substitute for two members, or for themselves.
 *
 * It says nothing of somebody who came late or left early.
 *
 * ## Why it matters
 * Minutes are the evidence of who was there. A list of apologies copied from the draft agenda is the usual cause, and
 * the member concerned will ask for a correction at the next meeting.
 *
 * ## Example
 * ```minutes bad
 * PRESENT: Councillors A Ashe (Chair), B Birch and D Dale
 * APOLOGIES: Councillor D Dale
 * ```
 * Write instead:
 * ```minutes good
 * PRESENT: Councillors A Ashe (Chair) and B Birch
 * APOLOGIES: Councillor D Dale
 * ```
 *
 * ## Source
 * The names of the members present have to be recorded: paragraph 40 of Schedule 12 to the Local Government Act 1972.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import {
  comparableName,
  identityOf,
  Namesakes,
  ROLL_WORDS,
  type RollList,
  rollOf,
} from '../../model/minutes/roll.ts';
import type { Attendance, Person } from '../../model/minutes/types.ts';
import { defineRule, type Report } from '../rule.ts';

/** The lists that cannot both be right. Substitutes may be listed as present too, and those replaced sent apologies. */
const CONTRARY: readonly (readonly [RollList, RollList])[] = [
  ['present', 'apologies'],
  ['present', 'absent'],
  ['present', 'substituted'],
  ['present', 'in-attendance'],
  ['substitutes', 'apologies'],
  ['substitutes', 'absent'],
  ['in-attendance', 'apologies'],
  ['apologies', 'absent'],
];
/** What stands in brackets behind the name of somebody who was there for a part of the meeting, or from afar. */
const IN_PART =
  /\b(?:part|late|lateness|early|from|until|to|arrived|left|joined|items?|minutes?|remote|remotely|virtual|virtually|online|observer|observing)\b/i;

export const rule = defineRule({
  id: 'attendance-conflict',
  category: 'minutes',
  summary: 'Two lists of attendance that contradict each other',
  severity: 'error',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const attendance = minutesOf(model)?.attendance;
    if (!attendance) return;
    for (const finding of conflictsOf(attendance)) report(finding);
    for (const finding of substitutesTwice(attendance)) report(finding);
  },
});

function conflictsOf(attendance: Attendance): Report[] {
  const movers = new Set(attendance.movements.map(({ person }) => lastWord(person.name)));
  const roll = new Namesakes(rollOf(attendance).filter(({ person }) => !wasThereInPart(person, movers)));
  const found: Report[] = [];
  for (const [list, other] of CONTRARY) {
    for (const { person, again } of roll.onBoth(list, other)) {
      found.push({
        at: again,
        message: `“${again.name}” is listed ${ROLL_WORDS[other]}, and ${ROLL_WORDS[list]}`,
        related: [{ start: person.start, end: person.end, message: `Listed ${ROLL_WORDS[list]} here` }],
      });
    }
  }
  return found;
}

/** @param movers the last words of the names of those who came late or left early */
function wasThereInPart({ name, notes }: Person, movers: ReadonlySet<string>): boolean {
  return notes.some((note) => IN_PART.test(note)) || movers.has(lastWord(name));
}

function lastWord(name: string): string {
  return comparableName(name).split(' ').at(-1) ?? '';
}

/** A substitute stands in for one member, and for somebody else. */
function substitutesTwice({ substitutions }: Attendance): Report[] {
  const found: Report[] = [];
  const seen = new Map<string, Person>();
  for (const { substitute, member, start, end } of substitutions) {
    const key = identityOf(substitute);
    if (member === null) continue;
    const first = seen.get(key);
    if (identityOf(member) === key) {
      found.push({
        at: { start, end },
        message: `“${substitute.name}” cannot be a substitute for themselves`,
      });
    } else if (first) {
      found.push({
        at: substitute,
        message: `“${substitute.name}” is listed as a substitute for two members`,
        related: [{ start: first.start, end: first.end, message: 'Listed here first' }],
      });
    }
    seen.set(key, substitute);
  }
  return found;
}

import stringWidth from 'fast-string-width';
import { decisionText, dueText, meetingName, outcomeText, voteText } from '../../decisions/describe.ts';
import type { ActionEntry, DecisionEntry, MeetingPlace, Register } from '../../decisions/types.ts';
import { count, type Paint, printable, wrap } from '../reporters/terminal.ts';

export interface TableOptions {
  paint: Paint;
  /** Columns of the terminal; null where lines may be as long as they are. */
  width: number | null;
  show: 'all' | 'decisions' | 'actions';
}

/** In narrower windows lines are as long as they are. */
const LEAST_WIDTH = 40;
const MARGIN = 2;

/** A register as lines: the decisions of each meeting, then who has to do what by when. */
export function registerTable({ decisions, actions }: Register, options: TableOptions): string[] {
  const { paint, show } = options;
  const lines: string[] = [];
  if (show !== 'actions') {
    for (const meeting of byMeeting(decisions)) lines.push(...meetingLines(meeting, options), '');
    lines.push(paint('bold', `${count(decisions.length, 'decision')}.`));
  }
  if (show === 'all') lines.push('');
  if (show !== 'decisions') {
    for (const action of actions) lines.push(...actionLines(action, options));
    if (actions.length > 0) lines.push('');
    const overdue = actions.filter(({ state }) => state === 'overdue').length;
    lines.push(
      `${paint('bold', count(actions.length, 'action'))}${overdue > 0 ? paint('red', `, ${overdue} overdue`) : ''}.`,
    );
  }
  return lines;
}

/** Decisions of one meeting stand together. */
function byMeeting(decisions: readonly DecisionEntry[]): DecisionEntry[][] {
  const meetings: DecisionEntry[][] = [];
  let last = '';
  for (const decision of decisions) {
    const name = `${decision.file}\0${meetingName(decision)}`;
    if (name === last) meetings.at(-1)?.push(decision);
    else meetings.push([decision]);
    last = name;
  }
  return meetings;
}

function meetingLines(decisions: readonly DecisionEntry[], options: TableOptions): string[] {
  const [first] = decisions;
  if (!first) return [];
  const { paint } = options;
  const numberWidth = Math.max(...decisions.map(({ item }) => stringWidth(printable(item ?? ''))));
  const lines = [`${paint('bold', printable(meetingName(first)))}  ${paint('dim', printable(first.file))}`];
  let before: DecisionEntry | null = null;
  for (const [index, decision] of decisions.entries()) {
    if (before === null || !isSameItem(before, decision)) {
      const number = printable(decision.item ?? '').padEnd(numberWidth);
      const title = printable(decision.title ?? 'Item without a title');
      lines.push(`${' '.repeat(MARGIN)}${[number, title].filter((part) => part !== '').join('  ')}`);
    }
    const indent = MARGIN + (numberWidth === 0 ? 0 : numberWidth + 2) + 2;
    lines.push(...indented(`${decisionText(decision)}${bracketed(voteText(decision))}`, indent, options));
    // What became of the recommendations is said of the item, behind its last decision.
    const next = decisions[index + 1];
    if (next === undefined || !isSameItem(next, decision)) {
      for (const report of decision.reports) {
        const said = [report.title ?? report.file, outcomeText(report)]
          .filter((part) => part !== '')
          .join(': ');
        lines.push(...indented(said, indent, options).map((line) => paint('dim', line)));
      }
    }
    before = decision;
  }
  return lines;
}

function isSameItem(a: MeetingPlace, b: MeetingPlace): boolean {
  return a.item === b.item && a.title === b.title;
}

function bracketed(text: string): string {
  return text === '' ? '' : ` (${text})`;
}

function actionLines(action: ActionEntry, options: TableOptions): string[] {
  const { paint } = options;
  const due = dueText(action);
  const who = printable(action.owner ?? 'Nobody named');
  const painted = action.state === 'overdue' ? paint('red', printable(due)) : printable(due);
  return [
    `${paint('bold', who)}, ${painted}`,
    ...indented(action.task, MARGIN, options),
    ...indented(
      `${meetingName(action)}${itemOf(action)}  ${action.file}:${action.line}`,
      MARGIN,
      options,
    ).map((line) => paint('dim', line)),
  ];
}

function itemOf({ item }: MeetingPlace): string {
  return item === null ? '' : `, item ${item}`;
}

function indented(text: string, indent: number, { width }: TableOptions): string[] {
  const room = width === null || width < LEAST_WIDTH ? null : width - indent;
  return wrap(printable(text), room).map((line) => `${' '.repeat(indent)}${line}`);
}

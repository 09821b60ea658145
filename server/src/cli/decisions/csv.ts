import { stringify } from 'csv-stringify/sync';
import { decisionText, outcomeText, voteText } from '../../decisions/describe.ts';
import type { Register } from '../../decisions/types.ts';

const COLUMNS = [
  'kind',
  'date',
  'committee',
  'item',
  'title',
  'text',
  'vote',
  'report',
  'outcome',
  'wards',
  'owner',
  'due',
  'state',
  'file',
  'line',
] as const;

type Row = Record<(typeof COLUMNS)[number], string | number | null>;

/**
 * A register as one table for a spreadsheet: a row for each decision and each action. A cell that a spreadsheet would
 * take for a formula is made text, and the byte-order mark tells Excel that it is UTF-8.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function registerCsv({ decisions, actions }: Register): string {
  const rows: Row[] = [
    ...decisions.map((decision) => ({
      kind: 'decision',
      ...meeting(decision),
      text: decisionText(decision),
      vote: voteText(decision),
      report: decision.reports.map(({ title, file }) => title ?? file).join('; '),
      outcome: decision.reports.map(outcomeText).join('; '),
      wards: decision.reports.flatMap(({ wards }) => wards ?? []).join('; '),
      owner: null,
      due: null,
      state: null,
    })),
    ...actions.map((action) => ({
      kind: 'action',
      ...meeting(action),
      text: action.task,
      vote: null,
      report: null,
      outcome: null,
      wards: action.wards,
      owner: action.owner,
      due: action.dueDate ?? action.due,
      state: action.state,
    })),
  ];
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

function meeting({
  date,
  committee,
  item,
  title,
  file,
  line,
}: Register['decisions'][number] | Register['actions'][number]): Pick<
  Row,
  'date' | 'committee' | 'item' | 'title' | 'file' | 'line'
> {
  return { date, committee, item, title, file, line };
}

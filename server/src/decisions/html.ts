import { DOCUMENT_STYLE, PAGE_STYLE } from '../export/html/style.ts';
import { escaped } from '../export/html/text.ts';
import { dayText, decisionText, dueText, meetingName, outcomeText, voteText } from './describe.ts';
import type { ActionEntry, DecisionEntry, Register } from './types.ts';

/** A register as one page that needs nothing beside it; written for WCAG 2.2 AA and for paper. */
export function registerPage({ decisions, actions }: Register, today: string): string {
  const title = 'Register of decisions and actions';
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Rapporteur">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<style>
${DOCUMENT_STYLE}${PAGE_STYLE}${REGISTER_STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to main content</a>
<main id="content" tabindex="-1">
<h1>${title}</h1>
<p>As of ${dayText(today)}: ${counted(decisions.length, 'decision')} and ${counted(actions.length, 'action')}.</p>
<h2 id="decisions">Decisions</h2>
${decisions.length === 0 ? '<p>None.</p>' : decisionTable(decisions)}
<h2 id="actions">Actions</h2>
${actions.length === 0 ? '<p>None.</p>' : actionTable(actions)}
</main>
</body>
</html>
`;
}

const REGISTER_STYLE = `body { max-width: 80rem; }
.register { border-collapse: collapse; width: 100%; }
.register th, .register td { border-bottom: 1px solid currentcolor; padding: 0.4em 0.8em 0.4em 0; text-align: left; vertical-align: top; }
.register td.overdue { font-weight: bold; }
.register ol, .register ul { list-style: none; margin: 0; padding: 0; }
`;

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function decisionTable(decisions: readonly DecisionEntry[]): string {
  const rows = decisions.map((decision) =>
    row([
      meetingName(decision),
      itemName(decision),
      [decisionText(decision), voteText(decision)].filter((part) => part !== '').join(' – '),
      decision.reports
        .map((report) =>
          [report.title ?? report.file, outcomeText(report)].filter((part) => part !== '').join(': '),
        )
        .join('; '),
    ]),
  );
  return table('decisions', ['Meeting', 'Item', 'Decision', 'Report and outcome'], rows);
}

function actionTable(actions: readonly ActionEntry[]): string {
  const rows = actions.map((action) =>
    row(
      [
        action.owner ?? 'Nobody named',
        action.task,
        dueText(action),
        `${meetingName(action)}, ${itemName(action)}`,
      ],
      action.state === 'overdue' ? 2 : null,
    ),
  );
  return table('actions', ['Who', 'What', 'By when', 'Decided at'], rows);
}

/** `4. Opening hours`, or that it has no number. */
function itemName({ item, title }: DecisionEntry | ActionEntry): string {
  if (title === null) return item === null ? 'Item without a title' : `Item ${item}`;
  return item === null ? title : `${item}. ${title}`;
}

function table(labelledBy: string, headings: readonly string[], rows: readonly string[]): string {
  const head = headings.map((heading) => `<th scope="col">${escaped(heading)}</th>`).join('');
  return `<table class="register" aria-labelledby="${labelledBy}">
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function row(cells: readonly string[], overdue: number | null = null): string {
  const made = cells.map(
    (cell, index) => `<td${index === overdue ? ' class="overdue"' : ''}>${escaped(cell)}</td>`,
  );
  return `<tr>${made.join('')}</tr>`;
}

/**
 * `node docs/make-walkthrough.ts`: the pictures of the walkthrough in VS Code. Drawn as text in the colours of the
 * theme, so that they are right in light, dark and high contrast.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('images/walkthrough/', import.meta.url));

const WIDTH = 520;
const LINE = 24;
const CELL = 8.4;
const MARGIN = 24;

const FOREGROUND = 'var(--vscode-editor-foreground, #333333)';
const BACKGROUND = 'var(--vscode-editor-background, #ffffff)';
const DIM = 'var(--vscode-descriptionForeground, #717171)';
const LINK = 'var(--vscode-textLink-foreground, #006ab1)';
const ERROR = 'var(--vscode-editorError-foreground, #c72e0f)';
const BORDER = 'var(--vscode-widget-border, var(--vscode-contrastBorder, #c8c8c8))';
const BOX = 'var(--vscode-editor-selectionBackground, #add6ff)';

interface Picture {
  title: string;
  /** `[` and `]` frame a blank, `~` and `~` what is underlined, `{` and `}` a reference; `//` is a note, `#` a heading. */
  lines: string[];
  /** The published page beside the source. */
  page?: string[];
}

const PICTURES: Readonly<Record<string, Picture>> = {
  new: {
    title: 'A new report with its blanks',
    lines: [
      'REPORT TO: Executive Board',
      'DATE: 15 October 2026',
      'SUBJECT: [            ]',
      '',
      '#1.0 PURPOSE OF THE REPORT',
      '// What the body is asked to do, and about what.',
      '',
      '1.1 [                        ]',
      '',
      '#2.0 RECOMMENDATION: That Members:',
      '',
      'i) [                         ]',
    ],
  },
  write: {
    title: 'A paragraph moves, and its number with it',
    lines: [
      '#3.0 SUPPORTING INFORMATION',
      '',
      '3.1 The survey closed in May.',
      '',
      '3.2 Costs are set out in {paragraph 3.3}.    ↑ Alt+Up',
      '',
      '3.3 The works cost £40,000.',
    ],
  },
  check: {
    title: 'A finding, underlined',
    lines: [
      '| Scheme    | Cost     |',
      '| --------- | -------- |',
      '| Footways  | £180,000 |',
      '| Drainage  | £128,000 |',
      '| Total     | ~£318,000~ |',
      '',
      '// The total is given as £318,000, but the',
      '// figures above it make £308,000.',
    ],
  },
  publish: {
    title: 'The source and the published page',
    lines: ['#3.0 RISK ANALYSIS', '', '3.1 The grant may end,', 'as {Appendix A} says.'],
    page: ['#3.0 Risk analysis', '', '3.1  The grant may end, as', '     {Appendix A} says.'],
  },
  house: {
    title: 'rapporteur.json',
    lines: ['// rapporteur.json', '', '{', '  "house": "halton"', '}'],
  },
};

mkdirSync(FOLDER, { recursive: true });
for (const [name, picture] of Object.entries(PICTURES)) writeFileSync(`${FOLDER}${name}.svg`, drawn(picture));

function drawn({ title, lines, page }: Picture): string {
  const rows = Math.max(lines.length, page?.length ?? 0);
  const height = 2 * MARGIN + rows * LINE;
  const width = page ? 2 * (WIDTH / 1.6) : WIDTH;
  const panes = page ? [lines, page] : [lines];
  const body = panes.map((pane, index) => paneOf(pane, (index * width) / 2));
  const divider = page ? `<path d="M${width / 2} 1v${height - 2}" stroke="${BORDER}"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6" fill="${BACKGROUND}" stroke="${BORDER}"/>
${divider}
<g font-family="var(--vscode-editor-font-family, monospace)" font-size="14" xml:space="preserve">
${body.join('\n')}
</g>
</svg>
`;
}

function paneOf(lines: readonly string[], left: number): string {
  return lines.map((line, row) => lineOf(line, left + MARGIN, MARGIN + row * LINE + 16)).join('\n');
}

function lineOf(line: string, left: number, y: number): string {
  if (line === '') return '';
  const isHeading = line.startsWith('#');
  const isNote = line.startsWith('//');
  const text = isHeading ? line.slice(1) : line;
  let marks = '';
  let shown = '';
  let column = 0;
  // A brace alone is a brace.
  for (const [part] of text.matchAll(/\[ *\]|~[^~]*~|\{[^{}]+\}|[^[~{]+|[[~{]/g)) {
    const x = left + column * CELL;
    if (part.startsWith('[') && part.length > 1) {
      marks += `<rect x="${x}" y="${y - 14}" width="${part.length * CELL}" height="19" rx="2" fill="${BOX}"/>`;
      column += part.length;
    } else if (part.startsWith('~') && part.length > 1) {
      const inner = part.slice(1, -1);
      marks += wave(x, y + 4, inner.length * CELL);
      shown += textAt(x, y, inner, FOREGROUND, false);
      column += inner.length;
    } else if (part.startsWith('{') && part.length > 1) {
      const inner = part.slice(1, -1);
      shown += textAt(x, y, inner, LINK, false);
      column += inner.length;
    } else {
      shown += textAt(x, y, part, isNote ? DIM : FOREGROUND, isHeading);
      column += part.length;
    }
  }
  return marks + shown;
}

function textAt(x: number, y: number, text: string, colour: string, isBold: boolean): string {
  const weight = isBold ? ' font-weight="bold"' : '';
  const length = (text.length * CELL).toFixed(1);
  return `<text x="${x.toFixed(1)}" y="${y}" textLength="${length}" fill="${colour}"${weight}>${escaped(text)}</text>`;
}

function wave(x: number, y: number, width: number): string {
  const steps = Math.floor(width / 4);
  const path = Array.from({ length: steps }, (_, step) => `l4 ${step % 2 === 0 ? -3 : 3}`).join('');
  return `<path d="M${x.toFixed(1)} ${y}${path}" fill="none" stroke="${ERROR}"/>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

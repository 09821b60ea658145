/**
 * `node docs/make-images.ts`: the pictures of the README, drawn from what the commands really print on a terminal
 * of 100 columns. The same output always gives the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { lint } from '../server/src/cli/lint/lint.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COLUMNS = 100;

const FONT_SIZE = 14;
const CELL = 8.4;
const LINE = 20;
const MARGIN = 20;
const BAR = 34;

const BACKGROUND = '#1e2128';
const FOREGROUND = '#d7dae0';
const DIM = '#8d94a1';
const COLORS: Readonly<Record<number, string>> = {
  31: '#f47067',
  32: '#7fc37e',
  33: '#e5c07b',
  34: '#6cb6ff',
  35: '#d2a8ff',
  36: '#56c2cf',
};

interface Look {
  color: string | null;
  bold: boolean;
  dim: boolean;
  underline: boolean;
}

interface Run {
  column: number;
  text: string;
  look: Look;
}

/** The standard output of a terminal window, kept. */
class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = COLUMNS;
  text = '';

  override _write(chunk: Buffer | string, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function printed(paths: string[]): Promise<string> {
  const stdout = new Screen();
  const nobody = {
    async *[Symbol.asyncIterator](): AsyncGenerator<string> {},
  };
  await lint(
    paths,
    { format: 'stylish' },
    { cwd: ROOT, env: { FORCE_COLOR: '1' }, stdout, stderr: new Screen(), stdin: nobody },
  );
  return stdout.text.trim();
}

/** One line of a terminal as stretches of one look. The look goes on in the next line. */
function readLine(line: string, look: Look): Run[] {
  const runs: Run[] = [];
  let column = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what begins the sequences that set colours
  for (const [index, part] of line.split(/\u001b\[([\d;]*)m/).entries()) {
    if (index % 2 === 1) {
      for (const code of part.split(';')) apply(Number(code), look);
    } else if (part !== '') {
      runs.push({ column, text: part, look: { ...look } });
      column += part.length;
    }
  }
  return runs;
}

function apply(code: number, look: Look): void {
  if (code === 0) Object.assign(look, { color: null, bold: false, dim: false, underline: false });
  else if (code === 1) look.bold = true;
  else if (code === 2) look.dim = true;
  else if (code === 4) look.underline = true;
  else if (code === 22) Object.assign(look, { bold: false, dim: false });
  else if (code === 24) look.underline = false;
  else if (code === 39) look.color = null;
  else if (COLORS[code]) look.color = COLORS[code];
  else throw new Error(`The sequence ${code} is none that the picture can show`);
}

function draw(command: string, output: string, title: string): string {
  const look: Look = { color: null, bold: false, dim: false, underline: false };
  const prompt: Run[] = [
    { column: 0, text: '$ ', look: { ...look, color: DIM } },
    { column: 2, text: command, look: { ...look, bold: true } },
  ];
  const lines = [prompt, [], ...output.split('\n').map((line) => readLine(line, look))];
  const width = Math.ceil(COLUMNS * CELL) + 2 * MARGIN;
  const height = BAR + lines.length * LINE + MARGIN;
  const texts = lines.flatMap((runs, row) => runs.map((run) => drawRun(run, BAR + row * LINE + FONT_SIZE)));
  const buttons = ['#f47067', '#e5c07b', '#7fc37e'].map(
    (fill, index) => `<circle cx="${MARGIN + index * 18}" cy="${BAR / 2 - 2}" r="5.5" fill="${fill}"/>`,
  );
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${BACKGROUND}"/>`,
    ...buttons,
    `<g font-family="ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace" font-size="${FONT_SIZE}" fill="${FOREGROUND}">`,
    ...texts,
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

/** Every stretch has its place and its length, so that columns stay columns in any font. */
function drawRun({ column, text, look }: Run, y: number): string {
  const blank = text.length - text.trimStart().length;
  const shown = text.trim();
  if (shown === '') return '';
  const x = (MARGIN + (column + blank) * CELL).toFixed(1);
  const attributes = [
    `x="${x}" y="${y}" textLength="${(shown.length * CELL).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`,
    look.bold ? 'font-weight="bold"' : '',
    look.underline ? 'text-decoration="underline"' : '',
    look.color ? `fill="${look.color}"` : look.dim ? `fill="${DIM}"` : '',
  ].filter((attribute) => attribute !== '');
  return `<text ${attributes.join(' ')} xml:space="preserve">${escaped(shown)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const PICTURES: readonly [name: string, sample: string][] = [
  ['lint', 'samples/halton/footway-programme.report'],
  ['questions', 'samples/wirral/private-housing-licensing.report'],
];

for (const [name, sample] of PICTURES) {
  const picture = draw(
    `npx rapporteur lint ${sample}`,
    await printed([sample]),
    `What rapporteur lint prints about ${sample}`,
  );
  writeFileSync(`${ROOT}docs/images/${name}.svg`, picture);
}

/**
 * Rule fixtures: one file a rule, `test/rules/fixtures/RULE-ID.fixture`, cases one after another.
 *
 * ```
 * === a label that lost its colon
 * @house halton
 * @options {"max": 3}
 * WARD(S) Borough-wide
 * ^^^^^^^ needs a colon
 * === fixed
 * WARD(S): Borough-wide
 * === a label with its colon is left alone
 * @house halton
 * WARD(S): Borough-wide
 * ```
 *
 * Carets mark a finding in the line above them, the words after them are part of its message. `^^^>` marks a
 * finding that goes on beyond the line. A finding without a mark fails, a mark without a finding fails.
 * `@house` (an id, or a house file on one line), `@kind` and `@options` come right after the title. `=== fixed`
 * holds what the fixes of the rule, unsafe ones included, make of the case above it. `\r`, `\t`, `\u00a0` … are
 * written as `{CR}`, `{TAB}`, `{NBSP}`, any other character as `{U+200B}`; carets count each as one column.
 *
 * A case of a rule that looks across documents has several: `//- /path` begins each (`across.ts`); `@kind` is then the
 * kind of the documents that the rule speaks of.
 */
export interface FixtureCase {
  title: string;
  house: string;
  kind: 'report' | 'minutes';
  options: Record<string, unknown> | null;
  source: string;
  marks: FixtureMark[];
  fixed: string | null;
}

export interface FixtureMark {
  /** From 1. */
  line: number;
  /** From 1, UTF-16 units. */
  column: number;
  /** Exclusive; null when the finding goes on beyond the line. */
  endColumn: number | null;
  message: string;
}

export function parseFixture(text: string): FixtureCase[] {
  const cases: FixtureCase[] = [];
  for (const part of text.split(/^=== /m).slice(1)) {
    const [title = '', ...lines] = part.replace(/\n$/, '').split('\n');
    const last = cases.at(-1);
    if (title.trim() === 'fixed' && last) last.fixed = decode(lines.join('\n'));
    else cases.push(parseCase(title.trim(), lines));
  }
  return cases;
}

function parseCase(title: string, lines: string[]): FixtureCase {
  const found: FixtureCase = {
    title,
    house: 'england',
    kind: 'report',
    options: null,
    source: '',
    marks: [],
    fixed: null,
  };
  const source: string[] = [];
  let inSettings = true;
  for (const line of lines) {
    const setting = inSettings ? /^@(house|kind|options) (.*)$/.exec(line) : null;
    if (setting) {
      const [, name, value = ''] = setting;
      if (name === 'options') found.options = JSON.parse(value) as Record<string, unknown>;
      else if (name === 'kind') found.kind = value === 'minutes' ? 'minutes' : 'report';
      else found.house = value;
      continue;
    }
    inSettings = false;
    const mark = /^( *)(\^+)(>?)(?: (.*))?$/.exec(line);
    if (mark) {
      const column = (mark[1] ?? '').length + 1;
      found.marks.push({
        line: source.length,
        column,
        endColumn: mark[3] === '>' ? null : column + (mark[2] ?? '').length,
        message: mark[4] ?? '',
      });
    } else source.push(line);
  }
  found.source = decode(source.join('\n'));
  return found;
}

function decode(text: string): string {
  return text
    .replace(/\{CR\}/g, '\r')
    .replace(/\{TAB\}/g, '\t')
    .replace(/\{NBSP\}/g, '\u00a0')
    .replace(/\{U\+([0-9A-F]{4})\}/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

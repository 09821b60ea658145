import { strict as assert } from 'node:assert';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'fast-string-width';
import { render } from '../../../server/src/cli/reporters/stylish.ts';
import type { DiagnosticDetail } from '../../../server/src/lint/report.ts';
import {
  CLEAN_REPORT,
  CONTROL_MESSAGE,
  context,
  contextWithoutSource,
  EMPTY_REPORT,
  fileReport,
  lintReport,
  REPORT,
} from './fixture.ts';

const PATH = 'reports/update.report';

const TEXT = [
  'WARD(S) Borough-wide',
  '',
  `3.1 The Council ${'has made progress and '.repeat(12)}considered an Notice of Improvement ${'with care '.repeat(20)}`,
  '- ii) Moving forward the key priorities',
].join('\n');

function diagnostic(changes: Partial<DiagnosticDetail>): DiagnosticDetail {
  return {
    rule: 'header-field-colon',
    severity: 'error',
    message: 'WARD(S) has no colon',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 8,
    fix: null,
    url: 'https://example.org/rules/header-field-colon',
    fingerprint: 'aa11',
    edits: null,
    related: [],
    ...changes,
  };
}

const notice = TEXT.split('\n')[2]?.indexOf('an Notice') ?? -1;

const FINDINGS = lintReport([
  fileReport(PATH, [
    diagnostic({ fix: 'safe' }),
    diagnostic({
      rule: 'indefinite-article',
      severity: 'hint',
      message: '“an Notice” should be “a Notice”',
      line: 3,
      column: notice + 1,
      endLine: 3,
      endColumn: notice + 10,
      fix: 'unsafe',
      related: [{ message: 'it is right here', line: 4, column: 1, endLine: 4, endColumn: 3 }],
    }),
    diagnostic({
      rule: 'recommendation-operative-verb',
      severity: 'warning',
      message:
        'Recommendation ii) does not say what Members are asked to do; begin with a verb such as “Note” or “Agree”',
      line: 4,
      column: 7,
      endLine: 4,
      endColumn: 13,
    }),
  ]),
  fileReport('reports/clean.report', []),
]);

const terminal = (columns: number, color = false) => context({ columns, color, readSource: () => TEXT });

/** The lines of a rendering without the blank ones around it. */
function lines(text: string): string[] {
  return stripVTControlCharacters(text).trim().split('\n');
}

describe('stylish reporter', () => {
  it('puts rules in a column where the terminal is wide', () => {
    assert.equal(
      render(FINDINGS, terminal(110)),
      `
reports/update.report  report, house halton
    1:1  error    WARD(S) has no colon                                           header-field-colon [fix]
                  │ WARD(S) Borough-wide
                  │ ^^^^^^^
  3:292  hint     “an Notice” should be “a Notice”                               indefinite-article [fix?]
                  │ … progress and considered an Notice of Improvement with care with care with care with …
                  │                           ^^^^^^^^^
                  see line 4: it is right here
    4:7  warning  Recommendation ii) does not say what Members are asked to do;  recommendation-operative-verb
                  begin with a verb such as “Note” or “Agree”
                  │ - ii) Moving forward the key priorities
                  │       ^^^^^^

1 error, 1 warning and 1 hint in 1 of 2 files
  [fix]   1 can be put right for you: add --fix
  [fix?]  1 more changes or adds words; check the result: add --fix --unsafe
  Why, and what to do: rapporteur explain header-field-colon

`,
    );
  });

  it('lets rules follow their message where it is not', () => {
    assert.equal(
      render(FINDINGS, terminal(72)),
      `
reports/update.report  report, house halton
    1:1  error    WARD(S) has no colon  header-field-colon [fix]
                  │ WARD(S) Borough-wide
                  │ ^^^^^^^
  3:292  hint     “an Notice” should be “a Notice”
                  indefinite-article [fix?]
                  │ … and considered an Notice of Improvement with …
                  │                  ^^^^^^^^^
                  see line 4: it is right here
    4:7  warning  Recommendation ii) does not say what Members are asked
                  to do; begin with a verb such as “Note” or “Agree”
                  recommendation-operative-verb
                  │ - ii) Moving forward the key priorities
                  │       ^^^^^^

1 error, 1 warning and 1 hint in 1 of 2 files
  [fix]   1 can be put right for you: add --fix
  [fix?]  1 more changes or adds words; check the result: add --fix --unsafe
  Why, and what to do: rapporteur explain header-field-colon

`,
    );
  });

  it('keeps each finding on one line in a file or a pipe', () => {
    assert.equal(
      render(FINDINGS, context({ readSource: () => TEXT })),
      `reports/update.report  report, house halton
    1:1  error    WARD(S) has no colon  header-field-colon [fix]
  3:292  hint     “an Notice” should be “a Notice”  indefinite-article [fix?]
    4:7  warning  Recommendation ii) does not say what Members are asked to do; begin with a verb such as “Note” or “Agree”  recommendation-operative-verb

1 error, 1 warning and 1 hint in 1 of 2 files
  [fix]   1 can be put right for you: add --fix
  [fix?]  1 more changes or adds words; check the result: add --fix --unsafe
  Why, and what to do: rapporteur explain header-field-colon
`,
    );
  });

  it('stays inside the terminal at every width', () => {
    for (let columns = 60; columns <= 200; columns += 1) {
      for (const line of lines(render(FINDINGS, terminal(columns))).slice(0, -3)) {
        assert.ok(stringWidth(line) <= columns, `${columns}: ${line}`);
      }
    }
  });

  it('still says everything in a terminal of no use', () => {
    const words = lines(render(FINDINGS, terminal(10)))
      .join(' ')
      .replace(/\s+/g, ' ');
    assert.match(words, /does not say what Members are asked to do;/);
  });

  it('says the same in colour, with the words it is about coloured instead of underlined by carets', () => {
    const plain = lines(render(FINDINGS, terminal(110))).filter((line) => !/^ +│ +\^+$/.test(line));
    const coloured = render(FINDINGS, terminal(110, true));
    assert.deepEqual(lines(coloured), plain);
    assert.ok(coloured.includes('\u001b[1m\u001b[31mWARD(S)\u001b[39m\u001b[22m'));
    assert.ok(!render(FINDINGS, terminal(110)).includes('\u001b'));
  });

  it('shows escape sequences and marks of direction instead of obeying them', () => {
    const hostile = context({
      columns: 200,
      ruleInfo: () => null,
      readSource: () => 'DATE: \u001b[2J\u202E\u0007\u007F\u0085 gone',
    });
    const report = lintReport([
      fileReport('reports/\u001b[31mred.report', [
        diagnostic({ message: `${CONTROL_MESSAGE}\r\nand more`, rule: 'control\u001b[0m', endColumn: 6 }),
      ]),
    ]);
    const text = render(report, hostile);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is asserted
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    assert.match(text, /reports\/␛\[31mred\.report/);
    assert.match(text, /bell␇ nul␀ red␛\[31m .* and more/);
    assert.match(text, /│ DATE: ␛\[2J\uFFFD␇␡/);
  });

  it('says what was found in all, and that nothing was', () => {
    assert.deepEqual(lines(render(REPORT, context({ columns: 80 }))).slice(-4), [
      '2 errors, 1 warning, 1 info and 2 hints in 2 of 3 files',
      '  [fix]   2 can be put right for you: add --fix',
      '  [fix?]  1 more changes or adds words; check the result: add --fix --unsafe',
      '  Why, and what to do: rapporteur explain header-field-colon',
    ]);
    assert.equal(render(CLEAN_REPORT, context({ columns: 80 })), 'Nothing to put right in 1 file\n');
    assert.equal(render(EMPTY_REPORT, context()), 'Nothing to put right in 0 files\n');
  });

  it('offers only what there is', () => {
    const one = lintReport([fileReport(PATH, [diagnostic({})])]);
    assert.deepEqual(lines(render(one, context())).slice(-2), [
      '1 error in 1 file',
      '  Why, and what to do: rapporteur explain header-field-colon',
    ]);
    const unsafe = lintReport([
      fileReport(PATH, [diagnostic({ fix: 'unsafe' }), diagnostic({ fix: 'unsafe' })]),
    ]);
    assert.equal(
      lines(render(unsafe, context())).at(-2),
      '  [fix?]  2 change or add words; check the result: add --fix --unsafe',
    );
    const noRule = lintReport([fileReport(PATH, [diagnostic({ rule: 'control-character', url: null })])]);
    assert.equal(lines(render(noRule, context())).at(-1), '1 error in 1 file');
  });

  it('lists errors only under --quiet, and says what it keeps back', () => {
    const found = lines(render(FINDINGS, context({ quiet: true })));
    assert.deepEqual(found.slice(1), [
      '  1:1  error    WARD(S) has no colon  header-field-colon [fix]',
      '',
      '1 error in 1 of 2 files (--quiet: 1 warning and 1 hint not shown)',
      '  [fix]   1 can be put right for you: add --fix',
      '  Why, and what to do: rapporteur explain header-field-colon',
    ]);
    const warning = lintReport([fileReport(PATH, [diagnostic({ severity: 'warning' })])]);
    assert.equal(
      render(warning, context({ quiet: true })),
      'No errors in 1 file (--quiet: 1 warning not shown)\n',
    );
  });

  it('quotes nothing when the source is not at hand or has changed since', () => {
    for (const readSource of [contextWithoutSource().readSource, () => '']) {
      assert.ok(readSource);
      assert.doesNotMatch(render(FINDINGS, context({ columns: 80, readSource })), /│/);
    }
  });

  it('adds a table of rules for --statistics, the most frequent first', () => {
    const report = lintReport([
      fileReport(PATH, [diagnostic({ rule: 'second-person' }), diagnostic({ fix: 'safe' }), diagnostic({})]),
    ]);
    assert.equal(
      render(report, context({ statistics: true })).split('\n\n')[1],
      [
        '  findings   with fix  rule',
        '         2          1  header-field-colon  What header-field-colon is about',
        '         1          -  second-person       What second-person is about',
      ].join('\n'),
    );
    assert.match(render(report, context({ statistics: true, columns: 66 })), /colon {2}What …\n/);
    assert.match(render(report, context({ statistics: true, columns: 60 })), /1 {2}header-field-colon\n/);
    assert.doesNotMatch(render(CLEAN_REPORT, context({ statistics: true })), /with fix/);
  });
});

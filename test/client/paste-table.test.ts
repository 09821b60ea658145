import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { tableFromTabs } from '../../client/src/paste/table.ts';

const CASES: readonly [what: string, text: string, expected: string | null][] = [
  [
    'a table',
    'Year\tCost\n2026/27\t£1,000\n',
    '| Year    | Cost   |\n| ------- | ------ |\n| 2026/27 | £1,000 |',
  ],
  ['one row', 'a\tb', '| a   | b   |\n| --- | --- |'],
  ['quoted cells', '"a ""b""\nc"\td\r\ne\tf\r\n', '| a "b" c | d   |\n| ------- | --- |\n| e       | f   |'],
  ['quotes that are only quotes', '"a" b\tc', '| "a" b | c   |\n| ----- | --- |'],
  ['numbered paragraphs', '3.1\tThe costs.\n3.2\tThe risks.', '3.1 The costs.\n\n3.2 The risks.'],
  ['bullets', '•\tone\n•\ttwo', '- one\n- two'],
  ['numbers beside figures', '1.1\t£5\n1.2\t£6', '| 1.1 | £5  |\n| --- | --- |\n| 1.2 | £6  |'],
  ['an indented line', '\tindented text\nmore text', null],
  ['text without tabs', 'a\nb', null],
  ['empty cells', '\t\n\t', null],
];

describe('paste of a spreadsheet', () => {
  for (const [what, text, expected] of CASES) {
    it(what, () => assert.equal(tableFromTabs(text, '\n'), expected));
  }

  it('reads anything, every row as wide as the first', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '|', ' ', '1', '£') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const text = tableFromTabs(rows.map((row) => row.join('\t')).join('\n'), '\n');
        if (text === null) return;
        const widths = text.split('\n').map((line) => line.split(/(?<!\\)\|/).length);
        assert.ok(new Set(widths).size === 1, text);
      }),
    );
  });
});

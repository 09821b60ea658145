import { strict as assert } from 'node:assert';
import {
  applyBaseline,
  createBaseline,
  parseBaseline,
  printBaseline,
} from '../../server/src/lint/baseline.ts';
import type { DiagnosticDetail, FileReport } from '../../server/src/lint/report.ts';

function diagnostic(rule: string, fingerprint: string, url: string | null = 'u'): DiagnosticDetail {
  return {
    rule,
    severity: 'error',
    message: 'm',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    fix: null,
    url,
    fingerprint,
    edits: null,
    related: [],
  };
}

function file(path: string, ...diagnostics: DiagnosticDetail[]): FileReport {
  return { path, kind: 'report', house: 'halton', diagnostics };
}

const FILES = [
  file('b.report', diagnostic('two', '22'), diagnostic('one', '11'), diagnostic('one', '10')),
  file('a.report', diagnostic('one', '11')),
  file('clean.report'),
];

describe('baseline', () => {
  it('is written in one order, and read back', () => {
    const text = printBaseline(createBaseline(FILES));
    assert.deepEqual(JSON.parse(text), {
      version: 1,
      files: { 'a.report': { one: ['11'] }, 'b.report': { one: ['10', '11'], two: ['22'] } },
    });
    assert.equal(printBaseline(createBaseline([...FILES].reverse())), text);
    assert.deepEqual(parseBaseline(text), createBaseline(FILES));
  });

  it('leaves out what it knows, and counts what is gone', () => {
    const baseline = createBaseline(FILES);
    const now = [
      file('a.report', diagnostic('one', '11'), diagnostic('one', '12')),
      file('b.report'),
      file('c.report', diagnostic('one', '11')),
    ];
    const { files, known, gone } = applyBaseline(now, baseline);
    assert.deepEqual(
      files.map(({ path, diagnostics }) => [path, diagnostics.map(({ fingerprint }) => fingerprint)]),
      [
        ['a.report', ['12']],
        ['b.report', []],
        ['c.report', ['11']],
      ],
    );
    assert.deepEqual([known, gone], [1, 3]);
  });

  it('never knows files that could not be linted', () => {
    const broken = file(
      'a.report',
      diagnostic('file-not-utf8', 'file-not-utf8', null),
      diagnostic('house-schema', '11', null),
    );
    assert.deepEqual(createBaseline([broken]).files, { 'a.report': { 'house-schema': ['11'] } });
  });

  it('takes nothing else for a baseline', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"version":2,"files":{}}',
      '{"version":1,"files":{"a":{"r":[1]}}}',
      '{"version":1,"files":[]}',
    ]) {
      assert.equal(parseBaseline(text), null, text);
    }
    const odd = parseBaseline('{"version":1,"files":{"__proto__":{"r":["1"]}}}');
    assert.deepEqual(applyBaseline(FILES, odd ?? { files: {} }).known, 0);
  });
});

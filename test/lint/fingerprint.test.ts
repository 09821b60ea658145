import { strict as assert } from 'node:assert';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { fingerprints } from '../../server/src/lint/fingerprint.ts';
import { buildModel } from '../../server/src/model/build.ts';

const REPORT = `REPORT TO: Executive Board
DATE: 12 June 2023
SUBJECT: Parking

1.0 PURPOSE OF THE REPORT

1.1 The Council doesn't charge, see paragraph 3.2.

3.0 SUPPORTING INFORMATION

3.1 The first matter isn't settled.

3.2 The second matter isn't settled, and it isn't small.
`;

/** What each occurrence of a text is known by. */
function printsOf(source: string, about: string, message = 'Write it out'): string[] {
  const house = builtinHouse('halton');
  assert.ok(house);
  const findings: Finding[] = [];
  for (let at = source.indexOf(about); at >= 0; at = source.indexOf(about, at + 1)) {
    findings.push({ rule: 'contraction', severity: 'warning', message, start: at, end: at + about.length });
  }
  return fingerprints(findings, buildModel(source, 'report', house));
}

describe('fingerprints', () => {
  const before = printsOf(REPORT, "isn't");

  it('are 16 hexadecimal digits and all different', () => {
    assert.equal(before.length, 3);
    assert.equal(new Set(before).size, 3);
    for (const print of before) assert.match(print, /^[0-9a-f]{16}$/);
  });

  it('stay when lines are inserted above, wrapped or indented otherwise', () => {
    const inserted = REPORT.replace('DATE:', '// A note\n\nDATE:').replace('1.1 The', '1.1 New.\n\n1.2 The');
    assert.deepEqual(printsOf(inserted, "isn't"), before);
    assert.deepEqual(printsOf(REPORT.replaceAll('\n', '\r\n'), "isn't"), before);
    assert.deepEqual(printsOf(REPORT.replace('second matter isn', 'second\nmatter isn'), "isn't"), before);
  });

  it('stay when paragraphs and references are renumbered', () => {
    const renumbered = REPORT.replace('3.0 S', '2.0 S')
      .replace('3.1 The', '2.1 The')
      .replace('3.2 The', '2.2 The')
      .replace('paragraph 3.2', 'paragraph 2.2');
    assert.deepEqual(printsOf(renumbered, "isn't"), before);
    assert.deepEqual(printsOf(renumbered, "doesn't"), printsOf(REPORT, "doesn't"));
  });

  it('change with the words, the rule, the section and what the message quotes', () => {
    const other = printsOf(REPORT.replace('first matter', 'earlier matter'), "isn't");
    assert.notEqual(other[0], before[0]);
    assert.deepEqual(other.slice(1), before.slice(1));
    const moved = REPORT.replace('3.0 SUPPORTING INFORMATION', '3.0 RISK ANALYSIS');
    assert.notDeepEqual(printsOf(moved, "isn't"), before);
    assert.notDeepEqual(printsOf(REPORT, "isn't", 'Write “is not”'), before);
    assert.deepEqual(printsOf(REPORT, "isn't", 'Another way to say it'), before);
  });

  it('tell apart findings that are alike, by their order', () => {
    const twice = printsOf('1.0 PURPOSE\n\n1.1 It isn’t, it isn’t.\n', 'isn’t');
    assert.equal(new Set(twice).size, 2);
  });

  it('are had for places outside all text', () => {
    const house = builtinHouse('england');
    assert.ok(house);
    const finding = {
      rule: 'x',
      severity: 'error',
      message: '“Legal” is missing',
      start: 0,
      end: 0,
    } as const;
    const prints = fingerprints(
      [finding, { ...finding, message: '“Risk” is missing' }],
      buildModel('', 'report', house),
    );
    assert.equal(new Set(prints).size, 2);
  });
});

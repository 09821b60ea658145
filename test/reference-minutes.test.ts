/**
 * What the rules for minutes say of published minutes, all of it: a finding more or less is one to be read as the clerk
 * who wrote them. The documents are not ours and not in this repository; these tests read them where the working copy
 * has them beside the checkout, and there is one test that says when it has not.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { loadHouse } from '../server/src/house/load.ts';
import { lintDocument } from '../server/src/lint/lint-document.ts';
import { createRuleSet } from '../server/src/lint/rule-set.ts';
import { buildModel } from '../server/src/model/build.ts';
import { LineIndex } from '../server/src/model/line-index.ts';
import { RULES } from '../server/src/rules/registry.generated.ts';

const FOLDER = new URL('../../shared/reference/', import.meta.url);
const OF_MINUTES = new Set(RULES.filter(({ category }) => category === 'minutes').map(({ id }) => id));

const EXPECTED: [file: string, house: string, findings: string[]][] = [
  ['000-halton-minutes-item.txt', 'halton', ['present-tense 9']],
  ['002-wirral-minutes-item.txt', 'wirral', []],
  [
    '003-windsor-maidenhead-minutes-item.txt',
    'windsor-maidenhead',
    [
      'officer-without-post 9',
      'present-tense 21',
      'present-tense 29',
      'present-tense 33',
      'resolution-without-that 37',
    ],
  ],
  [
    '004-halton-issue-page.txt',
    'halton',
    ['present-tense 21', 'question-mark 29', 'first-person 29', 'first-person 33', 'present-tense 33'],
  ],
];

describe('published minutes', () => {
  if (!existsSync(FOLDER)) {
    it('are not beside this checkout: the samples stand in for them', () => {
      assert.ok(existsSync(new URL('../samples/', import.meta.url)));
    });
    return;
  }
  for (const [file, id, expected] of EXPECTED) {
    it(`${file}, in the house of ${id}`, () => {
      const source = readFileSync(new URL(file, FOLDER), 'utf8');
      const loaded = loadHouse(id);
      assert.ok(loaded.ok);
      const { house } = loaded;
      const lines = new LineIndex(source);
      const findings = lintDocument(
        buildModel(source, 'minutes', house),
        createRuleSet('minutes', [house.rules]),
      );
      assert.deepEqual(
        findings
          .filter(({ rule }) => OF_MINUTES.has(rule))
          .map(({ rule, start }) => `${rule} ${lines.at(start).line}`),
        expected,
        findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'),
      );
    });
  }
});

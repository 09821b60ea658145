/** Lists of names as long as nobody has them: what the rules ask of each name must not hang on how many there are. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { createRuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';

const MANY = 5000;
/** Milliseconds: what looks through a list for each name takes ten times as long, what does not a tenth. */
const LONGEST = 5000;

const names = Array.from({ length: MANY }, (_, index) => `A ${surname(index)}`);

describe('long lists of names', () => {
  const texts: [what: string, lines: string[], findings: number][] = [
    ['present and away', [`PRESENT: ${councillors(names)}`, `APOLOGIES: ${councillors(names)}`], MANY],
    ['interests declared', [`PRESENT: ${councillors(names)}`, declared(names)], 0],
    [
      'interests declared by those who are not listed',
      ['PRESENT: Cllrs B Ashe and C Birch', declared(names)],
      MANY,
    ],
    [
      'speakers without a post',
      ['## 1. Parking', ...names.map((name) => `Jo ${name.slice(2)} said that it was done.`)],
      MANY,
    ],
  ];
  for (const [what, lines, expected] of texts) {
    it(what, () => {
      const { house } = loaded();
      const began = performance.now();
      const model = buildModel(lines.join('\n\n'), 'minutes', house);
      const findings = lintDocument(model, createRuleSet('minutes', [house.rules]));
      assert.ok(performance.now() - began < LONGEST);
      const rules = new Set(['attendance-conflict', 'not-listed-as-present', 'officer-without-post']);
      assert.equal(findings.filter(({ rule }) => rules.has(rule)).length, expected);
    });
  }
});

function loaded() {
  const found = loadHouse('england');
  assert.ok(found.ok);
  return found;
}

/** Letters for digits, so that no two are alike: `Baaaaf`. */
function surname(index: number): string {
  return `B${String(index)
    .padStart(5, '0')
    .replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
}

function councillors(of: readonly string[]): string {
  return `Councillors ${of.join(', ')}`;
}

function declared(by: readonly string[]): string {
  return `## 1. Declarations of interest\n\n${by
    .map((name) => `Councillor ${name} declared a personal interest in item 2.`)
    .join('\n\n')}`;
}

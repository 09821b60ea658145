import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { loadHouse, loadHouseText } from '../../server/src/house/load.ts';
import type { House, RuleSetting } from '../../server/src/house/types.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { fixDocument } from '../../server/src/lint/fix.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { createRuleSet, type RuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { RULES } from '../../server/src/rules/registry.generated.ts';
import { hasSeveral, lintTogether } from './across.ts';
import { type FixtureCase, parseFixture } from './fixture.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);

/** A shipped house by its id, or the house file that is given in place of it. */
function houseOf(id: string): House {
  const loaded = id.startsWith('{') ? loadHouseText('fixture.json', id) : loadHouse(id);
  assert.ok(loaded.ok, `no house ${id}`);
  return loaded.house;
}

/** Only the rule under test, whatever the house says of it. */
function onlyRule(id: string, { kind, options }: FixtureCase): RuleSet {
  const off = Object.fromEntries(RULES.map((rule): [string, RuleSetting] => [rule.id, 'off']));
  const on = RULES.find((rule) => rule.id === id);
  return createRuleSet(kind, [{ ...off, [id]: [on?.severity ?? 'error', options ?? {}] }]);
}

function positionOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function describeFinding(source: string, { start, end, message }: Finding): string {
  const from = positionOf(source, start);
  const to = positionOf(source, end);
  const until = to.line > from.line ? '>' : String(Math.max(to.column, from.column + 1));
  return `${from.line}:${from.column}-${until} ${message}`;
}

function checkCase(id: string, fixture: FixtureCase): void {
  const house = houseOf(fixture.house);
  const ruleSet = onlyRule(id, fixture);
  const lint = (text: string) => {
    if (hasSeveral(text)) return lintTogether(text, house, ruleSet);
    const model = buildModel(text, fixture.kind, house);
    return { findings: lintDocument(model, ruleSet) };
  };
  const { findings } = lint(fixture.source);
  const found = findings.map((finding) => describeFinding(fixture.source, finding));
  const expected = fixture.marks.map(
    (mark) => `${mark.line}:${mark.column}-${mark.endColumn ?? '>'} ${mark.message}`,
  );
  assert.equal(
    found.length,
    expected.length,
    `found\n  ${found.join('\n  ')}\nmarked\n  ${expected.join('\n  ')}`,
  );
  for (const mark of expected) {
    const [place = '', ...words] = mark.split(' ');
    const match = found.find((one) => one.startsWith(`${place} `) && one.includes(words.join(' ')));
    assert.ok(match, `no finding ${mark}\nfound\n  ${found.join('\n  ')}`);
  }
  const rule = RULES.find((one) => one.id === id);
  for (const { fix } of findings) {
    if (fix) assert.equal(fix.kind, rule?.fix, 'the kind of fix is the one the rule declares');
  }
  if (fixture.fixed === null) return;
  const fixed = fixDocument(fixture.source, lint, 'with-unsafe');
  assert.equal(fixed.text, fixture.fixed);
  const again = fixed.remaining.filter((finding) => finding.fix);
  assert.deepEqual(again, [], 'a fix leaves nothing to fix');
}

describe('rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      const file = new URL(`${rule.id}.fixture`, FIXTURES);
      const cases = existsSync(file) ? parseFixture(readFileSync(file, 'utf8')) : [];

      it('has cases that find and cases that do not, and a fixed one where it offers a fix', () => {
        assert.ok(
          cases.some((one) => one.marks.length > 0),
          'no case with a mark',
        );
        assert.ok(
          cases.some((one) => one.marks.length === 0),
          'no case without a mark',
        );
        assert.equal(
          cases.some((one) => one.fixed !== null),
          rule.fix !== null,
          'fixed cases where there are fixes',
        );
      });

      for (const fixture of cases) it(fixture.title, () => checkCase(rule.id, fixture));
    });
  }

  it('have a file for every fixture and ids that are unique and kebab-case', () => {
    const ids = RULES.map((rule) => rule.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
    for (const file of readdirSync(FIXTURES)) assert.ok(ids.includes(file.replace(/\.fixture$/, '')), file);
  });
});

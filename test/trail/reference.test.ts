/**
 * What real documents contribute to the trail. They are not ours and not in this repository; these tests read them where
 * the working copy has them beside the checkout.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { factsOf } from '../../server/src/trail/facts.ts';
import { asksOnlyToNote, outcomesOf } from '../../server/src/trail/outcomes.ts';
import type { TrailFacts } from '../../server/src/trail/types.ts';

const FOLDER = new URL('../../../shared/reference/', import.meta.url);

function read(name: string, kind: 'report' | 'minutes', id: string): TrailFacts {
  const loaded = loadHouse(id);
  assert.ok(loaded.ok);
  return factsOf(buildModel(readFileSync(new URL(name, FOLDER), 'utf8'), kind, loaded.house));
}

describe('the trail of real documents', () => {
  if (!existsSync(FOLDER)) {
    it('is not looked at: they are not beside this checkout', () => assert.ok(!existsSync(FOLDER)));
    return;
  }
  const minutes: [name: string, house: string][] = [
    ['000-halton-minutes-item.txt', 'halton'],
    ['002-wirral-minutes-item.txt', 'wirral'],
    ['003-windsor-maidenhead-minutes-item.txt', 'windsor-maidenhead'],
    ['004-halton-issue-page.txt', 'halton'],
  ];
  for (const [name, house] of minutes) {
    it(`${name}: one decision, no report`, () => {
      const facts = read(name, 'minutes', house);
      assert.ok(facts.kind === 'minutes');
      const items = facts.items.filter(({ decisions }) => decisions.length > 0);
      assert.equal(items.length, 1);
      assert.deepEqual(items[0]?.reports, []);
      assert.equal(items[0]?.decisions[0]?.clauses.length, 1);
    });
  }

  it('001-halton-report.txt: body, day and recommendations', () => {
    const facts = read('001-halton-report.txt', 'report', 'halton');
    assert.ok(facts.kind === 'report');
    assert.equal(facts.bodyKey, 'children young people family policy performance board');
    assert.equal(facts.date, '2023-06-12');
    assert.deepEqual(
      facts.recommendations.map(({ marker }) => marker),
      ['i)', 'ii)'],
    );
  });

  it('the decision of a board that noted one report is none on what another asks for', () => {
    const report = read('001-halton-report.txt', 'report', 'halton');
    const item = read('003-windsor-maidenhead-minutes-item.txt', 'minutes', 'windsor-maidenhead');
    assert.ok(report.kind === 'report' && item.kind === 'minutes');
    const [first] = item.items.filter(({ decisions }) => decisions.length > 0);
    assert.ok(first);
    const { outcomes } = outcomesOf(report.recommendations, first);
    for (const { kind, recommendation } of outcomes)
      assert.ok(kind === 'none' || asksOnlyToNote(recommendation), kind);
  });
});

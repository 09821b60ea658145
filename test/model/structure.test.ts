/** A model without what running text says contributes the same to trail and register. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { exemptParts } from '../../server/src/export/public-parts.ts';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel, buildStructure } from '../../server/src/model/build.ts';
import { factsOf } from '../../server/src/trail/facts.ts';
import { fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';

function check(text: string, kind: 'report' | 'minutes', id: string): void {
  const loaded = loadHouse(id);
  assert.ok(loaded.ok);
  const whole = buildModel(text, kind, loaded.house);
  const structure = buildStructure(text, kind, loaded.house);
  assert.deepEqual(factsOf(structure), factsOf(whole));
  assert.deepEqual(exemptParts(structure).ranges, exemptParts(whole).ranges);
  assert.deepEqual(exemptParts(structure).whole, exemptParts(whole).whole);
}

describe('the structure of a document', () => {
  for (const file of globSync('samples/**/*.{report,minutes}')) {
    it(file, () =>
      check(readFileSync(file, 'utf8'), file.endsWith('.report') ? 'report' : 'minutes', 'halton'),
    );
  }

  it('of any text', () => {
    fc.assert(
      fc.property(fragments, fc.constantFrom<'report' | 'minutes'>('report', 'minutes'), (text, kind) =>
        check(text, kind, 'england'),
      ),
      trials(300),
    );
  });
});

/** In which order findings come. */
import { strict as assert } from 'node:assert';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { createRuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';

describe('order of findings', () => {
  it('is that of the document, by rule, and of one rule at one place that of the house', () => {
    const house = builtinHouse('halton');
    assert.ok(house);
    const model = buildModel(
      'SUBJECT: Gritting\n\n2.0 RECOMMENDATION\n\ni) note the routes.\n',
      'report',
      house,
    );
    const findings = lintDocument(model, createRuleSet('report', [house.rules]));
    const starts = findings.map(({ start }) => start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
    );
    const missing = findings.flatMap(({ rule, message }) =>
      rule === 'section-missing' ? (/“([^”]+)”/.exec(message)?.[1] ?? '') : [],
    );
    const order = house.sections.map(({ title }) => title);
    assert.ok(missing.length > 5);
    assert.deepEqual(
      missing,
      missing.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  });
});

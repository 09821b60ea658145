import { strict as assert } from 'node:assert';
import { loadHouseText } from '../../server/src/house/load.ts';
import { prepareOwnSchemas } from '../../server/src/house/own-schema.ts';
import { lintText } from '../../server/src/lint/lint-text.ts';
import { Settings } from '../../server/src/workspace/settings.ts';

const REPORT = `REPORT TO: Executive Board
DATE: 12 June 2023

1.0 PURPOSE OF THE REPORT

1.1 To report.

2.0 RECOMMENDATION: That the Board:

i) note the report; and

ii) agree it.
`;

/** What a house's own schema finds, as the words that it is about and the message. */
async function found(
  schema: object,
  source = REPORT,
  rules: Record<string, 'warning' | 'off'> = {},
  kind: 'report' | 'minutes' = 'report',
) {
  const loaded = loadHouseText(
    '/house.json',
    JSON.stringify({ id: 'mine', name: 'Mine', extends: 'halton', schema }),
  );
  assert.ok(loaded.ok);
  assert.deepEqual(await prepareOwnSchemas(loaded.house), []);
  const { findings } = lintText(source, kind, new Settings(loaded.house, [loaded.house.rules, rules]));
  return findings
    .filter(({ rule }) => rule === 'house-schema')
    .map(({ start, end, message, severity }) => [source.slice(start, end).trim(), message, severity]);
}

describe('own schema of a house', () => {
  it('shows the part of the document that it refuses', async () => {
    const schema = {
      properties: {
        fields: {
          items: {
            properties: { value: { pattern: '^Council', errorMessage: 'the Council decides this.' } },
          },
        },
      },
    };
    assert.deepEqual(await found(schema), [
      ['REPORT TO: Executive Board', 'The Council decides this', 'error'],
      ['DATE: 12 June 2023', 'The Council decides this', 'error'],
    ]);
  });

  it('goes to the nearest part that has a place, and to the document when none has', async () => {
    const deep = { properties: { recommendations: { items: { properties: { verb: { const: 'note' } } } } } };
    const [[words, message] = []] = await found(deep);
    assert.match(words ?? '', /agree it/);
    assert.match(message ?? '', /note/);
    const [[whole] = []] = await found({ required: ['nothing-like-it'] });
    assert.equal(whole, '');
  });

  it('judges minutes too', async () => {
    const schema = { properties: { fields: { maxItems: 1, errorMessage: 'One field will do' } } };
    const minutes =
      'MEETING: Executive Board\nDATE: 12 June 2023\n\n## 1. Gritting\n\nRESOLVED: That the routes be agreed.\n';
    assert.deepEqual(await found(schema, minutes, {}, 'minutes'), [
      ['MEETING: Executive Board', 'One field will do', 'error'],
    ]);
  });

  it('has its severity set and its findings suppressed like those of a rule', async () => {
    const schema = { properties: { fields: { maxItems: 1 } } };
    assert.equal((await found(schema))[0]?.[2], 'error');
    assert.equal((await found(schema, REPORT, { 'house-schema': 'warning' }))[0]?.[2], 'warning');
    assert.deepEqual(await found(schema, REPORT, { 'house-schema': 'off' }), []);
    const note = '// rapporteur-ignore house-schema: agreed with the clerk\n';
    assert.deepEqual(await found(schema, note + REPORT), []);
  });
});

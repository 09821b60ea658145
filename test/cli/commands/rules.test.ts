import { strict as assert } from 'node:assert';
import { listRules } from '../../../server/src/cli/rules/list-rules.ts';
import { RULES } from '../../../server/src/rules/registry.generated.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const HOUSE = JSON.stringify({
  id: 'our',
  name: 'Our Council',
  extends: 'halton',
  rules: { 'date-form': 'off', 'header-field-colon': ['error', {}] },
});

describe('rules', () => {
  after(removeFolders);

  it('lists every rule with severity, fix and summary', () => {
    const io = fakeIo('.');
    assert.equal(listRules({ format: 'text' }, io), 0);
    for (const { id, summary, severity } of RULES) {
      const line = io
        .out()
        .split('\n')
        .find((one) => one.startsWith(`  ${id} `));
      assert.ok(line?.includes(severity) && line.endsWith(summary), `${id}: ${line}`);
    }
    assert.match(io.out(), /^The document as a whole\n/m);
    assert.match(io.out(), /^Header\n/m);
  });

  it('puts the summary below where the terminal is narrow', () => {
    const io = fakeIo('.', 50);
    listRules({ format: 'text', color: false }, io);
    assert.match(io.out(), /\n {2}header-field-colon +warning {2}safe\n {4}Field label without its colon\n/);
  });

  it('shows the severities of a house', () => {
    const io = fakeIo(folderWith({ 'our.json': HOUSE }));
    listRules({ format: 'text', house: './our.json' }, io);
    assert.match(io.out(), /^ {2}date-form +off /m);
    assert.match(io.out(), /^ {2}header-field-colon +error /m);
    assert.match(io.out(), /as Our Council sets them/);
  });

  it('gives the same as JSON, with what the house changed', () => {
    const io = fakeIo(folderWith({ 'our.json': HOUSE }));
    listRules({ format: 'json', house: 'our.json' }, io);
    const rules = JSON.parse(io.out()) as Record<string, unknown>[];
    assert.equal(rules.length, RULES.length);
    const found = rules.find(({ id }) => id === 'date-form');
    assert.equal(found?.severity, 'off');
    assert.equal(found?.defaultSeverity, 'warning');
    assert.deepEqual(found?.kinds, ['report', 'minutes']);
  });

  it('refuses a house that there is not', () => {
    assert.throws(() => listRules({ format: 'text', house: 'haltn' }, fakeIo('.')), {
      name: 'ConfigProblem',
      message: /There is no house "haltn"; did you mean "halton"\?/,
    });
  });
});

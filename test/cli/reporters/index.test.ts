import { strict as assert } from 'node:assert';
import { formats, isFormat, renderReport } from '../../../server/src/cli/reporters/index.ts';
import { CLEAN_REPORT, context, EMPTY_REPORT, REPORT } from './fixture.ts';

describe('reporters', () => {
  it('know the formats of the command line, the default first', () => {
    assert.deepEqual(formats, [
      'stylish',
      'json',
      'sarif',
      'github',
      'gitlab',
      'junit',
      'checkstyle',
      'rdjson',
    ]);
    assert.ok(isFormat('sarif'));
    assert.ok(!isFormat('toString'));
  });

  for (const format of formats) {
    it(`${format}: ends with a line end or is empty, and is the same again`, async () => {
      for (const report of [REPORT, CLEAN_REPORT, EMPTY_REPORT]) {
        const text = await renderReport(format, report, context());
        assert.ok(text === '' || text.endsWith('\n'));
        assert.equal(await renderReport(format, report, context()), text);
      }
    });
  }
});

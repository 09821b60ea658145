import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { render } from '../../../server/src/cli/reporters/json.ts';
import type { LintReport } from '../../../server/src/lint/report.ts';
import { AWKWARD_MESSAGE, CLEAN_REPORT, CONTROL_MESSAGE, context, EMPTY_REPORT, REPORT } from './fixture.ts';

const SCHEMA = new URL('../../../schemas/lint.schema.json', import.meta.url);

function parse(text: string): LintReport {
  return JSON.parse(text) as LintReport;
}

describe('json reporter', () => {
  it('has the keys of the schema, in its order, and none besides', () => {
    const document = parse(render(REPORT, context()));
    assert.deepEqual(Object.keys(document), ['version', 'files', 'summary']);
    assert.deepEqual(Object.keys(document.files[0] ?? {}), ['path', 'kind', 'house', 'diagnostics']);
    assert.deepEqual(Object.keys(document.files[0]?.diagnostics[0] ?? {}), [
      'rule',
      'severity',
      'message',
      'line',
      'column',
      'endLine',
      'endColumn',
      'fix',
      'url',
    ]);
    assert.deepEqual(Object.keys(document.summary), [
      'files',
      'errors',
      'warnings',
      'infos',
      'hints',
      'fixable',
    ]);
  });

  it('carries messages through unchanged', () => {
    const messages = parse(render(REPORT, context())).files[0]?.diagnostics.map(({ message }) => message);
    assert.equal(messages?.[0], AWKWARD_MESSAGE);
    assert.equal(messages?.[2], CONTROL_MESSAGE);
  });

  it('lists errors only under --quiet and still counts everything', () => {
    const document = parse(render(REPORT, context({ quiet: true })));
    const severities = document.files.flatMap((file) => file.diagnostics.map(({ severity }) => severity));
    assert.deepEqual(severities, ['error', 'error']);
    assert.deepEqual(document.summary, REPORT.summary);
  });

  it('takes no notice of --statistics', () => {
    assert.equal(render(REPORT, context({ statistics: true })), render(REPORT, context()));
  });

  it('keeps files without findings and runs without files', () => {
    assert.equal(parse(render(CLEAN_REPORT, context())).files.length, 1);
    assert.deepEqual(parse(render(EMPTY_REPORT, context())).files, []);
  });

  it('fits schemas/lint.schema.json', () => {
    const ajv = new Ajv2020.default({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    for (const report of [REPORT, CLEAN_REPORT, EMPTY_REPORT]) {
      assert.ok(validate(JSON.parse(render(report, context()))), ajv.errorsText(validate.errors));
    }
  });
});

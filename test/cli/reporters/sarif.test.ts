import { strict as assert } from 'node:assert';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, Region, Result, Run } from 'sarif';
import { render } from '../../../server/src/cli/reporters/sarif.ts';
import type { FileReport } from '../../../server/src/lint/report.ts';
import {
  AWKWARD_PATH,
  CLEAN_PATH,
  CLEAN_REPORT,
  context,
  EMPTY_REPORT,
  FIXED_LINE,
  fileReport,
  HELP,
  lintReport,
  REPORT,
  SOURCE,
} from './fixture.ts';
import { SARIF_SCHEMA } from './sarif-schema.ts';

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(SARIF_SCHEMA);

function run(text: string): Run {
  const log = JSON.parse(text) as Log;
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  const [only] = log.runs;
  assert.ok(only);
  return only;
}

function results(text: string): Result[] {
  return run(text).results ?? [];
}

/** Applies the first fix of a result to the source, the last replacement first. */
function applyFix(result: Result | undefined): string {
  const lines = SOURCE.split('\r\n');
  const offset = (line = 1, column = 1) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 2, 0) + column - 1;
  const replacements = result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
  return replacements
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
      text: insertedContent?.text ?? '',
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), SOURCE);
}

describe('sarif reporter', () => {
  it('writes what the standard asks for', () => {
    const elsewhere = ['/srv/a b.report', 'D:/councils/a.report', '../up.report', '../../up/b.report'];
    for (const [report, changes] of [
      [REPORT, {}],
      [REPORT, { root: null, homepage: null, readSource: () => null }],
      [CLEAN_REPORT, {}],
      [EMPTY_REPORT, {}],
      [lintReport(elsewhere.map((path) => ({ ...REPORT.files[0], path }) as FileReport)), {}],
    ] as const) {
      validate(JSON.parse(render(report, context(changes))));
      assert.deepEqual(validate.errors, null);
    }
  });

  it('describes each rule that found something once', () => {
    const { driver } = run(render(REPORT, context())).tool;
    assert.equal(driver.name, 'rapporteur');
    assert.equal(driver.version, '1.2.3');
    assert.equal(driver.informationUri, 'https://example.org/');
    assert.deepEqual(
      driver.rules?.map((rule) => rule.id),
      ['header-field-colon', 'paragraph-broken', 'control-character', 'sentence-full-stop'],
    );
    assert.deepEqual(driver.rules?.[0], {
      id: 'header-field-colon',
      name: 'HeaderFieldColon',
      shortDescription: { text: 'What header-field-colon is about.' },
      fullDescription: {
        text: 'Each field of the front block is *followed* by a colon, also `WARD(S)`.',
      },
      help: { text: HELP, markdown: HELP },
      helpUri: 'https://example.org/rules/header-field-colon',
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['header'] },
    });
  });

  it('describes a finding that no rule made by its id alone', () => {
    const rule = run(render(REPORT, context())).tool.driver.rules?.[2];
    assert.equal(rule?.shortDescription?.text, 'control-character.');
    // GitHub refuses a rule without these two.
    assert.match(rule.fullDescription?.text ?? '', /not the work of a rule/);
    assert.match(rule.help?.text ?? '', /not the work of a rule/);
    assert.equal(rule.helpUri, undefined);
  });

  it('gives each result its rule, level, place and fingerprint', () => {
    const all = run(render(REPORT, context()));
    const rules = all.tool.driver.rules ?? [];
    for (const result of all.results ?? []) {
      assert.equal(rules[result.ruleIndex ?? -1]?.id, result.ruleId);
      assert.equal(result.locations?.length, 1);
      assert.match(result.partialFingerprints?.['rapporteur/v1'] ?? '', /^[0-9a-f]+$/);
    }
    assert.deepEqual(
      all.results?.map(({ level }) => level),
      ['error', 'warning', 'note', 'note', 'note', 'error'],
    );
    const region: Region = { startLine: 4, startColumn: 1, endLine: 6, endColumn: 1 };
    assert.deepEqual(all.results?.[1]?.locations?.[0]?.physicalLocation?.region, region);
    assert.equal(all.columnKind, 'utf16CodeUnits');
  });

  it('writes paths as relative references under SRCROOT, with every awkward character encoded', () => {
    const { artifacts, originalUriBaseIds, results: found } = run(render(REPORT, context()));
    const location = found?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
    assert.deepEqual(location, {
      uri: 'reports/caf%C3%A9%20%26%20co/50%25%2C%20%22draft%22%3A%201.report',
      uriBaseId: 'SRCROOT',
      index: 0,
    });
    assert.equal(decodeURIComponent(location?.uri ?? ''), AWKWARD_PATH);
    assert.deepEqual(
      artifacts?.map((artifact) => decodeURIComponent(artifact.location?.uri ?? '')).at(-1),
      CLEAN_PATH,
    );
    assert.equal(originalUriBaseIds?.SRCROOT?.uri, 'file:///repository/');
    assert.equal(run(render(REPORT, context({ root: null }))).originalUriBaseIds?.SRCROOT?.uri, undefined);
  });

  it('writes absolute paths as file URLs', () => {
    const uris = (path: string) =>
      run(render(lintReport([fileReport(path, [])]), context())).artifacts?.map(
        (artifact) => artifact.location,
      );
    assert.deepEqual(uris('/srv/a b.report'), [{ uri: 'file:///srv/a%20b.report' }]);
    assert.deepEqual(uris('D:/councils/a.report'), [{ uri: 'file:///D:/councils/a.report' }]);
    assert.deepEqual(uris('half\uD83C.report'), [{ uri: 'half%EF%BF%BD.report', uriBaseId: 'SRCROOT' }]);
  });

  it('keeps a message from being read as a template or a link', () => {
    const [first] = results(render(REPORT, context()));
    assert.equal(
      first?.message.text,
      'Is 50% of "A" <&> \'B\' right? 🏛️ {{0}} [see] (1), file=x:y::z\r\nsecond line ]]>.',
    );
  });

  it('names related places', () => {
    const [first, second] = results(render(REPORT, context()));
    assert.equal(first?.relatedLocations?.[0]?.message?.text, 'DATE has one.');
    assert.deepEqual(first?.relatedLocations?.[0]?.physicalLocation?.region, {
      startLine: 1,
      startColumn: 1,
      endLine: 1,
      endColumn: 6,
    });
    assert.equal(second?.relatedLocations, undefined);
  });

  it('carries fixes that mend the text', () => {
    const [safe, unsafe, none] = results(render(REPORT, context()));
    assert.equal(applyFix(safe), SOURCE.replace(/^🏛️.*$/mu, FIXED_LINE));
    assert.equal(safe?.fixes?.[0]?.description?.text, 'Add the colon after WARD(S).');
    assert.deepEqual(safe?.fixes?.[0]?.properties, { applicability: 'safe' });
    assert.equal(applyFix(unsafe), SOURCE.replace('one,\r\nparagraph', 'one, paragraph'));
    assert.deepEqual(unsafe?.fixes?.[0]?.properties, { applicability: 'unsafe' });
    assert.equal(none?.fixes, undefined);
  });

  it('is a valid run when nothing was found', () => {
    assert.deepEqual(run(render(CLEAN_REPORT, context())).results, []);
    assert.deepEqual(run(render(EMPTY_REPORT, context())).artifacts, []);
  });

  it('leaves everything but errors out under --quiet', () => {
    const levels = results(render(REPORT, context({ quiet: true }))).map(({ level }) => level);
    assert.deepEqual(levels, ['error', 'error']);
  });
});

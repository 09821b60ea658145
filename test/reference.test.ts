/**
 * What Rapporteur makes of a real report. The document is not ours and not in this repository; these tests read
 * it where the working copy has it beside the checkout, and there is one test that says when it has not.
 */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { formatDocument } from '../server/src/format/format-document.ts';
import { loadHouse } from '../server/src/house/load.ts';
import { lintDocument } from '../server/src/lint/lint-document.ts';
import { createRuleSet } from '../server/src/lint/rule-set.ts';
import { buildModel } from '../server/src/model/build.ts';
import { LineIndex } from '../server/src/model/line-index.ts';

const FILE = new URL('../../shared/reference/001-halton-report.txt', import.meta.url);

/** Found where the issue that asked for the linter says, by line of the document. */
const EXPECTED: [rule: string, line: number][] = [
  ['header-field-colon', 15],
  ['paragraph-number-in-bullet', 23],
  ['paragraph-number-in-bullet', 24],
  ['paragraph-number-in-bullet', 52],
  ['paragraph-number-in-bullet', 56],
  ['paragraph-number-in-bullet', 60],
  ['paragraph-number-in-bullet', 86],
  ['paragraph-split', 48],
  ['paragraph-split', 86],
  ['recommendation-without-verb', 24],
  ['date-form', 6],
  ['background-papers-none-but-cited', 100],
  ['acronym-undefined', 50],
  ['contraction', 52],
  ['indefinite-article', 28],
  ['paragraph-full-stop', 50],
  ['second-person', 45],
];

function words(text: string): string[] {
  return text.match(/\p{L}[\p{L}’']*/gu) ?? [];
}

describe('a published report', () => {
  if (!existsSync(FILE)) {
    it('is not beside this checkout: the samples stand in for it', () => {
      assert.ok(existsSync(new URL('../samples/', import.meta.url)));
    });
    return;
  }
  const source = readFileSync(FILE, 'utf8');
  const loaded = loadHouse('halton');
  assert.ok(loaded.ok);
  const { house } = loaded;
  const model = buildModel(source, 'report', house);
  const lines = new LineIndex(source);
  const findings = lintDocument(model, createRuleSet('report', [house.rules])).map((finding) => ({
    ...finding,
    line: lines.at(finding.start).line,
  }));

  for (const [rule, line] of EXPECTED) {
    it(`has ${rule} on line ${line}`, () => {
      assert.ok(
        findings.some((finding) => finding.rule === rule && finding.line === line),
        findings
          .filter((finding) => finding.rule === rule)
          .map((finding) => finding.line)
          .join(', ') || 'nowhere',
      );
    });
  }

  it('has two date styles', () => {
    assert.ok(findings.some((finding) => finding.rule === 'date-style-mixed'));
  });

  it('has every section in its place and every number right', () => {
    const wrong =
      /^(?:section-(?:missing|order|unknown|duplicate|empty|number|title)|paragraph-number-(?!in-bullet)|list-sequence)/;
    assert.deepEqual(
      findings.filter(({ rule }) => wrong.test(rule)).map(({ rule, message }) => `${rule}: ${message}`),
      [],
    );
  });

  it('has six fields, ten sections, five priorities, two recommendations and the state of every implication', () => {
    assert.deepEqual(
      model.fields.map(({ id }) => id),
      ['report-to', 'date', 'reporting-officer', 'portfolio', 'subject', 'wards'],
    );
    assert.equal(model.sections.length, 10);
    assert.ok(model.allSections.every(({ id }) => id !== null));
    assert.equal(model.sectionById.get('priorities')?.sections.length, 5);
    assert.equal(model.recommendations?.items.length, 2);
    assert.equal(model.backgroundPapers.state, 'none');
    const states = Object.fromEntries(model.implications.map(({ id, state }) => [id, state]));
    assert.equal(states['policy-implications'], 'none');
    assert.equal(states['financial-implications'], 'none');
    assert.equal(states['risk-analysis'], 'stated');
    assert.equal(states['climate-change'], 'none');
  });

  it('formats to the same words in the same order, and to the same bytes the second time', () => {
    const { text, refusal } = formatDocument(model);
    assert.equal(refusal, null);
    assert.deepEqual(words(text), words(source));
    assert.equal(formatDocument(buildModel(text, 'report', house)).text, text);
  });
});

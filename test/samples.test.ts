/**
 * The samples are what a newcomer sees first: in the clean ones there is nothing to find, and in the bad ones
 * exactly what the note at their top says.
 */
import { strict as assert } from 'node:assert';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseLines, parseTree, printTree } from '../grammar/src/index.ts';
import { formatDocument } from '../server/src/format/format-document.ts';
import type { DocumentKind } from '../server/src/house/types.ts';
import { fixDocument } from '../server/src/lint/fix.ts';
import { lintModel } from '../server/src/lint/lint-text.ts';
import { buildModel } from '../server/src/model/build.ts';
import { ConfigResolver } from '../server/src/workspace/config.ts';
import { kindOfPath } from '../server/src/workspace/kind.ts';
import { nodeFiles, withSlashes } from '../server/src/workspace/node-files.ts';
import { readTextFile } from '../server/src/workspace/node-read-text.ts';
import type { Settings } from '../server/src/workspace/settings.ts';

interface Sample {
  path: string;
  text: string;
  kind: DocumentKind;
  settings: Settings;
  /** What the note at the top announces, sorted; null for a clean sample. */
  expected: string[] | null;
}

const FOLDER = withSlashes(fileURLToPath(new URL('../samples/', import.meta.url)));
const PATHS = globSync('**/*.{report,minutes}', { cwd: FOLDER }).map(withSlashes).sort();
const FEWEST = 14;

const resolver = new ConfigResolver({ files: nodeFiles, folder: FOLDER });

function readSample(path: string): Sample {
  const file = readTextFile(FOLDER + path);
  assert.ok(file.ok, path);
  const { text } = file;
  const { settings, kind, noteProblem } = resolver.resolve(FOLDER + path, text);
  assert.equal(noteProblem, null, path);
  return {
    path,
    text,
    kind: kind ?? kindOfPath(path) ?? 'report',
    settings,
    expected: expectedIn(text, path),
  };
}

/** `// expect: date-form, second-person ×2`, over as many lines as it needs. */
function expectedIn(text: string, path: string): string[] | null {
  const said = [...text.matchAll(/^\/\/ expect: ([^\r\n]{1,200})/gm)].flatMap(([, list = '']) =>
    list.split(',').map((entry) => entry.trim()),
  );
  assert.equal(
    said.length === 0,
    text.includes('// Clean: nothing to report.'),
    `${path}: clean, or what to expect?`,
  );
  if (said.length === 0) return null;
  return said
    .flatMap((entry) => {
      const [, rule = '', times = '1'] = /^([a-z-]+)(?: ×(\d+))?$/.exec(entry) ?? [];
      assert.notEqual(rule, '', `${path}: “${entry}” is no rule`);
      return Array.from({ length: Number(times) }, () => rule);
    })
    .sort();
}

function lint({ kind, settings }: Sample, text: string) {
  const model = buildModel(text, kind, settings.house);
  return { model, findings: lintModel(model, settings) };
}

describe('the samples', () => {
  const samples = PATHS.map(readSample);

  before(async () => {
    for (const { settings } of samples) {
      if (resolver.needsPreparing(settings.house)) await resolver.prepare(settings.house);
    }
  });

  it(`are ${FEWEST} or more, in every house, clean and bad`, () => {
    assert.ok(samples.length >= FEWEST, String(samples.length));
    const houses = new Set(samples.map(({ settings }) => settings.house.id));
    assert.deepEqual([...houses].sort(), ['england', 'halton', 'riverside', 'windsor-maidenhead', 'wirral']);
    assert.ok(samples.some(({ expected }) => expected === null));
    assert.ok(samples.some(({ expected }) => expected !== null));
  });

  it('show tables, appendices with files, exempt parts, labels, nested lists, a long report and Windows line ends', () => {
    const models = samples.map((sample) => lint(sample, sample.text).model);
    assert.ok(models.some(({ tables }) => tables.length > 2));
    assert.ok(models.some(({ appendices }) => appendices.some(({ file }) => file !== null)));
    assert.ok(models.some(({ allSections }) => allSections.some(({ exempt }) => exempt !== null)));
    assert.ok(samples.some(({ text }) => text.includes('{#')));
    assert.ok(samples.some(({ text }) => /^ {4,}- /m.test(text)));
    assert.ok(models.some(({ paragraphs }) => paragraphs.length > 30));
    assert.ok(
      samples.some(({ text }) => text.split('\n').every((line) => line === '' || line.endsWith('\r'))),
    );
  });

  for (const sample of samples) {
    describe(sample.path, () => {
      const { text, expected, kind, settings } = sample;

      it(expected === null ? 'has nothing to find' : 'has what its note announces', () => {
        const found = lint(sample, text).findings.map(({ rule, message }) => ({ rule, message }));
        assert.deepEqual(
          found.map(({ rule }) => rule).sort(),
          expected ?? [],
          found.map(({ rule, message }) => `${rule}: ${message}`).join('\n'),
        );
      });

      it('is read without loss', () => {
        assert.equal(printTree(parseLines(text)), text);
        assert.equal(parseTree(text).source, text);
      });

      it('is formatted to the same bytes the second time, and not at all when it is clean', () => {
        const once = formatDocument(buildModel(text, kind, settings.house));
        assert.equal(once.refusal, null);
        assert.equal(formatDocument(buildModel(once.text, kind, settings.house)).text, once.text);
        // One sample shows what formatting does to headings without numbers.
        if (expected === null && !text.includes('`format` numbers')) assert.equal(once.text, text);
      });

      it('has nothing left to put right once it is put right', () => {
        const { remaining } = fixDocument(text, (fixed) => lint(sample, fixed), 'safe-only');
        assert.deepEqual(
          remaining.filter(({ fix }) => fix?.kind === 'safe').map(({ rule }) => rule),
          [],
        );
      });
    });
  }
});

import { strict as assert } from 'node:assert';
import { outline } from '../../../server/src/cli/documents/outline.ts';
import type { Outline, OutlineSection } from '../../../server/src/cli/documents/outline-of.ts';
import { parse } from '../../../server/src/cli/documents/parse.ts';
import type { JsonDocument } from '../../../server/src/model/json.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const REPORT = `REPORT TO: Executive Board

DATE: 12 June 2023

1.0 PURPOSE OF THE REPORT

1.1 To tell Members of the Board about the library, how it has been used in the past year, and what it costs.

2.0 RECOMMENDATION: That Members of the Board:

i) note the report.

4.0 POLICY IMPLICATIONS

4.1 None identified.

5.0 RISK ANALYSIS

APPENDIX A: Figures
`;

describe('parse', () => {
  after(removeFolders);

  it('prints the document model', () => {
    const io = fakeIo(folderWith({ 'a.report': REPORT }));
    assert.equal(parse('a.report', { format: 'json', house: 'halton' }, io), 0);
    const document = JSON.parse(io.out()) as JsonDocument;
    assert.equal(document.kind, 'report');
    assert.equal(document.house, 'halton');
    assert.deepEqual(
      document.fields.map(({ id }) => id),
      ['report-to', 'date'],
    );
    assert.deepEqual(
      document.recommendations.map(({ verb }) => verb),
      ['note'],
    );
  });

  /** A list that is so many levels deep, with so many items in the innermost. */
  const nested = (depth: number, items: number) =>
    `1.0 PURPOSE OF THE REPORT\n\n${Array.from({ length: depth + items }, (_, at) => `${'  '.repeat(Math.min(at, depth))}- item\n`).join('')}`;

  it('follows lists to a depth that can be printed', () => {
    for (const [depth, items] of [
      [200, 20_000],
      [4000, 1],
    ] as const) {
      const io = fakeIo(folderWith({ 'a.report': nested(depth, items) }));
      assert.equal(parse('a.report', { format: 'json' }, io), 0);
      const { sections } = JSON.parse(io.out()) as JsonDocument;
      assert.equal(sections[0]?.blocks.length, 1);
    }
  }).timeout(20_000);

  it('takes the house and kind that configuration and options give', () => {
    const folder = folderWith({ 'rapporteur.json': '{"house":"wirral"}', 'notes.txt': REPORT });
    const io = fakeIo(folder);
    parse('notes.txt', { format: 'json', kind: 'minutes' }, io);
    const document = JSON.parse(io.out()) as JsonDocument;
    assert.equal(document.kind, 'minutes');
    assert.equal(document.house, 'wirral');
  });

  const refused: [string, string, RegExp][] = [
    ['a file that is not there', 'b.report', /^b\.report: The file does not exist/],
    ['a folder', '.', /^\.: This is a folder/],
    ['bytes that are no text', 'bin.report', /^bin\.report.*(?:binary|NUL)/],
    ['a house that there is not', 'noted.report', /^noted\.report: There is no house "atlantis"/],
  ];
  for (const [title, path, message] of refused) {
    it(`refuses ${title}`, () => {
      const folder = folderWith({ 'bin.report': 'a\0b', 'noted.report': '// house: atlantis\n' });
      assert.throws(() => parse(path, { format: 'json' }, fakeIo(folder)), { name: 'UserError', message });
    });
  }
});

describe('outline', () => {
  after(removeFolders);

  const outlineText = (source: string, columns?: number) => {
    const io = fakeIo(folderWith({ 'a.report': source }), columns);
    outline('a.report', { format: 'text', house: 'halton', color: false }, io);
    return io.out();
  };
  const outlineJson = (source: string) => {
    const io = fakeIo(folderWith({ 'a.report': source }));
    outline('a.report', { format: 'json', house: 'halton' }, io);
    return JSON.parse(io.out()) as Outline;
  };

  it('draws the document as a tree', () => {
    const text = outlineText(REPORT);
    assert.match(
      text,
      /^a\.report {2}report, Halton Borough Council\n├─ Fields\n│ {2}├─ REPORT TO: Executive Board\n/,
    );
    assert.match(text, /\n├─ 1\.0 PURPOSE OF THE REPORT\n│ {2}└─ 1\.1 To tell Members .* …\n/);
    assert.match(text, /\n│ {2}└─ i\) note the report\.\n/);
    assert.match(text, /\n├─ 4\.0 POLICY IMPLICATIONS {2}none\n/);
    assert.match(text, /\n├─ FINANCIAL IMPLICATIONS {2}missing\n/);
    assert.match(text, /\n├─ 5\.0 RISK ANALYSIS {2}empty\n/);
  });

  it('says of the items of minutes what was decided', () => {
    const MINUTES =
      '## 4. Budget\n\nThe Board considered a report on the budget.\n\n## 5. Fees\n\nRESOLVED: That the fees and charges for the coming year be approved as set out in the report.\n';
    const outlined = (format: 'text' | 'json') => {
      const io = fakeIo(folderWith({ 'a.minutes': MINUTES }), 60);
      outline('a.minutes', { format, house: 'halton', color: false }, io);
      return io.out();
    };
    assert.match(outlined('text'), /\n├─ 4 Budget {2}no decision\n/);
    assert.match(outlined('text'), /\n└─ 5 Fees {2}RESOLVED: That the fees .*…\n/);
    for (const line of outlined('text').split('\n').slice(1)) assert.ok(line.length <= 60, line);
    assert.equal((JSON.parse(outlined('json')) as Outline).sections[0]?.decision, 'no decision');
  });

  it('never grows wider than the terminal', () => {
    for (const columns of [24, 40, 80])
      for (const line of outlineText(REPORT, columns).split('\n').slice(1))
        assert.ok(line.length <= Math.max(columns, 40), `${columns}: ${line}`);
  });

  it('gives the states of the sections as JSON, missing ones where they belong', () => {
    const { sections, recommendations, house } = outlineJson(REPORT);
    const states = sections.map(({ id, state }): [string | null, OutlineSection['state']] => [id, state]);
    assert.deepEqual(states.slice(0, 6), [
      ['purpose', 'stated'],
      ['recommendations', 'stated'],
      ['supporting-information', 'missing'],
      ['policy-implications', 'none'],
      ['financial-implications', 'missing'],
      ['priorities', 'missing'],
    ]);
    assert.deepEqual(recommendations, [{ number: 'i)', text: 'note the report.', line: 11 }]);
    assert.equal(house.name, 'Halton Borough Council');
    assert.equal(sections[2]?.line, null);
  });

  it('draws an empty document, and one with escape sequences in it', () => {
    assert.match(outlineText(''), /^a\.report {2}report, Halton Borough Council\n/);
    assert.ok(!outlineText('DATE: \u001b[31mred\n').includes('\u001b'));
  });
});

import { strict as assert } from 'node:assert';
import { newReport } from '../../server/src/features/new-report.ts';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { reportSkeleton } from '../../server/src/format/skeleton.ts';
import { builtinHouse, builtinIds } from '../../server/src/house/builtin.ts';
import type { House } from '../../server/src/house/types.ts';
import { buildModel } from '../../server/src/model/build.ts';

const HOUSES = builtinIds.flatMap((id) => builtinHouse(id) ?? []);
const NOTHING = { committee: '', date: '', houseNote: null };

function halton(): House {
  const house = builtinHouse('halton');
  assert.ok(house);
  return house;
}

/** The lines with a blank, the blanks between brackets. */
function blanksOf(house: House, known = NOTHING): string[] {
  const { text, stops } = newReport(house, known);
  let marked = text;
  for (const { start, end } of [...stops].reverse())
    marked = `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`;
  return marked.split('\n').filter((line) => !line.startsWith('//') && /\[.*\]$/.test(line));
}

describe('new report', () => {
  it('has a stop at every blank, in order', () => {
    assert.deepEqual(blanksOf(halton()).slice(0, 9), [
      'REPORT TO: []',
      'DATE: []',
      'REPORTING OFFICER: []',
      'PORTFOLIO: []',
      'SUBJECT: []',
      'WARD(S): []',
      '1.1 []',
      'i) []',
      '3.1 []',
    ]);
    assert.ok(blanksOf(halton()).includes('[None identified.]'));
  });

  it('is filled in as far as it is known', () => {
    const known = { committee: ' Executive  Board ', date: '2026-10-15', houseNote: 'halton' };
    const { text, stops } = newReport(halton(), known);
    assert.match(text, /^\/\/ house: halton\n/);
    assert.match(text, /^REPORT TO: Executive Board$[\s\S]*?^DATE: 15 October 2026$/m);
    assert.ok(stops.every(({ start }) => start > text.indexOf('15 October 2026')));
  });

  it('leaves a date alone that is none', () => {
    assert.match(newReport(halton(), { ...NOTHING, date: 'next Tuesday' }).text, /^DATE: next Tuesday$/m);
  });

  for (const house of HOUSES) {
    it(`is the skeleton of ${house.name}, with a paragraph where there was none`, () => {
      const { text, stops } = newReport(house, NOTHING);
      assert.doesNotMatch(text, /\p{Co}/u);
      assert.ok(stops.length > 10);
      const lines = new Set(text.split('\n').map((line) => line.trimEnd()));
      for (const line of reportSkeleton(house).split('\n')) {
        // Where paragraphs run through the document, the new ones move the numbers on.
        if (!/^\d+\. /.test(line)) assert.ok(lines.has(line), line);
      }
      const model = buildModel(text, 'report', house);
      assert.equal(formatDocument(model).refusal, null);
      assert.deepEqual(
        model.allSections.map(({ id }) => id),
        buildModel(reportSkeleton(house), 'report', house).allSections.map(({ id }) => id),
      );
    });
  }
});

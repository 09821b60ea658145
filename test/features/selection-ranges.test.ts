import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { anything, fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';
import { fixture } from './fixture.ts';

/** The steps from the cursor outwards, without the last, which is the whole document. Line ends as `⏎`. */
function check(text: string, expected: string[]): void {
  const { document, cursor } = fixture(text);
  const steps = selectionRanges(document, cursor);
  assert.deepEqual(steps.at(-1), { start: 0, end: document.text.length });
  assert.deepEqual(
    steps.slice(0, -1).map(({ start, end }) => document.text.slice(start, end).replaceAll('\n', '⏎')),
    expected,
  );
}

describe('selection ranges', () => {
  it('grow from a word to the sections', () => {
    check(
      '1.0 PURPOSE OF THE REPORT\n\n1.1 PARKS\n\n1.1.1 All parks are open. The pools are sh$0ut.\n\n1.1.2 More.\n\n2.0 RISK\n',
      [
        'shut',
        'The pools are shut.',
        'All parks are open. The pools are shut.',
        '1.1.1 All parks are open. The pools are shut.',
        '1.1 PARKS⏎⏎1.1.1 All parks are open. The pools are shut.⏎⏎1.1.2 More.',
        '1.0 PURPOSE OF THE REPORT⏎⏎1.1 PARKS⏎⏎1.1.1 All parks are open. The pools are shut.⏎⏎1.1.2 More.',
      ],
    );
  });

  it('hold what is recognised in the text', () => {
    check('1.0 RISK\n\n1.1 See paragraphs 3.$04 to 3.6, and ask.\n', [
      '3.4',
      'paragraphs 3.4 to 3.6',
      'See paragraphs 3.4 to 3.6, and ask.',
      '1.1 See paragraphs 3.4 to 3.6, and ask.',
      '1.0 RISK⏎⏎1.1 See paragraphs 3.4 to 3.6, and ask.',
    ]);
  });

  it('grow by list item, list and the paragraph that introduces it', () => {
    check('1.0 RISK\n\n1.1 These:\n\n- parks:\n  - East P$0ark;\n- pools.\n\n1.2 More.\n', [
      'Park',
      'East Park;',
      '  - East Park;',
      '- parks:⏎  - East Park;',
      '- parks:⏎  - East Park;⏎- pools.',
      '1.1 These:⏎⏎- parks:⏎  - East Park;⏎- pools.',
      '1.0 RISK⏎⏎1.1 These:⏎⏎- parks:⏎  - East Park;⏎- pools.⏎⏎1.2 More.',
    ]);
  });

  it('grow by cell, row and table', () => {
    check('1.0 RISK\n\nTable 1: Gates\n\n| Park | Gates |\n| --- | --- |\n| East P$0ark | 2 |\n', [
      'Park',
      'East Park',
      '| East Park | 2 |',
      '| Park | Gates |⏎| --- | --- |⏎| East Park | 2 |',
      'Table 1: Gates⏎⏎| Park | Gates |⏎| --- | --- |⏎| East Park | 2 |',
      '1.0 RISK⏎⏎Table 1: Gates⏎⏎| Park | Gates |⏎| --- | --- |⏎| East Park | 2 |',
    ]);
  });

  it('grow by value, field and front block', () => {
    check('REPORT TO: Executive B$0oard\nDATE: 12 June 2023\n\n1.0 RISK\n', [
      'Board',
      'Executive Board',
      'REPORT TO: Executive Board',
      'REPORT TO: Executive Board⏎DATE: 12 June 2023',
    ]);
  });

  it('take notes and labels of fields', () => {
    check('// ask$0 Jo\n', ['ask', '// ask Jo']);
    check('DATE$0: 12 June 2023\n\n1.0 RISK\n', ['DATE', 'DATE: 12 June 2023']);
  });

  it('are the whole document where there is nothing', () => {
    check('$0', []);
    check('1.0 RISK\n\n$0\n\n2.0 RISK\n', ['1.0 RISK⏎⏎⏎⏎']);
  });

  it('grow strictly and hold the cursor, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fragments, anything), fc.nat(), (source, seed) => {
        const { document } = fixture(source.replaceAll('$', ''));
        const { text } = document;
        const at = seed % (text.length + 1);
        const steps = selectionRanges(document, at);
        assert.deepEqual(steps.at(-1), { start: 0, end: text.length });
        for (const [index, { start, end }] of steps.entries()) {
          const place = JSON.stringify(steps);
          assert.ok(start <= at && at <= end, place);
          const next = steps[index + 1];
          if (!next) continue;
          assert.ok(next.start <= start && end <= next.end && next.end - next.start > end - start, place);
        }
      }),
      trials(500),
    );
  });
});

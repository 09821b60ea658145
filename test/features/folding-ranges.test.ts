import { strict as assert } from 'node:assert';
import { foldingRanges } from '../../server/src/features/folding-ranges.ts';
import { fixture } from './fixture.ts';

/** Folds as `first line … last line`, those of more than one line. */
function check(text: string, expected: string[]): void {
  const { document } = fixture(text);
  const folds = foldingRanges(document)
    .map(({ start, end, kind }) => ({ text: document.text.slice(start, end).split('\n'), kind }))
    .filter(({ text: lines }) => lines.length > 1)
    .map(({ text: lines, kind }) => `${lines[0]} … ${lines.at(-1)}${kind ? ` (${kind})` : ''}`);
  assert.deepEqual(folds, expected);
}

describe('folding ranges', () => {
  it('folds the front block, sections and lists', () => {
    check(
      [
        'REPORT TO: Executive Board',
        'DATE: 12 June 2023',
        '',
        '1.0 PURPOSE OF THE REPORT',
        '',
        '1.1 To report on:',
        '',
        '- parks;',
        '- pools.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 None identified.',
        '',
      ].join('\n'),
      [
        'REPORT TO: Executive Board … DATE: 12 June 2023',
        '1.0 PURPOSE OF THE REPORT … - pools.',
        '- parks; … - pools.',
        '2.0 POLICY IMPLICATIONS … 2.1 None identified.',
      ],
    );
  });

  it('folds a section with its sub-sections', () => {
    check('1.0 PURPOSE OF THE REPORT\n\n1.1 PARKS\n\n1.1.1 All parks are open.\n', [
      '1.0 PURPOSE OF THE REPORT … 1.1.1 All parks are open.',
      '1.1 PARKS … 1.1.1 All parks are open.',
    ]);
  });

  it('folds notes that follow each other', () => {
    check('// one\n// two\n\n1.0 PURPOSE OF THE REPORT\n', ['// one … // two (comment)']);
  });

  it('folds nothing in an empty document', () => {
    check('', []);
  });
});

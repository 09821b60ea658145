import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { formattingEdits, rangeFormattingEdits } from '../../server/src/features/formatting.ts';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { applied, fixture } from './fixture.ts';

/** The edits as `old → new`, and that they make the canonical form. */
function check(text: string, expected: string[]): void {
  const { document } = fixture(text);
  const { edits } = formattingEdits(document);
  assert.deepEqual(
    edits.map(
      ({ start, end, text: put }) => `${JSON.stringify(text.slice(start, end))} → ${JSON.stringify(put)}`,
    ),
    expected,
  );
  assert.equal(applied(text, edits), formatDocument(document.model).text);
}

/** What a range between `$[` and `$]` makes of a text. */
function checkRange(marked: string, expected: string): void {
  const { document, selection } = fixture(marked);
  const { edits } = rangeFormattingEdits(document, [selection]);
  assert.equal(applied(document.text, edits), expected);
}

describe('formatting', () => {
  it('leaves a canonical text alone', () => {
    check('1.0 PURPOSE OF THE REPORT\n\n1.1 To report on parks.\n', []);
    check('', []);
  });

  it('edits the words that differ', () => {
    check(
      '1.0 PURPOSE OF THE REPORT\n\n- 1.1 To report on parks and\npools.\n\n1.3 See paragraph 1.3 of this.\n',
      ['"- " → ""', '"\\n" → " "', '"1.3" → "1.2"', '"1.3" → "1.2"'],
    );
  });

  it('keeps line ends, and adds the last', () => {
    check('1.0 PURPOSE OF THE REPORT\r\n1.1 To report.  \r\n\r\n\r\n1.2 To note.', [
      '"" → "\\r\\n"',
      '"  " → ""',
      '"\\r\\n" → ""',
      '"" → "\\r\\n"',
    ]);
  });

  it('says why it leaves a text alone', () => {
    const { document } = fixture('<<<<<<< ours\n1.0  PURPOSE\n=======\n1.0 AIM\n>>>>>>> theirs\n');
    const { edits, refusal } = formattingEdits(document);
    assert.deepEqual(edits, []);
    assert.match(refusal ?? '', /merge-conflict/);
  });

  it('stays quick where every line of a long text differs', () => {
    const text = readFileSync(
      new URL('../../samples/halton/library-opening-hours.report', import.meta.url),
      'utf8',
    );
    const long = text.replaceAll('\n', ' \n').repeat(20);
    const { document } = fixture(long);
    const { edits } = formattingEdits(document);
    assert.equal(applied(long, edits), formatDocument(document.model).text);
  });
});

describe('range formatting', () => {
  const OTHER = '1.0  PURPOSE OF THE REPORT\n\n\n';

  it('edits the blocks that are touched, whole', () => {
    checkRange(
      `${OTHER}1.1  To $[report$] on\nparks.\n\n1.2  To note.\n`,
      `${OTHER}1.1 To report on parks.\n\n1.2  To note.\n`,
    );
  });

  it('closes the gaps between them', () => {
    checkRange(
      `${OTHER}1.1  To $[report.\n\n\n\n1.2  To$] note.\n\n\n1.3  To act.\n`,
      `${OTHER}1.1 To report.\n\n1.2 To note.\n\n\n1.3  To act.\n`,
    );
  });

  it('takes an empty selection for the block it is in', () => {
    checkRange(`${OTHER}1.1  To$0 report.\n`, `${OTHER}1.1 To report.\n`);
  });

  it('does not touch a block at whose beginning the selection ends', () => {
    checkRange(`${OTHER}$[1.1  To report.\n$]1.2  To note.\n`, `${OTHER}1.1 To report.\n1.2  To note.\n`);
  });

  it('leaves numbers that others hang on', () => {
    checkRange(
      `${OTHER}1.1 See paragraph 1.3.\n\n$[- 1.3  To note.\n\ni) one\niii) two$]\n`,
      `${OTHER}1.1 See paragraph 1.3.\n\n1.3 To note.\n\ni) one\niii) two\n`,
    );
  });

  it('renumbers when everything is selected', () => {
    checkRange(
      '$[1.0 PURPOSE OF THE REPORT\n\n1.2 To report.\n$]',
      '1.0 PURPOSE OF THE REPORT\n\n1.1 To report.\n',
    );
  });
});

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { preview } from '../../server/src/features/preview.ts';
import { fixture } from './fixture.ts';

/** The longest sample. */
const LONG = readFileSync(new URL('../../samples/england/budget-2027-28.report', import.meta.url), 'utf8');

const TEXT = `SUBJECT: The pool

1.0 RISK ANALYSIS

1.1 The the pool may close.

1.2 None.
EXEMPT: paragraph 3
`;

/** Blocks of the preview, each with the line it begins with. */
function checkBlocks(text: string, expected: string[]): void {
  const { document } = fixture(text);
  const blocks = preview(document, 'full').blocks.map(({ id, start }) => {
    const [line] = document.text.slice(start).split('\n', 1);
    return `${id}: ${line}`;
  });
  assert.deepEqual(blocks, expected);
}

describe('preview', () => {
  it('knows where each block comes from', () => {
    checkBlocks(TEXT, [
      'field-subject: SUBJECT: The pool',
      'section-1: 1.0 RISK ANALYSIS',
      'paragraph-1.1: 1.1 The the pool may close.',
      'paragraph-1.2: 1.2 None.',
    ]);
  });

  it('tells what is wrong with each block', () => {
    const { problems } = preview(fixture(TEXT).document, 'full');
    const found = problems.find(({ id }) => id === 'paragraph-1.1');
    assert.equal(found?.severity, 'warning');
    assert.match(found?.messages.join('\n') ?? '', /“the” stands twice/);
  });

  it('shows the public what the public is shown', () => {
    const { html, blocks } = preview(fixture(TEXT).document, 'public');
    assert.doesNotMatch(html, /may close/);
    assert.deepEqual(
      blocks.map(({ id }) => id),
      ['field-subject', 'section-1'],
    );
  });

  it('tells whether something is exempt', () => {
    const of = (text: string) => preview(fixture(text).document, 'public').exempt;
    assert.equal(of('One.\n'), 'none');
    assert.equal(of(TEXT), 'part');
    assert.equal(of('EXEMPT: paragraph 3\n'), 'whole');
  });

  it('is there before three frames have passed', () => {
    const { document } = fixture(LONG, { house: 'england' });
    const times = Array.from({ length: 15 }, () => {
      const began = performance.now();
      preview(document, 'public');
      return performance.now() - began;
    });
    const median = times.sort((a, b) => a - b)[7] ?? 0;
    assert.ok(median < 50, `${median} ms`);
  });

  it('shows an empty document', () => {
    const { html, title } = preview(fixture('').document, 'public');
    assert.equal(html, '<h1>Report</h1>');
    assert.equal(title, 'Report – Halton Borough Council');
  });
});

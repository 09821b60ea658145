import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { codeLenses, lensText } from '../../server/src/features/code-lenses.ts';
import { anything, fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

/** Lenses as `line they stand on | what they say`, with the places that a click leads to in brackets. */
function check(text: string, expected: string[], options?: FixtureOptions): void {
  const { document } = fixture(text, options);
  assert.deepEqual(
    codeLenses(document).map((lens) => {
      const { title, places } = lensText(document, lens) ?? { title: 'nothing', places: [] };
      const led = places.map(({ start, end }) => document.text.slice(start, end)).join(', ');
      const [line = ''] = document.text
        .slice(document.text.lastIndexOf('\n', lens.start - 1) + 1)
        .split('\n', 1);
      return `${line} | ${title}${led ? ` (${led})` : ''}`;
    }),
    expected,
  );
}

/** In minutes nothing is left to be written. */
const MINUTES: FixtureOptions = { kind: 'minutes' };
/** A house in which the Treasurer clears what it costs. */
const OWNED: FixtureOptions = {
  house: fileURLToPath(new URL('../../samples/riverside/house.json', import.meta.url)),
};
const REST = [
  '',
  'What the law says',
  '',
  'Cleared by the Solicitor to the Council.',
  '',
  'What could go wrong',
  '',
  'Rain.',
  '',
  'Whom it affects',
  '',
  'Everyone.',
  '',
  'River and climate',
  '',
  'No change.',
  '',
].join('\n');

describe('code lenses', () => {
  it('count the references to paragraphs, sections, recommendations, tables and labels', () => {
    check(
      [
        '1.0 RISK',
        '',
        '1.1 See paragraphs 1.2 and 2.1, and Table 1.',
        '',
        '1.2 See section 2, paragraph 2.1 and [this](#roof).',
        '',
        '2.0 OPTIONS',
        '',
        '2.1 None is in paragraph 9.9. {#roof}',
        '',
        'Table 1: Gates',
        '',
        '| Gate |',
        '| ---- |',
        '',
      ].join('\n'),
      [
        '1.2 See section 2, paragraph 2.1 and [this](#roof). | 1 reference (1.2)',
        '2.0 OPTIONS | 1 reference (2)',
        '2.1 None is in paragraph 9.9. {#roof} | 3 references (2.1, 2.1, roof)',
        'Table 1: Gates | 1 reference (1)',
      ],
      MINUTES,
    );
  });

  it('leave out what refers to itself', () => {
    check('1.0 RISK\n\n1.1 See paragraph 1.1.\n', [], MINUTES);
  });

  it('stand on the heading of an appendix, not on its entry', () => {
    check(
      [
        '## Purpose of the report',
        '',
        'The fees are in Appendix A.',
        '',
        '## Financial implications',
        '',
        'None.',
        '',
        '## Appendices',
        '',
        '- Appendix A: Fees',
        '',
        '## Background papers',
        '',
        'APPENDIX A: Fees',
        '',
      ].join('\n'),
      ['APPENDIX A: Fees | 1 reference (A)'],
      { ...{ house: 'england' }, house: 'england' },
    );
  });

  it('name the implications that are still to be written', () => {
    check(
      'Committee: Cabinet\n\nWhat it costs\n\nWhat could go wrong\n\nRain.\n',
      [
        'Committee: Cabinet | 4 implications still to be written: What it costs, What the law says, ' +
          'Whom it affects, River and climate (What it costs)',
      ],
      OWNED,
    );
  });

  it('count what a label in the text says', () => {
    check(
      `Committee: Cabinet\n\nIn brief\n\nWhat it costs: nothing. Cleared by the Treasurer.\n${REST}`,
      [],
      OWNED,
    );
  });

  it('say who has not cleared what is written', () => {
    check(`What it costs\n\n£5m.\n${REST}`, ['What it costs | Not yet cleared by Treasurer'], OWNED);
    check(`What it costs\n\n£5m. (Cleared by Jo Ash)\n${REST}`, [], OWNED);
  });

  it('are none where the house has nobody clear anything', () => {
    check('5.0 FINANCIAL IMPLICATIONS\n\n5.1 None.\n', [], MINUTES);
  });

  it('are none in an empty document', () => check('', []));

  it('say nothing of what is gone', () => {
    const { document } = fixture('1.0 RISK\n');
    assert.equal(lensText(document, { kind: 'references', of: 0 }), null);
    assert.equal(lensText(document, { kind: 'uncleared', of: 7 }), null);
  });

  it('stand inside the text and have words, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fragments, anything), (source) => {
        const { document } = fixture(source.replaceAll('$', ''), OWNED);
        for (const lens of codeLenses(document)) {
          const text = lensText(document, lens);
          assert.ok(text && text.title !== '', JSON.stringify(lens));
          for (const { start, end } of [lens, ...text.places]) {
            assert.ok(0 <= start && start <= end && end <= document.text.length, JSON.stringify(lens));
          }
        }
      }),
      trials(300),
    );
  });
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { documentSymbols, type OutlineSymbol } from '../../server/src/features/document-symbols.ts';
import { anything, fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

/** The outline as indented lines: `kind name | detail`. */
function check(text: string, expected: string[], options?: FixtureOptions): void {
  const { document } = fixture(text, options);
  assert.deepEqual([...linesOf(documentSymbols(document), '')], expected);
}

function* linesOf(symbols: readonly OutlineSymbol[], indent: string): Generator<string> {
  for (const { kind, name, detail, children } of symbols) {
    yield `${indent}${kind} ${name}${detail ? ` | ${detail}` : ''}`;
    yield* linesOf(children, `${indent}  `);
  }
}

describe('document symbols', () => {
  it('of a report', () => {
    check(
      [
        'HALTON BOROUGH COUNCIL',
        '',
        'REPORT TO: Executive Board',
        'DATE:',
        '',
        '1.0 PURPOSE OF THE REPORT',
        '',
        '1.1 To report on:',
        '',
        '- parks;',
        '- pools.',
        '',
        '2.0 RECOMMENDATION: That Members:',
        '',
        'i) note the report; and',
        'ii) approve the **plan**.',
        '',
        '3.0 SUPPORTING INFORMATION',
        '',
        '3.1 **Parks**',
        '',
        '3.1.1 All parks are open, and each of them has at least one gate that a wheelchair can pass through.',
        '',
        'Table 1: Gates',
        '',
        '| Park | Gates |',
        '| ---- | ----: |',
        '| East | 2     |',
        '',
      ].join('\n'),
      [
        'title HALTON BOROUGH COUNCIL',
        'field REPORT TO | Executive Board',
        'field DATE | empty',
        'section 1.0 PURPOSE OF THE REPORT',
        '  paragraph 1.1 To report on:',
        'section 2.0 RECOMMENDATION',
        '  recommendation i) note the report; and',
        '  recommendation ii) approve the plan.',
        'section 3.0 SUPPORTING INFORMATION',
        '  section 3.1 Parks',
        '    paragraph 3.1.1 All parks are open, and each of them has at least one gate that a …',
        '    table Table 1: Gates | 1 row',
      ],
    );
  });

  it('says what is said of the implications', () => {
    check(
      [
        '## Financial implications',
        '',
        'None identified.',
        '',
        '## Legal implications',
        '',
        '## Risk',
        '',
        'The roof may leak.',
        '',
        '## Background papers',
        '',
        'None.',
        '',
      ].join('\n'),
      [
        'section Financial implications | none identified',
        '  paragraph None identified.',
        'section Legal implications | nothing said',
        'section Risk | stated',
        '  paragraph The roof may leak.',
        'section Background papers | none',
        '  paragraph None.',
      ],
      { house: 'england' },
    );
  });

  it('names appendices, their entries and what is exempt', () => {
    check(
      [
        '## Appendices',
        '',
        '- Appendix A: Offers',
        '- Appendix B: Plan of the site',
        '',
        '## Background papers',
        '',
        'APPENDIX A: Offers',
        '',
        'EXEMPT: paragraph 3',
        '',
        'Seven offers were received.',
        '',
        'APPENDIX C: Fees',
        '',
        'FILE: fees.pdf',
        '',
      ].join('\n'),
      [
        'section Appendices',
        '  appendix Appendix A: Offers | listed',
        '  appendix Appendix B: Plan of the site | listed, not attached',
        'section Background papers',
        'appendix Appendix A: Offers | exempt, paragraph 3',
        '  paragraph Seven offers were received.',
        'appendix Appendix C: Fees | fees.pdf',
      ],
      { house: 'england' },
    );
  });

  it('finds the recommendation in a heading', () => {
    check('2.0 RECOMMENDATION: That the report be noted.\n', [
      'section 2.0 RECOMMENDATION',
      '  recommendation That the report be noted.',
    ]);
  });

  it('says where nothing is said yet', () => {
    check(
      [
        '2.0 RECOMMENDATION: That Members:',
        '',
        '3.0 SUPPORTING INFORMATION',
        '',
        '4.0 POLICY IMPLICATIONS',
        '',
        '4.1',
        '',
        'PARTS',
        '',
        '5.0 RISK ANALYSIS',
        '',
      ].join('\n'),
      [
        'section 2.0 RECOMMENDATION | nothing said',
        'section 3.0 SUPPORTING INFORMATION | nothing said',
        'section 4.0 POLICY IMPLICATIONS | nothing said',
        '  paragraph 4.1',
        '  section PARTS',
        'section 5.0 RISK ANALYSIS | nothing said',
      ],
    );
  });

  it('names tables without a caption by their columns', () => {
    check('1.0 PURPOSE OF THE REPORT\n\n| Park | Gates |\n| --- | --- |\n| East | 2 |\n| West | 3 |\n', [
      'section 1.0 PURPOSE OF THE REPORT',
      '  table Table: Park, Gates | 2 rows',
    ]);
  });

  it('has a table behind what stands between it and its caption', () => {
    check('## Costs\n\nTable 1: Costs\n\nIn thousands.\n\n| Park | Cost |\n| --- | --- |\n| East | 2 |\n', [
      'section Costs',
      '  paragraph In thousands.',
      '  table Table 1: Costs | 1 row',
    ]);
    assertInside(documentSymbols(fixture('## \nTable 1: \nthe \n| \n').document), 0, 22);
  });

  it('ends a section before the next heading', () => {
    const { document } = fixture('## Purpose of the report\r\n\r\nTo report.\r\n\r\n## Legal\r\n');
    const [purpose] = documentSymbols(document);
    assert.equal(
      document.text.slice(purpose?.start, purpose?.end),
      '## Purpose of the report\r\n\r\nTo report.\r\n',
    );
  });

  it('is empty for an empty document', () => {
    check('', []);
  });

  it('has names, selections inside ranges and children inside parents, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fragments, anything), fc.constantFrom('halton', 'england'), (text, house) => {
        const { document } = fixture(text.replaceAll('$', ''), { house });
        assertInside(documentSymbols(document), 0, document.text.length);
      }),
      trials(500),
    );
  });
});

function assertInside(symbols: readonly OutlineSymbol[], start: number, end: number): void {
  let before = start;
  for (const symbol of symbols) {
    const { name, selection, children } = symbol;
    const place = JSON.stringify(symbol);
    assert.notEqual(name.trim(), '', place);
    assert.ok(start <= symbol.start && symbol.start <= symbol.end && symbol.end <= end, place);
    assert.ok(symbol.start <= selection.start && selection.end <= symbol.end, place);
    assert.ok(selection.start <= selection.end, place);
    assert.ok(before <= symbol.start, `in order: ${place}`);
    before = symbol.start;
    assertInside(children, symbol.start, symbol.end);
  }
}

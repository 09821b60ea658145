import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { TOKEN_SCOPES } from '../../server/src/features/semantic-legend.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { anything, fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';
import { type FixtureOptions, fixture } from './fixture.ts';

/** Tokens as `text type.modifier`; with a selection in the text, those of the selection. */
function check(text: string, expected: string[], options?: FixtureOptions): void {
  const { document, selection } = fixture(text, options);
  const tokens = semanticTokens(document, selection.start < 0 ? undefined : selection);
  assert.deepEqual(
    tokens.map(
      ({ start, end, type, modifiers }) =>
        `${document.text.slice(start, end)} ${[type, ...modifiers].join('.')}`,
    ),
    expected,
  );
}

describe('semantic tokens', () => {
  it('of fields and titles', () => {
    check('DATE: 12 June 2023\nDRESS: none\n\n1.0 PURPOSE OF THE REPORT\n\n2.0 HATS\n', [
      'DATE property.defaultLibrary',
      '12 June 2023 number.date',
      'DRESS property',
      '1.0 number.definition',
      'PURPOSE OF THE REPORT namespace.defaultLibrary',
      '2.0 number.definition',
      'HATS namespace',
    ]);
  });

  it('of running text', () => {
    check(
      [
        '1.0 RISK',
        '',
        '1.1 See paragraph 1.2 and [this](#roof), or https://example.org and [plan](plan.pdf).',
        '',
        '1.2 Of £5m, 3% at 7pm under section 3 of the Equality Act 2010. {#roof}',
        '',
      ].join('\n'),
      [
        '1.0 number.definition',
        'RISK namespace.defaultLibrary',
        '1.1 number.definition',
        'paragraph 1.2 variable',
        '[this](#roof) variable',
        'https://example.org string',
        '[plan](plan.pdf) string',
        '1.2 number.definition',
        '£5m number.money',
        '3% number.percentage',
        '7pm number.time',
        'section 3 of the Equality Act 2010 class',
        '{#roof} label.definition',
      ],
    );
  });

  it('of terms where they are defined and used', () => {
    check('The Adult Service Plan (ASP) is new. ASPs and the ASP’s cost, but not the PSA. (ASP)\n', [
      '(ASP) type.definition',
      'ASP type',
      'ASP type',
      '(ASP) type.definition',
    ]);
  });

  it('of recommendations', () => {
    check('2.0 RECOMMENDATION: That Members:\n\ni) note the report; and\nii) approve the plan.\n', [
      '2.0 number.definition',
      'RECOMMENDATION namespace.defaultLibrary',
      'i) number.definition',
      'note function',
      'ii) number.definition',
      'approve function',
    ]);
  });

  it('of notes, marks, captions and appendices', () => {
    check(
      [
        '// ask Jo',
        '// rapporteur-ignore-next-line jargon: quoted',
        '',
        '1.0 RISK',
        '',
        'Table 1: Gates',
        '',
        '| Gate | Cost |',
        '| ---- | ---- |',
        '| East | £5   |',
        '',
        'APPENDIX A: Offers',
        '',
        'EXEMPT: paragraph 3',
        'FILE: offers.pdf',
        '',
      ].join('\n'),
      [
        '// ask Jo comment',
        '// comment',
        'rapporteur-ignore-next-line keyword',
        ' jargon: quoted comment',
        '1.0 number.definition',
        'RISK namespace.defaultLibrary',
        'Table 1 label.definition',
        '£5 number.money',
        'APPENDIX A label.definition',
        'Offers namespace',
        'EXEMPT keyword',
        'paragraph 3 string',
        'FILE keyword',
        'offers.pdf string',
      ],
    );
  });

  it('go on over a line end as two', () => {
    check('1.0 RISK\n\n1.1 It began on 12\nJune 2023.\n', [
      '1.0 number.definition',
      'RISK namespace.defaultLibrary',
      '1.1 number.definition',
      '12 number.date',
      'June 2023 number.date',
    ]);
  });

  it('of a range are those that touch it', () => {
    check('1.0 RISK\n\n1.1 Of £1m.\n\n1.2 Of $[£2m.\n\n1.3$] Of £3m.\n', [
      '£2m number.money',
      '1.3 number.definition',
    ]);
  });

  it('are named as the TextMate grammar names the same', () => {
    const grammar = readFileSync(
      new URL('../../client/syntaxes/committee-report.tmLanguage.json', import.meta.url),
      'utf8',
    );
    const missing = Object.values(TOKEN_SCOPES).filter((scope) => !grammar.includes(`"${scope}.`));
    // The one thing that a text alone does not tell.
    assert.deepEqual(missing, [TOKEN_SCOPES.function]);
  });

  it('stand in order on one line each and do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fragments, anything), (source) => {
        const { document } = fixture(source.replaceAll('$', ''));
        let last = 0;
        for (const token of semanticTokens(document)) {
          const place = JSON.stringify(token);
          assert.ok(last <= token.start && token.start < token.end, place);
          assert.ok(token.end <= document.text.length, place);
          assert.doesNotMatch(document.text.slice(token.start, token.end), /[\r\n]/, place);
          last = token.end;
        }
      }),
      trials(500),
    );
  });

  it('of a range are among those of the whole, whatever the text', () => {
    fc.assert(
      fc.property(fragments, fc.nat(), fc.nat(), (source, from, length) => {
        const { document } = fixture(source.replaceAll('$', ''));
        const start = from % (document.text.length + 1);
        const end = Math.min(document.text.length, start + (length % 40));
        const touching = semanticTokens(document).filter((token) => token.end >= start && token.start <= end);
        assert.deepEqual(semanticTokens(document, { start, end }), touching);
      }),
      trials(500),
    );
  });
});

import { strict as assert } from 'node:assert';
import { inlineCompletions } from '../../server/src/features/inline-completion.ts';
import { applied, type FixtureOptions, fixture } from './fixture.ts';

/** The lines under the cursor after each proposal. */
function check(text: string, expected: string[], options: FixtureOptions = {}): void {
  const { document, cursor, workspace } = fixture(text, options);
  const offers = inlineCompletions({ document, workspace, offset: cursor, today: '2026-11-22' });
  const line = text.slice(0, text.indexOf('$0')).split('\n').length - 1;
  assert.deepEqual(
    offers.map((offer) => applied(document.text, [offer]).split('\n')[line]),
    expected,
  );
}

describe('inline completion', () => {
  it('is the none-phrase of an empty section', () => {
    check('4.0 POLICY IMPLICATIONS\n\n4.1 $0', ['4.1 None identified.']);
    check('4.0 POLICY IMPLICATIONS\n\n4.1 None id$0', ['4.1 None identified.']);
    check('4.0 POLICY IMPLICATIONS\n\n$0\n\n5.0 FINANCIAL IMPLICATIONS\n', ['4.1 None identified.']);
    check('10.0 BACKGROUND PAPERS\n\n10.1 $0', ['10.1 None.']);
    check('## Legal implications\n\n$0', ['None.'], { house: 'england' });
  });

  it('is silent where something is written, or something else', () => {
    check('4.0 POLICY IMPLICATIONS\n\n4.1 There is one.\n\n4.2 $0', []);
    check('4.0 POLICY IMPLICATIONS\n\n4.1 The$0', []);
    check('4.0 POLICY IMPLICATIONS\n\n4.1 $0None', []);
    check('3.0 SUPPORTING INFORMATION\n\n3.1 $0', []);
    check('$0', []);
  });

  it('is the stem of the recommendations', () => {
    check('2.0 RECOMMENDATION:$0', ['2.0 RECOMMENDATION: That Members of the Board:']);
    check('2.0 RECOMMENDATION: That$0', ['2.0 RECOMMENDATION: That Members of the Board:']);
    check('## Recommendations\n\n$0', ['That Members:'], { house: 'england' });
  });

  it('introduces the background papers that the text relies on', () => {
    check(
      '1. Background\n\n1.1 As set out in the Acme Ltd report of 2024, all is well.\n\n2. Background papers\n\n2.1 $0',
      [
        '2.1 The following documents disclose facts on which this report is based and were relied on to a material extent in preparing it (section 100D of the Local Government Act 1972):',
        '2.1 None.',
      ],
      { house: 'england' },
    );
  });

  it('says why a part is exempt, in the words of the schedule', () => {
    const statement =
      'Not for publication by virtue of paragraph 5 of Part 1 of Schedule 12A to the Local Government Act 1972: information in respect of which a claim to legal professional privilege could be maintained in legal proceedings.';
    check('EXEMPT: paragraph 5\nReason for exemption: $0', [`Reason for exemption: ${statement}`], {
      house: 'england',
    });
    check('3.0 SUPPORTING INFORMATION\nEXEMPT: paragraph 5\n\n3.1 $0', [`3.1 ${statement}`]);
    check('3.0 SUPPORTING INFORMATION\nEXEMPT: paragraphs 3 and 5\n\n3.1 $0', [
      '3.1 Not for publication by virtue of paragraphs 3 and 5 of Part 1 of Schedule 12A to the Local Government Act 1972.',
    ]);
    check('3.0 SUPPORTING INFORMATION\nEXEMPT: paragraph 99\n\n3.1 $0', []);
  });
});

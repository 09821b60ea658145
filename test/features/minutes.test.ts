/** What the editor says in and about minutes: hover, hints, lenses, proposals. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { codeLenses, lensText } from '../../server/src/features/code-lenses.ts';
import { completions } from '../../server/src/features/completion/completion.ts';
import { documentHighlights } from '../../server/src/features/document-highlights.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { toPlainText } from '../../server/src/features/hover/parts.ts';
import { hintDetail, inlayHints } from '../../server/src/features/inlay-hints.ts';
import { inlineCompletions } from '../../server/src/features/inline-completion.ts';
import { onTypeFormattingEdits } from '../../server/src/features/on-type-formatting.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { anything, fragments } from '../grammar/arbitraries.ts';
import { trials } from '../properties.ts';
import { applied, fixture } from './fixture.ts';

const REPORT = [
  '//- /m/reports/pond.report',
  'REPORT TO: Parks Board',
  'DATE: 9 March 2026',
  'SUBJECT: Depth of the pond',
  '',
  '2.0 RECOMMENDATION: That Members of the Board:',
  '',
  'i) note the report; and',
  'ii) approve the scheme set out in Appendix A, subject to planning permission.',
  '',
].join('\n');
const HEAD = 'MEETING: Parks Board\nDATE: 9 March 2026\nPRESENT: Councillors A Ashe (Chair) and B Birch\n';
const POND = `${HEAD}\n## 4. The pond\nREPORT: reports/pond.report\n\n`;

function read(text: string, others = REPORT) {
  return fixture(`//- /m/a.minutes\n${text}\n${others}`);
}

describe('hover in minutes', () => {
  /** What is marked, and the hover, a part a line; null for none. */
  async function check(text: string, expected: string[] | null): Promise<void> {
    const { document, workspace, cursor } = read(text);
    const hover = await hoverAt(document, workspace, cursor);
    const shown = hover && [
      document.text.slice(hover.range.start, hover.range.end),
      ...toPlainText(hover.parts).split('\n\n'),
    ];
    assert.deepEqual(shown, expected);
  }

  const RECOMMENDED =
    '- i) note the report; and\n- ii) approve the scheme set out in Appendix A, subject to planning permission.';

  it('shows the report of an item, and what it recommends', () =>
    check(POND.replace('pond.report', 'po$0nd.report'), [
      'reports/pond.report',
      'Depth of the pond',
      'Report: Parks Board, 9 March 2026',
      'Recommendations:',
      RECOMMENDED,
    ]));

  it('takes the numbers of a path for no paragraphs of the schedule', () =>
    check(`${HEAD}\n## 4. The pond\nREPORT: reports/$03.report\n`, null));

  it('shows how a decision was taken and what was recommended', async () => {
    await check(
      `${POND}RESOL$0VED (5:2): That\n\n(i) the report be noted; and\n(ii) the scheme be refused.\n`,
      [
        'RESOLVED (5:2):',
        'Resolution of item 4, “The pond”',
        '5 for, 2 against.',
        '2 decisions:',
        '- (i) the report be noted; and\n- (ii) the scheme be refused.',
        'Recommended by “Depth of the pond”:',
        RECOMMENDED,
      ],
    );
    await check(
      `${HEAD}\n## 4. Gates\n\nRESOLVED UNANIMOUSLY$0 – That they be shut.\n\nFOR: Councillors Ashe and Birch\n`,
      [
        'RESOLVED UNANIMOUSLY –',
        'Resolution of item 4, “Gates”',
        'Unanimous. Recorded vote: 2 for, 0 against, 0 abstained.',
        'Halton Borough Council prints “RESOLVED:”.',
      ],
    );
  });

  it('shows the recommendation that an outcome is about', async () => {
    await check(`${POND.trimEnd()}\nOUTCOME: (ii) def$0erred; (iv) rejected\n`, [
      '(ii) deferred',
      'Recommendation (ii): deferred',
      '“approve the scheme set out in Appendix A, subject to planning permission.”',
    ]);
    await check(`${POND.trimEnd()}\nOUTCOME: (ii) deferred; (iv) $0rejected\n`, [
      '(iv) rejected',
      'Recommendation (iv): rejected',
      'The report has no such recommendation.',
    ]);
  });

  it('says what the house wants of a standing item and of a field', async () => {
    await check(`${HEAD}\n## 1. Declarations $0of interest\n`, [
      '1',
      'DECLARATIONS OF INTEREST',
      'Each interest with the member, the item, its nature, and whether the member left the room. Source: Localism Act 2011 sections 30 and 31.',
      'Left out where the meeting had no such item.',
    ]);
    await check(HEAD.replace('DATE', 'DA$0TE'), [
      'DATE',
      'DATE',
      'The day of the meeting, in full.',
      'A date, written as 8 June 2026.',
      'All minutes of this house have this field.',
    ]);
  });
});

describe('inlay hints in minutes', () => {
  /** The lines with hints, the hints as `⟦…⟧`. */
  function check(text: string, expected: string[]): void {
    const { document, workspace } = read(text);
    let shown = document.text;
    for (const { at, label } of inlayHints(document, undefined, workspace).reverse())
      shown = `${shown.slice(0, at)} ⟦${label}⟧${shown.slice(at)}`;
    assert.deepEqual(
      shown.split('\n').filter((line) => line.includes('⟦')),
      expected,
    );
  }

  it('name the report where the item is called otherwise, and the recommendation of an outcome', () => {
    check(`${POND.trimEnd()}\nOUTCOME: (ii) deferred; (iv) rejected\n`, [
      'REPORT: reports/pond.report ⟦Depth of the pond⟧',
      'OUTCOME: (ii) deferred ⟦approve the scheme set out in Appendix …⟧; (iv) rejected',
    ]);
    check(`${HEAD}\n## 4. Depth of the pond\nREPORT: reports/pond.report\nREPORT: reports/no.report\n`, []);
  });

  it('name the item that an interest is in', () => {
    const text = `${HEAD}\n## 2. Declarations of interest\n\nCouncillor Ashe declared a personal interest in item 4.\n\n## 4. The pond\n`;
    check(text, ['Councillor Ashe declared a personal interest in item 4 ⟦The pond⟧.']);
    const { document } = read(text);
    const [hint] = inlayHints(document);
    assert.ok(hint);
    const detail = hintDetail(document, hint);
    assert.equal(
      detail?.place && document.text.slice(detail.place.start, detail.place.end),
      '## 4. The pond',
    );
  });
});

describe('code lenses in minutes', () => {
  function check(text: string, expected: string[]): void {
    const { document } = read(text);
    assert.deepEqual(
      codeLenses(document).map((lens) => {
        const [line = ''] = document.text.slice(lens.start).split('\n', 1);
        return `${line} | ${lensText(document, lens)?.title}`;
      }),
      expected,
    );
  }

  it('say what is still to be decided, above everything', () => {
    check(`${POND}\n## 5. Gates\nREPORT: gates.report\n\nNothing yet.\n`, [
      'MEETING: Parks Board | 2 items still without a decision: 4 The pond, 5 Gates',
    ]);
    check(`${POND}RESOLVED: That it be noted.\n`, []);
    check(`${POND.trimEnd()}\nOUTCOME: deferred\n`, []);
  });

  it('count what an item decided and left to do', () =>
    check(
      `${POND}RESOLVED: That it be noted.\n\nRESOLVED: That it be done.\n\nACTION: F Fir – do it – by 3 May 2026\n`,
      ['## 4. The pond | 2 decisions, 1 action'],
    ));
});

describe('inline completion in minutes', () => {
  /** The text from the line under the cursor on, after each proposal. */
  function check(text: string, expected: string[], others = REPORT): void {
    const { document, workspace, cursor } = read(text, others);
    const offers = inlineCompletions({ document, workspace, offset: cursor, today: '2026-03-10' });
    const line = document.text.lastIndexOf('\n', cursor - 1) + 1;
    assert.deepEqual(
      offers.map((offer) => applied(document.text, [offer]).slice(line).trimEnd()),
      expected,
    );
  }

  it('is what was recommended, behind the words of a decision', () => {
    check(`${POND}RESOLVED: $0`, [
      'RESOLVED: That the Board:\n\ni) note the report; and\nii) approve the scheme set out in Appendix A, subject to planning permission.',
      'RESOLVED: That the report be noted.',
      'RESOLVED: That the Board approve the scheme set out in Appendix A, subject to planning permission.',
    ]);
    check(`${POND}RESOLVED: That the r$0`, ['RESOLVED: That the report be noted.']);
    check(`${HEAD}\n## 4. Gates\n\nRESOLVED: $0`, []);
  });

  it('is the usual words of a standing item that says nothing yet', () => {
    check(`${HEAD}APOLOGIES: Councillor D Dale\n\n## 1. Apologies for absence\n\n$0`, [
      'Apologies for absence were received from Councillor D Dale.',
      'There were no apologies for absence.',
    ]);
    check(`${HEAD}\n## 1. Apologies for absence\n\nThere w$0`, ['There were no apologies for absence.']);
    check(
      `${HEAD}\n## 3. Minutes of the last meeting\n\n$0`,
      [
        'RESOLVED: That the minutes of the meeting held on 9 February 2026 be approved as a correct record and signed by the Chair.',
      ],
      '//- /m/2.minutes\nMEETING: Parks Board\nDATE: 9 February 2026\n',
    );
    check(`${HEAD}\n## 1. Apologies for absence\n\nNone.\n\n$0`, []);
    check(`${HEAD}\n## 4. The pond\n\n$0`, []);
  });
});

describe('features in minutes', () => {
  it('answer inside the text, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fragments, anything), fc.nat(), async (source, at) => {
        const text = source.replaceAll('$', '').replaceAll('//- ', '');
        const { document, workspace } = read(`${HEAD}\n${text}`);
        const offset = at % (document.text.length + 1);
        const question = { document, workspace, offset, today: '2026-03-10' };
        const ranges = [
          ...completions({ ...question, trigger: null }).offers,
          ...inlineCompletions(question),
          ...documentHighlights(document, offset),
          ...onTypeFormattingEdits(document, offset, '\n'),
          ...codeLenses(document),
          ...inlayHints(document, undefined, workspace).map((hint) => ({ start: hint.at, end: hint.at })),
        ];
        const hover = await hoverAt(document, workspace, offset);
        if (hover) ranges.push(hover.range);
        const offered = prepareRename(document, offset);
        if (offered && 'start' in offered) ranges.push(offered);
        const edits = rename(document, workspace, offset, 'K Kale');
        if (Array.isArray(edits)) ranges.push(...edits.flatMap((each) => each.edits));
        for (const { start, end } of ranges)
          assert.ok(0 <= start && start <= end && end <= document.text.length, `${start}–${end}`);
      }),
      trials(150),
    );
  });
});

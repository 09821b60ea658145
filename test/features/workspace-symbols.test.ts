import { strict as assert } from 'node:assert';
import type { DocumentEntry } from '../../server/src/features/workspace.ts';
import { placeNow, workspaceSymbols } from '../../server/src/features/workspace-symbols.ts';
import { fixture } from './fixture.ts';

const POOLS = `//- /reports/pools.report
SUBJECT: Swimming pools in the borough

1.0 PURPOSE OF THE REPORT

1.1 To report on the Pools Improvement Plan (PIP). {#plan}

2.0 RECOMMENDATION: That Members:

i) note the report.

3.0 RISK ANALYSIS
//- /reports/parks.report
1.0 PURPOSE OF THE REPORT

2.0 FINANCIAL IMPLICATIONS

APPENDIX A: Plan of the parks
`;

/** Found symbols as `kind name (container)`. */
function check(query: string, expected: string[], most?: number): void {
  const { workspace } = fixture(POOLS);
  const found = workspaceSymbols(workspace, query, most);
  assert.deepEqual(
    found.map(({ kind, name, container }) => `${kind} ${name}${container ? ` (${container})` : ''}`),
    expected,
  );
}

const SUBJECT = 'Swimming pools in the borough';

describe('workspace symbols', () => {
  it('have the characters of the query in its order, best first', () => {
    check('plan', [
      `label plan (${SUBJECT})`,
      'appendix Appendix A: Plan of the parks (parks.report)',
      'section 2.0 FINANCIAL IMPLICATIONS (parks.report)',
    ]);
  });

  it('are found in any case, by initials and across blanks', () => {
    check('pip', [`term PIP (${SUBJECT})`, 'appendix Appendix A: Plan of the parks (parks.report)']);
    check('RisKana', [`section 3.0 RISK ANALYSIS (${SUBJECT})`]);
    check('risk ana', [`section 3.0 RISK ANALYSIS (${SUBJECT})`]);
    check('spb', [`document ${SUBJECT} (pools.report)`]);
  });

  it('of equal fit stand in the order of the documents', () => {
    check('purpose', [
      `section 1.0 PURPOSE OF THE REPORT (${SUBJECT})`,
      'section 1.0 PURPOSE OF THE REPORT (parks.report)',
    ]);
  });

  it('are all of them for an empty query, up to the limit', () => {
    check('', [`document ${SUBJECT} (pools.report)`, `section 1.0 PURPOSE OF THE REPORT (${SUBJECT})`], 2);
  });

  it('are none where nothing fits', () => check('xyzzy', []));

  it('are never more than the limit, and the best ones', () => {
    const symbols = Array.from({ length: 5000 }, (_, at) => ({
      kind: 'section' as const,
      name: `${at}.0 PARKS AND LEISURE`,
      start: at,
      end: at,
    }));
    const entry: DocumentEntry = { ...ENTRY, symbols: [...symbols, { ...symbols[0], ...LAST }] };
    const found = workspaceSymbols({ entries: () => [entry] }, 'ale');
    assert.equal(found.length, 200);
    assert.equal(found[0]?.name, 'Ale');
    assert.equal(found[1]?.start, 0);
  });
});

const LAST = { kind: 'term' as const, name: 'Ale', start: 1, end: 2 };
const ENTRY: DocumentEntry = {
  uri: 'file:///a.report',
  path: '/a.report',
  kind: 'report',
  house: 'england',
  title: 'Title',
  fields: {},
  symbols: [],
  links: [],
  facts: {
    kind: 'report',
    body: null,
    bodyKey: null,
    date: null,
    dateAt: null,
    title: null,
    wards: null,
    recommendations: [],
  },
};

describe('the place of a symbol found earlier', () => {
  const entry = {
    ...ENTRY,
    symbols: [
      { ...LAST, start: 10, end: 12 },
      { ...LAST, start: 50, end: 52 },
    ],
  };
  it('is that of the nearest of its name', () => {
    assert.deepEqual(placeNow(entry, { ...LAST, start: 40 }), { start: 50, end: 52 });
  });
  it('is nowhere when it is gone', () => assert.equal(placeNow(entry, { ...LAST, name: 'Beer' }), null));
  it('is the beginning for a document', () => {
    assert.deepEqual(placeNow(entry, { kind: 'document', name: 'x', start: 0 }), { start: 0, end: 0 });
  });

  it('are the decisions and actions of minutes too, under the meeting', () => {
    const { workspace } = fixture(
      '//- /m/a.minutes\nMEETING: Audit Committee\nDATE: 4 March 2026\n\n## 4. Budget\n\nRESOLVED: That the budget be approved.\n\nACTION: F Fir – publish the budget – by 1 May 2026\n',
    );
    assert.deepEqual(
      workspaceSymbols(workspace, 'budget').map(
        ({ kind, name, container }) => `${kind} ${name} (${container})`,
      ),
      [
        'section 4 Budget (Audit Committee, 4 March 2026)',
        'action F Fir – publish the budget (Audit Committee, 4 March 2026)',
        'resolution RESOLVED: That the budget be approved (Audit Committee, 4 March 2026)',
      ],
    );
  });
});

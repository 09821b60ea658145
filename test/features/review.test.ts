import { strict as assert } from 'node:assert';
import { reviewEntry } from '../../server/src/features/review.ts';
import { fixture } from './fixture.ts';

describe('review', () => {
  it('says what a reviewer sorts reports by', () => {
    const { document } = fixture(
      'REPORT TO: Executive Board\nDATE: 15 October 2026\nSUBJECT: Library roof\n\n4.0 POLICY IMPLICATIONS\n\n4.1 None identified.\n',
    );
    const { findings, implications, ...entry } = reviewEntry(document);
    assert.deepEqual(entry, {
      uri: 'file:///reports/a.report',
      kind: 'report',
      title: 'Library roof',
      committee: 'Executive Board',
      meeting: '2026-10-15',
      house: 'halton',
      undecided: [],
    });
    assert.deepEqual(
      implications.slice(0, 2).map(({ id, state }) => `${id} ${state}`),
      ['policy-implications none', 'financial-implications missing'],
    );
    assert.equal(
      Object.values(findings).reduce((sum, count) => sum + count),
      document.findings.length,
    );
  });

  it('knows nothing of a document that says nothing', () => {
    const { title, committee, meeting } = reviewEntry(fixture('').document);
    assert.deepEqual([title, committee, meeting], [null, null, null]);
  });

  it('calls minutes by their meeting, and names the items that await a decision', () => {
    const { document } = fixture(
      '//- /a.minutes\nAt a meeting of the Audit Committee held on 4 March 2026\n\n## 2. Fees\n\nThe Committee considered a report on fees.\n',
    );
    const { title, committee, meeting, undecided } = reviewEntry(document);
    assert.deepEqual(
      [title, committee, meeting, undecided],
      ['Minutes: Audit Committee, 4 March 2026', 'Audit Committee', '2026-03-04', ['2 Fees']],
    );
  });

  it('takes no date that the calendar does not have', () => {
    assert.equal(reviewEntry(fixture('DATE: 31 June 2026\n').document).meeting, null);
  });
});

import { strict as assert } from 'node:assert';
import { documentStatus } from '../../server/src/features/status.ts';
import { fixture } from './fixture.ts';

const REPORT = `REPORT TO: Executive Board
SUBJECT: Trees

1.0 PURPOSE OF THE REPORT

1.1 To report on on trees.

// a note of many words that nobody reads

2.0 FINANCIAL IMPLICATIONS

3.0 RISK ANALYSIS

3.1 None identified.

APPENDIX A: Survey

Words that are attached.
`;

describe('status', () => {
  it('counts the words of the document itself', () => {
    const { words, minutes } = documentStatus(fixture(REPORT).document);
    assert.deepEqual({ words, minutes }, { words: 15, minutes: 1 });
  });

  it('knows the house, and how bad the findings are', () => {
    const { house, problems } = documentStatus(fixture(REPORT).document);
    assert.deepEqual(house, { id: 'halton', name: 'Halton Borough Council' });
    const { findings } = fixture(REPORT).document;
    assert.equal(problems.error + problems.warning + problems.info + problems.hint, findings.length);
    assert.ok(problems.error > 0);
  });

  it('lists what nothing is said of: what is empty with its place, what is not there without one', () => {
    const { implications } = documentStatus(fixture(REPORT).document);
    const places = implications.missing.map(({ id, at }) => [id, at]);
    assert.ok(places.some(([id, at]) => id === 'financial-implications' && at === REPORT.indexOf('2.0 ')));
    assert.ok(places.some(([id, at]) => id === 'climate-change' && at === null));
    assert.ok(!places.some(([id]) => id === 'risk-analysis'));
    assert.ok(implications.asked > implications.missing.length);
  });

  it('asks minutes for no implications', () => {
    const { implications, missingSections } = documentStatus(
      fixture('//- /m.minutes\n1.0 RISK ANALYSIS\n').document,
    );
    assert.deepEqual([implications, missingSections], [{ asked: 0, missing: [] }, []]);
  });

  it('says something of any text', () => {
    for (const text of ['', '\n', '\uFEFF', '|', '1.0', '{#']) documentStatus(fixture(text).document);
  });
});

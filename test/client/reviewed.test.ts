import { strict as assert } from 'node:assert';
import {
  choicesOf,
  EVERYTHING,
  filtered,
  missingImplications,
  nameOf,
  type ReviewedDocument,
  type ReviewFilter,
  worstOf,
} from '../../client/src/review/reviewed.ts';

const DOCUMENTS: ReviewedDocument[] = [
  document('roof', { committee: 'Executive Board', meeting: '2026-10-15', findings: { error: 1 } }),
  document('parks', { committee: 'Executive Board', findings: { hint: 2 } }),
  document('trees', { committee: 'Planning Committee', meeting: '2026-09-01', findings: { warning: 3 } }),
  document('bins', { committee: 'Planning Committee', meeting: '2026-10-15' }),
];

/** The titles that a filter shows. */
function check(filter: Partial<ReviewFilter>, expected: string[]): void {
  assert.deepEqual(filtered(DOCUMENTS, { ...EVERYTHING, ...filter }).map(nameOf), expected);
}

describe('client: reviewed documents', () => {
  it('come by meeting, those without one last', () => check({}, ['trees', 'bins', 'roof', 'parks']));
  it('are chosen by committee', () => check({ committee: 'Planning Committee' }, ['trees', 'bins']));
  it('are chosen by meeting', () => check({ meeting: '2026-10-15' }, ['bins', 'roof']));
  it('are chosen by errors', () => check({ severity: 'error' }, ['roof']));
  it('are chosen by warnings and what is worse', () => check({ severity: 'warning' }, ['trees', 'roof']));
  it('are chosen by any finding', () => check({ severity: 'hint' }, ['trees', 'roof', 'parks']));
  it('are chosen by several at once', () => check({ severity: 'error', meeting: '2026-09-01' }, []));

  it('offer what they have, each once', () => {
    assert.deepEqual(choicesOf(DOCUMENTS), {
      committees: ['Executive Board', 'Planning Committee'],
      meetings: ['2026-09-01', '2026-10-15'],
    });
  });

  it('are named by their files without a subject, whatever the name', () => {
    const unnamed = (uri: string) => nameOf({ ...document('x'), title: null, uri });
    assert.equal(unnamed('file:///r/car%20parks.report'), 'car parks.report');
    assert.equal(unnamed('file:///r/100%.report'), '100%.report');
  });

  it('know what is worst and what is missing', () => {
    assert.deepEqual(DOCUMENTS.map(worstOf), ['error', 'hint', 'warning', null]);
    assert.deepEqual(
      missingImplications(document('x')).map(({ id }) => id),
      ['legal-implications'],
    );
  });
});

function document(
  title: string,
  {
    committee = null,
    meeting = null,
    findings = {},
  }: {
    committee?: string | null;
    meeting?: string | null;
    findings?: Partial<ReviewedDocument['findings']>;
  } = {},
): ReviewedDocument {
  return {
    uri: `file:///r/${title}.report`,
    kind: 'report',
    title,
    committee,
    meeting,
    house: 'england',
    findings: { error: 0, warning: 0, info: 0, hint: 0, ...findings },
    undecided: [],
    implications: [
      { id: 'financial-implications', title: 'Financial', state: 'stated' },
      { id: 'legal-implications', title: 'Legal', state: 'missing' },
    ],
    comments: { open: 0, resolved: 0, isUnreadable: false },
  };
}

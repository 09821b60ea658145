import { strict as assert } from 'node:assert';
import { detectKind, kindOfPath } from '../../server/src/workspace/kind.ts';

const REPORTS: Record<string, string> = {
  empty: '',
  'labels of the front block': 'REPORT TO: Children, Young People and Families Board\nDATE: 12 June 2023\n',
  'a recommendation': '1.0 PURPOSE\n\n2.0 RECOMMENDATION: That the report be noted.\n\n3.0 DETAILS\nText.\n',
  'a report about minutes':
    'REPORT TO: Board\nSUBJECT: Minutes of the last meeting\n\n2.0 RECOMMENDATIONS\n\nMinutes are attached.\n',
};
const MINUTES: Record<string, string> = {
  'a resolution': 'CYP1 MINUTES\n\nThe minutes were signed.\n\nRESOLVED: That the report be noted.\n',
  'who was there':
    '# Minutes\n\nPresent: Councillors Jones (Chair) and Smith\n\nApologies for Absence: None\n',
  'an action': 'Budget\n\nRESOLVED – That the budget be approved.\n\nAction by: Director of Finance\n',
};

describe('kind of a document', () => {
  it('is what the name says', () => {
    assert.equal(kindOfPath('/a/b.report'), 'report');
    assert.equal(kindOfPath('/a/b.minutes'), 'minutes');
    assert.equal(kindOfPath('/a.report/b.txt'), null);
    assert.equal(kindOfPath('/a/report'), null);
  });

  for (const [name, text] of Object.entries(REPORTS)) {
    it(`is a report by ${name}`, () => assert.equal(detectKind(text), 'report'));
  }
  for (const [name, text] of Object.entries(MINUTES)) {
    it(`is minutes by ${name}`, () => assert.equal(detectKind(text), 'minutes'));
  }

  it('is found in the first pages of a text of any length', () => {
    const start = performance.now();
    assert.equal(detectKind(`RESOLVED: That it be so.\n${'word '.repeat(4_000_000)}`), 'minutes');
    assert.ok(performance.now() - start < 1000);
  });
});

import { strict as assert } from 'node:assert';
import { saysCleared } from '../../server/src/prose/clearance.ts';

const CLEARED = [
  'Cleared by Jo Ash, Head of Finance, 3 May 2026.',
  'The cost is met from the reserve. (Cleared by Jo Ash, Head of Finance)',
  'None identified (cleared by Jo Ash).',
  'Finance: cleared by Jo Ash.',
  'These financial implications have been completed and cleared by Jo Ash, Head of Finance.',
  'Comments provided by Jo Ash, Finance Manager.',
  'Legal implications verified by: Jo Ash.',
  'Approved by Jo Ash on behalf of the Director.',
  'Signed off by Jo Ash.',
  'The implications were approved by Jo Ash.',
  'The Treasurer has confirmed that the sum is in the budget.',
  'Comments of the Treasurer: the sum is in the budget.',
  '**Cleared by:** Jo Ash',
  'This section was written by Jo Ash.',
  'The treasurer advises that the sum is in the budget.',
];

const NOT_CLEARED = [
  '',
  'None identified.',
  'The sum is in the budget.',
  'The scheme was approved by the Executive Board in May.',
  'Approval is sought.',
  'The plan was prepared by consultants.',
  'The Treasurer will report on the costs in June.',
  'The Treasurer will advise on the costs.',
  'The Deputy Treasurers met.',
  'Work to be completed by 30 June 2027.',
  'The snow was cleared by volunteers.',
];

describe('clearance', () => {
  for (const text of CLEARED) it(`is given: ${text}`, () => assert.ok(saysCleared(text, 'Treasurer')));
  for (const text of NOT_CLEARED) {
    it(`is not given: ${text}`, () => assert.ok(!saysCleared(text, 'Treasurer')));
  }
});

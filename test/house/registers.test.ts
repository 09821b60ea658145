import { strict as assert } from 'node:assert';
import { matchRegister } from '../../server/src/house/registers.ts';

const BOARDS = [
  'Executive Board',
  'Children’s Services Board',
  'Health & Care Policy Board',
  'Board A',
  'Board B',
];

describe('registers', () => {
  it('know a name as it is registered', () => {
    assert.deepEqual(matchRegister(BOARDS, 'Executive Board'), { name: 'Executive Board', match: 'exact' });
    assert.equal(matchRegister(BOARDS, "Children's Services Board")?.match, 'exact');
  });

  it('know it in other capitals, punctuation and plurals', () => {
    for (const value of ['EXECUTIVE BOARD', 'The Executive Boards', 'executive board']) {
      assert.deepEqual(matchRegister(BOARDS, value), { name: 'Executive Board', match: 'variant' }, value);
    }
    assert.equal(matchRegister(BOARDS, 'Health and Care Policy Board')?.match, 'variant');
  });

  it('know it with a slip of the pen', () => {
    for (const value of ['Exceutive Board', 'Executive Borad', 'Executve Board']) {
      assert.deepEqual(matchRegister(BOARDS, value), { name: 'Executive Board', match: 'near' }, value);
    }
  });

  it('take nothing else for it', () => {
    const others = [
      'Executive Broadcast',
      'Executive',
      'Executive Board and Council',
      'Board C',
      'Exclusive Board',
      '',
    ];
    for (const value of others) assert.equal(matchRegister(BOARDS, value), null, value);
    assert.equal(matchRegister([], 'Executive Board'), null);
  });

  it('do not choose between two names that are equally close', () => {
    assert.equal(matchRegister(['Northfield', 'Northfieldy'], 'Northfields')?.name, 'Northfield');
    assert.equal(matchRegister(['Westdale', 'Westvale'], 'Westmale'), null);
  });
});

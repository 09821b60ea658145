import { strict as assert } from 'node:assert';
import { endsOpen } from '../../server/src/prose/open-ends.ts';

describe('open ends', () => {
  it('are commas, dashes and words that ask for another', () => {
    for (const text of ['the roof, the windows and', 'the roof,', 'the works –', 'made by the', '(met by a)'])
      assert.ok(endsOpen(text), text);
  });

  it('are not words that can end a sentence', () => {
    for (const text of ['the roof leaks', 'the roof.', 'Appendix A', 'Appendix A)', ''])
      assert.ok(!endsOpen(text), text);
  });
});

/** The cursor goes with what it moves; `move-block.test.ts` says what the moves are. */
import { strict as assert } from 'node:assert';
import { movePast } from '../../server/src/features/move-past.ts';
import { applied, fixture } from './fixture.ts';

function checkMove(direction: 'up' | 'down', marked: string, expected: string): void {
  const { document, cursor } = fixture(marked);
  const result = movePast(document, cursor, direction);
  if ('obstacle' in result) assert.equal(result.obstacle, expected);
  else {
    const text = applied(document.text, result.edits);
    assert.equal(`${text.slice(0, result.caret)}$0${text.slice(result.caret)}`, expected);
  }
}

const A_LONG = 'A paragraph that has so much to say that it stays and lets the other one go.';

describe('move past', () => {
  it('keeps the cursor in a paragraph that is taken along', () => {
    checkMove(
      'down',
      `1.0 RISK ANALYSIS\n\n1.1 Sh$0ort.\n\n1.2 ${A_LONG}\n`,
      `1.0 RISK ANALYSIS\n\n1.1 ${A_LONG}\n\n1.2 Sh$0ort.\n`,
    );
    checkMove(
      'up',
      `1.0 RISK ANALYSIS\n\n1.1 ${A_LONG}\n\n1.2 Sh$0ort.\n`,
      `1.0 RISK ANALYSIS\n\n1.1 Sh$0ort.\n\n1.2 ${A_LONG}\n`,
    );
  });

  it('keeps it in a paragraph that lets another one pass', () => {
    checkMove(
      'up',
      `1.0 RISK ANALYSIS\n\n1.1 Short.\n\n1.2 A para$0${A_LONG.slice(6)}\n`,
      `1.0 RISK ANALYSIS\n\n1.1 A para$0${A_LONG.slice(6)}\n\n1.2 Short.\n`,
    );
  });

  it('keeps it at the beginning and the end of a paragraph', () => {
    checkMove(
      'down',
      '1.0 RISK ANALYSIS\n\n1.1 One.$0\n\n1.2 Another.\n',
      '1.0 RISK ANALYSIS\n\n1.1 Another.\n\n1.2 One.$0\n',
    );
    checkMove(
      'down',
      '1.0 RISK ANALYSIS\n\n1.1 $0One.\n\n1.2 Another.\n',
      '1.0 RISK ANALYSIS\n\n1.1 Another.\n\n1.2 $0One.\n',
    );
  });

  it('says why nothing moves', () => {
    checkMove('up', '1.0 RISK ANALYSIS\n\n1.1 On$0ly.\n', 'nowhere');
    checkMove('up', 'SUB$0JECT: A thing\n\n1.0 RISK ANALYSIS\n', 'no-block');
  });
});

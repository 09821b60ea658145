/** Actions on minutes, beside the examples in their comments. */
import { strict as assert } from 'node:assert';
import { checkAction, titlesAt } from './check-action.ts';

const MINUTES = { kind: 'minutes' } as const;
const LINES = 'Write question and answer on lines of their own';
const ONE_LINE = 'Write question and answer on one line';

/** An action on what is written in an item, of which only the text counts. */
function check(before: string, title: string, after: string): void {
  checkAction(`## 4. Budget\n\n${before}\n`, title, `## 4. Budget\n\n${after}\n`, MINUTES);
}

function offered(marked: string): string[] {
  return titlesAt(`## 4. Budget\n${marked}\n`, MINUTES).filter((title) =>
    /question|decision behind|State that/.test(title),
  );
}

describe('code actions in minutes', () => {
  it('put a question without its mark on a line of its own', () => {
    check(
      'Members asked:\n\nWhat will$0 it cost - very little.',
      LINES,
      'Members asked:\n\nQ: What will it cost\nA: very little.',
    );
  });

  it('convert all questions of an item', () => {
    const lines = 'Q: What will it$0 cost?\nA: Little.\n\nQ: Who is to pay?\nA: The county.';
    check(
      lines,
      'Write all questions and answers of the item on one line',
      'What will it cost? – Little.\n\nWho is to pay? – The county.',
    );
  });

  it('offer no line for what would be lost on it', () => {
    assert.deepEqual(offered('\nQ (Councillor Elm): What will it cost$0?\nA: Little.'), []);
    assert.deepEqual(offered('\nQ: What will it cost$0?\nA: Little.\nA: And less.'), []);
    assert.deepEqual(offered('\nQ: What will it cost$0?'), []);
    assert.deepEqual(offered('\nQ: It is dear. What will it cost$0?\nA: Little.'), []);
    assert.deepEqual(offered('\nQ: What will it cost$0?\nA: Little.'), [ONE_LINE]);
  });

  it('join a decision only where it stands alone', () => {
    assert.deepEqual(offered('\nRESOLVED:$0 That it be noted.'), []);
    assert.deepEqual(offered('\nRESOLVED:$0\n\n(i) that it be noted.'), []);
    assert.deepEqual(offered('\nRESOLVED –$0\n\nThat it be noted.'), [
      'Put the decision behind “RESOLVED –”',
    ]);
  });

  it('state an outcome once, below the last report', () => {
    checkAction(
      '## 4. Budget\nREPORT: a.report\nREPORT: b.re$0port\n\nWords.\n',
      'State that the recommendations were amended',
      '## 4. Budget\nREPORT: a.report\nREPORT: b.report\nOUTCOME: amended\n\nWords.\n',
      MINUTES,
    );
    assert.deepEqual(offered('REPORT: a.re$0port\nOUTCOME: adopted\n\nWords.'), []);
    assert.deepEqual(offered('REPORT: a.report\n\nWor$0ds.'), []);
  });
});

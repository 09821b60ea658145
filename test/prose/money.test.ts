import { strict as assert } from 'node:assert';
import { isSameMoney, type Money, readFigure, readMoney } from '../../server/src/prose/money.ts';

function money(text: string): Money {
  const found = readMoney(text) ?? readFigure(text);
  assert.ok(found, text);
  return found;
}

describe('money', () => {
  it('reads amounts in pounds, thousands, millions and billions', () => {
    const amounts: [string, number][] = [
      ['£500', 500],
      ['£ 500', 500],
      ['£1,234,567.89', 1_234_567.89],
      ['£1.2m', 1_200_000],
      ['£1.1M', 1_100_000],
      ['£3.2 million', 3_200_000],
      ['£12k', 12_000],
      ['£0.5bn', 500_000_000],
      ['£2 thousand', 2000],
      ['-£40', -40],
      ['£-40', -40],
      ['(£40)', -40],
    ];
    for (const [text, pounds] of amounts) assert.equal(readMoney(text)?.pounds, pounds, text);
  });

  it('tells wrongly grouped thousands', () => {
    for (const text of ['£500,00', '£1,2345', '£12,34,567', '£1,00.50', '£1,,000', '£1234,567']) {
      assert.equal(readMoney(text)?.malformed, true, text);
    }
    for (const text of ['£500', '£12500', '£500,000', '£1,000,000.25', '£1.234m', '£500,', '£7,500k']) {
      assert.equal(readMoney(text)?.malformed, false, text);
    }
  });

  it('leaves the comma of the sentence out of the amount', () => {
    assert.deepEqual(readMoney('£500, then'), { pounds: 500, precision: 1, malformed: false, length: 4 });
    assert.equal(readMoney('£1.2m, then')?.length, 5);
  });

  it('takes neither a number without its pound sign nor the head of a column', () => {
    for (const text of ['500', 'about £5', '£', '£000', '£m', '']) assert.equal(readMoney(text), null, text);
  });

  it('reads the figures of a table', () => {
    const figures: [string, number][] = [
      ['1,234', 1234],
      ['**1,234.50**', 1234.5],
      ['(1,234)', -1234],
      ['£(1,234)', -1234],
      ['(£1.5m)', -1_500_000],
      ['-12', -12],
      ['–', 0],
      ['nil', 0],
      ['+3', 3],
    ];
    for (const [text, value] of figures) assert.equal(readFigure(text)?.pounds, value, text);
  });

  it('takes nothing else in a cell for a figure', () => {
    for (const text of [
      '',
      'Total',
      '12%',
      '2023/24',
      '3 posts',
      '12 June',
      '1,234 (est.)',
      '(12',
      '0.5 FTE',
    ]) {
      assert.equal(readFigure(text), null, text);
    }
  });

  it('takes a rounded amount and an exact one for the same', () => {
    assert.ok(isSameMoney(money('£1.2m'), money('£1,234,567')));
    assert.ok(isSameMoney(money('£1.2m'), money('£1,187,000')));
    assert.ok(isSameMoney(money('£250k'), money('£250,000')));
    assert.ok(!isSameMoney(money('£1.2m'), money('£1,300,000')));
    assert.ok(!isSameMoney(money('£500'), money('£501')));
  });
});

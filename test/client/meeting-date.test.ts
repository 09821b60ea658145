import { strict as assert } from 'node:assert';
import { isDay, isoDay } from '../../client/src/new-report/meeting-date.ts';

describe('the day of a meeting', () => {
  it('is a day of the calendar with its year', () => {
    for (const day of [
      '2026-03-09',
      '9 March 2026',
      '9 mar 2026',
      '9th March 2026',
      '09/03/2026',
      '29 February 2028',
    ])
      assert.ok(isDay(day), day);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      '9 March',
      '31 June 2026',
      '29 February 2026',
      '2026-13-01',
      'Tuesday',
      '9 m 2026',
      '3/2026',
    ])
      assert.ok(!isDay(text), text);
  });

  it('is told in the one way that can be read only once', () => {
    assert.equal(isoDay('09/3/2026'), '2026-03-09');
    assert.equal(isoDay('9 March 2026'), '9 March 2026');
    assert.equal(isoDay('31/6/2026'), '31/6/2026');
  });
});

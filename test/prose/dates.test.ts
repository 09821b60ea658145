import { strict as assert } from 'node:assert';
import { lexInline } from '../../grammar/src/index.ts';
import { formatDate, isInForm, isRealDate, readDate, weekdayOf } from '../../server/src/prose/dates.ts';

/** Day, month, year and pattern in one line. */
function said(text: string): string | null {
  const date = readDate(text);
  return date && [date.day, date.month, date.year ?? '–', date.pattern].join(' ');
}

function rewritten(text: string, form: string): string | null {
  const date = readDate(text);
  return date && formatDate(date, form);
}

describe('dates as officers write them', () => {
  it('reads every way of writing one', () => {
    const ways: [string, string | null][] = [
      ['12 June 2023', '12 6 2023 d MMMM yyyy'],
      ['12th June 2023', '12 6 2023 do MMMM yyyy'],
      ['1st of May, 2024', "1 5 2024 do 'of' MMMM, yyyy"],
      ['3rd day of March 2026', "3 3 2026 do 'day of' MMMM yyyy"],
      ['3rd day March 2026', null],
      ['05 June 2023', '5 6 2023 dd MMMM yyyy'],
      ['12 JUNE 2023', '12 6 2023 d MMMM yyyy'],
      ['3 Sept 2023', '3 9 2023 d MMM yyyy'],
      ['3 Jan. 2023', "3 1 2023 d MMM'.' yyyy"],
      ['14 March', '14 3 – d MMMM'],
      ['14th March', '14 3 – do MMMM'],
      ['June 12, 2023', '12 6 2023 MMMM d, yyyy'],
      ['June 12th 2023', '12 6 2023 MMMM do yyyy'],
      ['12/06/2023', '12 6 2023 dd/MM/yyyy'],
      ['3/6/23', '3 6 2023 d/M/yy'],
      ['1/2/74', '1 2 1974 d/M/yy'],
      ['12.06.2023', '12 6 2023 dd.MM.yyyy'],
      ['2023-06-12', '12 6 2023 yyyy-MM-dd'],
      ['12 Juneau 2023', null],
      ['12 Junk 2023', null],
      ['June', null],
      ['12/06.2023', null],
      ['', null],
    ];
    for (const [text, expected] of ways) assert.equal(said(text), expected, text);
  });

  it('takes the day from figures that only fit months first', () => {
    assert.equal(said('06/25/2023'), '25 6 2023 MM/dd/yyyy');
    assert.equal(readDate('06/25/2023')?.ambiguous, false);
    assert.equal(readDate('12/06/2023')?.ambiguous, true);
    assert.equal(readDate('06/06/2023')?.ambiguous, false);
  });

  it('reads the weekday, and no other day', () => {
    assert.equal(readDate('Monday, 12 June 2023')?.weekday, 1);
    assert.equal(readDate('Sunday the 1st of May 2024')?.weekday, 0);
    assert.equal(readDate('Tuesday the 3rd day of March 2026')?.weekday, 2);
    assert.equal(readDate('WEDNESDAY 3 MAY 2023')?.weekday, 3);
    assert.equal(readDate('Payday 3 May 2023'), null);
    assert.equal(readDate('Monday 12/06/2023')?.weekday, 1);
  });

  it('leaves the full stop to the sentence', () => {
    assert.equal(readDate('14 March.')?.text, '14 March');
    assert.equal(readDate('14 March. 2023')?.text, '14 March');
    assert.equal(readDate('14 March. 2023')?.year, null);
    assert.equal(readDate('14 Mar.')?.text, '14 Mar');
  });

  it('reads all that the inline grammar calls a date', () => {
    const text =
      'On Monday, 12 June 2023, 1st May, the 3rd of April 2024, Tuesday the 3rd day of March 2026, June 12, 2023, 1/2/2023, 2023-06-12 and 01.02.2023.';
    const dates = lexInline(text).filter(({ kind }) => kind === 'Date');
    assert.equal(dates.length, 8);
    for (const date of dates) assert.notEqual(readDate(date.text), null, date.text);
  });

  it('writes them in the house’s form and keeps the weekday as it is', () => {
    const form = 'd MMMM yyyy';
    assert.equal(rewritten('12th June 2023', form), '12 June 2023');
    assert.equal(rewritten('Monday, the 12th of June 2023', form), 'Monday, 12 June 2023');
    assert.equal(rewritten('TUESDAY 12 JUNE 2023', form), 'Tuesday 12 June 2023');
    assert.equal(rewritten('14th March', form), '14 March');
    assert.equal(rewritten('June 12, 2023', form), '12 June 2023');
    assert.equal(rewritten('12/06/2023', form), '12 June 2023');
    assert.equal(rewritten('12 June 2023', 'do MMMM yyyy'), '12th June 2023');
    assert.equal(rewritten('12 June 2023', 'EEEE, d MMMM yyyy'), '12 June 2023');
    assert.equal(rewritten('Tuesday 12 June 2023', 'EEEE, d MMMM yyyy'), 'Tuesday, 12 June 2023');
    assert.equal(rewritten('Monday 12 June 2023', 'EEE d MMM yyyy'), 'Mon 12 Jun 2023');
    assert.equal(rewritten('12th June', 'd MMMM, yyyy'), '12 June');
  });

  it('knows what is in the form already', () => {
    const inForm = (text: string, form: string) => {
      const date = readDate(text);
      return date !== null && isInForm(date, form);
    };
    assert.equal(inForm('12 June 2023', 'd MMMM yyyy'), true);
    assert.equal(inForm('Monday, 12 June 2023', 'd MMMM yyyy'), true);
    assert.equal(inForm('3 Sept 2023', 'd MMM yyyy'), true);
    assert.equal(inForm('12th June 2023', 'd MMMM yyyy'), false);
    assert.equal(inForm('05 June 2023', 'd MMMM yyyy'), false);
    assert.equal(inForm('12/06/2023', 'dd/MM/yyyy'), true);
  });

  it('knows the calendar', () => {
    const real = (text: string) => {
      const date = readDate(text);
      return date !== null && isRealDate(date);
    };
    assert.equal(real('31 June 2023'), false);
    assert.equal(real('29 February 2023'), false);
    assert.equal(real('29 February 2024'), true);
    assert.equal(real('29 February'), true);
    assert.equal(real('30 February'), false);
    assert.equal(real('13/13/2023'), false);
    const weekday = (text: string) => {
      const date = readDate(text);
      return date && weekdayOf(date);
    };
    assert.equal(weekday('12 June 2023'), 1);
    assert.equal(weekday('12 June'), null);
    assert.equal(weekday('31 June 2023'), null);
  });
});

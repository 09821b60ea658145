/** What a reviewer does who opens a folder of reports. */
import { Person } from './person.ts';

describe('a reviewer', () => {
  const reviewer = Person.atWork;
  const { page } = reviewer;

  afterEach(() => reviewer.closesAll());

  it('sees what is wrong with a report, in the text and in Problems', async () => {
    await reviewer.opens('footway-programme.report');
    await reviewer.goesTo(40);
    await reviewer.editor.locator('.squiggly-error').first().waitFor();
    await reviewer.runs('Problems: Focus on Problems View');
    await page.locator('.markers-panel-action-filter input, .viewpane-filter input').first().fill('footway');
    await reviewer.sees(/The total of “Cost” is given as £318,000/, '.markers-panel');
    await reviewer.keeps('problems');
    await page.locator('.markers-panel-action-filter input, .viewpane-filter input').first().fill('');
    await reviewer.runs('View: Hide Panel');
  });

  it('sees the sections in Outline and goes to one', async () => {
    await reviewer.opens('library-opening-hours.report');
    await reviewer.runs('Explorer: Focus on Outline View');
    const focused = page.locator('.outline-pane .monaco-list-row.focused');
    for (let row = 0; row < 12; row += 1) {
      await reviewer.presses('ArrowDown');
      if ((await focused.textContent())?.includes('RECOMMENDATION')) break;
    }
    await reviewer.presses('Enter');
    await reviewer.keeps('outline');
    await page.locator('.statusbar').getByText('Ln 19').first().waitFor();
  });

  it('reads about a reference on hover', async () => {
    await reviewer.opens('library-opening-hours.report');
    await reviewer.editor.locator('.view-line span span', { hasText: 'paragraphs' }).first().hover();
    await page.locator('.monaco-hover:not(.hidden)', { hasText: '3.3' }).first().waitFor();
    await reviewer.keeps('hover');
  });
});

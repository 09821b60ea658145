/** What an author does at the keyboard. */
import { Person } from './person.ts';

describe('an author', () => {
  const author = Person.atWork;
  const { page } = author;

  afterEach(() => author.closesAll());

  it('is offered a field, accepts it, and is offered its values', async () => {
    author.gets(
      'halton/next-meeting.report',
      '// house: halton\n\nREPORT TO: Executive Board\n\nDATE: 15 October 2099\n\nSUBJECT: Trees\n',
    );
    await author.opens('near-empty.report');
    await author.goesTo(6);
    await author.presses('Enter', 'Enter');
    await author.types('DAT');
    await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'DATE' }).first().waitFor();
    await author.keeps('completion');
    await author.presses('Enter');
    await author.editor.locator('.view-line', { hasText: 'DATE:' }).first().waitFor();
    const first = page.locator('.suggest-widget.visible .monaco-list-row').first();
    await first.filter({ hasText: '15 October 2099' }).waitFor();
    await author.keeps('completion-accepted');
    await author.presses('Enter');
    await author.editor
      .locator('.view-line', { hasText: /DATE:\s15\sOctober\s2099/ })
      .first()
      .waitFor();
  });

  it('goes on with a list on Enter', async () => {
    await author.opens('footway-programme.report');
    await author.goesTo(23);
    await author.sees('Ln 23, Col 64', '.statusbar');
    await author.presses('Enter');
    // What follows has moved on, so the number is there.
    await author.editor
      .locator('.view-line', { hasText: /iii\)\sdelegate/ })
      .first()
      .waitFor();
    await author.types('note the risks; and');
    await author.editor
      .locator('.view-line', { hasText: /ii\)\snote\sthe\srisks/ })
      .first()
      .waitFor();
    await author.keeps('list');
  });

  it('mends a finding by its quick fix', async () => {
    await author.opens('footway-programme.report');
    await author.goesTo(42);
    await author.editor.locator('.squiggly-error').first().waitFor();
    await author.runs('Go to Next Problem in Files (Error, Warning, Info)');
    // It comes after the command, and takes the focus from whatever is there.
    const finding = author.editor
      .locator('.peekview-widget, .marker-widget', { hasText: 'Thursday' })
      .first();
    await finding.waitFor();
    await author.keeps('next-problem');
    await author.presses('Escape');
    await finding.waitFor({ state: 'detached' });
    await author.presses('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Thursday' }).first();
    await fix.waitFor();
    await author.keeps('quick-fix');
    await fix.click();
    await author.editor.locator('.view-line', { hasText: 'Thursday' }).first().waitFor();
  });
});

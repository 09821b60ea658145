/** What somebody does who writes with the preview beside the text. */
import type { FrameLocator } from 'playwright-core';
import { Person } from './person.ts';

describe('an author with a preview', () => {
  const author = Person.atWork;
  const { page } = author;

  afterEach(() => author.closesAll());

  /** The page in the preview, which is in a frame within a frame. */
  function shown(): FrameLocator {
    return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  async function previews(name: string): Promise<void> {
    await author.opens(name);
    await author.runs('Rapporteur: Open Preview to the Side');
    await shown().locator('main h1').waitFor();
  }

  it('sees the page, and what is wrong with it in the margin', async () => {
    await previews('footway-programme.report');
    await shown().locator('#preview-margin button.error').first().waitFor();
    await author.keeps('preview');
  });

  it('sees what is typed', async () => {
    await previews('library-opening-hours.report');
    await author.goesTo(1);
    await author.presses('Enter', 'Enter', 'Enter', 'ArrowUp');
    await author.types('SUBJECT: Typed');
    await shown().getByText('Typed').first().waitFor();
  });

  it('clicks a paragraph and is at its source', async () => {
    await previews('library-opening-hours.report');
    await shown().locator('p.numbered').last().click();
    await page
      .locator('.statusbar-item', { hasText: /Ln [5-9]\d|Ln 1\d\d/ })
      .first()
      .waitFor();
  });

  it('scrolls the editor with the preview', async () => {
    await previews('library-opening-hours.report');
    await shown()
      .locator('body')
      .evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await author.editor.locator('.view-line', { hasText: 'BACKGROUND PAPERS' }).first().waitFor();
  });

  it('turns to the full copy and back', async () => {
    await previews('depot-disposal.report');
    await shown().getByText('This part is not for publication').waitFor();
    await shown().locator('h1').click();
    await page.locator('.tab', { hasText: 'Preview depot-disposal.report' }).click();
    await author.runs('Rapporteur: Show Exempt Parts');
    await shown().getByText('Bidder A').first().waitFor();
    await author.keeps('preview-full');
    await author.runs('Rapporteur: Hide Exempt Parts');
    await shown().getByText('Bidder A').first().waitFor({ state: 'detached' });
  });
});

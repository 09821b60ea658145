/**
 * `node docs/make-screenshots.ts`: the screenshots of the documentation, taken of the extension in a real VS Code, which
 * `npm run test:vscode` explains. The reports in them are the samples.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, ROOT } from '../test/vscode/hosts/cache.ts';
import { launchChromium } from '../test/vscode/hosts/chromium.ts';
import { packagedExtension } from '../test/vscode/hosts/package.ts';
import { openPage } from '../test/vscode/hosts/page.ts';
import { LOOKS } from '../test/vscode/hosts/person.ts';
import { serve } from '../test/vscode/hosts/served.ts';
import { Person } from '../test/vscode/workbench/person.ts';

const folder = join(CACHE, 'runs/screenshots');
const workspace = join(folder, 'reports');
rmSync(folder, { recursive: true, force: true });
mkdirSync(workspace, { recursive: true });
cpSync(join(ROOT, 'samples'), workspace, { recursive: true });

const server = await serve({ extension: await packagedExtension(null), workspace, folder, settings: LOOKS });
const browser = await launchChromium();
try {
  const { page } = await openPage(browser);
  await page.goto(server.url());
  const author = new Person(page, workspace, join(ROOT, 'docs/images'));

  await author.opens('tourism-committee-2026-09-24.minutes');
  await author.runs('Rapporteur: Focus on Decisions View');
  await page.getByText('To do').first().waitFor();
  await author.goesTo(46);
  await author.editor.getByText('1 amended').first().waitFor();
  await author.keeps('vscode-decisions');
  await author.closesAll();
  await author.runs('View: Show Explorer');

  await author.opens('footway-programme.report');
  await author.goesTo(40);
  await author.editor.locator('.squiggly-error').first().waitFor();
  // Room for both halves.
  await author.runs('View: Toggle Primary Side Bar Visibility');
  await author.runs('Rapporteur: Open Preview to the Side');
  await page.locator('.webview').first().waitFor();
  // It is drawn in a frame of its own, and then follows the cursor.
  await page.waitForTimeout(2000);
  await author.keeps('vscode-preview');
  await author.runs('View: Toggle Primary Side Bar Visibility');
  await author.closesAll();

  await author.opens('footway-programme.report');
  await author.goesTo(42);
  await author.runs('Go to Next Problem in Files (Error, Warning, Info)');
  await page.waitForTimeout(1000);
  await author.keeps('vscode-problem');
  await author.closesAll();

  await author.opens('near-empty.report');
  await author.goesTo(6);
  await author.presses('Enter', 'Enter');
  await author.types('DAT');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'DATE' }).first().waitFor();
  await author.keeps('vscode-completion');
  await author.closesAll();

  await author.opens('near-empty.report');
  await author.runs('Rapporteur: Focus on Report View');
  await page.getByText('1.0 PURPOSE OF THE REPORT').first().waitFor();
  await author.goesTo(10);
  const thread = page.locator('.review-widget');
  await author.editor.locator('.comment-range-glyph.line-hover').first().click();
  await thread.locator('.monaco-editor.focused').waitFor();
  await author.types('Which routes? The map of last winter had eleven.');
  await thread.locator('.monaco-text-button', { hasText: 'Comment' }).click();
  await thread.locator('.comment-body').waitFor();
  await author.runs('View: Hide Panel');
  await author.keeps('vscode-review');
} finally {
  await browser.close();
  await server.stop();
}

/** No host of its own: the served VS Code, in which a person types and looks. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { collect, MOCHA_OPTIONS } from '../suite/collect.ts';
import { Person } from '../workbench/person.ts';
import { CACHE } from './cache.ts';
import { launchChromium } from './chromium.ts';
import type { Host } from './host.ts';
import { openPage } from './page.ts';
import { serve, served } from './served.ts';

const TESTS = ['arranging', 'commenting', 'preview', 'reading', 'writing'];

export const person: Host = {
  name: 'person',
  title: 'A person at the served VS Code',
  // It is served as there.
  isControlled: false,

  prepare: served.prepare,

  async run(suite) {
    const server = await serve({ ...suite, settings: LOOKS });
    const browser = await launchChromium();
    try {
      const { page } = await openPage(browser);
      page.setDefaultTimeout(20_000);
      await page.goto(server.url());
      const screenshots = join(CACHE, 'screenshots');
      mkdirSync(screenshots, { recursive: true });
      Person.atWork = new Person(page, suite.workspace, screenshots);
      const mocha = new Mocha({ ...MOCHA_OPTIONS, reporter: Mocha.reporters.Base });
      for (const name of TESTS) {
        mocha.addFile(fileURLToPath(new URL(`../workbench/${name}.test.ts`, import.meta.url)));
      }
      mocha.fgrep(suite.grep);
      await mocha.loadFilesAsync();
      return await new Promise((resolve) => {
        const runner = mocha.run(() => resolve(report));
        const report = collect(runner);
        runner.on('fail', () => void Person.atWork.keeps(`failed-${report.failed.length}`));
      });
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

/** What does not look the same in two screenshots is off, and so is what moves by itself. */
export const LOOKS = {
  'comments.collapseOnResolve': false,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'workbench.reduceMotion': 'on',
};

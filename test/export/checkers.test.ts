/** What others say of our pages: the Nu HTML checker of the W3C, and axe at WCAG 2.2 AA. */
import { strict as assert } from 'node:assert';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AxeResults } from 'axe-core';
import { JSDOM } from 'jsdom';
import { renderPage } from '../../server/src/export/html/page.ts';
import { COLOURS } from '../../server/src/export/html/style.ts';
import { contrast } from './contrast.ts';
import { modelOf, sampleModels } from './pages.ts';

const require = createRequire(import.meta.url);

/** Everything that only minutes have. */
const MINUTES = `MEETING: Audit Committee
DATE: 4 March 2026
PRESENT: Councillors A Ashe (Chair), B Birch, C Cedar, D Dale, E Elm and F Fir
APOLOGIES:
Councillor G Gale
IN ATTENDANCE: H Hazel, Solicitor; J Juniper (Clerk); K Kerr

## 4. Budget
REPORT: https://a.example/budget.pdf
OUTCOME: amended

Members asked the following:

What will it cost – very little.

Q (Councillor Elm): Why?
A: So.

RESOLVED (4:1): That

(i) the budget be approved.

FOR: Councillors Ashe, Birch, Cedar and Dale
AGAINST: Councillor Elm

ACTION: H Hazel – write to the county – by 1 May 2026

## 5. Land at Mill Lane
EXEMPT: paragraph 3

ACTIONS:

- J Juniper – file the deeds
`;

/** Every sample in both modes, and what a hurried author may leave behind. */
const PAGES = [
  ...sampleModels(),
  { path: 'minutes', model: modelOf(MINUTES, 'halton', 'minutes') },
  { path: 'empty', model: modelOf('') },
  { path: 'only a table', model: modelOf('| a | b |\n| 1 |\n| 1 | 2 | 3 |\n') },
  {
    path: 'empty cells',
    model: modelOf('1.0 RISK ANALYSIS\n\n| | b |\n| --- | --- |\n| | 2 |\n\nSUBJECT:\n'),
  },
  { path: 'deep', model: modelOf('## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n\nText.\n\n# F\n') },
  { path: 'strange', model: modelOf('1.0 A\u0001\ufffe <b>\n\n[x](./a b) www.[ http://%% "q" {#content}\n') },
].flatMap(({ path, model }) =>
  (['public', 'full'] as const).map((mode) => ({ name: `${path}, ${mode}`, page: renderPage(model, mode) })),
);

describe('exported pages', function () {
  this.timeout(120_000);

  describe('and axe', () => {
    for (const { name, page } of PAGES) {
      it(`finds nothing in ${name}`, async () => assert.deepEqual(await violations(page), []));
    }

    it('finds what is wrong in a page that is', async () => {
      const wrong = '<!DOCTYPE html><html><head></head><body><main><img src="a.png"></main></body></html>';
      assert.deepEqual(await violations(wrong), ['document-title', 'html-has-lang', 'image-alt']);
    });
  });

  describe('and the contrast of their colours', () => {
    for (const [screen, colours] of Object.entries(COLOURS)) {
      const pairs: [ink: string, ground: string, least: number][] = [
        ...['text', 'quiet', 'link', 'mark'].flatMap((ink): [string, string, number][] => [
          [ink, 'ground', 4.5],
          [ink, 'band', 4.5],
        ]),
        ['rule', 'ground', 3],
        ['focus', 'focus-ground', 4.5],
      ];
      for (const [ink, ground, least] of pairs) {
        it(`${screen}: ${ink} on ${ground}`, () => {
          const named: Readonly<Record<string, string>> = colours;
          assert.ok(contrast(named[ink] ?? '', named[ground] ?? '') >= least);
        });
      }
    }
  });

  describe('and the Nu HTML checker', () => {
    if (hasJava()) {
      it('finds nothing', async () => assert.deepEqual(await checked(PAGES), []));

      it('finds what is wrong in a page that is', async () => {
        const page = '<!DOCTYPE html><html lang="en"><head></head><body><p id="a b"></p></body></html>';
        assert.equal((await checked([{ name: 'wrong', page }])).length, 2);
      });
    } else {
      // On a desk without Java the other checks have to do; where the work is judged, this one is wanted.
      it('has no Java 17 or later to run on', () => {
        assert.ok(!process.env.CI, 'install Java 17 or later (Debian: default-jre-headless) and run again');
      });
    }
  });
});

async function violations(page: string): Promise<string[]> {
  const { window } = new JSDOM(page, { runScripts: 'outside-only', pretendToBeVisual: true });
  window.eval(axeSource());
  const { violations: found } = (await window.axe.run(window.document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // Needs a layout, which there is none of here; the colours are compared above.
    rules: { 'color-contrast': { enabled: false } },
  })) as AxeResults;
  window.close();
  return Array.from(found, ({ id }) => id).sort();
}

function axeSource(): string {
  return (require('axe-core') as { source: string }).source;
}

function hasJava(): boolean {
  const { status, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  return status === 0 && Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= 17;
}

/** What the checker says, as `page: line: message`; errors and warnings alike. */
async function checked(pages: readonly { name: string; page: string }[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  try {
    const files = pages.map(({ page }, index) => {
      const file = join(folder, `${index}.html`);
      writeFileSync(file, page);
      return file;
    });
    const jar = join(require.resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
    const args = ['-jar', jar, '--format', 'json', '--exit-zero-always', ...files];
    const { stderr } = await promisify(execFile)('java', args, { maxBuffer: 64 * 1024 * 1024 });
    const { messages } = JSON.parse(stderr) as {
      messages: { url: string; lastLine?: number; message: string }[];
    };
    return messages.map(({ url, lastLine, message }) => {
      const { name } = pages[Number(/(\d+)\.html$/.exec(url)?.[1])] ?? { name: url };
      return `${name}: ${lastLine}: ${message}`;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

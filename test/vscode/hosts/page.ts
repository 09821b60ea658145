import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

/** A workbench in a page of its own browser profile. */
export interface Workbench {
  page: Page;
  /** What the extension host printed and what went wrong in the page, a line each. */
  log: string[];
  /** The exit code of the tests, when `extensionTestsPath` was given. */
  exit: Promise<number>;
}

/** Known and harmless: modules that are left uncompiled, and a worker that only https pages may have. */
const NOISE = /spdlog|native-watchdog|service ?worker/i;

/** Opens a page that reaches nothing but this machine. */
export async function openPage(browser: Browser): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  const log: string[] = [];
  const note = (line: string) => {
    if (!NOISE.test(line)) log.push(line);
  };
  await context.route(
    ({ hostname }) => !isLocal(hostname),
    (route) => {
      note(`refused: ${route.request().url()}`);
      return route.abort();
    },
  );

  page.on('pageerror', (error) => note(`page: ${error.message}`));
  // The workbench calls these two when it was started to run tests.
  const exit = new Promise<number>((resolve) => page.exposeFunction('codeAutomationExit', resolve));
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) =>
    note(`${type}: ${args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}`),
  );
  return { page, log, exit };
}

/** @throws Error with the end of the log when the tests do not end in time */
export async function testsEnd({ page, exit, log }: Workbench, screenshot: string): Promise<void> {
  const seconds = 300;
  const code = await Promise.race([exit, sleep(seconds * 1000, null, { ref: false })]);
  if (code !== null) return;
  await page.screenshot({ path: screenshot });
  throw new Error(`the tests did not end within ${seconds} seconds\n${log.slice(-20).join('\n')}`);
}

function isLocal(hostname: string): boolean {
  // A webview has a name of its own below localhost.
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname.endsWith('.localhost');
}

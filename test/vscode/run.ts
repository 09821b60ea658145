/**
 * `npm run test:vscode`: the extension in real VS Codes.
 *
 *     npm run test:vscode -- [--host desktop|served|web|person]… [--grep TEXT] [--vsix FILE]
 *
 * Without `--host`, those that this machine can have: a desktop VS Code, or else the served one; the one in the browser;
 * and somebody who works in the served one. Each gets ready by itself, in `.vscode-test/`. Ends with 1 when a test
 * failed, when a host that was asked for could not be had, or when none could.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, ROOT } from './hosts/cache.ts';
import { control } from './hosts/control.ts';
import { desktop } from './hosts/desktop.ts';
import type { Host, TestReport } from './hosts/host.ts';
import { packagedExtension } from './hosts/package.ts';
import { person } from './hosts/person.ts';
import { served } from './hosts/served.ts';
import { web } from './hosts/web.ts';

const HOSTS = [desktop, served, web, person];

const WHAT_TO_INSTALL =
  'install Chromium (apt-get install chromium, or Chrome) and let npm reach its registry, ' +
  'or name a desktop VS Code in VSCODE_EXECUTABLE';

const { values: options } = parseArgs({
  options: {
    host: { type: 'string', multiple: true },
    grep: { type: 'string', default: '' },
    vsix: { type: 'string' },
  },
});

const notRun: string[] = [];
const hosts = await findHosts(options.host ?? null);
const extension = await packagedExtension(options.vsix === undefined ? null : resolve(options.vsix));
const summary: string[] = [];
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const host of hosts) {
  const started = Date.now();
  console.log(`\n${host.title}`);
  let counts = print(await runIn(host, 'suite'));
  // Who asks for a few tests knows what they are about.
  if (host.isControlled && options.grep === '') counts = sum(counts, print(await runIn(host, 'control')));
  total = sum(total, counts);
  const seconds = Math.round((Date.now() - started) / 1000);
  summary.push(`${host.title}: ${sentenceOf(counts)} in ${seconds} s`);
}
console.log(`\n${[...summary, ...notRun].join('\n')}`);
// .ci/run reads this line.
console.log(`VS Code: ${sentenceOf(total)}`);
process.exitCode = total.passed > 0 && total.failed === 0 ? 0 : 1;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Ends the process when there is none, or not every one that was named. */
async function findHosts(names: readonly string[] | null): Promise<Host[]> {
  const unknown = names?.find((name) => !HOSTS.some((host) => host.name === name));
  if (unknown !== undefined)
    fail(`There is no host “${unknown}”: it is one of ${HOSTS.map(nameOf).join(', ')}.`);
  const found: Host[] = [];
  for (const host of HOSTS) {
    const wanted = names === null ? host !== served || !found.includes(desktop) : names.includes(host.name);
    if (!wanted) continue;
    const reason = await host.prepare();
    if (reason === null) found.push(host);
    else notRun.push(`not run – ${host.title}: ${reason}`);
  }
  if (found.length > 0 && (names === null || notRun.length === 0)) return found;
  console.log(notRun.join('\n'));
  return fail(
    names === null
      ? `There is no VS Code to test the extension in: ${WHAT_TO_INSTALL}.`
      : `Not every VS Code could be had that was asked for: ${WHAT_TO_INSTALL}.`,
  );
}

async function runIn(host: Host, part: 'suite' | 'control'): Promise<TestReport> {
  const folder = join(CACHE, 'runs', part === 'suite' ? host.name : `${host.name}-${part}`);
  rmSync(folder, { recursive: true, force: true });
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  cpSync(join(ROOT, 'samples'), workspace, { recursive: true });
  const run =
    part === 'suite'
      ? host.run({ extension, workspace, folder, grep: options.grep })
      : control(host, { workspace, folder });
  return run.catch(asFailure);
}

function asFailure(error: Error): TestReport {
  return { passed: [], failed: [{ title: 'the host', error: error.message }], retried: [], skipped: [] };
}

function print({ passed, failed, retried, skipped }: TestReport): Counts {
  for (const { title, error } of retried)
    console.log(`  ↻ ${title}: tried again after\n${error.replace(/^/gm, '      ')}`);
  for (const title of passed) console.log(`  ✔ ${title}`);
  for (const title of skipped) console.log(`  – ${title}`);
  for (const { title, error } of failed) console.log(`  ✘ ${title}\n${error.replace(/^/gm, '      ')}`);
  return { passed: passed.length, failed: failed.length, skipped: skipped.length };
}

function sum(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

function sentenceOf({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

function nameOf({ name }: Host): string {
  return name;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/**
 * `npm run test:vscode`: the extension in real VS Codes.
 *
 *     npm run test:vscode -- [--host desktop|served|web|person]… [--grep TEXT] [--vsix FILE]
 *
 * Without `--host`, those that this machine can have: a desktop VS Code, or else the served one; and the one in the
 * browser. Ends with 1 when a test failed, when a host that was asked for could not be had, or when none could.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CACHE, ROOT } from './hosts/cache.ts';
import { desktop } from './hosts/desktop.ts';
import type { Host, TestReport } from './hosts/host.ts';
import { packagedExtension } from './hosts/package.ts';
import { person } from './hosts/person.ts';
import { served } from './hosts/served.ts';
import { web } from './hosts/web.ts';

const HOSTS = [desktop, served, web, person];

const { values: options } = parseArgs({
  options: {
    host: { type: 'string', multiple: true },
    grep: { type: 'string', default: '' },
    vsix: { type: 'string' },
  },
});

const extension = await packagedExtension(options.vsix === undefined ? null : resolve(options.vsix));
const hosts = await findHosts(options.host ?? null);
let passed = 0;
let failed = 0;
let skipped = 0;
for (const host of hosts) {
  const report = await runIn(host);
  passed += report.passed.length;
  failed += report.failed.length;
  skipped += report.skipped.length;
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

/** @throws Error when one that was named cannot be had */
async function findHosts(names: readonly string[] | null): Promise<Host[]> {
  const found: Host[] = [];
  const missing: string[] = [];
  for (const host of HOSTS) {
    const wanted = names === null ? host !== served || !found.includes(desktop) : names.includes(host.name);
    if (!wanted) continue;
    const reason = await host.prepare();
    if (reason === null) found.push(host);
    else missing.push(`${host.title}: ${reason}`);
  }
  for (const line of missing) console.log(`not run – ${line}`);
  if (found.length > 0 && (names === null || missing.length === 0)) return found;
  console.error(
    `${names === null ? 'There is no VS Code to test in' : 'Not every host could be had'}: ${missing.join(' ')}`,
  );
  process.exit(1);
}

async function runIn(host: Host): Promise<TestReport> {
  console.log(`\n${host.title}`);
  const started = Date.now();
  const folder = join(CACHE, 'runs', host.name);
  rmSync(folder, { recursive: true, force: true });
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  cpSync(join(ROOT, 'samples'), workspace, { recursive: true });
  const report = await host.run({ extension, workspace, folder, grep: options.grep }).catch(asFailure);
  for (const title of report.passed) console.log(`  ✔ ${title}`);
  for (const title of report.skipped) console.log(`  – ${title}`);
  for (const { title, error } of report.failed)
    console.log(`  ✘ ${title}\n${error.replace(/^/gm, '      ')}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`  ${report.passed.length} passed, ${report.failed.length} failed in ${seconds} s`);
  return report;
}

function asFailure(error: Error): TestReport {
  return { passed: [], failed: [{ title: 'the host', error: error.message }], skipped: [] };
}

/** The suite in the extension host of node. */
import { writeFileSync } from 'node:fs';
import { collect, MOCHA_OPTIONS } from './collect.ts';

declare const REPORT_FILE: string;
declare const GREP: string;

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ...MOCHA_OPTIONS, reporter: Mocha.reporters.Base });
  mocha.fgrep(GREP);
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./all.ts');
  await new Promise<void>((resolve, reject) => {
    const report = collect(
      mocha.run((failures) => {
        writeFileSync(REPORT_FILE, JSON.stringify(report));
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      }),
    );
  });
}

/** The suite in the extension host of a browser, a worker without a disk. */
import 'mocha/mocha.js';
import { collect, MOCHA_OPTIONS } from './collect.ts';

declare const REPORT_MARK: string;
declare const GREP: string;

export async function run(): Promise<void> {
  mocha.setup({ ...MOCHA_OPTIONS, reporter: Mocha.reporters.Base });
  mocha.fgrep(GREP);
  await import('./all.ts');
  await new Promise<void>((resolve, reject) => {
    const report = collect(
      mocha.run((failures) => {
        console.log(REPORT_MARK + JSON.stringify(report));
        if (failures > 0) reject(new Error(`${failures} failed`));
        else resolve();
      }),
    );
  });
}

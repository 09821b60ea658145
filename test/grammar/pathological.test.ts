import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TEXTS } from './pathological-texts.ts';

/** Far more than all of them need on a slow machine, far less than one of them would need in quadratic time. */
const LIMIT = 240_000;

describe('a text made to be slow', () => {
  let done: string[] = [];
  let trouble = '';

  before(async function () {
    this.timeout(LIMIT + 10_000);
    ({ done, trouble } = await readTexts());
  });

  for (const name of Object.keys(TEXTS)) {
    it(name, () => assert.ok(done.includes(name), trouble || 'it was not reached in time'));
  }
});

function readTexts(): Promise<{ done: string[]; trouble: string }> {
  const script = fileURLToPath(new URL('./pathological-texts.ts', import.meta.url));
  const child = spawn(process.execPath, [script], { timeout: LIMIT, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let trouble = '';
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    trouble += String(chunk);
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve({ done: output.split('\n'), trouble }));
  });
}

import { strict as assert } from 'node:assert';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { startProgress } from '../../server/src/cli/progress.ts';

class Screen extends Writable {
  readonly isTTY: boolean;
  readonly columns = 80;
  text = '';

  constructor(isTTY: boolean) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** The bar is loaded when it is first needed, which may take a while on a busy machine. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !condition(); tries += 1) await pause(10);
}

describe('progress bar', () => {
  it('shows how much is done once the work has lasted, and takes itself away', async () => {
    const stream = new Screen(true);
    const progress = startProgress(200, { stream, noun: 'reports', delay: 1 });
    progress.advance(50);
    await until(() => stream.text !== '');
    assert.match(stripVTControlCharacters(stream.text), / 25% {2}50 of 200 reports/);
    progress.advance(150);
    progress.stop();
    assert.match(stripVTControlCharacters(stream.text), / 100% {2}200 of 200 reports/);
    assert.ok(stream.text.endsWith('\u001b[2K'), 'the line is cleared');
  });

  it('leaves the handling of Ctrl-C and the cursor alone', async () => {
    const stream = new Screen(true);
    const listeners = process.listenerCount('SIGINT');
    const progress = startProgress(10, { stream, delay: 1 });
    await until(() => stream.text !== '');
    assert.equal(process.listenerCount('SIGINT'), listeners);
    assert.ok(!stream.text.includes('\u001b[?25l'));
    progress.stop();
  });

  it('shows nothing when the work is short', async () => {
    const stream = new Screen(true);
    const progress = startProgress(10, { stream, delay: 20 });
    progress.advance(10);
    progress.stop();
    await pause(60);
    assert.equal(stream.text, '');
  });

  it('shows nothing where there is no terminal', async () => {
    const stream = new Screen(false);
    const progress = startProgress(10, { stream, delay: 1 });
    progress.advance(5);
    await pause(60);
    progress.stop();
    assert.equal(stream.text, '');
  });
});

/** What is written from something else is up to date. */
import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { GENERATED } from '../server/build/generated.ts';

const ROOT = new URL('../', import.meta.url);

describe('generated files', () => {
  it('are as they would be written now; if not: npm run generate', async () => {
    const seen = new Set<string>();
    for (const generator of GENERATED) {
      for (const { path, text } of await generator()) {
        assert.ok(!seen.has(path), `${path} is written twice`);
        seen.add(path);
        const file = new URL(path, ROOT);
        assert.ok(existsSync(file), `${path} is missing`);
        // Not `equal`: a difference of two long files takes minutes to print.
        assert.ok(readFileSync(file, 'utf8') === text, `${path} is out of date`);
      }
    }
    assert.ok(seen.size > 5);
  });
});

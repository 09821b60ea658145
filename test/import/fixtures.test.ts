import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { casesIn, importing, shown } from './fixture.ts';

describe('import', () => {
  for (const file of readdirSync(new URL('fixtures/', import.meta.url)).sort()) {
    describe(file.replace('.fixture', ''), () => {
      for (const { title, name, source, house, kind, documents, leftOut } of casesIn(file)) {
        it(title, async () => {
          assert.deepEqual(shown(await importing(source, name, { house, kind })), { documents, leftOut });
        });
      }
    });
  }
});

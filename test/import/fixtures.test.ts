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

      for (const { title, name, source, house, kind } of casesIn(file)) {
        it(`${title}: what comes of it is imported as it is`, async () => {
          for (const document of (await importing(source, name, { house, kind })).documents) {
            const again = await importing(document.text, 'again.txt', {
              house: document.house.id,
              kind: document.kind,
            });
            assert.equal(again.documents[0]?.text, document.text);
            assert.deepEqual(again.dropped, []);
          }
        });
      }
    });
  }
});

/** A source under another name is imported as what it is: the samples, which are of every shape. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinHouse, builtinIds } from '../../server/src/house/builtin.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { modelToJson } from '../../server/src/model/json.ts';
import { importing } from './fixture.ts';
import { withoutRanges } from './model.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

/** What an import puts right in samples that are damaged on purpose: a mark of an agenda system, bold over a line's end. */
const DAMAGED = new Set(['template-left-in.report', 'pasted-from-the-website.report']);

describe('import of the samples as text', () => {
  for (const id of builtinIds) {
    const folder = new URL(`${id}/`, SAMPLES);
    for (const name of readdirSync(folder).filter((file) => /\.(?:report|minutes)$/.test(file))) {
      const house = builtinHouse(id);
      if (DAMAGED.has(name) || !house) continue;
      it(`${id}/${name} is the same document`, async () => {
        const source = readFileSync(new URL(name, folder), 'utf8');
        const kind = name.endsWith('.report') ? 'report' : 'minutes';
        const { documents, dropped } = await importing(source, 'text.txt', { house: id });
        const [document] = documents;
        assert.equal(document?.kind, kind);
        assert.deepEqual(dropped, []);
        assert.deepEqual(
          withoutRanges(modelToJson(buildModel(document?.text ?? '', kind, house))),
          withoutRanges(modelToJson(buildModel(source, kind, house))),
        );
      });
    }
  }
});

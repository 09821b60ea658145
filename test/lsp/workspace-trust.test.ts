import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient } from './client.ts';

/** The house of a document in a folder whose configuration names a house that lies beside the folder. */
async function houseIn(workspaceTrust: string | undefined): Promise<string | undefined> {
  const root = mkdtempSync(join(tmpdir(), 'rapporteur-trust-'));
  const folder = join(root, 'reports');
  mkdirSync(folder);
  writeFileSync(join(root, 'outside.json'), '{ "id": "outside", "name": "Outside", "extends": "halton" }');
  writeFileSync(join(folder, 'rapporteur.json'), '{ "house": "../outside.json" }');
  const client = await TestClient.start({
    folders: [pathToFileURL(folder).href],
    initializationOptions: { workspaceTrust },
  });
  const uri = pathToFileURL(join(folder, 'a.report')).href;
  await client.open(uri, '1.0 RISK ANALYSIS\n');
  const status = await client.request<{ house: { id: string } }>('rapporteur/status', {
    textDocument: { uri },
  });
  await client.stop();
  return status.house.id;
}

describe('protocol: workspace trust', () => {
  it('reads a house outside the folder unless the folder is not trusted', async () => {
    assert.equal(await houseIn(undefined), 'outside');
    assert.equal(await houseIn('trusted'), 'outside');
    assert.equal(await houseIn('untrusted'), 'england');
  });
});

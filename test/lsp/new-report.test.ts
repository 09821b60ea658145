import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient } from './client.ts';

interface House {
  reference: string;
  name: string;
  committees: string[];
  meetings: { committee: string; label: string; weekday: string; documents: number; isPast: boolean }[];
  isUsual: boolean;
}

const HOUSE = '{ "id": "barchester", "name": "Barchester", "registers": { "committees": ["Cabinet"] } }';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-new-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return pathToFileURL(folder).href;
}

describe('protocol: rapporteur/houses, rapporteur/newReport', () => {
  it('offers the usual house, those of files and the shipped ones', async () => {
    const folder = folderWith({ 'rapporteur.json': '{ "house": "halton" }', 'house.json': HOUSE });
    const client = await TestClient.start({ folders: [folder] });
    const houses = await client.request<House[]>('rapporteur/houses', {
      uri: `${folder}/new.report`,
      files: [`${folder}/house.json`, `${folder}/rapporteur.json`],
    });
    assert.deepEqual(
      houses.map(({ reference }) => reference),
      ['halton', './house.json', 'england', 'wirral', 'windsor-maidenhead'],
    );
    assert.deepEqual(
      houses.map(({ isUsual }) => isUsual),
      [true, false, false, false, false],
    );
    assert.ok(houses[0]?.committees.includes('Executive Board'));
    assert.deepEqual(houses[1]?.committees, ['Cabinet']);
    await client.stop();
  });

  it('knows the bodies and meetings of other documents', async () => {
    const folder = folderWith({
      'rapporteur.json': '{ "house": "england" }',
      'pond.report': 'Report to: Pond Panel\nDate: 9 December 2099\n',
    });
    const client = await TestClient.start({ folders: [folder] });
    // The index is asked for by what comes next.
    await client.request('workspace/symbol', { query: 'pond' });
    const [house] = await client.request<House[]>('rapporteur/houses', { uri: `${folder}/new.report` });
    assert.deepEqual(house?.committees, ['Pond Panel']);
    assert.deepEqual(
      house?.meetings.map(({ label, documents }) => `${label}, ${documents}`),
      ['9 December 2099, 1'],
    );
    await client.stop();
  });

  it('writes a snippet, with a note of the house where it is not the usual one', async () => {
    const folder = folderWith({ 'rapporteur.json': '{ "house": "halton" }' });
    const client = await TestClient.start({ folders: [folder] });
    const told: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message);
    });
    const ask = async (house: string | null) => {
      const params = { uri: `${folder}/new.report`, house, committee: 'Cabinet', date: '2026-03-09' };
      return (await client.request<{ snippet: string }>('rapporteur/newReport', params)).snippet;
    };
    assert.match(
      await ask(null),
      /^\/\/ Halton Borough Council: [\s\S]*^DATE: 9 March 2026$[\s\S]*^REPORTING OFFICER: \$1$/m,
    );
    assert.match(await ask('halton'), /^\/\/ Halton Borough Council: /);
    assert.deepEqual(told, []);
    assert.match(await ask('wirral'), /^\/\/ house: wirral\n/);
    assert.deepEqual(told, [
      'The house of this document is laid down by rapporteur.json: change it there too.',
    ]);
    await assert.rejects(ask('atlantis'), /There is no house “atlantis”/);
    await client.stop();
  });

  it('is judged, before it is saved, by where it was begun', async () => {
    const folder = folderWith({});
    mkdirSync(new URL(`${folder}/halton`));
    writeFileSync(new URL(`${folder}/halton/rapporteur.json`), '{ "house": "halton" }');
    const client = await TestClient.start({ folders: [folder] });
    const houseOf = async (uri: string) => {
      await client.open(uri, '1.0 RISK ANALYSIS\n');
      const params = { textDocument: { uri } };
      return (await client.request<{ house: { id: string } }>('rapporteur/status', params)).house.id;
    };
    const path = new URL(folder).pathname;
    assert.equal(await houseOf(`untitled:${path}/halton/new.report`), 'halton');
    assert.equal(await houseOf(`untitled:${path}/new.report`), 'england');
    assert.equal(await houseOf('untitled:Untitled-1'), 'england');
    await client.stop();
  });
});

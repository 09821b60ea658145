import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TestClient } from './client.ts';

const FILES: Record<string, string> = {
  'rapporteur.json': '{ "house": "halton" }',
  'reports/pond.report':
    'REPORT TO: Executive Board\nDATE: 9 March 2026\nSUBJECT: The pond\n\n2.0 RECOMMENDATION: That Members of the Board:\n\ni) note the report.\n',
  'reports/gates.report': 'REPORT TO: Executive Board\nDATE: 9th March 2026\nSUBJECT: Gates\n',
  'reports/later.report': 'REPORT TO: Executive Board\nDATE: 9 April 2026\nSUBJECT: Later\n',
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'rapporteur-minutes-'));
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return pathToFileURL(path).href;
}

describe('protocol: rapporteur/newMinutes', () => {
  it('writes a snippet with an item for each report to the meeting', async () => {
    const root = folder();
    const client = await TestClient.start({ folders: [root] });
    const ask = (house: string | null, date = '2026-03-09') => {
      const params = { uri: `${root}/new.minutes`, house, committee: 'Executive Board', date };
      return client.request<{ snippet: string; reports: number }>('rapporteur/newMinutes', params);
    };
    const { snippet, reports } = await ask(null);
    assert.equal(reports, 2);
    assert.match(snippet, /^\/\/ Halton Borough Council: [\s\S]*^DATE: 9 March 2026$[\s\S]*^TIME: \$1$/m);
    assert.match(snippet, /^## 4\. Gates\nREPORT: reports\/gates\.report$/m);
    assert.match(
      snippet,
      /^## 5\. The pond\nREPORT: reports\/pond\.report\n\/\/ Recommended: That Members of the Board:\n\/\/ i\) note the report\.$/m,
    );
    assert.doesNotMatch(snippet, /Later/);
    const other = await ask('wirral', '');
    assert.match(other.snippet, /^\/\/ house: wirral\n/);
    assert.equal(other.reports, 0);
    await assert.rejects(ask('atlantis'), /There is no house “atlantis”/);
    await client.stop();
  });
});

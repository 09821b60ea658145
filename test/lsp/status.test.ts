import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '// house: halton\n1.0 FINANCIAL IMPLICATIONS\n\n2.0 RISK ANALYSIS\n\n2.1 None identified.\n';

interface Status {
  house: { id: string };
  words: number;
  implications: { missing: { id: string; at: unknown }[] };
}

describe('protocol: rapporteur/status', () => {
  it('answers with places as positions, and null for what is not open', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT);
    const ask = (uri: string) =>
      client.request<Status | null>('rapporteur/status', { textDocument: { uri } });
    const status = await ask(URI);
    assert.equal(status?.house.id, 'halton');
    assert.equal(status?.words, 6);
    assert.deepEqual(status?.implications.missing.slice(1, 2), [
      { id: 'financial-implications', title: 'FINANCIAL IMPLICATIONS', at: { line: 1, character: 0 } },
    ]);
    assert.equal(await ask('file:///r/none.report'), null);
    await client.stop();
  });
});

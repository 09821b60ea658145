import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';

async function nextIn(text: string): Promise<unknown> {
  const client = await TestClient.start();
  await client.open(URI, text);
  const next = await client.request('rapporteur/nextAppendix', { textDocument: { uri: URI } });
  await client.stop();
  return next;
}

describe('protocol: rapporteur/nextAppendix', () => {
  it('names the one after the last, and where it goes', async () => {
    const text = '// house: halton\n1.0 RISK ANALYSIS\n\n1.1 None.\n\nAPPENDIX A: Map\nFILE: map.pdf\n\n';
    assert.deepEqual(await nextIn(text), {
      name: 'Appendix B',
      heading: 'APPENDIX B',
      at: { line: 6, character: 13 },
      gap: '\n\n',
    });
  });

  it('is the first as the house labels them', async () => {
    assert.deepEqual(await nextIn('// house: halton\n'), {
      name: 'Appendix 1',
      heading: 'APPENDIX 1',
      at: { line: 0, character: 16 },
      gap: '\n\n',
    });
  });
});

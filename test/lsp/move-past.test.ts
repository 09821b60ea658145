import { strict as assert } from 'node:assert';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '// house: halton\n1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.2 Another one.\n';

describe('protocol: rapporteur/movePast', () => {
  it('answers with edits of a version and where the cursor goes, or with what is in the way', async () => {
    const client = await TestClient.start();
    await client.open(URI, TEXT, 7);
    const ask = (line: number, direction: string) =>
      client.request<{ version: number; edits: unknown[]; caret: unknown }>('rapporteur/movePast', {
        textDocument: { uri: URI },
        position: { line, character: 6 },
        direction,
      });
    const { version, edits, caret } = await ask(3, 'down');
    assert.deepEqual({ version, caret }, { version: 7, caret: { line: 5, character: 6 } });
    assert.ok(edits.length > 0);
    assert.deepEqual(await ask(3, 'up'), { obstacle: 'nowhere' });
    assert.deepEqual(await ask(0, 'up'), { obstacle: 'no-block' });
    await client.stop();
  });
});

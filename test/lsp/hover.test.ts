import { strict as assert } from 'node:assert';
import type { ClientCapabilities, Hover } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.report';

/** The hover in the only line of a document. */
async function hoverIn(
  text: string,
  character: number,
  hover: NonNullable<ClientCapabilities['textDocument']>['hover'] = { contentFormat: ['markdown'] },
): Promise<Hover | null> {
  const { hover: _, ...others } = MODERN.textDocument ?? {};
  const client = await TestClient.start({
    capabilities: { ...MODERN, textDocument: hover ? { ...others, hover } : others },
  });
  await client.open(URI, text);
  const found = await client.request<Hover | null>('textDocument/hover', {
    textDocument: { uri: URI },
    position: { line: 0, character },
  });
  await client.stop();
  return found;
}

const LAW = 'Information relating to any individual.';

describe('protocol: textDocument/hover', () => {
  it('answers in Markdown, with its range', async () => {
    assert.deepEqual(await hoverIn('EXEMPT: paragraph 1\n', 18), {
      contents: {
        kind: 'markdown',
        value: `**Paragraph 1**\n\n> ${LAW}\n\nPart 1 of Schedule 12A to the Local Government Act 1972`,
      },
      range: { start: { line: 0, character: 18 }, end: { line: 0, character: 19 } },
    });
  });

  it('answers in plain text to clients that prefer it or say nothing', async () => {
    for (const format of [{ contentFormat: ['plaintext' as const] }, {}]) {
      const found = await hoverIn('EXEMPT: paragraph 1\n', 18, format);
      assert.deepEqual(found?.contents, {
        kind: 'plaintext',
        value: `Paragraph 1\n\n“${LAW}”\n\nPart 1 of Schedule 12A to the Local Government Act 1972`,
      });
    }
  });

  it('shows the page of a rule, from the bundle', async () => {
    const found = await hoverIn('// rapporteur-ignore jargon: quoted\n', 24);
    assert.match(JSON.stringify(found?.contents), /Finds office phrases.*rules\/jargon/);
  });

  it('says nothing of plain text', async () => {
    assert.equal(await hoverIn('Plain.\n', 2), null);
  });
});
